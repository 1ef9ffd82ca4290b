import type { Access, Params, Path, routes } from '#routes.ts'
import type { Context, Visit } from './actor.ts'

type AccessOf<P extends Path> = (typeof routes)[P]['for']

/** A page that everyone may open gets no actor, so it cannot show what is only for some. */
type ContextFor<A extends Access> = A extends 'member' | 'administrator' ? Context : Visit

export type Ask<P extends Path> = {
  request: Request
  params: Params<P>
  context: ContextFor<AccessOf<P>>
}

/** What answers a request for one of the site's routes: the `get` or `post` of a page or API module. */
export type Handler<P extends Path> = (ask: Ask<P>) => Promise<Response>
