import { z } from 'zod'
import { type Done, dayField, idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { organisationById } from '#parties/organisations.store.ts'
import { isSetterUp } from '#parties/standing.ts'
import { type EndRefusal, mayEndOn } from './ending.ts'
import { relationsIn } from './relations.store.ts'
import { roundIdField } from './stakeholders.commands.ts'
import { stakeholdersOf } from './stakeholders.store.ts'
import { canRepresent, type KindsRefusal } from './taking-part.ts'

export type RelationRefusal =
  | KindsRefusal
  | EndRefusal
  | { code: 'no-such-organisation'; basis: BasisId }
  | { code: 'no-such-relation'; basis: BasisId }
  | { code: 'relation-exists'; basis: BasisId }
  | { code: 'not-your-relation'; basis: BasisId }

type Related = Result<Done<{ relationId: Id<'OrganisationRelation'> }>, RelationRefusal>

/** Says that a tenants' organisation stands for the tenants of an association, from a day on. */
const relate = roundCommand({
  by: 'table',
  fields: z.object({
    roundId: roundIdField,
    tenantsId: idField<'Organisation'>(z.uuid()),
    landlordId: idField<'Organisation'>(z.uuid()),
    fromDay: dayField,
  }),
  run: async (turn, { roundId, tenantsId, landlordId, fromDay }): Promise<Related> => {
    const { db, now } = turn
    const tenants = await organisationById(db, tenantsId)
    const landlord = await organisationById(db, landlordId)
    if (!tenants || !landlord) return refuse({ code: 'no-such-organisation', basis: 'lanes' })
    if (!(await concerns(turn, [tenantsId, landlordId])))
      return refuse({ code: 'not-your-relation', basis: 'organisation-speaks' })
    const fitting = canRepresent(tenants.kind, landlord.kind)
    if (!fitting.ok) return fitting
    const known = await relationsIn(db, roundId)
    if (known.some((one) => one.tenantsId === tenantsId && one.landlordId === landlordId))
      return refuse({ code: 'relation-exists', basis: 'nothing-vanishes' })

    const relationId = newId<'OrganisationRelation'>(now)
    await db
      .insertInto('organisationRelations')
      .values({
        id: relationId,
        organisationId: tenantsId,
        kind: 'represents_tenants_of',
        otherId: landlordId,
        fromDay,
      })
      .execute()
    const payload = { tenantsId, landlordId, fromDay }
    const event = { subject: 'relation', subjectId: relationId, move: 'relate', payload }
    return ok({ value: { relationId }, event })
  },
})

/** Ends a relation, with its last day. It stays to be read that it was there. */
const endRelation = roundCommand({
  by: 'table',
  fields: z.object({
    roundId: roundIdField,
    relationId: idField<'OrganisationRelation'>(z.uuid()),
    untilDay: dayField,
  }),
  run: async (turn, { roundId, relationId, untilDay }): Promise<Related> => {
    const { db } = turn
    const relation = (await relationsIn(db, roundId)).find(({ id }) => id === relationId)
    if (!relation) return refuse({ code: 'no-such-relation', basis: 'lanes' })
    if (!(await concerns(turn, [relation.tenantsId, relation.landlordId])))
      return refuse({ code: 'not-your-relation', basis: 'organisation-speaks' })
    const fits = mayEndOn(relation, untilDay)
    if (!fits.ok) return fits
    await db
      .updateTable('organisationRelations')
      .set({ untilDay })
      .where('id', '=', relationId)
      .execute()
    const payload = { untilDay }
    const event = { subject: 'relation', subjectId: relationId, move: 'endRelation', payload }
    return ok({ value: { relationId }, event })
  },
})

/** Whether someone may speak of a relation: it is her organisation's, or of a party of the round that she sets up. */
async function concerns(
  { db, actor, standing }: Turn,
  organisations: readonly Id<'Organisation'>[],
): Promise<boolean> {
  if (actor.hat && organisations.includes(actor.hat.organisationId)) return true
  if (!isSetterUp(standing)) return false
  const parties = await stakeholdersOf(db, standing.roundId)
  return parties.some(({ organisationId }) => organisations.includes(organisationId))
}

/** What can be said of who stands for whose tenants: forms and API read this table. */
export const relationMoves = { relate, endRelation }
