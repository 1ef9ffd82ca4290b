import { z } from 'zod'
import { noteConcern } from '#agreement/concerns.commands.ts'
import { placeFields } from '#agreement/content.commands.ts'
import { noteFact } from '#agreement/noted-facts.commands.ts'
import { dayField, idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'
import { holdMeeting, judgedItems } from './lead-time.store.ts'
import { decidable } from './lead-time.ts'
import {
  madeBy,
  meetingFields,
  no,
  noSuch,
  openMeeting,
  partyField,
} from './meeting-turn.commands.ts'
import { agendaOf } from './meetings.store.ts'
import {
  closable,
  factSource,
  type Meeting,
  type MeetingRefusal,
  type Outcome,
  outcomeKinds,
  recorded,
} from './meetings.ts'
import { addOutcome, lockOutcome, setDone } from './outcomes.store.ts'

const text = z.string().trim().min(1).max(1000)
const itemField = idField<'AgendaItem'>(z.uuid()).nullable().default(null)

const outcomeEvent = (outcomeId: Id<'Outcome'>, move: string, payload: Payload) => ({
  subject: 'outcome',
  subjectId: outcomeId,
  move,
  payload,
})

type Payload = Readonly<Record<string, string | null>>

type Placed = { meeting: Meeting; agendaItemId: Id<'AgendaItem'> | null; kind: Outcome['kind'] }

/** The code of the commitment that an item is about; refuses an item of elsewhere, and a decision on late papers. */
async function onItem(
  { db, standing }: Turn,
  { meeting, agendaItemId, kind }: Placed,
): Promise<Result<string | null, MeetingRefusal>> {
  if (!agendaItemId) return ok(null)
  const item = (await agendaOf(db, meeting.id)).find(({ id }) => id === agendaItemId)
  const parties = await partiesOf(db, standing.roundId)
  const judged = (await judgedItems(db, { meeting, parties })).get(agendaItemId)
  if (!item || !judged) return noSuch('item')
  const may = kind === 'decision' ? decidable(judged.verdict) : ok(true)
  return may.ok ? ok(item.code) : may
}

/**
 * The coordinator records what came of a meeting. No decision on late papers without consent. A fact goes
 * to the fact base at once, where each party says whether it agrees, and to the commitment that the item is about.
 */
export const recordOutcome = roundCommand({
  by: 'coordinator',
  fields: z.object({
    ...meetingFields,
    kind: z.enum(outcomeKinds),
    text,
    agendaItemId: itemField,
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
    const { kind, ownerPartyId, toPartyId } = owing.value
    const named = [ownerPartyId, toPartyId].filter((party) => party !== null)
    if (!named.every((party) => parties.some(({ id }) => id === party)))
      return no({ code: 'not-of-this-round', what: 'party', basis: 'input-form' })
    const code = await onItem(turn, { meeting: found.value, agendaItemId, kind })
    if (!code.ok) return code
    const owner = parties.find(({ id }) => id === ownerPartyId)?.shortName ?? ''
    const source = factSource(found.value, owner)
    const fact = { text, source, onDay: found.value.heldOn, code: code.value }
    const factId = kind === 'fact' ? await noteFact(turn, fact) : null
    const outcome = { roundId, meetingId, agendaItemId, text, ...owing.value, factId }
    const outcomeId = await addOutcome(
      db,
      { ...outcome, about: code.value, concernId: null },
      madeBy(turn),
    )
    return ok({
      value: { meetingId, outcomeId },
      event: outcomeEvent(outcomeId, 'recordOutcome', outcome),
    })
  },
})

/** A party has a concern kept with the meeting in which it said so. It stands with the commitment from that moment on. */
const recordConcern = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object({ ...placeFields, ...meetingFields, concern: text, agendaItemId: itemField }),
  run: async (turn, { roundId, meetingId, code, concern, agendaItemId }) => {
    const { db, standing } = turn
    await holdMeeting(db, meetingId)
    const found = await openMeeting(turn, meetingId)
    if (!found.ok) return found
    const placed = await onItem(turn, { meeting: found.value, agendaItemId, kind: 'concern' })
    if (!placed.ok) return placed
    const about = code.trim().toUpperCase()
    const noted = await noteConcern(turn, { code: about, text: concern })
    if (!noted.ok) return noted
    const concernId = noted.value
    const ownerPartyId = ownParty(standing).id
    const said = { roundId, meetingId, agendaItemId, kind: 'concern', text: concern } as const
    const nothing = { toPartyId: null, dueOn: null, factId: null }
    const outcome = { ...said, ...nothing, ownerPartyId, concernId, about }
    const outcomeId = await addOutcome(db, outcome, madeBy(turn))
    return ok({
      value: { meetingId, outcomeId },
      event: outcomeEvent(outcomeId, 'recordConcern', outcome),
    })
  },
})

/** The party to which something was promised says that it was kept; the party that had to act says that it did. */
const closeOutcome = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object({ ...meetingFields, outcomeId: idField<'Outcome'>(z.uuid()) }),
  run: async (turn, { meetingId, outcomeId }) => {
    const { db, standing } = turn
    const outcome = await lockOutcome(db, meetingId, outcomeId)
    if (!outcome) return noSuch('outcome')
    const may = closable(outcome, ownParty(standing).id)
    if (!may.ok) return no(may.refusal)
    await setDone(db, outcomeId, madeBy(turn))
    return ok({
      value: { meetingId, outcomeId },
      event: outcomeEvent(outcomeId, 'closeOutcome', { meetingId }),
    })
  },
})

/** What is done with the outcomes of meetings. */
export const outcomeMoves = { recordOutcome, recordConcern, closeOutcome }
