import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import {
  addRound,
  contracting,
  layerId,
  partyId,
  roundId,
  themeId,
} from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { withdrawCommitment } from './commitments.commands.ts'
import { commitmentByCode, commitmentsOf } from './commitments.store.ts'
import { discard, draft, draftMoves, revise, table } from './drafts.commands.ts'
import { draftById, draftsOf } from './drafts.store.ts'
import { chainOf } from './history.store.ts'
import { positionsIn } from './positions.store.ts'
import { versionsOf } from './versions.store.ts'

const filled = {
  roundId,
  title: 'Nieuwe sociale huurwoningen',
  themeId,
  text: 'Voorbeeldwonen bouwt 240 woningen.',
  obligation: 'result' as const,
}

/** What somebody fills in, read as a form or JSON is. */
const given = (changes: object = {}) => draft.fields.parse({ ...filled, ...changes })

async function drafted(db: Db, by: PersonName = 'strateeg', changes: object = {}) {
  const answer = await draft.run(await acting(by, db), given(changes))
  if (!answer.ok) throw new Error(answer.refusal.code)
  const { commitmentId } = answer.value
  const found = await draftById(db, roundId, commitmentId)
  if (!found) throw new Error('The draft is not there')
  return found
}

async function tabled(db: Db, by: PersonName = 'strateeg', changes: object = {}) {
  const { id: commitmentId, version } = await drafted(db, by, changes)
  const seen = version.contentHash
  const answer = await table.run(await acting(by, db), {
    roundId,
    commitmentId,
    seen,
    supports: false,
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

it('prepares a commitment in a room: its party reads it, nobody else does', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: commitmentId, version } = await drafted(db)
    expect(version).toMatchObject({ text: filled.text, applicability: contracting.toSorted() })

    await acting('directeurVoorbeeld', db)
    expect(await draftsOf(db, roundId)).toHaveLength(1)
    for (const other of ['lid', 'coordinator', 'ambtenaar', 'adviseur', 'raadslid'] as const) {
      await acting(other, db)
      expect(await draftsOf(db, roundId)).toEqual([])
      expect(await draftById(db, roundId, commitmentId)).toBeUndefined()
      expect(await commitmentsOf(db, roundId)).toEqual([])
      expect(await db.selectFrom('commitments').select('id').execute()).toEqual([])
      expect(await db.selectFrom('commitmentVersions').select('id').execute()).toEqual([])
      expect(await chainOf(db, roundId)).toEqual([])
    }
  }))

it('puts a draft in the framework or the first year where nobody chose', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await drafted(db)).toMatchObject({ layerId, year: 2027, theme: 'Beschikbaarheid' })
  }))

it('keeps each text of a revised draft, the newest on top', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const first = await drafted(db)
    const seen = first.version.contentHash
    const changes = { text: 'Voorbeeldwonen bouwt 260 woningen.', commitmentId: first.id, seen }
    const input = revise.fields.parse({ ...filled, title: 'Meer woningen', ...changes })
    expect(await revise.run(await acting('directeurVoorbeeld', db), input)).toMatchObject({
      ok: true,
    })
    expect(await draftsOf(db, roundId)).toMatchObject([
      { title: 'Meer woningen', version: { predecessorId: first.version.id } },
    ])
    expect(await revise.run(await acting('strateeg', db), input)).toMatchObject({
      refusal: { code: 'text-changed' },
    })
  }))

it('throws a draft away', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: commitmentId } = await drafted(db)
    const context = await acting('strateeg', db)
    expect(await discard.run(context, { roundId, commitmentId })).toMatchObject({ ok: true })
    expect(await draftsOf(db, roundId)).toEqual([])
    expect(await discard.run(context, { roundId, commitmentId })).toMatchObject({
      refusal: { code: 'no-such-commitment' },
    })
  }))

it('gives a tabled commitment its code, and never a code twice', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const first = await tabled(db)
    expect(first.code).toBe('VBS-BES-01')
    const seen = (await commitmentByCode(db, roundId, first.code))?.tabled.contentHash ?? ''
    await withdrawCommitment.run(await acting('strateeg', db), { roundId, code: first.code, seen })
    expect((await tabled(db, 'lid')).code).toBe('VBS-BES-02')

    await acting('ambtenaar', db)
    expect((await commitmentsOf(db, roundId)).map(({ code, state }) => [code, state])).toEqual([
      ['VBS-BES-01', 'withdrawn'],
      ['VBS-BES-02', 'tabled'],
    ])
  }))

it('shows the table the text that was put there and none of those before it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: commitmentId, version } = await drafted(db)
    const text = 'Voorbeeldwonen bouwt 260 woningen.'
    const input = { ...filled, text, commitmentId, seen: version.contentHash }
    const context = await acting('strateeg', db)
    await revise.run(context, revise.fields.parse(input))
    const seen = (await draftById(db, roundId, commitmentId))?.version.contentHash ?? ''
    await table.run(context, { roundId, commitmentId, seen, supports: false })

    await acting('lid', db)
    expect(await versionsOf(db, commitmentId)).toMatchObject([{ text, predecessorId: null }])
    expect(await db.selectFrom('commitmentVersions').select('id').execute()).toHaveLength(1)
    await acting('strateeg', db)
    expect(await draftsOf(db, roundId)).toEqual([])
  }))

