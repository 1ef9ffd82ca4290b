import type { Standing } from '#parties/standing.ts'

/** A standing with a party that makes the agreement: it has a room to prepare commitments in. */
export type InRoom = Standing & { party: NonNullable<Standing['party']> }

/** Whether somebody's party has a room where commitments are prepared. */
export const hasRoom = (standing: Standing | undefined): standing is InRoom =>
  standing?.party?.role === 'contracting'

/** Who reads the meetings of a round: its table, and until there is a coordinator whoever made it. */
export const readsMeetings = ({ party, coordinates, made }: Standing): boolean =>
  party !== undefined || coordinates || made
