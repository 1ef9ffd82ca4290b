import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { commitmentByCode } from '#agreement/commitments.store.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { concernsOn } from '#agreement/concerns.store.ts'
import { factsOf, usedFactsOf } from '#agreement/facts.store.ts'
import { chainOf } from '#agreement/history.store.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { meetingMoves } from './meetings.commands.ts'
import { readMeeting } from './meetings.store.ts'

const { plan, cancel, proposeItem, recordOutcome, recordConcern, closeOutcome } = meetingMoves
const code = 'VBS-BES-01'

/** A meeting with one item, about the commitment on the table. */
async function onTable(db: Db) {
  await addRound(db)
  await addTabledCommitment(db)
  const by = await acting('coordinator', db)
  const planned = await plan.run(
    by,
    plan.fields.parse({
      roundId,
      title: 'Nieuwbouw',
      level: 'political',
      heldOn: '2026-12-02',
      fromTime: '19:30',
      place: 'Stadhuis',
    }),
  )
  if (!planned.ok) throw new Error(planned.refusal.code)
  const place = { roundId, meetingId: planned.value.meetingId }
  const item = { ...place, kind: 'discuss' as const, item: 'Locaties', about: code }
  const put = await proposeItem.run(by, item)
  if (!put.ok) throw new Error(put.refusal.code)
  return { ...place, agendaItemId: put.value.itemId }
}

const record = async (db: Db, by: PersonName, input: object) =>
  recordOutcome.run(await acting(by, db), recordOutcome.fields.parse(input))

const worry = async (db: Db, by: PersonName, input: object) => {
  const given = { code, concern: 'Blijft dit betaalbaar?', ...input }
  return recordConcern.run(await acting(by, db), recordConcern.fields.parse(given))
}

type Place = Awaited<ReturnType<typeof onTable>>

const outcomesIn = async (db: Db, { meetingId }: Place) =>
  (await readMeeting(db, roundId, meetingId))?.outcomes

const commitmentId = async (db: Db) => {
  const found = await commitmentByCode(db, roundId, code)
  if (!found) throw new Error('The commitment is not there')
  return found.id
}

describe('a concern in a meeting', () => {
  it('stands with the commitment at once, with one line in the history', () =>
    inDatabase(async (db) => {
      const place = await onTable(db)
      expect(await worry(db, 'lid', place)).toMatchObject({ ok: true })
      expect(await concernsOn(db, await commitmentId(db))).toMatchObject([
        {
          partyId: partyId('hvVoorbeeldwonen'),
          text: 'Blijft dit betaalbaar?',
          closedAt: null,
        },
      ])
      expect(await outcomesIn(db, place)).toMatchObject([
        { kind: 'concern', code, ownerPartyId: partyId('hvVoorbeeldwonen') },
      ])
      const moves = (await chainOf(db, roundId)).map(({ move }) => move)
      expect(moves).toEqual(['plan', 'proposeItem', 'recordConcern'])
    }))

  it('is closed by who raised it, at the commitment and not in the meeting', () =>
    inDatabase(async (db) => {
      const place = await onTable(db)
      const made = await worry(db, 'lid', place)
      if (!made.ok) throw new Error(made.refusal.code)
      const context = await acting('lid', db)
      expect(await closeOutcome.run(context, { ...place, ...made.value })).toMatchObject({
        refusal: { code: 'not-yours-to-close', kind: 'concern' },
      })
      const [concern] = await concernsOn(db, await commitmentId(db))
      if (!concern) throw new Error('The concern is not there')
      const input = { roundId, code, concernId: concern.id }
      expect(await concernMoves.closeConcern.run(context, input)).toMatchObject({ ok: true })
    }))

  it('is never kept by the coordinator for a party', () =>
    inDatabase(async (db) => {
      const place = await onTable(db)
      expect(await worry(db, 'coordinator', place)).toMatchObject({
        refusal: { code: 'not-yours-to-do' },
      })
      const said = {
        ...place,
        kind: 'concern',
        text: 'Te duur.',
        ownerPartyId: partyId('gemeente'),
      }
      expect(await record(db, 'coordinator', said)).toMatchObject({
        refusal: { code: 'not-kept-by-coordinator', basis: 'organisation-speaks' },
      })
    }))

  it.each([
    ['about a commitment that is not there', { code: 'VBS-BES-09' }, 'no-such-commitment'],
    ['with an item of elsewhere', { agendaItemId: roundId }, 'no-such-item'],
  ])('is refused %s', (_, changes, refusal) =>
    inDatabase(async (db) => {
      const place = await onTable(db)
      expect(await worry(db, 'lid', { ...place, ...changes })).toMatchObject({
        refusal: { code: refusal },
      })
      expect(await concernsOn(db, await commitmentId(db))).toEqual([])
    }),
  )

  it('is refused where the meeting does not go through', () =>
    inDatabase(async (db) => {
      const place = await onTable(db)
      await cancel.run(await acting('coordinator', db), place)
      expect(await worry(db, 'lid', place)).toMatchObject({
        refusal: { code: 'meeting-cancelled' },
      })
    }))
})

