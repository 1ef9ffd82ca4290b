import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '#kernel/canonical.ts'
import { type Day, day } from '#kernel/day.ts'

/**
 * The act by which a party joins an agreement that was closed before, as data: which text it joins,
 * to what its part is limited, and which promises hold for it from then on. Its hash is what the others consent to and
 * the new party signs.
 */
export type AccessionDocument = {
  schema: 'urn:handslag:accession:1'
  /** Address, title, version and SHA-256 of the text that it joins. */
  agreement: string
  title: string
  version: number
  agreementSha256: string
  /** Stands on every page, e.g. that this is a made example; `null` for a real one. */
  notice: string | null
  proposedOn: Day
  party: { id: string; name: string }
  /** To what its part is limited: “het complex Lindehof, 30 woningen”; empty where to nothing. */
  limitedTo: string
  commitments: readonly { code: string; number: string; text: string }[]
}

/** A party that consented to the act, for whom and when: printed with it, and no part of its hash. */
export type AccessionConsent = { party: string; person: string; on: Day }

const shape = z.strictObject({
  schema: z.literal('urn:handslag:accession:1'),
  agreement: z.string(),
  title: z.string(),
  version: z.int(),
  agreementSha256: z.string().regex(/^[0-9a-f]{64}$/),
  notice: z.string().nullable(),
  proposedOn: z.iso.date().transform(day),
  party: z.strictObject({ id: z.string(), name: z.string() }),
  limitedTo: z.string(),
  commitments: z.array(z.strictObject({ code: z.string(), number: z.string(), text: z.string() })),
})

/** The act as it is kept: RFC 8785 JSON. */
export const accessionJson = (document: AccessionDocument): string => canonical(document)

/** The SHA-256 of {@link accessionJson}, in lower-case hex. */
export const accessionHash = (document: AccessionDocument): string =>
  createHash('sha256').update(accessionJson(document)).digest('hex')

/** Reads what {@link accessionJson} wrote. Anything else is a fault. */
export const readAccession = (json: string): AccessionDocument => shape.parse(JSON.parse(json))
