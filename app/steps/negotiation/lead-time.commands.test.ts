import { describe, expect, it } from 'vitest'
import { aVision } from '#agreement/base-documents.example.ts'
import { insertBaseDocument, withdrawBaseDocument } from '#agreement/base-documents.store.ts'
import { chainOf } from '#agreement/history.store.ts'
import { type Id, id, newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, personId, roundId } from '#parties/parties.example.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addCharter } from '#process/charter.example.ts'
import { leadTimeMoves } from './lead-time.commands.ts'
import { judgedItems } from './lead-time.store.ts'
import { judgedOn } from './lead-time.ts'
import { meetingMoves } from './meetings.commands.ts'
import { meetingById } from './meetings.store.ts'

const moves = { ...meetingMoves, ...leadTimeMoves }

type MoveName = keyof typeof moves

/** Makes a move at some moment; `done`, or the code of the refusal. */
async function doing(
  db: Db,
  name: MoveName,
  given: { by: PersonName; at?: string; body: Record<string, unknown> },
) {
  const { fields, run }: { fields: { parse: (body: unknown) => unknown }; run: unknown } =
    moves[name]
  if (typeof run !== 'function') throw new Error(name)
  const context = { ...(await acting(given.by, db)), now: given.at ? new Date(given.at) : now }
  const answer: Answer = await run(context, fields.parse({ roundId, ...given.body }))
  return answer.ok ? { code: 'done', ...answer.value } : answer.refusal
}

type Answer =
  | { ok: true; value: { meetingId?: Id<'Meeting'>; itemId?: Id<'AgendaItem'> } }
  | { ok: false; refusal: { code: string; meetingId?: undefined; itemId?: undefined } }

const plan = {
  title: 'Bouwopgave',
  level: 'political',
  heldOn: '2026-12-11',
  fromTime: '19:30',
  place: 'Stadhuis',
}

/** A document that came on the table at this moment. */
async function bring(db: Db, cameAt: string): Promise<Id<'BaseDocument'>> {
  await asOwner(db)
  const documentId = newId<'BaseDocument'>(new Date(cameAt))
  await insertBaseDocument(db, {
    ...aVision,
    id: documentId,
    fileId: null,
    addedAt: new Date(cameAt),
    addedBy: personId('ambtenaar'),
  })
  return documentId
}

/** The meeting of 11 December with an item of the association, and a document with it that came on this moment. */
async function anItem(db: Db, cameAt = '2026-12-01T09:00Z', kind = 'decide') {
  await addRound(db)
  const { meetingId } = await doing(db, 'plan', { by: 'coordinator', body: plan })
  const item = { meetingId, kind, item: 'De bouwopgave' }
  const { itemId } = await doing(db, 'proposeItem', { by: 'strateeg', body: item })
  if (!meetingId || !itemId) throw new Error('The item is not there')
  const place = { meetingId, itemId }
  const documentId = await bring(db, cameAt)
  const attached = { by: 'strateeg', at: cameAt, body: { ...place, paper: documentId } } as const
  expect(await doing(db, 'attachPaper', attached)).toMatchObject({ code: 'done' })
  return { ...place, documentId }
}

type Place = { meetingId: Id<'Meeting'>; itemId: Id<'AgendaItem'> }

async function verdictOf(db: Db, { meetingId, itemId }: Place) {
  await acting('lid', db)
  const meeting = await meetingById(db, roundId, meetingId)
  if (!meeting) throw new Error('The meeting is not there')
  const judged = await judgedItems(db, { meeting, parties: await partiesOf(db, roundId) })
  const found = judged.get(itemId)
  if (!found) throw new Error('The item is not there')
  return found.verdict
}

const consent = async (db: Db, by: PersonName, place: Place) =>
  doing(db, 'consentToLate', {
    by,
    body: { ...place, judged: judgedOn((await verdictOf(db, place)).on) },
  })

const decide = ({ meetingId, itemId }: Place) => ({
  by: 'coordinator' as const,
  at: '2026-12-11T21:00Z',
  body: { meetingId, agendaItemId: itemId, kind: 'decision', text: 'Wij gaan door.' },
})

