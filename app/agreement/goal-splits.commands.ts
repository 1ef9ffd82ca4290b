import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { stillOpen } from './goal-places.commands.ts'
import { saveSplit, splitsOfGoal } from './goal-splits.store.ts'
import { isSameSplit, type Share, type Split } from './goal-splits.ts'
import { lockGoal } from './goals.store.ts'
import type { GoalRefusal } from './goals.ts'
import { idField, roundCommand, roundIdField, type Turn } from './turn.commands.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'
const goalFields = { roundId: roundIdField, goalId: idField<'Goal'>(z.uuid()) }

/** The number of the split that somebody saw, 0 for none: she is told when it is another one by now. */
const seenField = z.int().min(0).default(0)

const partyField = z
  .union([z.uuid(), z.literal('')])
  .nullish()
  .transform((text) => text || null)

const shareField = z
  .number()
  .min(0)
  .max(1_000_000_000)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
    message: 'Vul hoogstens twee cijfers achter de komma in.',
  })
  .nullish()
  .transform((value) => value ?? null)

type Cells = {
  associations: readonly unknown[]
  years: readonly unknown[]
  shares: readonly unknown[]
}

const isSquare = ({ associations, years, shares }: Cells) =>
  associations.length === years.length && years.length === shares.length

const isOnce = ({ associations, years }: Cells) =>
  new Set(years.map((year, nth) => `${associations[nth]} ${year}`)).size === years.length

/** Splits a goal over associations and years: the whole split at once, so that no cell is left of another one. */
const splitGoal = roundCommand({
  by,
  act,
  fields: z
    .object({
      ...goalFields,
      seen: seenField,
      /** Of each cell: an association, or nothing where it is not given to one yet. */
      associations: z.array(partyField).max(2000),
      years: z.array(z.int().min(2000).max(2100)).max(2000),
      shares: z.array(shareField).max(2000),
      reason: z.string().trim().max(500).default(''),
    })
    .refine(isSquare, { path: ['shares'], message: 'Vul bij elk vak één getal in.' })
    .refine(isOnce, { path: ['shares'], message: 'Noem elke corporatie per jaar één keer.' }),
  run: async (turn, { roundId, goalId, seen, reason, ...cells }) => {
    const now = await splitNow(turn, { roundId, goalId, seen })
    if (!now.ok) return now
    const shares = sharesOf(cells)
    const parties = await partiesOf(turn.db, roundId)
    if (!shares.every(({ partyId }) => partyId === null || isAssociation(parties, partyId)))
      return refuse<GoalRefusal>({ code: 'not-an-association', basis: 'register-codes' })
    if (isSameSplit(shares, now.value?.shares ?? []))
      return refuse<GoalRefusal>({ code: 'goal-unchanged', basis: 'input-form' })
    return keep(turn, { roundId, goalId, number: seen + 1, shares, reason, move: 'split' })
  },
})

/** Takes the split of a goal back, with the reason: the goal is whole again, and what stood there stays readable. */
const unsplitGoal = roundCommand({
  by,
  act,
  fields: z.object({
    ...goalFields,
    seen: seenField,
    reason: z.string().trim().min(1).max(500),
  }),
  run: async (turn, { roundId, goalId, seen, reason }) => {
    const now = await splitNow(turn, { roundId, goalId, seen })
    if (!now.ok) return now
    if (!now.value || now.value.shares.length === 0)
      return refuse<GoalRefusal>({ code: 'goal-unchanged', basis: 'input-form' })
    return keep(turn, { roundId, goalId, number: seen + 1, shares: [], reason, move: 'unsplit' })
  },
})

type Asked = { roundId: Id<'Round'>; goalId: Id<'Goal'>; seen: number }

/** The split that holds, locked with its goal; or why it can't be changed by who saw another one. */
async function splitNow(
  turn: Turn,
  { roundId, goalId, seen }: Asked,
): Promise<Result<Split | undefined, GoalRefusal>> {
  const goal = await lockGoal(turn.db, roundId, goalId)
  if (!goal) return refuse({ code: 'no-such-goal', basis: 'lanes' })
  if (goal.droppedAt) return refuse({ code: 'goal-dropped', basis: 'nothing-vanishes' })
  if (goal.unit === null) return refuse({ code: 'goal-without-number', basis: 'alike-adds-up' })
  const open = await stillOpen(turn, roundId)
  if (!open.ok) return open
  const [newest] = await splitsOfGoal(turn.db, roundId, goalId)
  if ((newest?.number ?? 0) !== seen)
    return refuse({ code: 'split-changed', basis: 'bound-to-text' })
  return { ok: true, value: newest }
}

type Given = {
  associations: readonly (string | null)[]
  years: readonly number[]
  shares: readonly (number | null)[]
}

const sharesOf = ({ associations, years, shares }: Given): Share[] =>
  years.flatMap((year, nth) => {
    const quantity = shares[nth] ?? null
    const party = associations[nth] ?? null
    return quantity === null
      ? []
      : [{ partyId: party === null ? null : partyIn(party), year, quantity }]
  })

const partyIn = (text: string) => idField<'Party'>(z.string()).parse(text)

const isAssociation = (parties: Awaited<ReturnType<typeof partiesOf>>, id: Id<'Party'>) =>
  parties.some((party) => party.id === id && party.kind === 'housing_association')

type Keeping = Pick<Split, 'goalId' | 'number' | 'shares' | 'reason'> & {
  roundId: Id<'Round'>
  move: 'split' | 'unsplit'
}

async function keep({ db, now, actor }: Turn, { move, ...split }: Keeping) {
  await saveSplit(db, { ...split, by: actor.personId, at: now })
  const { goalId, number, shares, reason } = split
  const payload = { number, shares: shares.map((share) => ({ ...share })), reason }
  const event = { subject: 'goal', subjectId: goalId, move, payload }
  return ok({ value: { id: goalId, number }, event })
}

/** What can be done with the split of a goal: forms, API and history know the moves by these names. */
export const splitMoves = { split: splitGoal, unsplit: unsplitGoal }
