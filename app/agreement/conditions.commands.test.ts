import { describe, expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { agreeAll } from './commitments.example.ts'
import { dropCondition, setCondition } from './conditions.commands.ts'
import { conditionsOn } from './conditions.store.ts'
import { type ConditionKind, hinderingOf, judgedOn } from './conditions.ts'
import { atTable, code, judge, proposed, say, tabled } from './negotiating.example.ts'
import { latestOn } from './positions.store.ts'
import { adopt } from './proposals.commands.ts'

const asks = async (db: Db, by: PersonName, demand: string, kind: ConditionKind = 'must') =>
  setCondition.run(await acting(by, db), { roundId, code, kind, demand })

async function look(db: Db) {
  const { id, tabled: text } = await tabled(db)
  const conditions = await conditionsOn(db, id)
  return { conditions, standing: conditions.filter(({ droppedAt }) => !droppedAt), text }
}

const fulfilled = async (db: Db) => {
  const { id } = await tabled(db)
  const latest = await latestOn(db, id)
  const own = latest.find((one) => one.partyId === partyId('hvVoorbeeldwonen'))
  return own?.fulfilledAt !== null
}

/** The text changes by the hand of its author, who takes over what another proposes. */
async function change(db: Db, by: PersonName, author: PersonName, changes: object) {
  const answer = await proposed(db, by, changes)
  if (!answer.ok) throw new Error(answer.refusal.code)
  const { tabled: text } = await tabled(db)
  const input = { roundId, code, proposalId: answer.value.proposalId, supports: false }
  const context = await acting(author, db)
  const done = await adopt.run(context, { ...input, seen: text.contentHash })
  if (!done.ok) throw new Error(done.refusal.code)
}

describe('N5: the ledger of conditions', () => {
  it(
    'a change of the text asks only the holders of conditions again; the same text holds again',
    atTable(async (db) => {
      await change(db, 'lid', 'strateeg', { quantity: 250 })
      const first = (await look(db)).text.contentHash
      await asks(db, 'lid', 'Als de grond er is.')
      await judge(db, 'lid', first)
      await change(db, 'strateeg', 'lid', { quantity: 260 })
      const changed = await look(db)
      expect(changed.standing.map((one) => judgedOn(one, changed.text.contentHash))).toEqual([
        undefined,
      ])
      await change(db, 'lid', 'strateeg', { quantity: 250 })
      const back = await look(db)
      expect(back.text.contentHash).toBe(first)
      expect(back.standing.map((one) => judgedOn(one, first))).toEqual([true])
    }),
  )

  it(
    'an unfulfilled must holds back its own party alone',
    atTable(async (db, commitment) => {
      await agreeAll(db, commitment)
      await asks(db, 'lid', 'Als de grond er is.')
      const { standing, text } = await look(db)
      const { contentHash } = text
      for (const [name, count] of [
        ['hvVoorbeeldwonen', 1],
        ['gemeente', 0],
        ['modelwonen', 0],
      ] as const)
        expect(hinderingOf(standing, { partyId: partyId(name), contentHash })).toHaveLength(count)
    }),
  )
})

describe('“agree, if”', () => {
  it(
    'makes its condition one to be judged, and its next answer takes the place of it',
    atTable(async (db, { tabled: { contentHash } }) => {
      await say(db, 'lid', contentHash, 'agree_if', { condition: 'Grond.' })
      await say(db, 'lid', contentHash, 'agree_if', { condition: 'Subsidie.' })
      expect((await look(db)).standing.map(({ text }) => text)).toEqual(['Subsidie.'])
      await say(db, 'lid', contentHash, 'agree')
      expect((await look(db)).standing).toEqual([])
      expect((await look(db)).conditions).toHaveLength(2)
    }),
  )

  it(
    'said again in the same words keeps what was judged on this text',
    atTable(async (db, { tabled: { contentHash } }) => {
      const mits = { condition: 'Grond.' }
      await say(db, 'lid', contentHash, 'agree_if', mits)
      await judge(db, 'lid', contentHash)
      expect(await fulfilled(db)).toBe(true)
      await say(db, 'lid', contentHash, 'agree_if', mits)
      expect((await look(db)).standing).toHaveLength(1)
      expect(await fulfilled(db)).toBe(true)
    }),
  )

  it(
    'can lean on what was asked before, and is refused where nothing was',
    atTable(async (db, { tabled: { contentHash } }) => {
      expect(await say(db, 'lid', contentHash, 'agree_if')).toMatchObject({
        refusal: { code: 'condition-missing' },
      })
      await asks(db, 'lid', 'Een lift.', 'wish')
      expect(await say(db, 'lid', contentHash, 'agree_if')).toMatchObject({
        refusal: { code: 'condition-missing' },
      })
      await asks(db, 'lid', 'Grond.')
      expect(await say(db, 'lid', contentHash, 'agree_if')).toMatchObject({ ok: true })
      expect(await fulfilled(db)).toBe(false)
    }),
  )

  it(
    'waits for every must of its party, and stops to be agreement when one is no longer fulfilled',
    atTable(async (db, { tabled: { contentHash } }) => {
      await asks(db, 'lid', 'Subsidie.')
      await judge(db, 'lid', contentHash)
      await say(db, 'lid', contentHash, 'agree_if', { condition: 'Grond.' })
      expect(await fulfilled(db)).toBe(false)
      await judge(db, 'lid', contentHash, { demand: 'Grond.' })
      expect(await fulfilled(db)).toBe(true)
      await judge(db, 'lid', contentHash, { demand: 'Grond.', fulfilled: 'no' })
      expect(await fulfilled(db)).toBe(false)
    }),
  )

  it(
    'is agreement once its last must is dropped',
    atTable(async (db, { tabled: { contentHash } }) => {
      await say(db, 'lid', contentHash, 'agree_if', { condition: 'Grond.' })
      const [only] = (await look(db)).standing
      const context = await acting('voorzitter', db)
      const input = { roundId, code, conditionId: only?.id }
      expect(await dropCondition.run(context, dropCondition.fields.parse(input))).toMatchObject({
        ok: true,
      })
      expect(await fulfilled(db)).toBe(true)
      expect(await dropCondition.run(context, dropCondition.fields.parse(input))).toMatchObject({
        refusal: { code: 'condition-dropped' },
      })
    }),
  )
})

it(
  'a yes by proposing another text takes the place of what an “agree, if” asked',
  atTable(async (db, { tabled: { contentHash } }) => {
    await say(db, 'voorzitter', contentHash, 'agree_if', { condition: 'Als het er 260 worden.' })
    await asks(db, 'voorzitter', 'Een lift.', 'wish')
    await proposed(db, 'voorzitter', { quantity: 260, supports: true })
    expect((await look(db)).standing.map(({ text }) => text)).toEqual(['Een lift.'])
  }),
)

describe('setting a condition', () => {
  it(
    'is for who has a voice, once for the same words, and not for who only looks on',
    atTable(async (db) => {
      expect(await asks(db, 'adviseur', 'Een lift.', 'wish')).toMatchObject({ ok: true })
      expect(await asks(db, 'adviseur', 'een lift.', 'wish')).toMatchObject({
        refusal: { code: 'already-asked' },
      })
      expect(await asks(db, 'waarnemer', 'Een lift.')).toMatchObject({
        refusal: { code: 'no-voice' },
      })
      expect(await asks(db, 'coordinator', 'Een lift.')).toMatchObject({
        refusal: { code: 'not-yours-to-do' },
      })
      expect(await asks(db, 'vreemde', 'Een lift.')).toMatchObject({
        refusal: { code: 'no-such-round' },
      })
    }),
  )

  it(
    'is judged on the text that was seen: another one by now is refused, and says what changed',
    atTable(async (db, { tabled: { contentHash } }) => {
      await asks(db, 'lid', 'Grond.')
      await change(db, 'lid', 'strateeg', { quantity: 250 })
      expect(await judge(db, 'lid', contentHash)).toMatchObject({
        refusal: { code: 'text-changed', differences: [{ what: 'amount' }] },
      })
    }),
  )
})
