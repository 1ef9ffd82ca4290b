import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { PaperKind } from './papers.ts'

/** All that the report is drawn up from, whether it was read from the tables or from the history. Moments in ISO 8601. */
export type Room = {
  /** Who must have the same papers: the contracting parties, by id. */
  parties: readonly Id<'Party'>[]
  papers: readonly RoomPaper[]
  requests: readonly RoomRequest[]
}

export type RoomPaper = {
  id: string
  kind: PaperKind
  title: string
  partyId: Id<'Party'> | null
  isWithdrawn: boolean
  /** For whom it is not meant, by id, in order, without those to whom it was given after all. */
  exempted: readonly Id<'Party'>[]
  /** In the order of their number. */
  versions: readonly {
    id: string
    number: number
    /** The day on which it was adopted or published. */
    documentOn: string
    /** What was given, by party: when, and when it counts as received. */
    given: Readonly<Record<string, { at: string; receivedAt: string | null }>>
  }[]
}

export type RoomRequest = {
  id: string
  partyId: Id<'Party'>
  askedPartyId: Id<'Party'>
  dueOn: string
  outcome: 'answered' | 'refused' | 'withdrawn' | null
  closedAt: string | null
}

/** How a party stands to a paper. */
export type Holding =
  | { state: 'own' }
  | { state: 'received'; at: string; number: number }
  /** It has an older version than the newest. */
  | { state: 'older'; at: string; number: number; newest: number }
  /** It was laid ready or handed over, and nobody of the party received it. */
  | { state: 'unreceived'; at: string; number: number }
  /** Who brought it said, with the reason, that it is not for this party. */
  | { state: 'exempted' }
  | { state: 'missing' }

/** A reason why the parties do not stand on the same footing. */
export type Gap =
  | { kind: 'missing' | 'unreceived' | 'older'; paperId: string; partyId: Id<'Party'> }
  | { kind: 'late-answer'; requestId: string; partyId: Id<'Party'>; askedPartyId: Id<'Party'> }

export type PositionReport = {
  parties: readonly Id<'Party'>[]
  rows: readonly { paper: RoomPaper; holdings: ReadonlyMap<Id<'Party'>, Holding> }[]
  /** Open requests and whether their term has passed. */
  requests: readonly (RoomRequest & { isLate: boolean })[]
  gaps: readonly Gap[]
}

/**
 * The report *gelijke informatiepositie*: which party has which paper since when, and every gap. Counted
 * from what a party received itself, never from what was laid ready or from a mail. A paper that was taken back is no gap. A request without an answer is one
 * from the day after its term. The same room gives the same report, whatever it was read from.
 *
 * @param today a request is late once this day is past its term
 */
export function positionReport(room: Room, today: Day): PositionReport {
  const rows = room.papers
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((paper) => ({
      paper,
      holdings: new Map(room.parties.map((party) => [party, holdingOf(paper, party)])),
    }))
  const requests = room.requests
    .filter(({ outcome }) => outcome === null)
    .map((request) => ({ ...request, isLate: request.dueOn < today }))
  return { parties: room.parties, rows, requests, gaps: [...gapsIn(rows), ...lateIn(requests)] }
}

function holdingOf({ partyId, versions, exempted }: RoomPaper, party: Id<'Party'>): Holding {
  if (partyId === party) return { state: 'own' }
  if (exempted.includes(party)) return { state: 'exempted' }
  const newest = versions.at(-1)?.number ?? 0
  const given = versions.flatMap(({ number, given }) => {
    const delivery = given[party]
    return delivery ? [{ number, ...delivery }] : []
  })
  const received = given.findLast(({ receivedAt }) => receivedAt !== null)
  if (received?.receivedAt) {
    const { number, receivedAt: at } = received
    return number === newest
      ? { state: 'received', at, number }
      : { state: 'older', at, number, newest }
  }
  const waiting = given.at(-1)
  return waiting
    ? { state: 'unreceived', at: waiting.at, number: waiting.number }
    : { state: 'missing' }
}

/** Whether a party stands behind the others with this. */
export const isGap = ({ state }: Holding): boolean =>
  state === 'older' || state === 'unreceived' || state === 'missing'

const gapsIn = (rows: PositionReport['rows']): Gap[] =>
  rows.flatMap(({ paper, holdings }) =>
    [...holdings].flatMap(([partyId, { state }]) =>
      state === 'own' || state === 'received' || state === 'exempted'
        ? []
        : [{ kind: state, paperId: paper.id, partyId }],
    ),
  )

const lateIn = (requests: PositionReport['requests']): Gap[] =>
  requests.flatMap(({ id, isLate, partyId, askedPartyId }) =>
    isLate ? [{ kind: 'late-answer', requestId: id, partyId, askedPartyId }] : [],
  )

/** In the order of their ids: the order in which they were made. */
export const byId = (one: { id: string }, other: { id: string }): number =>
  one.id < other.id ? -1 : 1
