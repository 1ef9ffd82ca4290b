import { z } from 'zod'
import { themesOf } from '#agreement/themes.store.ts'
import type { Theme } from '#agreement/themes.ts'
import { command, dayField, idField } from '#agreement/turn.commands.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { formerMunicipality, todaysOf } from '#law/former-municipalities.ts'
import { regimeIds } from '#law/regimes.ts'
import { themes } from '#law/themes.ts'
import type { Context } from '#parties/actor.ts'
import { municipalitiesByName } from '#parties/municipalities.store.ts'
import { startsRounds } from '#parties/organisations.ts'
import { asItsRole } from '#parties/participation.ts'
import { holdsMandate, type Party, partiesOf, roundsOfActor } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { saveParties, saveRound, saveThemes } from './new-round.store.ts'
import { type NewRound, type NewRoundRefusal, partAgain, planOf, roundKinds } from './new-round.ts'

/** What a round needs to begin. Days are written `YYYY-MM-DD`; the last day of the term is included. */
export const newRoundFields = z.object({
  municipalities: z.array(z.string()).min(1).max(50),
  kind: z.enum(roundKinds),
  termFrom: dayField,
  termUntil: dayField,
  name: z.string().trim().max(200).default(''),
  why: z.string().trim().min(1).max(1000),
  /** By which law it counts; what is usual for its first year where nothing is said. */
  regime: z.enum(regimeIds).optional(),
  previousId: idField<'Round'>(z.uuid()).optional(),
  frameworkId: idField<'Round'>(z.uuid()).optional(),
  /** Parties of the previous round that take part again. */
  partyIds: z.array(idField<'Party'>(z.uuid())).max(200).optional(),
})

type Input = z.output<typeof newRoundFields>

export type StartRefusal =
  | NewRoundRefusal
  | { code: 'no-organisation-that-starts'; basis: BasisId }
  | { code: 'no-mandate-to-start'; basis: BasisId }
  | { code: 'unknown-municipality'; municipality: string; basis: BasisId }
  | {
      code: 'municipality-ended'
      municipality: string
      endedOn: Day
      /** The municipalities of today in which it lies, by name. */
      successors: readonly string[]
      basis: BasisId
    }
  | { code: 'unknown-previous'; basis: BasisId }
  | { code: 'not-in-previous'; basis: BasisId }
  | { code: 'unknown-framework'; basis: BasisId }

/**
 * Begins a round: with its municipalities, its agreement in layers, the usual themes, and the
 * organisation of who begins as its first contracting party. Parties of the round before it may
 * come along, each taking part as it did there.
 */
const startRound = command({
  fields: newRoundFields,
  run: async (context, input) => {
    const organisation = await mayStart(context)
    if (!organisation.ok) return organisation
    const places = await placesOf(context, input.municipalities)
    if (!places.ok) return places
    const plan = planOf({ ...input, places: places.value })
    if (!plan.ok) return plan
    const links = await linksOf(context.db, input)
    if (!links.ok) return links
    const again = await partiesAgain(context.db, input)
    if (!again.ok) return again

    const { actor, now } = context
    const roundId = newId<'Round'>(now)
    const { kind, termFrom, termUntil, why } = input
    const codes = places.value.map(({ code }) => code)
    const madeBy = actor.personId
    const made = {
      roundId,
      kind,
      termFrom,
      termUntil,
      codes,
      madeBy,
      ...plan.value,
      ...links.value,
    }
    await saveRound(context, made)
    const here = usualThemes(now)
    const own = { organisationId: organisation.value, why, role: 'contracting' } as const
    const joined = joiningOf({ now, own, here, ...again.value })
    await saveParties(
      context.db,
      joined.map((party) => ({ ...party, roundId, joinedOn: dayOf(now) })),
    )
    await saveThemes(context.db, roundId, here)
    const parties = joined.map(({ id, role }) => ({ id, role }))
    const payload = { kind, municipalities: codes, parties }
    const event = {
      subject: 'round',
      subjectId: roundId,
      move: 'start',
      payload,
      keeps: true,
    } as const
    return ok({ value: { roundId }, event: { chain: roundId, ...event } })
  },
})

