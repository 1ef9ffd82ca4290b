import { expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { chainOf } from '#agreement/history.store.ts'
import { type Id, id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { meetingMoves } from './meetings.commands.ts'
import { meetingsOf, readMeeting } from './meetings.store.ts'
import { owedIn } from './outcomes.store.ts'

const { plan, replan, cancel, proposeItem, noteAttendance, recordOutcome, closeOutcome } =
  meetingMoves

const filled = {
  roundId,
  title: 'Nieuwbouw en betaalbaarheid',
  level: 'political',
  heldOn: '2026-12-02',
  fromTime: '19:30',
  untilTime: '21:00',
  place: 'Stadhuis',
}

async function aMeeting(db: Db, by: PersonName = 'coordinator') {
  const answer = await plan.run(await acting(by, db), plan.fields.parse(filled))
  if (!answer.ok) throw new Error(answer.refusal.code)
  return { roundId, meetingId: answer.value.meetingId }
}

const reading = async (db: Db, { meetingId }: { meetingId: Id<'Meeting'> }) => {
  const found = await readMeeting(db, roundId, meetingId)
  if (!found) throw new Error('The meeting is not there')
  return found
}

it('is planned by the coordinator or whoever made the round, and moved to another day', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const place = await aMeeting(db, 'ambtenaar')
    const moved = { ...filled, ...place, heldOn: '2026-12-09', untilTime: null }
    await replan.run(await acting('coordinator', db), replan.fields.parse(moved))
    await acting('lid', db)
    expect(await meetingsOf(db, roundId)).toMatchObject([
      { title: 'Nieuwbouw en betaalbaarheid', heldOn: '2026-12-09', untilTime: null },
    ])
    expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual(['plan', 'replan'])
  }))

it.each<[PersonName, string]>([
  ['strateeg', 'not-yours-to-do'],
  ['adviseur', 'not-yours-to-do'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('is not planned by %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const answer = await plan.run(await acting(name, db), plan.fields.parse(filled))
    expect(answer).toMatchObject({ refusal: { code } })
  }),
)

it.each<PersonName>(['raadslid', 'vreemde', 'vertrokken'])('is not there for %s', (name) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { meetingId } = await aMeeting(db)
    await acting(name, db)
    expect(await meetingsOf(db, roundId)).toEqual([])
    expect(await readMeeting(db, roundId, meetingId)).toBeUndefined()
    expect(await db.selectFrom('meetings').select('id').execute()).toEqual([])
  }),
)

it('has items of parties and of the coordinator on its agenda, about a commitment or not', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    const place = await aMeeting(db)
    const item = { ...place, kind: 'decide' as const, item: 'Locaties', about: 'VBS-BES-01' }
    await proposeItem.run(await acting('lid', db), item)
    const opening = { ...item, kind: 'inform' as const, item: 'Opening', about: null }
    await proposeItem.run(await acting('coordinator', db), opening)
    expect((await reading(db, place)).agenda).toMatchObject([
      { title: 'Locaties', partyId: partyId('hvVoorbeeldwonen'), code: 'VBS-BES-01' },
      { title: 'Opening', partyId: null, code: null, kind: 'inform' },
    ])
    const elsewhere = { ...item, about: 'VBS-BES-09' }
    expect(await proposeItem.run(await acting('lid', db), elsewhere)).toMatchObject({
      refusal: { code: 'not-of-this-round', what: 'commitment' },
    })
  }))

it('notes every party as present or absent, and can be corrected', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const place = await aMeeting(db)
    const context = await acting('coordinator', db)
    await noteAttendance.run(context, { ...place, present: [partyId('gemeente')] })
    const present = [partyId('gemeente'), partyId('modelwonen')]
    await noteAttendance.run(context, { ...place, present })
    const { attendance } = await reading(db, place)
    expect([...attendance].filter(([, there]) => there).map(([party]) => party)).toEqual(present)
    expect(attendance.size).toBe(7)
    const stranger: Id<'Party'> = id('00000000-0000-7000-8000-d00000000099')
    expect(await noteAttendance.run(context, { ...place, present: [stranger] })).toMatchObject({
      refusal: { code: 'not-of-this-round', what: 'party' },
    })
    expect(
      await noteAttendance.run(await acting('ambtenaar', db), { ...place, present }),
    ).toMatchObject({ refusal: { code: 'not-yours-to-do', by: 'coordinator' } })
  }))

