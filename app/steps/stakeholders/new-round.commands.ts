import { z } from 'zod'
import { command, dayField, idField } from '#agreement/turn.commands.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { formerMunicipality, todaysOf } from '#law/former-municipalities.ts'
import { regimeIds } from '#law/regimes.ts'
import type { Context } from '#parties/actor.ts'
import { municipalitiesByName } from '#parties/municipalities.store.ts'
import { startsRounds } from '#parties/organisations.ts'
import { holdsMandate, partiesOf, roundsOfActor } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { saveParties, saveRound, saveThemes } from './new-round.store.ts'
import { type NewRound, type NewRoundRefusal, planOf, roundKinds } from './new-round.ts'

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
 * come along, each in the role that it had.
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
    const joining = { roundId, joinedOn: dayOf(now) }
    const organisationId = organisation.value
    const first = { ...joining, organisationId, role: 'contracting', why } as const
    const others = again.value.filter((party) => party.organisationId !== organisationId)
    const parties = await saveParties(context, [
      first,
      ...others.map((party) => ({ ...joining, ...party })),
    ])
    await saveThemes(context, roundId)
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

/** Who of the round before takes part again, as it did there. */
async function partiesAgain(db: Db, { previousId, partyIds = [] }: Input) {
  if (partyIds.length === 0) return ok([])
  const before = previousId ? await partiesOf(db, previousId) : []
  const again = before.filter(({ id }) => partyIds.includes(id))
  if (again.length < new Set(partyIds).size)
    return refuse({ code: 'not-in-previous', basis: 'lanes' })
  return ok(again.map(({ organisationId, role, why }) => ({ organisationId, role, why })))
}
