import { z } from 'zod'
import { commitmentByCode } from '#agreement/commitments.store.ts'
import { roundIdField } from '#agreement/content.commands.ts'
import { type Done, dayField, roundCommand } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { holdMeeting } from './lead-time.store.ts'
import {
  madeBy,
  meetingEvent,
  no,
  openMeeting,
  partyField,
  meetingFields as place,
} from './meeting-turn.commands.ts'
import {
  addItem,
  changeMeeting,
  saveAttendance,
  saveMeeting,
  setCancelled,
} from './meetings.store.ts'
import { agendaKinds, type MeetingRefusal, meetingLevels } from './meetings.ts'
import { outcomeMoves } from './outcomes.commands.ts'

const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in, zoals 19:30.')

const planFields = {
  title: z.string().trim().min(1).max(200),
  level: z.enum(meetingLevels),
  heldOn: dayField,
  fromTime: timeField,
  untilTime: timeField.nullable().default(null),
  place: z.string().trim().min(1).max(200),
}

const endsLater = {
  path: ['untilTime'],
  error: 'Het einde is later dan het begin.',
}

const later = ({ fromTime, untilTime }: { fromTime: string; untilTime: string | null }) =>
  untilTime === null || untilTime > fromTime

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

/** Every move about meetings: the forms, the API and the history read this table. */
export const meetingMoves = {
  plan,
  replan,
  cancel,
  proposeItem,
  noteAttendance,
  ...outcomeMoves,
}