it('leaves a promise that only the party it was made to closes', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const place = await aMeeting(db)
    const promise = recordOutcome.fields.parse({
      ...place,
      kind: 'promise',
      text: 'De gemeente levert de kaart met locaties.',
      ownerPartyId: partyId('gemeente'),
      toPartyId: partyId('hvVoorbeeldwonen'),
      dueOn: '2026-12-15',
    })
    expect(await recordOutcome.run(await acting('ambtenaar', db), promise)).toMatchObject({
      refusal: { code: 'not-yours-to-do' },
    })
    const made = await recordOutcome.run(await acting('coordinator', db), promise)
    if (!made.ok) throw new Error(made.refusal.code)
    const { outcomeId } = made.value
    const input = { ...place, outcomeId }
    expect(await closeOutcome.run(await acting('ambtenaar', db), input)).toMatchObject({
      refusal: { code: 'not-yours-to-close', kind: 'promise' },
    })
    expect(await owedIn(db, roundId)).toHaveLength(1)
    expect(await closeOutcome.run(await acting('voorzitter', db), input)).toMatchObject({
      ok: true,
    })
    expect(await owedIn(db, roundId)).toEqual([])
    expect(await closeOutcome.run(await acting('lid', db), input)).toMatchObject({
      refusal: { code: 'closed-before' },
    })
    expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual([
      'plan',
      'recordOutcome',
      'closeOutcome',
    ])
  }))

it('records a decision on an item of its own agenda alone', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const place = await aMeeting(db)
    const other = await aMeeting(db)
    const context = await acting('coordinator', db)
    const item = { ...place, kind: 'decide' as const, item: 'Locaties', about: null }
    await proposeItem.run(context, item)
    const [locations] = (await reading(db, place)).agenda
    const decision = { ...place, kind: 'decision', text: 'Wij kiezen Noord.' }
    const onItem = { ...decision, agendaItemId: locations?.id }
    const record = (input: object) => recordOutcome.run(context, recordOutcome.fields.parse(input))
    expect(await record(onItem)).toMatchObject({ ok: true })
    expect(await record({ ...onItem, ...other })).toMatchObject({
      refusal: { code: 'no-such-item' },
    })
    expect(await record({ ...decision, kind: 'action' })).toMatchObject({
      refusal: { code: 'owing-missing', missing: ['ownerPartyId', 'dueOn'] },
    })
    expect((await reading(db, place)).outcomes).toMatchObject([
      { kind: 'decision', agendaItemId: locations?.id, ownerPartyId: null },
    ])
  }))

it('stays to be read when it is cancelled, and takes nothing more', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const place = await aMeeting(db)
    const context = await acting('coordinator', db)
    await cancel.run(context, place)
    expect((await reading(db, place)).meeting.cancelledAt).not.toBeNull()
    const answers = [
      await cancel.run(context, place),
      await replan.run(context, replan.fields.parse({ ...filled, ...place })),
      await noteAttendance.run(context, { ...place, present: [] }),
    ]
    for (const answer of answers)
      expect(answer).toMatchObject({ refusal: { code: 'meeting-cancelled' } })
  }))

it.each([
  ['ends before it begins', { untilTime: '19:00' }, 'untilTime'],
  ['is on no day', { heldOn: '2026-02-30' }, 'heldOn'],
  ['begins at no time', { fromTime: '25:00', untilTime: null }, 'fromTime'],
])('takes no plan that %s', (_, changes, field) => {
  const read = plan.fields.safeParse({ ...filled, ...changes })
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
})
