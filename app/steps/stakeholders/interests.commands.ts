import { z } from 'zod'
import { type Done, idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { interestViewsOf, type Keeper, keeperOf, lockInterestView } from './interests.store.ts'
import { type InterestView, isSameName } from './interests.ts'
import { roundIdField } from './stakeholders.commands.ts'
import { stakeholdersOf } from './stakeholders.store.ts'

export type InterestRefusal =
  | { code: 'nobody-named'; basis: BasisId }
  | { code: 'named-twice'; basis: BasisId }
  | { code: 'no-such-party'; basis: BasisId }
  | { code: 'interest-placed'; basis: BasisId }
  | { code: 'no-such-interest'; basis: BasisId }

type Placed = Result<Done<{ viewId: Id<'InterestView'> }>, InterestRefusal>

const degree = z.number().int().min(1).max(5)
const said = { influence: degree, interest: degree, note: z.string().trim().max(500).default('') }
const viewIdField = idField<'InterestView'>(z.uuid())

/** Puts a party, or somebody else by name, on the own map of influence and interest. */
const placeInterest = roundCommand({
  by: 'table',
  fields: z.object({
    roundId: roundIdField,
    aboutPartyId: idField<'Party'>(z.uuid()).optional(),
    aboutName: z.string().trim().max(200).default(''),
    ...said,
  }),
  run: async (turn, { roundId, aboutPartyId, aboutName, ...view }): Promise<Placed> => {
    const named = await whoIsMeant(turn, { aboutPartyId, aboutName })
    if (!named.ok) return named
    const keeper = ownKeeper(turn)
    const known = await interestViewsOf(turn.db, roundId, keeper)
    if (known.some((one) => isSameName(one.aboutName, named.value.aboutName)))
      return refuse({ code: 'interest-placed', basis: 'nothing-vanishes' })
    return ok(done(keeper, 'place', await insert(turn, keeper, { ...named.value, ...view })))
  },
})

/** Says anew what somebody can do and wants. What stood there is kept in the same room. */
const correctInterest = roundCommand({
  by: 'table',
  fields: z.object({ roundId: roundIdField, viewId: viewIdField, ...said }),
  run: async (turn, { roundId, viewId, ...view }): Promise<Placed> => {
    const keeper = ownKeeper(turn)
    const old = await lockInterestView(turn.db, roundId, { keeper, viewId })
    if (!old) return refuse({ code: 'no-such-interest', basis: 'lanes' })
    await end(turn, viewId)
    const { aboutPartyId, aboutName } = old
    const next = await insert(turn, keeper, { aboutPartyId, aboutName, ...view })
    return ok(done(keeper, 'correct', next))
  },
})

/** Takes somebody off the own map. */
const removeInterest = roundCommand({
  by: 'table',
  fields: z.object({ roundId: roundIdField, viewId: viewIdField }),
  run: async (turn, { roundId, viewId }): Promise<Placed> => {
    const keeper = ownKeeper(turn)
    const old = await lockInterestView(turn.db, roundId, { keeper, viewId })
    if (!old) return refuse({ code: 'no-such-interest', basis: 'lanes' })
    await end(turn, viewId)
    return ok(done(keeper, 'remove', viewId))
  },
})

function ownKeeper({ standing, actor }: Turn): Keeper {
  const keeper = keeperOf(standing, actor.personId)
  if (!keeper) throw new Error('Only who sits at the table keeps a map')
  return keeper
}

type Named = Pick<InterestView, 'aboutPartyId' | 'aboutName'>

async function whoIsMeant(
  { db, standing }: Turn,
  { aboutPartyId, aboutName }: { aboutPartyId: Id<'Party'> | undefined; aboutName: string },
): Promise<Result<Named, InterestRefusal>> {
  if (!aboutPartyId)
    return aboutName === ''
      ? refuse({ code: 'nobody-named', basis: 'input-form' })
      : ok({ aboutPartyId: null, aboutName })
  if (aboutName !== '') return refuse({ code: 'named-twice', basis: 'input-form' })
  const party = (await stakeholdersOf(db, standing.roundId)).find(({ id }) => id === aboutPartyId)
  if (!party) return refuse({ code: 'no-such-party', basis: 'lanes' })
  return ok({ aboutPartyId, aboutName: party.name })
}

async function insert(
  { db, now, actor, standing: { roundId } }: Turn,
  keeper: Keeper,
  view: Omit<InterestView, 'id'>,
): Promise<Id<'InterestView'>> {
  const id = newId<'InterestView'>(now)
  const made = { madeBy: actor.personId, madeAt: now }
  await db
    .insertInto('interestViews')
    .values({ id, roundId, ...keeper, ...view, ...made })
    .execute()
  return id
}

const end = ({ db, now }: Turn, viewId: Id<'InterestView'>) =>
  db.updateTable('interestViews').set({ endedAt: now }).where('id', '=', viewId).execute()

/** Nothing of what was said goes into the history, not even as a hash: only that a line was written, for who may read it. */
const done = ({ lane }: Keeper, move: string, viewId: Id<'InterestView'>) => ({
  value: { viewId },
  event: { subject: 'interest', subjectId: viewId, move, payload: {}, lane },
})

/** What can be done with the own map of influence and interest. Only its page reads this table: it is in no API. */
export const interestMoves = { placeInterest, correctInterest, removeInterest }
