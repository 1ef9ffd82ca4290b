import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { agreementShape } from './agreement-schema.ts'
import { type PublishedAgreement, signatureLevels } from './published-agreement.ts'
import type { PublishedProgress } from './published-progress.ts'

const date = z.iso.date().transform(day)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const head = {
  address: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int(),
  publishedAt: z.iso.datetime(),
}

const first = z.strictObject({
  schema: z.literal('urn:handslag:published-agreement:1'),
  ...head,
  municipalities: z.array(z.strictObject({ code: z.string(), name: z.string(), slug: z.string() })),
  document: agreementShape,
  documentSha256: hash,
  signatures: z.array(
    z.strictObject({
      party: z.string(),
      kind: z.enum(['agreed', 'agreed_with_reservation', 'seen_only', 'declined']),
      reservation: z.string(),
      reason: z.string(),
      name: z.string(),
      function: z.string(),
      level: z.enum(signatureLevels),
      signedAt: z.iso.datetime(),
    }),
  ),
  accessions: z
    .array(
      z.strictObject({
        party: z.string(),
        limitedTo: z.string(),
        commitments: z.array(z.string()),
        name: z.string(),
        function: z.string(),
        level: z.enum(signatureLevels),
        signedAt: z.iso.datetime(),
        sha256: hash,
        fileSha256: hash,
      }),
    )
    .exactOptional(),
  successions: z
    .array(z.strictObject({ party: z.string(), successor: z.string(), on: date }))
    .exactOptional(),
  file: z.strictObject({ sha256: hash, sizeBytes: z.int() }),
  plainWords: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      text: z.string().nullable(),
    }),
  ),
})

const line = z.strictObject({
  reference: z.string(),
  kind: z.string(),
  text: z.string(),
  area: z.string(),
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
  year: z.int(),
  outcome: z.enum(['adopted', 'changed', 'dropped']),
  reason: z.string(),
  commitments: z.array(z.string()),
})

const agreement = z.discriminatedUnion('schema', [
  first,
  first.extend({
    schema: z.literal('urn:handslag:published-agreement:2'),
    overviews: z
      .array(z.strictObject({ party: z.string(), year: z.int(), lines: z.array(line).min(1) }))
      .min(1),
  }),
])

const report = z.strictObject({
  from: date,
  until: date,
  on: date,
  value: z.number(),
  unit: z.string(),
  state: z.enum(['unchecked', 'confirmed', 'disputed']),
  checkerValue: z.number().nullable(),
  isCorrected: z.boolean(),
})

const light = z.strictObject({
  formula: z.literal('light-1'),
  measure: z.strictObject({
    unit: z.string(),
    direction: z.enum(['up', 'down', 'band', 'info']),
    isCumulative: z.boolean(),
    baseline: z.number(),
    path: z.array(z.strictObject({ year: z.int(), value: z.number(), max: z.number().nullable() })),
  }),
  frequency: z.enum(['quarter', 'half_year', 'year']),
  span: z.strictObject({ from: date, until: date }),
})

const progress = z.strictObject({
  schema: z.literal('urn:handslag:published-progress:1'),
  ...head,
  agreementVersion: z.int(),
  indicators: z.array(
    z.strictObject({
      code: z.string(),
      id: z.string(),
      name: z.string(),
      definition: z.string(),
      supplier: z.string(),
      checker: z.string(),
      baseline: z.strictObject({ on: date, source: z.string() }),
      dependsOn: z.string(),
      light,
      reports: z.array(report),
    }),
  ),
  moments: z.array(z.strictObject({ kind: z.enum(['midterm', 'evaluation']), on: date })),
  decisions: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      what: z.enum(['achieved', 'continue', 'change', 'stop', 'amended', 'ended']),
      reason: z.string(),
      party: z.string(),
      on: date,
    }),
  ),
})

/** Reads a published agreement. A snapshot that does not read was not written by publishing: a fault. */
export const readPublishedAgreement = (json: string): PublishedAgreement =>
  agreement.parse(JSON.parse(json))

/** Reads published progress. A snapshot that does not read was not written by publishing: a fault. */
export const readPublishedProgress = (json: string): PublishedProgress =>
  progress.parse(JSON.parse(json))
