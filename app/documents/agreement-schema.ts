import { z } from 'zod'
import { day } from '#kernel/day.ts'
import type { AgreementDocument } from './agreement-document.ts'

const date = z.iso.date().transform(day)
const amount = z.number().nullable()
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const party = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['municipality', 'housingAssociation', 'tenantOrganisation', 'other']),
  role: z.enum(['contracting', 'adviser', 'observer']),
  participation: z
    .strictObject({
      form: z.enum([
        'seen_only',
        'themes',
        'one_complex',
        'without_stock',
        'via_umbrella',
        'bod_counts',
        'joins_later',
      ]),
      via: z.string().nullable(),
      themes: z.array(z.string()),
      limitedTo: z.string(),
    })
    .exactOptional(),
})

const indicator = z.strictObject({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  unit: z.string(),
  direction: z.enum(['up', 'down', 'band', 'info']),
  cumulative: z.boolean(),
  baseline: z.strictObject({ value: z.number(), on: date, source: z.string() }),
  path: z.array(z.strictObject({ year: z.int(), value: z.number(), max: amount })),
  supplier: z.string(),
  checker: z.string(),
  frequency: z.enum(['quarter', 'half_year', 'year']),
  dependsOn: z.string(),
  confidence: z.enum(['sure', 'likely', 'uncertain']),
  hash,
})

const commitment = z.strictObject({
  code: z.string(),
  number: z.string(),
  text: z.string(),
  obligation: z.enum(['result', 'effort', 'process', 'intention']),
  owners: z.array(z.string()),
  appliesTo: z.array(z.string()),
  quantity: amount,
  quantityMax: amount,
  unit: z.string().nullable(),
  deadline: z.string().nullable(),
  condition: z.string().nullable(),
  goal: z.string().nullable(),
  indicators: z.array(indicator),
  contentHash: hash,
})

const goal = z.strictObject({
  id: z.string(),
  text: z.string(),
  quantity: amount,
  unit: z.string().nullable(),
  year: z.int().nullable(),
  source: z.string(),
})

/** The shape of `agreement.json`, for files that hold one. */
export const agreementShape = z.strictObject({
  schema: z.literal('urn:handslag:agreement:1'),
  agreement: z.string(),
  title: z.string(),
  kind: z.enum(['framework', 'year', 'regional']),
  municipalities: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  term: z.strictObject({ from: date, until: date }),
  version: z.int(),
  frozenOn: date,
  notice: z.string().nullable(),
  parties: z.array(party),
  preamble: z.array(z.string()),
  definitions: z.array(z.strictObject({ term: z.string(), meaning: z.string() })),
  chapters: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      goals: z.array(goal),
      commitments: z.array(commitment),
    }),
  ),
  duties: z.array(z.strictObject({ party: z.string(), commitments: z.array(z.string()) })),
  clauses: z.array(z.strictObject({ title: z.string(), text: z.string() })),
  annexes: z.array(z.strictObject({ title: z.string(), reference: z.string() })),
})

/**
 * Reads a file `agreement.json`. The answer is the document, or the first place where the file is
 * not one: `chapters.2.commitments.0.text: …`.
 */
export function readAgreement(
  json: string,
): { ok: true; value: AgreementDocument } | { ok: false; place: string } {
  const given = parseJson(json)
  if (given === undefined) return { ok: false, place: 'Dit is geen JSON.' }
  const parsed = agreementShape.safeParse(given)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') || 'het bestand zelf'
  return { ok: false, place: `${place}: ${issue?.message ?? ''}` }
}

/** The JSON Schema (2020-12) of {@link readAgreement}, to publish beside the agreements. */
export const agreementJsonSchema = () => ({
  ...z.toJSONSchema(agreementShape, { io: 'input' }),
  $id: 'urn:handslag:agreement:1',
  title: 'Prestatieafspraken',
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