it('takes no position for who puts it on the table, unless she says so', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await tabled(db)
    expect(await positionsIn(db, roundId)).toEqual([])
    const { id: commitmentId, version } = await drafted(db)
    await table.run(await acting('strateeg', db), {
      roundId,
      commitmentId,
      seen: version.contentHash,
      supports: true,
    })
    await acting('lid', db)
    expect(await positionsIn(db, roundId)).toMatchObject([
      { partyId: partyId('voorbeeldwonen'), code: 'agree', commitmentId },
    ])
  }))

it('does not put another text on the table than the preview showed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: commitmentId } = await drafted(db)
    const context = await acting('strateeg', db)
    const answer = await table.run(context, { roundId, commitmentId, seen: 'x', supports: false })
    expect(answer).toMatchObject({ refusal: { code: 'text-changed', basis: 'bound-to-text' } })
    expect(await commitmentsOf(db, roundId)).toEqual([])
  }))

it('writes one line of history per move: those in the room for its party alone', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await tabled(db)
    const moves = async () => (await chainOf(db, roundId)).map(({ move }) => move)
    expect(await moves()).toEqual(['draft', 'table'])
    await acting('lid', db)
    expect(await moves()).toEqual(['table'])
    expect(Object.keys(draftMoves)).toEqual(['draft', 'revise', 'discard', 'table'])
  }))

it.each<[string, object, string]>([
  ['theme', { themeId: '00000000-0000-7000-8000-e00000000099' }, 'theme'],
  ['goal', { goalId: '00000000-0000-7000-8000-e00000000099' }, 'goal'],
  ['layer', { layerId: '00000000-0000-7000-8000-e00000000099' }, 'layer'],
  ['owner', { owners: ['00000000-0000-7000-8000-e00000000099'] }, 'party'],
  ['bound adviser', { applicability: [partyId('zorg')] }, 'party'],
])('refuses a %s that is not of the round', (_, changes, what) =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await draft.run(await acting('strateeg', db), given(changes))).toEqual({
      ok: false,
      refusal: { code: 'not-of-this-round', what, basis: 'input-form' },
    })
    expect(await draftsOf(db, roundId)).toEqual([])
  }),
)

it.each<[PersonName, string]>([
  ['coordinator', 'not-yours-to-do'],
  ['adviseur', 'not-yours-to-do'],
  ['waarnemer', 'not-yours-to-do'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('lets %s write no text', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: commitmentId, version } = await drafted(db)
    const context = await acting(name, db)
    expect(await draft.run(context, given())).toMatchObject({ refusal: { code } })
    const seen = version.contentHash
    expect(
      await table.run(context, { roundId, commitmentId, seen, supports: false }),
    ).toMatchObject({ refusal: { code } })
  }),
)

it('lets someone without a mandate prepare, and not put it on the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await asOwner(db)
    await db.deleteFrom('mandates').execute()
    const { id: commitmentId, version } = await drafted(db)
    const seen = version.contentHash
    const context = await acting('strateeg', db)
    expect(
      await table.run(context, { roundId, commitmentId, seen, supports: false }),
    ).toMatchObject({ refusal: { code: 'no-mandate', act: 'negotiate' } })
  }))

it('finds no draft of another party to revise, throw away or put on the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: commitmentId, version } = await drafted(db)
    const context = await acting('lid', db)
    const seen = version.contentHash
    const answers = [
      await revise.run(context, revise.fields.parse({ ...filled, commitmentId, seen })),
      await discard.run(context, { roundId, commitmentId }),
      await table.run(context, { roundId, commitmentId, seen, supports: true }),
    ]
    for (const answer of answers)
      expect(answer).toMatchObject({ refusal: { code: 'no-such-commitment' } })
  }))

it.each<[string, object, string]>([
  ['a range upside down', { quantity: 240, quantityMax: 200 }, 'quantityMax'],
  ['an upper edge alone', { quantityMax: 200 }, 'quantityMax'],
  ['no text', { text: ' ' }, 'text'],
  ['a text of more than 4,000 characters', { text: 'a'.repeat(4001) }, 'text'],
  ['a party that is no id', { owners: ['Gemeente'] }, 'owners'],
])('takes no %s', (_, changes, field) => {
  const read = draft.fields.safeParse({ ...filled, ...changes })
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
})

it('takes back nothing that another party brought, that all agree with, or that is gone', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { code } = await tabled(db)
    const seen = (await commitmentByCode(db, roundId, code))?.tabled.contentHash ?? ''
    expect(
      await withdrawCommitment.run(await acting('lid', db), { roundId, code, seen }),
    ).toMatchObject({ refusal: { code: 'not-its-author' } })
    const context = await acting('strateeg', db)
    expect(await withdrawCommitment.run(context, { roundId, code, seen: 'x' })).toMatchObject({
      refusal: { code: 'text-changed' },
    })
    await withdrawCommitment.run(context, { roundId, code, seen })
    expect(await withdrawCommitment.run(context, { roundId, code, seen })).toMatchObject({
      refusal: { code: 'commitment-closed', state: 'withdrawn' },
    })
    expect(
      await withdrawCommitment.run(context, { roundId, code: 'VBS-BES-99', seen }),
    ).toMatchObject({ refusal: { code: 'no-such-commitment' } })
  }))
