import { sql } from 'kysely'
import { z } from 'zod'
import { command, idField } from '#agreement/turn.commands.ts'
import { day, dayOf } from '#kernel/day.ts'
import { type Id, id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { themes } from '#law/themes.ts'
import type { Context } from '#parties/actor.ts'
import { municipalitiesByName } from '#parties/municipalities.store.ts'
import { type OrganisationKind, startsRounds } from '#parties/organisations.ts'
import { holdsMandate, roundsOfActor } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'

import { type NewRound, type NewRoundRefusal, planOf, roundKinds } from './new-round.ts'

/** What a round needs to begin. Days are written `YYYY-MM-DD`; the last day of the term is included. */
export const newRoundFields = z.object({
  municipalities: z.array(z.string()).min(1).max(50),
  kind: z.enum(roundKinds),
  termFrom: z.iso.date().transform(day),
  termUntil: z.iso.date().transform(day),
  name: z.string().trim().max(200).default(''),
  why: z.string().trim().min(1).max(1000),
  previousId: idField<'Round'>(z.uuid()).optional(),
  frameworkId: idField<'Round'>(z.uuid()).optional(),
})

type Input = z.output<typeof newRoundFields>

export type StartRefusal =
  | NewRoundRefusal
  | { code: 'no-organisation-that-starts'; basis: BasisId }
  | { code: 'no-mandate-to-start'; basis: BasisId }
  | { code: 'unknown-municipality'; municipality: string; basis: BasisId }
  | { code: 'unknown-previous'; basis: BasisId }
  | { code: 'unknown-framework'; basis: BasisId }

/** The regime of every round that begins now; `law` knows which duties it has on which day. */
const regime = 'woningwet-2015'

/**
 * Begins a round: with its municipalities, its agreement in layers, the usual themes, and the
 * organisation of who begins as its first contracting party.
 */
const startRound = command({
  fields: newRoundFields,
  run: async (context, input) => {
    const allowed = await mayStart(context)
    if (!allowed.ok) return allowed
    const places = await placesOf(context, input.municipalities)
    if (!places.ok) return places
    const plan = planOf({ ...input, places: places.value })
    if (!plan.ok) return plan
    const linked = await linksOf(context.db, input)
    if (!linked.ok) return linked

    const roundId = newId<'Round'>(context.now)
    const made = { roundId, ...plan.value, codes: places.value.map(({ code }) => code) }
    await saveRound(context, input, made)
    await saveAgreement(context, made, linked.value.frameworkAgreementId)
    const partyId = await saveFirstParty(context, { roundId, ...allowed.value, why: input.why })
    await saveThemes(context, roundId)
    const event = {
      chain: roundId,
      subject: 'round',
      subjectId: roundId,
      move: 'start',
      payload: { kind: input.kind, municipalities: made.codes, partyId },
    }
    return ok({ value: { roundId }, event })
  },
})

/** What can be done to begin with: the form and the API read this table. */
export const roundMoves = { start: startRound }

type Starter = { organisationId: Id<'Organisation'>; kind: OrganisationKind }

async function mayStart({ db, actor }: Context): Promise<Result<Starter, StartRefusal>> {
  const { hat } = actor
  if (!hat || !startsRounds(hat.kind))
    return refuse({ code: 'no-organisation-that-starts', basis: 'ww-44-2' })
  if (!(await holdsMandate(db, 'negotiate')))
    return refuse({ code: 'no-mandate-to-start', basis: 'organisation-speaks' })
  return ok({ organisationId: hat.organisationId, kind: hat.kind })
}

/** The chosen municipalities, once each; the demo's own exists in the demo only. */
async function placesOf(
  { db, installation }: Context,
  codes: readonly string[],
): Promise<Result<NewRound['places'], StartRefusal>> {
  const register = await municipalitiesByName(db, installation.isDemo)
  const unknown = codes.find((code) => !register.some((place) => place.code === code))
  if (unknown !== undefined)
    return refuse({ code: 'unknown-municipality', municipality: unknown, basis: 'register-codes' })
  return ok(register.filter(({ code }) => codes.includes(code)))
}

async function linksOf(db: Db, { previousId, frameworkId }: Input) {
  const known = await roundsOfActor(db)
  if (previousId && !known.some(({ id }) => id === previousId))
    return refuse({ code: 'unknown-previous', basis: 'lanes' })
  const framework = known.find(({ id }) => id === frameworkId)
  if (frameworkId && framework?.kind !== 'framework')
    return refuse({ code: 'unknown-framework', basis: 'lanes' })
  return ok({ frameworkAgreementId: framework?.agreementId ?? null })
}

type Made = {
  roundId: Id<'Round'>
  name: string
  address: string
  layers: readonly (number | null)[]
  codes: readonly string[]
}

async function saveRound({ db, actor, now }: Context, input: Input, made: Made): Promise<void> {
  const { roundId, name, codes } = made
  const { kind, termFrom, termUntil, previousId, frameworkId } = input
  await db
    .insertInto('rounds')
    .values({
      id: roundId,
      name,
      kind,
      termFrom,
      termUntil,
      regime,
      madeBy: actor.personId,
      madeAt: now,
      previousId: previousId ?? null,
      frameworkId: frameworkId ? id(frameworkId) : null,
    })
    .execute()
  await db
    .insertInto('roundMunicipalities')
    .values(codes.map((code) => ({ roundId, code })))
    .execute()
}

async function saveAgreement(
  { db, now }: Context,
  { roundId, name, address, layers }: Made,
  framework: Id<'Agreement'> | null,
): Promise<void> {
  const agreementId = newId<'Agreement'>(now)
  await db
    .insertInto('agreements')
    .values({
      id: agreementId,
      roundId,
      address: sql<string>`free_address(${address})`,
      title: name,
      frameworkId: framework && id(framework),
    })
    .execute()
  await db
    .insertInto('layers')
    .values(layers.map((year) => ({ id: newId<'Layer'>(now), agreementId, year })))
    .execute()
}

type FirstParty = Starter & { roundId: Id<'Round'>; why: string }

async function saveFirstParty(
  { db, now }: Context,
  { roundId, organisationId, why }: FirstParty,
): Promise<Id<'Party'>> {
  const partyId = newId<'Party'>(now)
  await db
    .insertInto('parties')
    .values({
      id: partyId,
      roundId,
      organisationId,
      role: 'contracting',
      why,
      joinedOn: dayOf(now),
    })
    .execute()
  return partyId
}

async function saveThemes({ db, now }: Context, roundId: Id<'Round'>): Promise<void> {
  await db
    .insertInto('themes')
    .values(
      themes.map(({ code, name }, nth) => ({
        id: newId<'Theme'>(now),
        roundId,
        code,
        name,
        position: nth + 1,
      })),
    )
    .execute()
}
