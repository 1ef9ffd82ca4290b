import { anActor } from '#parties/acting.example.ts'
import type { Actor } from '#parties/actor.ts'
import { anActorElsewhere } from './elsewhere.example.ts'

/**
 * Everyone who may come to the site, in the order of the columns of `authorisation.txt`: nobody in
 * particular; for each party of the example who negotiates and who signs; adviser and observer; the
 * roles without a party; the same functions at another municipality's table; and who has left.
 */
export const visitors = {
  anoniem: undefined,
  ambtenaar: anActor('ambtenaar'),
  wethouder: anActor('wethouder'),
  strateeg: anActor('strateeg'),
  directeurVoorbeeld: anActor('directeurVoorbeeld'),
  directeurModel: anActor('directeurModel'),
  voorzitter: anActor('voorzitter'),
  lid: anActor('lid'),
  secretaris: anActor('secretaris'),
  adviseur: anActor('adviseur'),
  waarnemer: anActor('waarnemer'),
  coordinator: anActor('coordinator'),
  raadslid: anActor('raadslid'),
  beheerder: anActor('beheerder'),
  vreemde: anActor('vreemde'),
  vreemdeDirecteur: anActorElsewhere('vreemdeDirecteur'),
  vreemdeVoorzitter: anActorElsewhere('vreemdeVoorzitter'),
  vertrokken: anActor('vertrokken'),
} satisfies Record<string, Actor | undefined>

export type VisitorName = keyof typeof visitors

export const isVisitor = (name: string): name is VisitorName => Object.hasOwn(visitors, name)

export const visitorNames = Object.keys(visitors).filter(isVisitor)
