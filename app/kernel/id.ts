import { v7 } from 'uuid'

/** An id that cannot be mistaken for the id of another kind: `Id<'Proposal'>`. */
export type Id<Kind extends string> = string & { readonly kind: Kind }

export const id = <Kind extends string>(text: string) => text as Id<Kind>

/** A new UUIDv7: ids that are made later sort later. */
export const newId = <Kind extends string>(now: Date) => id<Kind>(v7({ msecs: now.valueOf() }))