describe('a decision on late papers', () => {
  it('is not recorded until each tenants’ organisation consents, and the history says who did', () =>
    inDatabase(async (db) => {
      const place = await anItem(db)
      expect(await doing(db, 'recordOutcome', decide(place))).toMatchObject({
        code: 'papers-late',
        shortBy: 2,
      })
      expect(await consent(db, 'voorzitter', place)).toMatchObject({ code: 'done' })
      expect(await doing(db, 'recordOutcome', decide(place))).toMatchObject({ code: 'papers-late' })
      expect(await consent(db, 'secretaris', place)).toMatchObject({ code: 'done' })
      expect(await doing(db, 'recordOutcome', decide(place))).toMatchObject({ code: 'done' })
      await acting('lid', db)
      const lines = (await chainOf(db, roundId)).map(({ move }) => move)
      expect(lines).toEqual([
        'plan',
        'proposeItem',
        'attachPaper',
        'consentToLate',
        'consentToLate',
        'recordOutcome',
      ])
    }))

  it('needs no consent where the papers came in time, and none for an action', () =>
    inDatabase(async (db) => {
      const place = await anItem(db, '2026-11-27T22:59Z')
      expect(await doing(db, 'recordOutcome', decide(place))).toMatchObject({ code: 'done' })
      const other = await anItemBeside(db, place)
      const action = { kind: 'action', ownerPartyId: await firstParty(db), dueOn: '2027-01-01' }
      const { body, ...by } = decide(other)
      const taken = { ...by, body: { ...body, ...action } }
      expect(await doing(db, 'recordOutcome', taken)).toMatchObject({ code: 'done' })
      expect(await doing(db, 'recordOutcome', decide(other))).toMatchObject({ code: 'papers-late' })
    }))

  it('is not recorded on an item that only asks to discuss either', () =>
    inDatabase(async (db) => {
      const place = await anItem(db, '2026-12-01T09:00Z', 'discuss')
      expect(await doing(db, 'recordOutcome', decide(place))).toMatchObject({ code: 'papers-late' })
    }))

  it.each([
    [7, 'done'],
    [8, 'done'],
    [9, 'papers-late'],
    [60, 'papers-late'],
  ])('reads the lead time from the charter: %i working days', (days, code) =>
    inDatabase(async (db) => {
      const place = await anItem(db)
      await asOwner(db)
      await addCharter(db, { paperWorkingDays: days })
      expect(await doing(db, 'recordOutcome', decide(place))).toMatchObject({ code })
    }),
  )
})

const firstParty = async (db: Db) => {
  await acting('lid', db)
  return (await partiesOf(db, roundId))[0]?.id
}

/** A second item of the same meeting, with another document that came late. */
async function anItemBeside(db: Db, { meetingId }: Place): Promise<Place> {
  const body = { meetingId, kind: 'discuss', item: 'De planning' }
  const { itemId } = await doing(db, 'proposeItem', { by: 'lid', body })
  if (!itemId) throw new Error('The item is not there')
  const documentId = await bring(db, '2026-12-02T09:00Z')
  const given = { meetingId, itemId, paper: documentId }
  await doing(db, 'attachPaper', { by: 'lid', body: given })
  return { meetingId, itemId }
}

describe('what an item asks', () => {
  it('does not become to decide while its papers are late', () =>
    inDatabase(async (db) => {
      const place = await anItem(db, '2026-12-01T09:00Z', 'discuss')
      const ask = { by: 'strateeg' as const, body: { ...place, kind: 'decide' } }
      expect(await doing(db, 'askOtherwise', ask)).toMatchObject({ code: 'papers-late' })
      await consent(db, 'lid', place)
      await consent(db, 'secretaris', place)
      expect(await doing(db, 'askOtherwise', ask)).toMatchObject({ code: 'done' })
    }))

  it.each<[PersonName, string]>([
    ['strateeg', 'done'],
    ['directeurVoorbeeld', 'done'],
    ['coordinator', 'done'],
    ['lid', 'not-yours-to-change'],
    ['raadslid', 'not-yours-to-do'],
    ['vreemde', 'no-such-round'],
  ])('is changed by %s: %s', (by, code) =>
    inDatabase(async (db) => {
      const place = await anItem(db)
      const ask = { by, body: { ...place, kind: 'inform' } }
      expect(await doing(db, 'askOtherwise', ask)).toMatchObject({ code })
    }),
  )

  it('stays as it is once a decision was recorded', () =>
    inDatabase(async (db) => {
      const place = await anItem(db, '2026-11-20T09:00Z')
      await doing(db, 'recordOutcome', decide(place))
      const ask = { by: 'strateeg' as const, body: { ...place, kind: 'inform' } }
      expect(await doing(db, 'askOtherwise', ask)).toMatchObject({ code: 'decided' })
      const documentId = await bring(db, '2026-12-01T09:00Z')
      const more = { by: 'strateeg' as const, body: { ...place, paper: documentId } }
      expect(await doing(db, 'attachPaper', more)).toMatchObject({ code: 'decided' })
    }))
})

