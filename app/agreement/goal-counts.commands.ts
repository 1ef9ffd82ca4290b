import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { broughtBy, lockCommitmentByCode } from './commitments.store.ts'
import type { Commitment } from './commitments.ts'
import { placeFields } from './content.commands.ts'
import type { Counting } from './goal-cascade.ts'
import { countingFields, stillOpen } from './goal-places.commands.ts'
import { saveCount } from './goal-promises.store.ts'
import { lockGoal } from './goals.store.ts'
import type { GoalRefusal } from './goals.ts'
import { idField, roundCommand, type Turn } from './turn.commands.ts'

const by = 'contracting'
const act = 'negotiate'

/** A party that does or brought a commitment says for which goal it counts, and how. The text stays as it is. */
const countFor = roundCommand({
  by,
  act,
  fields: z.object({ ...placeFields, goalId: idField<'Goal'>(z.uuid()), ...countingFields }),
  run: async (turn, { roundId, code, goalId, counting, moment, dwelling }) => {
    const commitment = await ownCommitment(turn, code)
    if (!commitment.ok) return commitment
    const goal = await lockGoal(turn.db, roundId, goalId)
    if (!goal) return refuse<GoalRefusal>({ code: 'no-such-goal', basis: 'lanes' })
    if (goal.droppedAt)
      return refuse<GoalRefusal>({ code: 'goal-dropped', basis: 'nothing-vanishes' })
    return said(turn, commitment.value, { move: 'count', goalId, counting, moment, dwelling })
  },
})

/** It counts for no goal any more. */
const countForNone = roundCommand({
  by,
  act,
  fields: z.object({ ...placeFields }),
  run: async (turn, { code }) => {
    const commitment = await ownCommitment(turn, code)
    if (!commitment.ok) return commitment
    if (commitment.value.goalId === null)
      return refuse<GoalRefusal>({ code: 'goal-unchanged', basis: 'input-form' })
    return said(turn, commitment.value, { move: 'uncount', goalId: null, ...none })
  },
})

const none: Counting = { counting: null, moment: null, dwelling: null }

/** A commitment on the table that her party does or brought, locked. */
async function ownCommitment(turn: Turn, code: string): Promise<Result<Commitment, GoalRefusal>> {
  const { db, standing } = turn
  const open = await stillOpen(turn, standing.roundId)
  if (!open.ok) return open
  const commitment = await lockCommitmentByCode(db, standing.roundId, code)
  if (commitment?.state !== 'tabled') return refuse({ code: 'no-such-commitment', basis: 'lanes' })
  const own = ownParty(standing).id
  const isHers =
    commitment.tabled.owners.includes(own) || (await broughtBy(db, commitment.id)) === own
  if (!isHers) return refuse({ code: 'not-its-owner', basis: 'organisation-speaks' })
  return { ok: true, value: commitment }
}

type Saying = Counting & { move: 'count' | 'uncount'; goalId: Id<'Goal'> | null }

async function said(turn: Turn, { id, code }: Commitment, { move, ...count }: Saying) {
  const { db, now, actor, standing } = turn
  const { roundId } = standing
  const partyId = ownParty(standing).id
  const saying = { partyId, countedBy: actor.personId, countedAt: now }
  await saveCount(db, { commitmentId: id, roundId, ...count, ...saying })
  const event = { subject: 'commitment', subjectId: id, move, payload: { code, ...count } }
  return ok({ value: { code }, event })
}

/** What can be said of how commitments count: forms, API and history know the moves by these names. */
export const countMoves = { count: countFor, uncount: countForNone }
