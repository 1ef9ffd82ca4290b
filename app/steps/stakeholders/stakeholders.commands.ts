import { z } from 'zod'
import { type Done, idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import type { Json } from '#kernel/canonical.ts'
import { dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { registerCode } from '#law/register-codes.ts'
import { municipalitiesOfRound } from '#parties/municipalities.store.ts'
import {
  addOrganisation,
  organisationById,
  organisationWithCode,
} from '#parties/organisations.store.ts'
import { organisationKinds } from '#parties/organisations.ts'
import { asItsRole } from '#parties/participation.ts'
import { isFrozen, lockParty, stakeholdersOf, takeOut } from './stakeholders.store.ts'
import { type FormRefusal, mayTakeRole } from './taking-part.ts'

export const roundIdField = idField<'Round'>(z.uuid())

const role = z.enum(['contracting', 'adviser', 'observer'])
const why = z.string().trim().min(1).max(1000)

export type TakingPartRefusal =
  | FormRefusal
  | { code: 'no-such-organisation'; basis: BasisId }
  | { code: 'no-such-party'; basis: BasisId }
  | { code: 'already-party'; basis: BasisId }
  | { code: 'own-party'; basis: BasisId }
  | { code: 'party-took-part'; basis: BasisId }
  | { code: 'code-taken'; organisation: string; basis: BasisId }
  | { code: 'not-a-code'; register: 'kvk' | 'tooi'; basis: BasisId }
  | { code: 'not-of-this-round'; basis: BasisId }

/** A party as it takes part from now on, or why not. */
export type Joined = Result<Done<{ partyId: Id<'Party'> }>, TakingPartRefusal>

/** Lets an organisation that is known take part, with its role and why it is there. */
const addParty = roundCommand({
  by: 'setter-up',
  fields: z.object({
    roundId: roundIdField,
    organisationId: idField<'Organisation'>(z.uuid()),
    role,
    why,
  }),
  run: async (turn, { roundId, ...party }) => {
    const organisation = await organisationById(turn.db, party.organisationId)
    if (!organisation) return refuse({ code: 'no-such-organisation', basis: 'lanes' })
    const joined = await join(turn, roundId, party)
    if (!joined.ok) return joined
    return ok({ value: joined.value, event: joining('addParty', joined.value.partyId, party) })
  },
})

const newPartyFields = z.object({
  roundId: roundIdField,
  kind: z.enum(organisationKinds),
  name: z.string().trim().min(1).max(200),
  shortName: z.string().trim().max(40).default(''),
  kvk: z.string().trim().default(''),
  tooi: z.string().trim().default(''),
  municipalityCode: z.string().default(''),
  role,
  why,
})

type NewParty = z.output<typeof newPartyFields>

/** Makes an organisation that is not known yet, and lets it take part. */
const addNewParty = roundCommand({
  by: 'setter-up',
  fields: newPartyFields,
  run: async (turn, input) => {
    const organisation = await newOrganisation(turn, input)
    if (!organisation.ok) return organisation
    const allowed = mayTakeRole(input.role, { isFrozen: await isFrozen(turn.db, input.roundId) })
    if (!allowed.ok) return allowed
    const organisationId = await addOrganisation(turn, organisation.value)
    const party = { organisationId, role: input.role, why: input.why }
    const joined = await join(turn, input.roundId, party)
    if (!joined.ok) return joined
    return ok({ value: joined.value, event: joining('addNewParty', joined.value.partyId, party) })
  },
})

/** The organisation as it will be kept, with codes in the form of their register and free. */
async function newOrganisation({ db }: Turn, input: NewParty) {
  const kvk = codeOrNone('kvk', input.kvk)
  if (!kvk.ok) return kvk
  const tooi = codeOrNone('tooi', input.tooi)
  if (!tooi.ok) return tooi
  const codes = { kvk: kvk.value, tooi: tooi.value }
  const known = await organisationWithCode(db, codes)
  if (known)
    return refuse({ code: 'code-taken', organisation: known.name, basis: 'register-codes' })
  const places = await municipalitiesOfRound(db, input.roundId)
  if (input.municipalityCode && !places.some(({ code }) => code === input.municipalityCode))
    return refuse({ code: 'not-of-this-round', basis: 'register-codes' })
  const { kind, name, shortName } = input
  return ok({
    kind,
    name,
    shortName: shortName || name,
    ...codes,
    municipalityCode:
      kind === 'municipality' && input.municipalityCode ? input.municipalityCode : null,
  })
}

function codeOrNone(
  register: 'kvk' | 'tooi',
  typed: string,
): Result<string | null, TakingPartRefusal> {
  if (typed === '') return ok(null)
  const code = registerCode(register, typed)
  return code.ok ? code : refuse({ code: 'not-a-code', register, basis: 'register-codes' })
}

type Joining = { organisationId: Id<'Organisation'>; role: z.output<typeof role>; why: string }

async function join(
  { db, now }: Turn,
  roundId: Id<'Round'>,
  party: Joining,
): Promise<Result<{ partyId: Id<'Party'> }, TakingPartRefusal>> {
  const allowed = mayTakeRole(party.role, { isFrozen: await isFrozen(db, roundId) })
  if (!allowed.ok) return allowed
  const partyId = newId<'Party'>(now)
  const added = await db
    .insertInto('parties')
    .values({ id: partyId, roundId, joinedOn: dayOf(now), ...party })
    .onConflict((conflict) => conflict.columns(['roundId', 'organisationId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ? ok({ partyId }) : refuse({ code: 'already-party', basis: 'nothing-vanishes' })
}

/** Kept in full: from who joined in which role follows who must have the same papers. */
const joining = (move: string, partyId: Id<'Party'>, payload: Json) =>
  ({ subject: 'party', subjectId: partyId, move, payload, keeps: true }) as const

/** Changes the role of a party, and why it is there. In another role it takes part as that role says. */
const changeParty = roundCommand({
  by: 'setter-up',
  fields: z.object({ roundId: roundIdField, partyId: idField<'Party'>(z.uuid()), role, why }),
  run: async ({ db }, { roundId, partyId, ...changed }): Promise<Joined> => {
    const party = await lockParty(db, roundId, partyId)
    if (!party) return refuse({ code: 'no-such-party', basis: 'lanes' })
    const frozen = await isFrozen(db, roundId)
    const allowed = mayTakeRole(changed.role, { before: party.role, isFrozen: frozen })
    if (!allowed.ok) return allowed
    const isUmbrella = (await stakeholdersOf(db, roundId)).some(({ viaId }) => viaId === partyId)
    if (isUmbrella && changed.role !== party.role)
      return refuse({ code: 'umbrella-of-others', basis: 'practice-umbrella' })
    const part = changed.role === party.role ? {} : asItsRole
    await db
      .updateTable('parties')
      .set({ ...changed, ...part })
      .where('id', '=', partyId)
      .execute()
    return ok({ value: { partyId }, event: joining('changeParty', partyId, changed) })
  },
})

/**
 * Takes a party that was added by mistake off the list: only while nothing in the round is about it.
 * Adding it again undoes it; the history keeps both.
 */
const removeParty = roundCommand({
  by: 'setter-up',
  fields: z.object({ roundId: roundIdField, partyId: idField<'Party'>(z.uuid()) }),
  run: async ({ db, standing }, { roundId, partyId }): Promise<Joined> => {
    const party = await lockParty(db, roundId, partyId)
    if (!party) return refuse({ code: 'no-such-party', basis: 'lanes' })
    if (standing.party?.id === partyId)
      return refuse({ code: 'own-party', basis: 'organisation-speaks' })
    if (!(await takeOut(db, partyId)))
      return refuse({ code: 'party-took-part', basis: 'nothing-vanishes' })
    const { organisationId, role, why } = party
    const payload = { organisationId, role, why }
    return ok({ value: { partyId }, event: joining('removeParty', partyId, payload) })
  },
})

/** What can be done with the parties of a round: forms and API read this table. */
export const partyMoves = { addParty, addNewParty, changeParty, removeParty }
