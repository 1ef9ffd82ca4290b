import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { chainOf, chains, headsOf, historyKeyOf, noteHead } from '#agreement/history.store.ts'
import { type Head, type HistoryLine, sealed, signedHead, verifyChain } from '#agreement/history.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { roundId } from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { isKnownAct } from '#process/acts.ts'
import { hasWords } from '#process/feed.words.ts'
import { momentOf } from './canonical.example.ts'
import { chainsIn, judged } from './cli/history-verify.ts'
import { canonicals, commands, linesPerChain } from './moves.example.ts'
import { atStage, telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

it('knows how every move is made', () => {
  const known = canonicals.map(({ command }) => command)
  const unknown = commands.filter(({ command }) => !known.includes(command))
  expect(unknown.map(({ name }) => name)).toEqual([])
})

async function added(db: Db, work: () => Promise<unknown>): Promise<number[]> {
  const before = await linesPerChain(db)
  await work()
  const after = await linesPerChain(db)
  return [...after].map(([chain, lines]) => lines - (before.get(chain) ?? 0)).filter(Boolean)
}

/** What was done at a table that the task list does not know, or has no words for. */
async function untold(db: Db): Promise<string[]> {
  const acts = await db
    .selectFrom('events')
    .select(['subject', 'move'])
    .where('lane', '=', 'table')
    .where('chain', '<>', 'installation')
    .groupBy(['subject', 'move'])
    .execute()
  return acts
    .filter((act) => !isKnownAct(act) || !hasWords(act))
    .map(({ subject, move }) => `${subject} ${move}`)
}

const nameOf = (command: unknown) => commands.find((one) => one.command === command)?.name

/** The acts at a table that the task list does not know, or that have no words. */
const strange = new Set<string>()

describe('a move that is made', () => {
  it.each(canonicals.map((one) => [nameOf(one.command), one] as const))('%s', (_, canonical) =>
    atStage(canonical.at, async (db) => {
      await canonical.before?.(db)
      let answer: unknown
      const lines = await added(db, async () => {
        answer = await canonical.run(db, canonical.by)
      })
      expect(answer).toMatchObject({ ok: true })
      expect(lines).toEqual([1])
      for (const act of await untold(db)) strange.add(act)
      for (const chain of await chains(db))
        expect(verifyChain(await chainOf(db, chain), await headsOf(db, chain), undefined).ok).toBe(
          true,
        )
    }),
  )

  it('is known to the list of steps, and can be told: process/acts.ts and feed.words.ts', () => {
    expect([...strange]).toEqual([])
  })
})

/** The history of the whole story, its last line signed that evening, after somebody had it in hands. */
const isWholeAfter = (deed: (chain: { lines: HistoryLine[]; heads: Head[] }) => unknown) =>
  atStage('sealed', async (db) => {
    const { keys } = testInstallation()
    const now = momentOf.sealed
    await inRole(db, { role: 'handslag_worker' }, (db) =>
      noteHead(db, keys, { chain: roundId, reason: 'daily', now }),
    )
    const all = await chainsIn(db)
    const chain = all.get(roundId)
    if (!chain) throw new Error('The round has no history')
    deed(chain)
    return judged(all, await historyKeyOf(keys)).isFine
  })

/** Another past: one line says something else, and all behind it are put behind it anew. */
function rewrite(lines: HistoryLine[], from: number): void {
  for (const [nth, { seq: _, previousHash: __, hash: ___, ...said }] of lines.entries())
    if (nth >= from) lines[nth] = sealed({ ...said, move: 'withdraw' }, lines[nth - 1])
}

/** The heads of a rewritten chain, signed by somebody with a key of her own. */
function signAnew(lines: readonly HistoryLine[], heads: Head[]): void {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  for (const [nth, { publicKey: _, signature: __, ...said }] of heads.entries())
    heads[nth] = signedHead({ ...said, hash: lines[said.seq - 1]?.hash ?? '' }, pem)
}

describe('a history that somebody had in hands', () => {
  it('is whole as long as nobody did', async () => {
    expect(await isWholeAfter(() => undefined)).toBe(true)
  })

  it.each<[string, Parameters<typeof isWholeAfter>[0]]>([
    ['an edited row', ({ lines }) => Object.assign(lines[10] ?? {}, { move: 'withdraw' })],
    ['a removed middle row', ({ lines }) => lines.splice(10, 1)],
    ['a cut-off tail', ({ lines }) => lines.splice(-1)],
    ['a rewritten chain', ({ lines }) => rewrite(lines, 10)],
    [
      'a chain that was rewritten and signed by another',
      ({ lines, heads }) => {
        rewrite(lines, 10)
        signAnew(lines, heads)
      },
    ],
  ])('is not whole: %s', async (_, deed) => {
    expect(await isWholeAfter(deed)).toBe(false)
  })
})
