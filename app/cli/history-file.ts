import { z } from 'zod'
import type { Head, HistoryLine } from '#agreement/history.ts'
import type { Json } from '#kernel/canonical.ts'
import { id } from '#kernel/id.ts'
import { Refused } from './command.ts'

/** A chain with everything that was signed of it, and what was said with its lines where that was kept. */
export type Chain = { lines: HistoryLine[]; heads: Head[]; kept: Map<number, Json> }

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const idOf = <Kind extends string>() => z.uuid().transform((text) => id<Kind>(text))

const event = z.strictObject({
  kind: z.literal('event'),
  chain: z.string(),
  seq: z.int(),
  at: z.string(),
  personId: idOf<'Person'>(),
  organisationId: idOf<'Organisation'>().nullable(),
  mandateId: idOf<'Mandate'>().nullable(),
  roundRole: z.enum(['coordinator', 'council_reader']).nullable(),
  subject: z.string(),
  subjectId: z.string(),
  move: z.string(),
  payloadHash: hash,
  previousHash: hash,
  hash,
  payload: z.json().optional(),
})

const head = z.strictObject({
  kind: z.literal('head'),
  chain: z.string(),
  seq: z.int(),
  hash,
  signedAt: z.string(),
  reason: z.enum(['daily', 'publication', 'signature']),
  publicKey: z.string(),
  signature: z.string(),
})

const fileLine = z.discriminatedUnion('kind', [event, head])

/** A chain as `history.jsonl`: its lines first, then its heads, each with what it is in `kind`. */
export const historyFile = ({ lines, heads, kept }: Chain): string =>
  [
    ...lines.map((line) => ({ kind: 'event', ...line, payload: kept.get(line.seq) })),
    ...heads.map((head) => ({ kind: 'head', ...head })),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')

/** The chains in an exported file, in its own order. Refused where a line is not one of ours, by its number. */
export function readHistoryFile(text: string): Map<string, Chain> {
  const chains = new Map<string, Chain>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const { kind, ...said } = readLine(line, index + 1)
    const chain: Chain = chains.get(said.chain) ?? { lines: [], heads: [], kept: new Map() }
    chains.set(said.chain, chain)
    if ('previousHash' in said) {
      const { payload, ...line } = said
      chain.lines.push(line)
      if (payload !== undefined) chain.kept.set(line.seq, payload)
    } else chain.heads.push(said)
  }
  return chains
}

function readLine(line: string, nth: number): z.output<typeof fileLine> {
  const read = fileLine.safeParse(parsed(line))
  if (read.success) return read.data
  throw new Refused(`Regel ${nth} is geen regel van een geschiedenis.`)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
