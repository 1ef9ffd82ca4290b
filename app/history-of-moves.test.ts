import { beforeAll, describe, expect, it } from 'vitest'
import { chainOf, chains, headsOf } from '#agreement/history.store.ts'
import { verifyChain } from '#agreement/history.ts'
import type { Db } from '#platform/db.ts'
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

const nameOf = (command: unknown) => commands.find((one) => one.command === command)?.name

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
      for (const chain of await chains(db))
        expect(verifyChain(await chainOf(db, chain), await headsOf(db, chain), undefined).ok).toBe(
          true,
        )
    }),
  )
})