/** What can be done to begin with: the form and the API read this table. */
export const roundMoves = { start: startRound }

/** The organisation that begins, where she may begin for it. */
async function mayStart({
  db,
  actor: { hat },
}: Context): Promise<Result<Id<'Organisation'>, StartRefusal>> {
  if (!hat || !startsRounds(hat.kind))
    return refuse({ code: 'no-organisation-that-starts', basis: 'ww-44-2' })
  if (!(await holdsMandate(db, 'negotiate')))
    return refuse({ code: 'no-mandate-to-start', basis: 'organisation-speaks' })
  return ok(hat.organisationId)
}

/** The chosen municipalities, once each; one that ended before today is refused, and the demo's own exists in the demo only. */
async function placesOf(
  { db, now, installation }: Context,
  codes: readonly string[],
): Promise<Result<NewRound['places'], StartRefusal>> {
  const register = await municipalitiesByName(db, {
    withDemo: installation.isDemo,
    on: dayOf(now),
  })
  const unknown = codes.find((code) => !register.some((place) => place.code === code))
  const former = unknown === undefined ? undefined : formerMunicipality(unknown)
  if (former) {
    const { name: municipality, endedOn } = former
    const successors = todaysOf(former.code).map(({ name }) => name)
    const basis = 'register-codes'
    return refuse({ code: 'municipality-ended', municipality, endedOn, successors, basis })
  }
  if (unknown !== undefined)
    return refuse({ code: 'unknown-municipality', municipality: unknown, basis: 'register-codes' })
  return ok(register.filter(({ code }) => codes.includes(code)))
}

/** The round that this one follows and the framework above it; only rounds that she knows. */
async function linksOf(db: Db, { previousId: asked, frameworkId }: Input) {
  const previousId = asked ?? null
  const known = await roundsOfActor(db)
  if (previousId && !known.some(({ id }) => id === previousId))
    return refuse({ code: 'unknown-previous', basis: 'lanes' })
  const above = known.find(({ id }) => id === frameworkId)
  if (frameworkId && above?.kind !== 'framework')
    return refuse({ code: 'unknown-framework', basis: 'lanes' })
  const framework = above ? { roundId: above.id, agreementId: above.agreementId } : null
  return ok({ previousId, framework })
}

/** The themes with which a round begins, in their order. */
const usualThemes = (now: Date): Theme[] =>
  themes.map(({ code, name }, nth) => ({
    id: newId<'Theme'>(now),
    code,
    name,
    position: nth + 1,
  }))

/** Who of the round before takes part again, and what that round had. */
async function partiesAgain(db: Db, { previousId, partyIds = [] }: Input) {
  if (partyIds.length === 0) return ok({ parties: [], again: [], themes: [] })
  const parties = previousId ? await partiesOf(db, previousId) : []
  const again = parties.filter(({ id }) => partyIds.includes(id))
  if (again.length < new Set(partyIds).size)
    return refuse({ code: 'not-in-previous', basis: 'lanes' })
  return ok({ parties, again, themes: previousId ? await themesOf(db, previousId) : [] })
}

type Joining = {
  now: Date
  own: Pick<Party, 'organisationId' | 'why' | 'role'>
  /** The parties and themes of the round before, who of them comes along, and the themes of this one. */
  parties: readonly Party[]
  again: readonly Party[]
  themes: readonly Theme[]
  here: readonly Theme[]
}

/** Who takes part from the first day: who begins, and who comes along as it took part before. */
function joiningOf({ now, own, parties, again, themes: before, here }: Joining) {
  const others = again.filter(({ organisationId }) => organisationId !== own.organisationId)
  const ownBefore = parties.find(({ organisationId }) => organisationId === own.organisationId)
  const ownId = newId<'Party'>(now)
  const ids = new Map(others.map(({ id }) => [id, newId<'Party'>(now)]))
  if (ownBefore) ids.set(ownBefore.id, ownId)
  return [
    { ...asItsRole, ...own, id: ownId },
    ...others.map(({ id, organisationId, why, ...part }) => ({
      ...partAgain(part, { before, here, ids }),
      organisationId,
      why,
      id: ids.get(id) ?? newId<'Party'>(now),
    })),
  ]
}
