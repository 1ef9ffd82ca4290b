import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

/** What lies in the information room, by kind (`domain.md` §1.8). */
export const paperKinds = [
  'housing_vision',
  'housing_programme',
  'forecast_report',
  'accountability_report',
  'indicative_spending_room',
  'activity_overview',
  'benchmark',
  'other',
] as const

export type PaperKind = (typeof paperKinds)[number]

/** What the indicative spending room can be used for. Parties choose: each amount is what there is if all goes there. */
export const directions = ['new_build', 'improvement', 'rent_moderation'] as const

export type Direction = (typeof directions)[number]

/**
 * One of the three amounts of the indicative spending room, in euros. They stand for each other, so that a sum of
 * them means nothing. That is why it is text in decimal notation and no number: adding two of them does not compile.
 */
export type Alternative = { direction: Direction; amount: Euros }

export type Euros = { readonly inEuros: string }

export type Channel = 'room' | 'by_hand'

/** One version of a paper, that never changes. */
export type PaperVersion = {
  id: Id<'PaperVersion'>
  number: number
  /** The day on which it was adopted or published. */
  documentOn: Day
  addedAt: Date
  addedBy: string
  readingMinutes: number
  url: string | null
  /** The file and the amounts, for whom the version was given to; nothing for others. */
  file: { id: Id<'File'>; name: string; sizeBytes: number } | undefined
  amounts: readonly Alternative[]
  deliveries: readonly Delivery[]
}

/** That a version was given to a party. */
export type Delivery = {
  partyId: Id<'Party'>
  channel: Channel
  deliveredAt: Date
  /** When the party itself received it, or said that it has it. */
  confirmedAt: Date | null
  /** Why it was given though the party had more to read that week than the rules of the process say. */
  despite: string | null
}

/** That a paper is not meant for a party, and why. */
export type Exemption = { partyId: Id<'Party'>; reason: string }

/** A paper with its versions, the newest first. */
export type Paper = {
  id: Id<'Paper'>
  kind: PaperKind
  title: string
  /** Whose it is; nobody's where the coordinator put it in. */
  partyId: Id<'Party'> | null
  withdrawn: { at: Date; reason: string } | undefined
  /** For whom it is not meant, as long as it was not given to them after all. */
  exemptions: readonly Exemption[]
  versions: readonly PaperVersion[]
}

export type PaperRefusal =
  | { code: 'no-such-paper' | 'no-such-file' | 'paper-withdrawn'; basis: BasisId }
  | { code: 'not-your-paper'; basis: BasisId }
  | { code: 'nothing-to-read'; basis: BasisId }
  | { code: 'nobody-named' | 'not-at-this-table' | 'already-given'; basis: BasisId }
  | { code: 'already-exempted'; basis: BasisId }
  | { code: 'not-given-to-you' | 'already-confirmed'; basis: BasisId }
  | { code: 'much-to-read'; load: readonly Load[]; limit: number; basis: BasisId }

/**
 * Since when a party has a version; `undefined` while it has not. A version counts as received from the moment at
 * which a person of that party received it in the room, which opens it, or said that it was handed over. That
 * it was laid ready counts for nothing, and a mail that was sent even less: nobody knows who read it.
 */
export const receivedAt = ({ confirmedAt }: Pick<Delivery, 'confirmedAt'>): Date | undefined =>
  confirmedAt ?? undefined

/** What each person of a party gets to read in one week, in minutes, with what is about to be given. */
export type Load = { partyId: Id<'Party'>; minutes: number }

/**
 * The parties that would get more to read in this week than the charter says, with how much.
 *
 * @param before minutes that were given this week already; a party that is not in it got nothing
 * @param minutes what reading the new version takes
 */
export const tooMuch = (
  before: ReadonlyMap<Id<'Party'>, number>,
  { parties, minutes, limit }: { parties: readonly Id<'Party'>[]; minutes: number; limit: number },
): Load[] =>
  parties
    .map((partyId) => ({ partyId, minutes: (before.get(partyId) ?? 0) + minutes }))
    .filter((load) => load.minutes > limit)
