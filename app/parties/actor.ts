import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db, Identity } from '#platform/db.ts'
import type { Installation } from '#platform/installation.ts'
import type { OrganisationKind } from './organisations.ts'

/** What every visitor's request leans on. Nothing else is ambient: no global clock, user or database. */
export type Visit = { db: Db; now: Date; installation: Installation }

/** The same, for someone who is signed in. Every command asks for this. */
export type Context = Visit & { actor: Actor }

/**
 * Who acts: a person, with the hat she wears. `hat` is absent for whoever belongs to no
 * organisation, such as the administrator of the installation.
 */
export type Actor = {
  personId: Id<'Person'>
  name: string
  isAdministrator: boolean
  /** When she last proved who she is; signing asks for a recent proof. */
  confirmedAt: Date
  hat: Hat | undefined
}

/** The organisation that someone acts for now, and in what function. */
export type Hat = {
  membershipId: Id<'Membership'>
  organisationId: Id<'Organisation'>
  organisation: string
  kind: OrganisationKind
  function: string
}

/** As whom the database works for this person: row-level security reads it. */
export const identityOf = (actor: Actor, now: Date): Identity => ({
  role: 'handslag_actor',
  personId: actor.personId,
  organisationId: actor.hat?.organisationId,
  membershipId: actor.hat?.membershipId,
  day: dayOf(now),
})
