import { z } from 'zod'
import { chainOf, chains, headsOf, historyKeyOf, payloadsOf } from '#agreement/history.store.ts'
import { keptFault, verifyChain } from '#agreement/history.ts'
import { type Db, inRole } from '#platform/db.ts'
import { found, type Outcome, toolCommand } from './command.ts'
import { historyRefusalWords } from './history.words.ts'
import { type Chain, readHistoryFile } from './history-file.ts'
import { atInstallation } from './installation.ts'
import { readNamed } from './places.ts'

/**
 * Walks every chain with everything that was signed of it, in the database or in an exported file.
 * A head counts only when the installation's own key signed it: who rewrites a chain can sign with another.
 */
export const historyVerify = toolCommand({
  name: 'history verify',
  does: 'Controleert de geschiedenis: elke regel, elke keten en alles wat ervan is ondertekend.',
  file: '[FILE.jsonl]',
  options: {},
  fields: z.object({ file: z.string().optional() }),
  run: async ({ file }, desk) => {
    const given = file === undefined ? undefined : await readNamed(desk, file)
    return atInstallation(desk, async ({ db, installation }) => {
      const all = given ? readHistoryFile(given.toString('utf8')) : await chainsIn(db)
      return judged(all, await historyKeyOf(installation.keys))
    })
  },
})

/** All chains of a database, read as the one that signs them: past what anyone at a table may see. */
export const chainsIn = (db: Db): Promise<Map<string, Chain>> =>
  inRole(db, { role: 'handslag_worker' }, async (db) => {
    const all = new Map<string, Chain>()
    for (const chain of await chains(db))
      all.set(chain, {
        lines: await chainOf(db, chain),
        heads: await headsOf(db, chain),
        kept: await payloadsOf(db, chain),
      })
    return all
  })

/** What the walk along the chains found. Nothing to walk along is no proof of anything, and is said so. */
export function judged(all: Map<string, Chain>, publicKey: string): Outcome {
  const verdicts = [...all].map(([chain, { lines, heads, kept }]) => {
    const verified = verifyChain(lines, heads, publicKey)
    const fault = verified.ok ? (keptFault(lines, kept) ?? null) : verified.refusal
    return { chain, lines: lines.length, heads: heads.length, fault }
  })
  const isFine = verdicts.every(({ fault }) => fault === null)
  return found(isFine, [...verdicts.map(lineOf), sumOf(verdicts.length, isFine)], {
    is_intact: isFine,
    chains: verdicts.map(({ fault, ...counted }) => ({
      ...counted,
      fault: fault && { code: fault.code, seq: fault.seq, says: historyRefusalWords(fault) },
    })),
  })
}

function lineOf(verdict: {
  chain: string
  lines: number
  heads: number
  fault: Parameters<typeof historyRefusalWords>[0] | null
}): string {
  const { chain, lines, heads, fault } = verdict
  const says = fault ? historyRefusalWords(fault) : 'in orde.'
  return `${chain}: ${lines} regels, ${heads} keer ondertekend: ${says}`
}

const sumOf = (chains: number, isFine: boolean): string => {
  if (chains === 0) return 'Er is nog geen geschiedenis.'
  return isFine ? 'De geschiedenis is heel.' : 'De geschiedenis is niet heel.'
}