describe('consent', () => {
  it('is left behind by another paper and by an earlier day, not by a later one', () =>
    inDatabase(async (db) => {
      const place = await anItem(db)
      for (const who of ['lid', 'secretaris'] as const) await consent(db, who, place)
      const moved = (heldOn: string) => ({
        by: 'coordinator' as const,
        body: { ...plan, heldOn, meetingId: place.meetingId },
      })
      await doing(db, 'replan', moved('2026-12-14'))
      expect(await verdictOf(db, place)).toMatchObject({ isLate: true, mayDecide: true })
      await doing(db, 'replan', moved('2026-12-10'))
      expect(await verdictOf(db, place)).toMatchObject({ isLate: true, mayDecide: false })
      await doing(db, 'replan', moved('2026-12-15'))
      expect(await verdictOf(db, place)).toMatchObject({ isLate: false, mayDecide: true })
      await doing(db, 'replan', moved('2026-12-11'))
      expect(await verdictOf(db, place)).toMatchObject({ isLate: true, mayDecide: true })
      const documentId = await bring(db, '2026-12-02T09:00Z')
      await doing(db, 'attachPaper', { by: 'lid', body: { ...place, paper: documentId } })
      const verdict = await verdictOf(db, place)
      expect([...verdict.words.values()].map(({ word }) => word)).toEqual(['stale', 'stale'])
    }))

  it('is taken back by the organisation itself, until a decision was recorded', () =>
    inDatabase(async (db) => {
      const place = await anItem(db)
      const back = (by: PersonName) => doing(db, 'withdrawLateConsent', { by, body: place })
      await consent(db, 'lid', place)
      await consent(db, 'secretaris', place)
      expect(await back('strateeg')).toMatchObject({ code: 'no-consent-given' })
      expect(await back('voorzitter')).toMatchObject({ code: 'done' })
      expect(await back('voorzitter')).toMatchObject({ code: 'no-consent-given' })
      expect(await doing(db, 'recordOutcome', decide(place))).toMatchObject({ code: 'papers-late' })
      await consent(db, 'voorzitter', place)
      await doing(db, 'recordOutcome', decide(place))
      expect(await back('secretaris')).toMatchObject({ code: 'decided' })
      await acting('lid', db)
    }))

  it.each<[PersonName, string]>([
    ['lid', 'done'],
    ['secretaris', 'done'],
    ['wethouder', 'not-consulted'],
    ['strateeg', 'not-consulted'],
    ['adviseur', 'not-yours-to-do'],
    ['coordinator', 'not-yours-to-do'],
    ['vreemde', 'no-such-round'],
  ])('of %s: %s', (by, code) =>
    inDatabase(async (db) => {
      expect(await consent(db, by, await anItem(db))).toMatchObject({ code })
    }),
  )

  it('is to what was seen', () =>
    inDatabase(async (db) => {
      const place = await anItem(db)
      const body = { ...place, judged: '2026-12-10 iets' }
      expect(await doing(db, 'consentToLate', { by: 'lid', body })).toMatchObject({
        code: 'judged-otherwise',
      })
    }))
})

describe('the papers of an item', () => {
  it.each<[PersonName, string, string]>([
    ['strateeg', '2026-12-10T09:00Z', 'done'],
    ['coordinator', '2026-12-10T09:00Z', 'done'],
    ['lid', '2026-12-10T09:00Z', 'not-yours-to-change'],
    ['strateeg', '2026-12-10T23:00Z', 'meeting-day-came'],
  ])('%s takes one off on %s: %s', (by, at, code) =>
    inDatabase(async (db) => {
      const place = await anItem(db)
      const [paper] = (await verdictOf(db, place)).papers
      const body = { ...place, paperId: paper?.id, reason: 'Verkeerd stuk.' }
      expect(await doing(db, 'detachPaper', { by, at, body })).toMatchObject({ code })
      const { papers, detached } = await verdictOf(db, place)
      expect([papers.length, detached.length]).toEqual(code === 'done' ? [0, 1] : [1, 0])
    }),
  )

  it.each([
    ['2026-12-11T22:59Z', 'done'],
    ['2026-12-11T23:00Z', 'meeting-day-came'],
  ])('come until the day of the meeting ends: %s', (at, code) =>
    inDatabase(async (db) => {
      const place = await anItem(db)
      const documentId = await bring(db, '2026-12-10T09:00Z')
      const more = { by: 'lid' as const, at, body: { ...place, paper: documentId } }
      expect(await doing(db, 'attachPaper', more)).toMatchObject({ code })
    }),
  )

  it('are documents of this round that nobody took back, each once', () =>
    inDatabase(async (db) => {
      const { documentId, ...place } = await anItem(db)
      const attach = (given: Id<'BaseDocument'>) =>
        doing(db, 'attachPaper', { by: 'lid', body: { ...place, paper: given } })
      expect(await attach(documentId)).toMatchObject({ code: 'attached-before' })
      expect(await attach(newId(now))).toMatchObject({ code: 'no-such-document' })
      const old = await bring(db, '2026-11-01T09:00Z')
      await withdrawBaseDocument(db, old, { withdrawnAt: now, withdrawReason: 'Oud.' })
      expect(await attach(old)).toMatchObject({ code: 'document-withdrawn' })
    }))

  it('belong to an item of a meeting that goes on', () =>
    inDatabase(async (db) => {
      const { documentId, ...place } = await anItem(db)
      const nowhere = id<'AgendaItem'>('00000000-0000-7000-8000-0000000fffff')
      const lost = { by: 'lid' as const, body: { ...place, itemId: nowhere, paper: documentId } }
      expect(await doing(db, 'attachPaper', lost)).toMatchObject({ code: 'no-such-item' })
      const body = { meetingId: place.meetingId }
      await doing(db, 'cancel', { by: 'coordinator', body })
      expect(await consent(db, 'lid', place)).toMatchObject({ code: 'meeting-cancelled' })
    }))
})
