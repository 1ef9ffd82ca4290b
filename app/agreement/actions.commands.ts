import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'
import { lockOn } from '#platform/db.ts'
import { actionById, addNewAction, addTalk, delayTalksOf, saveActionEnd } from './actions.store.ts'
import { type Action, type ActionRefusal, delayCauses } from './actions.ts'
import { commitmentByCode } from './commitments.store.ts'
import { placeFields } from './content.commands.ts'
import { dayField, idField, roundCommand, type Turn } from './turn.commands.ts'

const partyField = idField<'Party'>(z.uuid())
const actionField = idField<'Action'>(z.uuid())
const textField = z.string().trim().min(1).max(1000)

/** Writes down what is to be done under a commitment, by whom and before which day. */
const addAction = roundCommand({
  by: 'contracting',
  act: 'report',
  fields: z.object({ ...placeFields, text: textField, owner: partyField, due: dayField }),
  run: async (turn, { roundId, code, text, owner, due }) => {
    const { db, now, actor, standing } = turn
    const commitment = await commitmentByCode(db, roundId, code)
    if (!commitment) return no({ code: 'no-such-commitment', basis: 'lanes' })
    if (!(await isOfRound(turn, owner)))
      return no({ code: 'no-party-of-round', basis: 'input-form' })
    if (due < dayOf(now)) return no({ code: 'day-is-past', basis: 'reachable-date' })
    const action = {
      id: newId<'Action'>(now),
      commitmentId: commitment.id,
      text,
      ownerPartyId: owner,
      dueOn: due,
      partyId: ownParty(standing).id,
      madeAt: now,
      doneOn: null,
      droppedAt: null,
      dropReason: '',
    }
    await addNewAction(db, { ...action, roundId, madeBy: actor.personId })
    return ok(done('action', action.id, { move: 'addAction', code, text, owner, due }))
  },
})

/** The owner says on which day an action was done. */
const finishAction = roundCommand({
  by: 'party',
  act: 'report',
  fields: z.object({ ...placeFields, action: actionField, done: dayField }),
  run: async (turn, { code, action: actionId, done: doneOn }) => {
    const action = await openAction(turn, { code, actionId })
    if (!action.ok) return action
    if (action.value.ownerPartyId !== ownParty(turn.standing).id)
      return no({ code: 'not-its-owner', basis: 'organisation-speaks' })
    if (doneOn > dayOf(turn.now)) return no({ code: 'day-in-future', basis: 'reachable-date' })
    await saveActionEnd(turn.db, { ...action.value, doneOn })
    return ok(done('action', actionId, { move: 'finishAction', code, doneOn }))
  },
})

/** Its owner, or the party that wrote it down, lets an action go, with the reason. */
const dropAction = roundCommand({
  by: 'party',
  act: 'report',
  fields: z.object({ ...placeFields, action: actionField, reason: textField }),
  run: async (turn, { code, action: actionId, reason }) => {
    const action = await openAction(turn, { code, actionId })
    if (!action.ok) return action
    const { id } = ownParty(turn.standing)
    if (action.value.ownerPartyId !== id && action.value.partyId !== id)
      return no({ code: 'not-its-owner', basis: 'organisation-speaks' })
    await saveActionEnd(turn.db, { ...action.value, droppedAt: turn.now, dropReason: reason })
    return ok(done('action', actionId, { move: 'dropAction', code, reason }))
  },
})

/** The owner of a commitment says why it lags behind, from whom it needs something, and when it will be right again. */
const explainDelay = roundCommand({
  by: 'party',
  act: 'report',
  fields: z.object({
    ...placeFields,
    cause: z.enum(delayCauses),
    text: textField,
    needs: partyField.optional(),
    expected: dayField.optional(),
  }),
  run: async (turn, { roundId, code, cause, text, needs, expected }) => {
    const commitment = await commitmentByCode(turn.db, roundId, code)
    if (!commitment) return no({ code: 'no-such-commitment', basis: 'lanes' })
    if (!commitment.tabled.owners.includes(ownParty(turn.standing).id))
      return no({ code: 'not-the-owner', basis: 'organisation-speaks' })
    if (needs && !(await isOfRound(turn, needs)))
      return no({ code: 'no-party-of-round', basis: 'input-form' })
    const said = { cause, text, needsPartyId: needs ?? null, expectedOn: expected ?? null }
    const id = await say(turn, { ...said, commitmentId: commitment.id, answersId: null })
    return ok(done('delay', id, { move: 'explainDelay', code, cause, text }))
  },
})

/** Another party answers what was said of a delay. */
const answerDelay = roundCommand({
  by: 'party',
  act: 'report',
  fields: z.object({ ...placeFields, talk: idField<'DelayTalk'>(z.uuid()), text: textField }),
  run: async (turn, { roundId, code, talk, text }) => {
    const commitment = await commitmentByCode(turn.db, roundId, code)
    const talks = await delayTalksOf(turn.db, roundId)
    const answered = talks.find(({ id }) => id === talk)
    if (!commitment || answered?.commitmentId !== commitment.id)
      return no({ code: 'no-such-talk', basis: 'lanes' })
    const said = { cause: null, text, needsPartyId: null, expectedOn: null }
    const answersId = answered.answersId ?? answered.id
    const id = await say(turn, { ...said, commitmentId: commitment.id, answersId })
    return ok(done('delay', id, { move: 'answerDelay', code, text }))
  },
})

/** What can be done about the doing itself: the page and the API read this table. */
export const actionMoves = { addAction, finishAction, dropAction, explainDelay, answerDelay }

/** A refusal as one of all those that there are here. */
const no = (refusal: ActionRefusal): { ok: false; refusal: ActionRefusal } => refuse(refusal)

const isOfRound = async ({ db, standing }: Turn, party: Id<'Party'>): Promise<boolean> =>
  (await partiesOf(db, standing.roundId)).some(({ id }) => id === party)

type Place = { code: string; actionId: Id<'Action'> }

async function openAction(
  { db, standing: { roundId } }: Turn,
  { code, actionId }: Place,
): Promise<Result<Action, ActionRefusal>> {
  await lockOn(db, actionId)
  const commitment = await commitmentByCode(db, roundId, code)
  const action = await actionById(db, roundId, actionId)
  if (!commitment || action?.commitmentId !== commitment.id)
    return no({ code: 'no-such-action', basis: 'lanes' })
  if (action.doneOn) return no({ code: 'action-closed', state: 'done', basis: 'nothing-vanishes' })
  if (action.droppedAt)
    return no({ code: 'action-closed', state: 'dropped', basis: 'nothing-vanishes' })
  return ok(action)
}

type Saying = Omit<
  Parameters<typeof addTalk>[1],
  'id' | 'roundId' | 'partyId' | 'saidBy' | 'saidAt'
>

async function say({ db, now, actor, standing }: Turn, saying: Saying): Promise<Id<'DelayTalk'>> {
  const id = newId<'DelayTalk'>(now)
  const { roundId } = standing
  const partyId = ownParty(standing).id
  await addTalk(db, { ...saying, id, roundId, partyId, saidBy: actor.personId, saidAt: now })
  return id
}

function done<Kind extends string>(
  subject: 'action' | 'delay',
  id: Id<Kind>,
  { move, ...payload }: { move: string } & Record<string, string>,
) {
  return { value: { id }, event: { subject, subjectId: id, move, payload } }
}
