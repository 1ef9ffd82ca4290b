import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type NationalGoal, nationalAgreements, nationalGoals } from '#law/national-goals.ts'
import { lockOn } from '#platform/db.ts'
import { newestVersion } from './agreement-versions.store.ts'
import {
  countings,
  dwellings,
  type GoalPlace,
  goalLevels,
  moments,
  placeable,
  unplaced,
} from './goal-cascade.ts'
import { placedGoalsOf, savePlace } from './goal-places.store.ts'
import { insertGoal } from './goals.store.ts'
import type { GoalRefusal } from './goals.ts'
import { themesOf } from './themes.store.ts'
import { figureField, idField, roundCommand, roundIdField, type Turn } from './turn.commands.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

/** How something counts; what is left empty is not said. */
export const countingFields = {
  counting: z.enum(countings).nullable().default(null),
  moment: z.enum(moments).nullable().default(null),
  dwelling: z.enum(dwellings).nullable().default(null),
}

/** Goals keep still once a text is frozen. */
export async function stillOpen(
  { db }: Turn,
  roundId: GoalRound,
): Promise<Result<'open', GoalRefusal>> {
  const isFrozen = (await newestVersion(db, roundId)) !== undefined
  return isFrozen ? refuse({ code: 'goal-frozen', basis: 'frozen-is-frozen' }) : ok('open')
}

type GoalRound = Turn['standing']['roundId']

const signersField = z.string().trim().max(300).default('')

/** Says where a goal stands in the cascade, who signed for it and how it counts. What was said before stays readable. */
const placeGoal = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    goalId: idField<'Goal'>(z.uuid()),
    level: z.enum(goalLevels),
    parentId: idField<'Goal'>(z.uuid()).nullable().default(null),
    ...countingFields,
    ownShare: figureField.nullable().default(null),
    signedBy: signersField,
    notSignedBy: signersField,
  }),
  run: async (turn, { roundId, goalId, ...given }) => {
    const { db, now, actor } = turn
    await lockOn(db, `goals ${roundId}`)
    const goals = await placedGoalsOf(db, roundId)
    const goal = goals.find(({ id }) => id === goalId)
    if (!goal) return refuse<GoalRefusal>({ code: 'no-such-goal', basis: 'lanes' })
    if (goal.dropped)
      return refuse<GoalRefusal>({ code: 'goal-dropped', basis: 'nothing-vanishes' })
    const open = await stillOpen(turn, roundId)
    if (!open.ok) return open
    const fits = placeable(goals, { id: goalId, ...given })
    if (!fits.ok) return fits
    const { catalogueId } = goal.place
    const place: GoalPlace = { ...given, catalogueId }
    if (isSame(place, goal.place))
      return refuse<GoalRefusal>({ code: 'goal-unchanged', basis: 'input-form' })
    await savePlace(db, { ...place, goalId, roundId, placedBy: actor.personId, placedAt: now })
    const event = { subject: 'goal', subjectId: goalId, move: 'place', payload: place }
    return ok({ value: { id: goalId }, event })
  },
})

const isSame = (one: GoalPlace, other: GoalPlace) =>
  Object.keys(unplaced).every((key) => Reflect.get(one, key) === Reflect.get(other, key))

const nationalIds = nationalGoals.map(({ id }) => id)

/** Takes goals over from the national agreements, with their source and who signed. What is there already is left as it is. */
const adoptNational = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, ids: z.array(z.enum(nationalIds)).min(1) }),
  run: async (turn, { roundId, ids }) => {
    const { db, standing } = turn
    await lockOn(db, `goals ${roundId}`)
    const held = (await placedGoalsOf(db, roundId)).filter(({ dropped }) => !dropped)
    const known = new Set(held.map(({ place }) => place.catalogueId))
    const added = nationalGoals.filter(({ id }) => ids.includes(id) && !known.has(id))
    if (added.length === 0)
      return refuse<GoalRefusal>({ code: 'goals-are-there', basis: 'register-codes' })
    const themes = new Map((await themesOf(db, roundId)).map(({ code, id }) => [code, id]))
    if (!added.every(({ theme }) => themes.has(theme)))
      return refuse<GoalRefusal>({ code: 'no-such-theme', basis: 'lanes' })
    for (const goal of added) {
      const themeId = themes.get(goal.theme)
      if (themeId) await takeOver(turn, goal, { themeId, partyId: standing.party?.id ?? null })
    }
    const payload = { ids: added.map(({ id }) => id) }
    const event = { subject: 'round', subjectId: roundId, move: 'adoptGoals', payload }
    return ok({ value: payload, event })
  },
})

type Under = Pick<Parameters<typeof insertGoal>[2], 'themeId' | 'partyId'>

async function takeOver(
  { db, now, actor, standing: { roundId } }: Turn,
  { id: catalogueId, agreement, text, quantity, unit, year, counting }: NationalGoal,
  under: Under,
): Promise<void> {
  const { name, signedBy, notSignedBy } = nationalAgreements[agreement]
  const id = newId<'Goal'>(now)
  await insertGoal(db, roundId, { id, text, quantity, unit, year, source: name, ...under })
  const place = { ...unplaced, level: 'national' as const, counting, signedBy, notSignedBy }
  const said = { placedBy: actor.personId, placedAt: now }
  await savePlace(db, { ...place, catalogueId, goalId: id, roundId, ...said })
}

/** What can be done with the places of goals: forms, API and history know the moves by these names. */
export const placeMoves = { place: placeGoal, adopt: adoptNational }
