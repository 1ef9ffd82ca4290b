import { z } from 'zod'
import { commitmentByCode } from '#agreement/commitments.store.ts'
import { roundIdField } from '#agreement/content.commands.ts'
import { type Done, dayField, idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'
import { holdMeeting, judgedItems } from './lead-time.store.ts'
import { decidable } from './lead-time.ts'
import {
  addItem,
  addOutcome,
  changeMeeting,
  lockOutcome,
  meetingById,
  saveAttendance,
  saveMeeting,
  setCancelled,
  setDone,
} from './meetings.store.ts'
import {
  agendaKinds,
  closable,
  type MeetingRefusal,
  meetingLevels,
  outcomeKinds,
  recorded,
} from './meetings.ts'

const meetingField = idField<'Meeting'>(z.uuid())
const partyField = idField<'Party'>(z.uuid())
const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in, zoals 19:30.')

const planFields = {
  title: z.string().trim().min(1).max(200),
  level: z.enum(meetingLevels),
  heldOn: dayField,
  fromTime: timeField,
  untilTime: timeField.nullable().default(null),
  place: z.string().trim().min(1).max(200),
}

const place = { roundId: roundIdField, meetingId: meetingField }

const endsLater = {
  path: ['untilTime'],
  error: 'Het einde is later dan het begin.',
}

const later = ({ fromTime, untilTime }: { fromTime: string; untilTime: string | null }) =>
  untilTime === null || untilTime > fromTime

const no = (refusal: MeetingRefusal) => refuse(refusal)

const noSuch = (what: 'meeting' | 'outcome' | 'item') =>
  no({ code: `no-such-${what}`, basis: 'lanes' })

/** A meeting that can still be changed. */
async function openMeeting({ db, standing }: Turn, meetingId: Id<'Meeting'>) {
  const meeting = await meetingById(db, standing.roundId, meetingId)
  if (!meeting) return noSuch('meeting')
  return meeting.cancelledAt
    ? no({ code: 'meeting-cancelled', basis: 'nothing-vanishes' })
    : ok(meeting)
}

const madeBy = ({ actor, now }: Turn) => ({ by: actor.personId, at: now })

const meetingEvent = (subjectId: string, move: string, payload: Record<string, string | null>) => ({
  subject: 'meeting',
  subjectId,
  move,
  payload,
})

/** The coordinator plans a meeting; where there is none yet, whoever made the round. */
export const plan = roundCommand({
  by: 'setter-up',
  fields: z.object({ roundId: roundIdField, ...planFields }).refine(later, endsLater),
  run: async (turn, input): Promise<Result<Done<{ meetingId: Id<'Meeting'> }>, MeetingRefusal>> => {
    const id = newId<'Meeting'>(turn.now)
    await saveMeeting(turn.db, { id, ...input }, madeBy(turn))
    return ok({ value: { meetingId: id }, event: meetingEvent(id, 'plan', input) })
  },
})

/** A planned meeting moves to another day, time or place. */
export const replan = roundCommand({
  by: 'setter-up',
  fields: z.object({ ...place, ...planFields }).refine(later, endsLater),
  run: async (turn, { meetingId, ...input }) => {
    await holdMeeting(turn.db, meetingId)
    const found = await openMeeting(turn, meetingId)
    if (!found.ok) return found
    await changeMeeting(turn.db, { id: meetingId, ...input })
    return ok({ value: { meetingId }, event: meetingEvent(meetingId, 'replan', input) })
  },
})

/** A meeting does not go through. It stays to be read. */
export const cancel = roundCommand({
  by: 'setter-up',
  fields: z.object(place),
  run: async (turn, { meetingId }) => {
    const found = await openMeeting(turn, meetingId)
    if (!found.ok) return found
    await setCancelled(turn.db, meetingId, turn.now)
    return ok({ value: { meetingId }, event: meetingEvent(meetingId, 'cancel', {}) })
  },
})

/** Whoever sits at the table puts an item on the agenda: a party in its own name, or the coordinator. */
export const proposeItem = roundCommand({
  by: 'table',
  fields: z.object({
    ...place,
    kind: z.enum(agendaKinds),
    item: z.string().trim().min(1).max(300),
    /** The code of the commitment that it is about. */
    about: z.string().trim().toUpperCase().max(20).nullable().default(null),
  }),
  run: async (turn, { roundId, meetingId, kind, item: title, about }) => {
    const { db, standing } = turn
    const found = await openMeeting(turn, meetingId)
    if (!found.ok) return found
    const commitment = about ? await commitmentByCode(db, roundId, about) : undefined
    if (about && !commitment)
      return no({ code: 'not-of-this-round', what: 'commitment', basis: 'input-form' })
    const partyId = standing.party?.id ?? null
    const commitmentId = commitment?.id ?? null
    const item = { roundId, meetingId, kind, title, partyId, commitmentId }
    const itemId = await addItem(db, item, madeBy(turn))
    return ok({
      value: { meetingId, itemId },
      event: meetingEvent(meetingId, 'proposeItem', { itemId, kind, title, about }),
    })
  },
})

/** The coordinator notes which parties were there; those not named were not. */
export const noteAttendance = roundCommand({
  by: 'coordinator',
  fields: z.object({ ...place, present: z.array(partyField).default([]) }),
  run: async (turn, { roundId, meetingId, present }) => {
    const found = await openMeeting(turn, meetingId)
    if (!found.ok) return found
    const parties = await partiesOf(turn.db, roundId)
    if (present.some((party) => !parties.some(({ id }) => id === party)))
      return no({ code: 'not-of-this-round', what: 'party', basis: 'input-form' })
    const attendance = parties.map(({ id: partyId }) => ({
      partyId,
      isPresent: present.includes(partyId),
    }))
    await saveAttendance(turn.db, { meetingId, roundId, attendance }, madeBy(turn))
    const event = meetingEvent(meetingId, 'noteAttendance', { present: present.toSorted().join() })
    return ok({ value: { meetingId }, event })
  },
})

/** The coordinator records what came of a meeting: a decision, a promise or an action. No decision on late papers without consent. */
export const recordOutcome = roundCommand({
  by: 'coordinator',
  fields: z.object({
    ...place,
    kind: z.enum(outcomeKinds),
    text: z.string().trim().min(1).max(2000),
    agendaItemId: idField<'AgendaItem'>(z.uuid()).nullable().default(null),
    ownerPartyId: partyField.nullable().default(null),
    toPartyId: partyField.nullable().default(null),
    dueOn: dayField.nullable().default(null),
  }),
  run: async (turn, { roundId, meetingId, text, agendaItemId, ...input }) => {
    const { db } = turn
    await holdMeeting(db, meetingId)
    const found = await openMeeting(turn, meetingId)
    if (!found.ok) return found
    const owing = recorded(input)
    if (!owing.ok) return no(owing.refusal)
    const parties = await partiesOf(db, roundId)
    const { ownerPartyId, toPartyId } = owing.value
    const named = [ownerPartyId, toPartyId].filter((party) => party !== null)
    if (!named.every((party) => parties.some(({ id }) => id === party)))
      return no({ code: 'not-of-this-round', what: 'party', basis: 'input-form' })
    if (agendaItemId) {
      const judged = (await judgedItems(db, { meeting: found.value, parties })).get(agendaItemId)
      if (!judged) return noSuch('item')
      const may = input.kind === 'decision' ? decidable(judged.verdict) : ok(true)
      if (!may.ok) return may
    }

    const outcome = { roundId, meetingId, agendaItemId, text, ...owing.value }
    const outcomeId = await addOutcome(db, outcome, madeBy(turn))
    return ok({
      value: { meetingId, outcomeId },
      event: { subject: 'outcome', subjectId: outcomeId, move: 'recordOutcome', payload: outcome },
    })
  },
})

/** The party to which something was promised says that it was kept; the party that had to act says that it did. */
export const closeOutcome = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object({ ...place, outcomeId: idField<'Outcome'>(z.uuid()) }),
  run: async (turn, { meetingId, outcomeId }) => {
    const { db, standing } = turn
    const outcome = await lockOutcome(db, meetingId, outcomeId)
    if (!outcome) return noSuch('outcome')
    const may = closable(outcome, ownParty(standing).id)
    if (!may.ok) return no(may.refusal)
    await setDone(db, outcomeId, madeBy(turn))
    return ok({
      value: { meetingId, outcomeId },
      event: {
        subject: 'outcome',
        subjectId: outcomeId,
        move: 'closeOutcome',
        payload: { meetingId },
      },
    })
  },
})

/** Every move about meetings: the forms, the API and the history read this table. */
export const meetingMoves = {
  plan,
  replan,
  cancel,
  proposeItem,
  noteAttendance,
  recordOutcome,
  closeOutcome,
}