describe('a fact in a meeting', () => {
  const fact = { kind: 'fact', text: 'Er staan 4.210 sociale huurwoningen.' }

  it('goes to the fact base, where no party has agreed yet, and to the commitment of the item', () =>
    inDatabase(async (db) => {
      const place = await onTable(db)
      const owner = { ownerPartyId: partyId('gemeente') }
      expect(await record(db, 'coordinator', { ...place, ...fact, ...owner })).toMatchObject({
        ok: true,
      })
      const [kept] = await factsOf(db, roundId)
      expect(kept).toMatchObject({
        text: fact.text,
        partyId: null,
        answers: [],
        onDay: '2026-12-02',
      })
      expect(kept?.source).toContain('Nieuwbouw, 02-12-2026 (')
      const used = await usedFactsOf(db, roundId, await commitmentId(db))
      expect(used.map(({ id }) => id)).toEqual([kept?.id])
      expect(await outcomesIn(db, place)).toMatchObject([{ kind: 'fact', factId: kept?.id, code }])
    }))

  it('is used by no commitment where the item is about none', () =>
    inDatabase(async (db) => {
      const { agendaItemId: _, ...place } = await onTable(db)
      const owner = { ownerPartyId: partyId('gemeente') }
      await record(db, 'coordinator', { ...place, ...fact, ...owner })
      expect(await factsOf(db, roundId)).toHaveLength(1)
      expect(await usedFactsOf(db, roundId, await commitmentId(db))).toEqual([])
    }))

  it('names who brought it up', () =>
    inDatabase(async (db) => {
      const place = await onTable(db)
      expect(await record(db, 'coordinator', { ...place, ...fact })).toMatchObject({
        refusal: { code: 'owing-missing', missing: ['ownerPartyId'] },
      })
      expect(await factsOf(db, roundId)).toEqual([])
    }))
})

it('an arrangement has a party that sees to it, a day, and is closed by that party', () =>
  inDatabase(async (db) => {
    const place = await onTable(db)
    const said = { ...place, kind: 'arrangement', text: 'Stukken gaan eerst naar de huurders.' }
    expect(await record(db, 'coordinator', said)).toMatchObject({
      refusal: { code: 'owing-missing', missing: ['ownerPartyId', 'dueOn'] },
    })
    const owed = { ownerPartyId: partyId('gemeente'), dueOn: '2026-12-15' }
    const made = await record(db, 'coordinator', { ...said, ...owed })
    if (!made.ok) throw new Error(made.refusal.code)
    const closing = { ...place, ...made.value }
    expect(await closeOutcome.run(await acting('lid', db), closing)).toMatchObject({
      refusal: { code: 'not-yours-to-close', kind: 'arrangement' },
    })
    expect(await closeOutcome.run(await acting('ambtenaar', db), closing)).toMatchObject({
      ok: true,
    })
  }))
