import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { canonical, type Json } from '#kernel/canonical.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** Something that happened: who did what to which subject. Ids only, so that names can be erased elsewhere. */
export type Happening = {
  /** A round's id, or `installation`. */
  chain: string
  /** Moment in UTC, ISO 8601 with milliseconds. */
  at: string
  personId: Id<'Person'>
  organisationId: Id<'Organisation'> | null
  mandateId: Id<'Mandate'> | null
  roundRole: 'coordinator' | 'council_reader' | null
  subject: string
  subjectId: string
  move: string
  /** SHA-256 of the canonical JSON of what was said with it. */
  payloadHash: string
}

/** A happening in its place in a chain: `hash` covers all of it, the previous hash too. */
export type HistoryLine = Happening & { seq: number; previousHash: string; hash: string }

/** What the first line of every chain has for `previousHash`. */
const beginning = '0'.repeat(64)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const payloadHashOf = (payload: Json): string => sha256(canonical(payload))

/** Puts a happening behind the last line; there is none yet for the first. */
export function sealed(
  happening: Happening,
  last: Pick<HistoryLine, 'seq' | 'hash'> = { seq: 0, hash: beginning },
): HistoryLine {
  const line = { ...happening, seq: last.seq + 1, previousHash: last.hash }
  return { ...line, hash: hashOf(line) }
}

const hashOf = (line: Happening & { seq: number; previousHash: string }): string =>
  sha256(canonical(line))

/** A signed note of how far a chain had come: it finds a rewritten chain and a cut-off tail. */
export type Head = {
  chain: string
  seq: number
  hash: string
  signedAt: string
  reason: 'daily' | 'publication' | 'signature'
  /** Ed25519, SPKI in base64. */
  publicKey: string
  signature: string
}

type HeadContent = Omit<Head, 'publicKey' | 'signature'>

/** Signs a head with the installation's Ed25519 key (PKCS#8 PEM). */
export function signedHead(content: HeadContent, privateKeyPem: string): Head {
  const key = createPrivateKey(privateKeyPem)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  const signature = sign(null, Buffer.from(canonical(content)), key).toString('base64')
  return { ...content, publicKey, signature }
}

export type HistoryRefusal =
  | { code: 'line-changed'; chain: string; seq: number; basis: BasisId }
  | { code: 'line-missing'; chain: string; seq: number; basis: BasisId }
  | { code: 'end-missing'; chain: string; seq: number; basis: BasisId }
  | { code: 'chain-rewritten'; chain: string; seq: number; basis: BasisId }
  | { code: 'head-forged'; chain: string; seq: number; basis: BasisId }

const basis = 'history-is-evidence'

/**
 * The first line of a chain with which something else was kept than what was said; `undefined` where all fits.
 *
 * @param kept what was said, by the number of the line, where that was kept
 */
export function keptFault(
  lines: readonly HistoryLine[],
  kept: ReadonlyMap<number, Json>,
): HistoryRefusal | undefined {
  const wrong = lines.find(({ seq, payloadHash }) => {
    const said = kept.get(seq)
    return said !== undefined && payloadHashOf(said) !== payloadHash
  })
  return wrong && { code: 'line-changed', chain: wrong.chain, seq: wrong.seq, basis }
}

/**
 * Whether one chain is still as it was written.
 *
 * @param lines the whole chain, oldest first
 * @param heads what was signed of it earlier. Without a head a chain whose end was cut off, or that was written anew, looks whole
 * @param publicKey the installation's own key; a head by another key is forged
 * @returns the number of lines, or the first thing that is wrong
 */
export function verifyChain(
  lines: readonly HistoryLine[],
  heads: readonly Head[],
  publicKey: string | undefined,
): Result<number, HistoryRefusal> {
  const fault = faultInLines(lines) ?? faultInHeads(lines, heads, publicKey)
  return fault ? refuse(fault) : ok(lines.length)
}

function faultInLines(lines: readonly HistoryLine[]): HistoryRefusal | undefined {
  let previous = beginning
  for (const [index, { hash, ...line }] of lines.entries()) {
    const { chain } = line
    const seq = index + 1
    if (line.previousHash !== previous || line.seq !== seq)
      return { code: 'line-missing', chain, seq, basis }
    if (hashOf(line) !== hash) return { code: 'line-changed', chain, seq, basis }
    previous = hash
  }
  return undefined
}

function faultInHeads(
  lines: readonly HistoryLine[],
  heads: readonly Head[],
  publicKey: string | undefined,
): HistoryRefusal | undefined {
  for (const head of heads) {
    const { chain, seq } = head
    if (!isGenuine(head, publicKey)) return { code: 'head-forged', chain, seq, basis }
    const line = lines[seq - 1]
    if (!line) return { code: 'end-missing', chain, seq, basis }
    if (line.hash !== head.hash) return { code: 'chain-rewritten', chain, seq, basis }
  }
  return undefined
}

function isGenuine({ publicKey, signature, ...content }: Head, own: string | undefined): boolean {
  if (own !== undefined && own !== publicKey) return false
  const key = createPublicKey({
    key: Buffer.from(publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  })
  return verify(null, Buffer.from(canonical(content)), key, Buffer.from(signature, 'base64'))
}
