import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { dropGoalOf, insertGoal, lockGoal } from './goals.store.ts'
import type { GoalRefusal } from './goals.ts'
import { themesOf } from './themes.store.ts'
import { figureField, idField, roundCommand, roundIdField } from './turn.commands.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

const goalFields = z
  .object({
    roundId: roundIdField,
    themeId: idField<'Theme'>(z.uuid()),
    text: z.string().trim().min(1).max(1000),
    quantity: figureField.optional(),
    unit: z.string().trim().max(60).optional(),
    year: z.int().min(2000).max(2100).optional(),
    source: z.string().trim().min(1).max(200),
  })
  .refine(({ quantity, unit }) => quantity === undefined || unit, {
    path: ['unit'],
    message: 'Vul ook in waarvan dit het aantal is, zoals woningen.',
  })
  .refine(({ quantity, unit }) => !unit || quantity !== undefined, {
    path: ['quantity'],
    message: 'Vul het aantal in dat hierbij hoort.',
  })

/** Sets a goal under a theme. A number and its unit come together. */
export const addGoal = roundCommand({
  by,
  act,
  fields: goalFields,
  run: async ({ db, now }, { roundId, themeId, text, source, ...aim }) => {
    const themes = await themesOf(db, roundId)
    if (!themes.some(({ id }) => id === themeId))
      return refuse({ code: 'no-such-theme', basis: 'lanes' })
    const { quantity = null, unit, year = null } = aim
    const goal = { themeId, text, quantity, unit: unit || null, year, source }
    const id = newId<'Goal'>(now)
    await insertGoal(db, roundId, { id, ...goal })
    const event = { subject: 'goal', subjectId: id, move: 'add', payload: goal }
    return ok({ value: { id, ...goal }, event })
  },
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

/** What can be done with goals: forms, API and history know the moves by these names. */
export const goalMoves = { add: addGoal, drop: dropGoal }
