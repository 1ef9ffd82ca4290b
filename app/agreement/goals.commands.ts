import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { newestVersion } from './agreement-versions.store.ts'
import { correctGoalOf, dropGoalOf, insertGoal, lockGoal } from './goals.store.ts'
import { type GoalRefusal, mayCorrect } from './goals.ts'
import { payloadHashOf } from './history.ts'
import { themesOf } from './themes.store.ts'
import { figureField, idField, roundCommand, roundIdField } from './turn.commands.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

const aimFields = {
  text: z.string().trim().min(1).max(1000),
  quantity: figureField.optional(),
  unit: z.string().trim().max(60).optional(),
  year: z.int().min(2000).max(2100).optional(),
  source: z.string().trim().min(1).max(200),
}

type Figures = { quantity?: number | undefined; unit?: string | undefined }

const hasUnit = ({ quantity, unit }: Figures) => quantity === undefined || Boolean(unit)
const unitMissing = {
  path: ['unit'],
  message: 'Vul ook in waarvan dit het aantal is, zoals woningen.',
}
const hasNumber = ({ quantity, unit }: Figures) => !unit || quantity !== undefined
const numberMissing = { path: ['quantity'], message: 'Vul het aantal in dat hierbij hoort.' }

const goalFields = z
  .object({ roundId: roundIdField, themeId: idField<'Theme'>(z.uuid()), ...aimFields })
  .refine(hasUnit, unitMissing)
  .refine(hasNumber, numberMissing)

/** Sets a goal under a theme. A number and its unit come together. */
export const addGoal = roundCommand({
  by,
  act,
  fields: goalFields,
  run: async ({ db, now, standing }, { roundId, themeId, ...typed }) => {
    const themes = await themesOf(db, roundId)
    if (!themes.some(({ id }) => id === themeId))
      return refuse({ code: 'no-such-theme', basis: 'lanes' })
    const goal = { themeId, ...aimOf(typed) }
    const id = newId<'Goal'>(now)
    await insertGoal(db, roundId, { id, ...goal, partyId: standing.party?.id ?? null })
    const event = { subject: 'goal', subjectId: id, move: 'add', payload: goal }
    return ok({ value: { id, ...goal }, event })
  },
})

type Typed = { text: string; source: string; year?: number | undefined } & Figures

/** A goal as it is kept: what was left open is `null`. */
const aimOf = ({ text, quantity, unit, year, source }: Typed) => ({
  text,
  quantity: quantity ?? null,
  unit: unit || null,
  year: year ?? null,
  source,
})

/** Lets a goal go, with the reason: it stays readable in the history of the round. */
export const dropGoal = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    goalId: idField<'Goal'>(z.uuid()),
    reason: z.string().trim().min(1).max(500),
  }),
  run: async ({ db, now, actor }, { roundId, goalId, reason }) => {
    const goal = await lockGoal(db, roundId, goalId)
    if (!goal) return refuse<GoalRefusal>({ code: 'no-such-goal', basis: 'lanes' })
    if (goal.droppedAt)
      return refuse<GoalRefusal>({ code: 'goal-dropped', basis: 'nothing-vanishes' })
    await dropGoalOf(db, goalId, {
      droppedAt: now,
      dropReason: reason,
      droppedBy: actor.personId,
    })
    const event = { subject: 'goal', subjectId: goalId, move: 'drop', payload: { reason } }
    return ok({ value: { id: goalId }, event })
  },
})

/**
 * The one who set a goal puts other words in their place, until a text is frozen. What stood there
 * before stays readable.
 */
export const correctGoal = roundCommand({
  by,
  act,
  fields: z
    .object({ roundId: roundIdField, goalId: idField<'Goal'>(z.uuid()), ...aimFields })
    .refine(hasUnit, unitMissing)
    .refine(hasNumber, numberMissing),
  run: async (turn, { roundId, goalId, ...typed }) => {
    const { db, now, actor, standing } = turn
    const goal = await lockGoal(db, roundId, goalId)
    if (!goal) return refuse<GoalRefusal>({ code: 'no-such-goal', basis: 'lanes' })
    const isFrozen = (await newestVersion(db, roundId)) !== undefined
    const allowed = mayCorrect(goal, { standing, isFrozen })
    if (!allowed.ok) return allowed
    const { id: _, droppedAt: __, partyId: ___, ...before } = goal
    const after = aimOf(typed)
    if (payloadHashOf(before) === payloadHashOf(after))
      return refuse<GoalRefusal>({ code: 'goal-unchanged', basis: 'input-form' })
    await correctGoalOf(db, { goalId, roundId, before, after, by: actor.personId, at: now })
    const event = { subject: 'goal', subjectId: goalId, move: 'correct', payload: after }
    return ok({ value: { id: goalId }, event })
  },
})

/** What can be done with goals: forms, API and history know the moves by these names. */
export const goalMoves = { add: addGoal, correct: correctGoal, drop: dropGoal }
