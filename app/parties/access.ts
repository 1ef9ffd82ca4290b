import type { Access } from '#routes.ts'
import type { Actor } from './actor.ts'

export type Answer = 'opens' | 'asks to sign in' | 'is not there'

/** Whether a visitor may open a page at all. What isn't hers is not there, rather than forbidden. */
export function mayOpen(access: Access, actor: Actor | undefined): Answer {
  if (access === 'public' || access === 'gate') return 'opens'
  if (!actor) return 'asks to sign in'
  if (access === 'administrator') return actor.isAdministrator ? 'opens' : 'is not there'
  return 'opens'
}
