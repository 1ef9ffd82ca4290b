import type { Inspected } from './inspected.ts'

/** One rule of a standard: where it stands, what it asks, and where a file breaks it. */
export type Check = {
  standard: 'PDF/A-2' | 'PDF/UA-1'
  /** The clause of ISO 19005-2:2011 or ISO 14289-1:2014, as we read it. */
  clause: string
  asks: string
  /** The objects that break the rule; none when the file keeps it. */
  broken: (pdf: Inspected) => readonly string[]
}

/** What a check answers for a rule about the file as a whole. */
export const unless = (kept: boolean) => (kept ? [] : ['file'])

/** The places of the things that break a rule. */
export const placesOf = <Thing extends { place: string }>(
  things: readonly Thing[],
  breaks: (thing: Thing) => boolean,
): string[] => things.filter(breaks).map(({ place }) => place)
