import { z } from 'zod'
import { idField, roundCommand, roundIdField, type Turn } from '#agreement/turn.commands.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'
import { attach, attachablesOf, detach } from './item-papers.store.ts'
import {
  addConsent,
  holdMeeting,
  type JudgedItem,
  judgedItems,
  setKind,
  withdrawConsent,
} from './lead-time.store.ts'
import { changeable, consentable, decidable, isHers, type LeadTimeRefusal } from './lead-time.ts'
import { agendaOf, meetingById } from './meetings.store.ts'
import { type AgendaItem, agendaKinds, type Meeting, type MeetingRefusal } from './meetings.ts'

const itemPlace = {
  roundId: roundIdField,
  meetingId: idField<'Meeting'>(z.uuid()),
  itemId: idField<'AgendaItem'>(z.uuid()),
}

type Place = { roundId: Id<'Round'>; meetingId: Id<'Meeting'>; itemId: Id<'AgendaItem'> }

type ItemRefusal = LeadTimeRefusal | MeetingRefusal

const no = (refusal: ItemRefusal) => refuse(refusal)

type Found = JudgedItem & { item: AgendaItem; meeting: Meeting }

/** An item of a meeting that goes on, held and judged as it stands now. */
async function heldItem(
  { db }: Turn,
  { roundId, meetingId, itemId }: Place,
): Promise<Result<Found, ItemRefusal>> {
  await holdMeeting(db, meetingId)
  const meeting = await meetingById(db, roundId, meetingId)
  if (!meeting) return no({ code: 'no-such-meeting', basis: 'lanes' })
  if (meeting.cancelledAt) return no({ code: 'meeting-cancelled', basis: 'nothing-vanishes' })
  const item = (await agendaOf(db, meetingId)).find(({ id }) => id === itemId)
  const parties = await partiesOf(db, roundId)
  const judged = item && (await judgedItems(db, { meeting, parties })).get(itemId)
  if (!item || !judged) return no({ code: 'no-such-item', basis: 'lanes' })
  return ok({ ...judged, item, meeting })
}

const madeBy = ({ actor, now }: Turn) => ({ by: actor.personId, at: now })

const placed = ({ roundId, meetingId, itemId }: Place) => ({
  roundId,
  meetingId,
  agendaItemId: itemId,
})

type Payload = Record<string, string | string[] | null>

const done = ({ meetingId, itemId }: Place, move: string, payload: Payload) =>
  ok({
    value: { meetingId, itemId },
    event: { subject: 'meeting', subjectId: meetingId, move, payload: { itemId, ...payload } },
  })

/** Whoever sits at the table puts a paper with an item: a document of the round or one of the information room, until the day of the meeting. */
export const attachPaper = roundCommand({
  by: 'table',
  fields: z.object({ ...itemPlace, paper: z.uuid() }),
  run: async (turn, { paper: key, ...place }) => {
    const { db, standing, now } = turn
    const found = await heldItem(turn, place)
    if (!found.ok) return found
    const { verdict, isDecided, meeting } = found.value
    const may = changeable({ mayChange: true, isDecided })
    if (!may.ok) return may
    if (dayOf(now) > meeting.heldOn)
      return no({ code: 'meeting-day-came', basis: 'nothing-vanishes' })
    const named = (await attachablesOf(db, place.roundId)).find((one) => one.key === key)
    if (!named) return no({ code: 'no-such-document', basis: 'lanes' })
    if (named.isWithdrawn) return no({ code: 'document-withdrawn', basis: 'nothing-vanishes' })
    if (verdict.on.paperKeys.includes(key))
      return no({ code: 'attached-before', basis: 'nothing-vanishes' })
    const partyId = standing.party?.id ?? null
    const { baseDocumentId, paperVersionId } = named
    const paper = { ...placed(place), baseDocumentId, paperVersionId, partyId }
    const paperId = await attach(db, paper, madeBy(turn))
    return done(place, 'attachPaper', { paperId, paper: key })
  },
})

/** Who attached a paper, or the coordinator, takes it off with a reason. From the day of the meeting on it stays. */
export const detachPaper = roundCommand({
  by: 'table',
  fields: z.object({
    ...itemPlace,
    paperId: idField<'AgendaPaper'>(z.uuid()),
    reason: z.string().trim().min(1).max(500),
  }),
  run: async (turn, { paperId, reason, ...place }) => {
    const found = await heldItem(turn, place)
    if (!found.ok) return found
    const { verdict, isDecided, meeting } = found.value
    const paper = verdict.papers.find(({ id }) => id === paperId)
    if (!paper) return no({ code: 'no-such-paper', basis: 'lanes' })
    const may = changeable({ mayChange: isHers(paper, turn.standing), isDecided })
    if (!may.ok) return may
    if (dayOf(turn.now) >= meeting.heldOn)
      return no({ code: 'meeting-day-came', basis: 'nothing-vanishes' })
    await detach(turn.db, { paperId, reason }, madeBy(turn))
    return done(place, 'detachPaper', { paperId, reason })
  },
})

/** Who put an item on the agenda, or the coordinator, lets it ask something else. To decide, its papers must be in time. */
export const askOtherwise = roundCommand({
  by: 'table',
  fields: z.object({ ...itemPlace, kind: z.enum(agendaKinds) }),
  run: async (turn, { kind, ...place }) => {
    const found = await heldItem(turn, place)
    if (!found.ok) return found
    const { verdict, isDecided, item } = found.value
    const may = changeable({ mayChange: isHers(item, turn.standing), isDecided })
    if (!may.ok) return may
    const decides = kind === 'decide' ? decidable(verdict) : ok(true)
    if (!decides.ok) return decides
    await setKind(turn.db, place.itemId, kind)
    return done(place, 'askOtherwise', { kind, before: item.kind })
  },
})

/** A tenants' organisation accepts that parties decide on late papers: on this day, with these papers. */
export const consentToLate = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({ ...itemPlace, judged: z.string().max(8000) }),
  run: async (turn, { judged, ...place }) => {
    const found = await heldItem(turn, place)
    if (!found.ok) return found
    const { verdict, isDecided } = found.value
    const partyId = ownParty(turn.standing).id
    const may = consentable(verdict, { partyId, judged })
    if (!may.ok) return may
    if (isDecided) return no({ code: 'decided', basis: 'nothing-vanishes' })
    const { heldOn, paperKeys } = may.value
    await addConsent(turn.db, { ...placed(place), partyId, heldOn, paperKeys }, madeBy(turn))
    return done(place, 'consentToLate', { heldOn, papers: paperKeys.toSorted() })
  },
})

/** A tenants' organisation takes its consent back, as long as nothing was decided on it. */
export const withdrawLateConsent = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object(itemPlace),
  run: async (turn, place) => {
    const found = await heldItem(turn, place)
    if (!found.ok) return found
    const { verdict, isDecided } = found.value
    const partyId = ownParty(turn.standing).id
    const word = verdict.words.get(partyId)?.word
    if (word !== 'given' && word !== 'stale')
      return no({ code: 'no-consent-given', basis: 'silence-is-not-consent' })
    if (isDecided) return no({ code: 'decided', basis: 'nothing-vanishes' })
    await withdrawConsent(turn.db, { agendaItemId: place.itemId, partyId }, madeBy(turn))
    return done(place, 'withdrawLateConsent', {})
  },
})

/** Every move about the papers of an item: the forms, the API and the history read this table. */
export const leadTimeMoves = {
  attachPaper,
  detachPaper,
  askOtherwise,
  consentToLate,
  withdrawLateConsent,
}
