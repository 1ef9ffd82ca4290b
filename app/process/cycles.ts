import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Facts, StepId } from './steps.ts'

/** Where a round is in its own life: talked about, signed for later, in force, looked back on, or over. */
export type CycleStage = 'negotiated' | 'agreed' | 'running' | 'evaluated' | 'closed'

type Life = {
  facts: Pick<Facts, 'everyPartyHasAnswered' | 'everyCommitmentIsDisposed'>
  termFrom: Day
  termUntil: Day
}

/** The first that fits is the stage of a round. */
const stages: readonly (readonly [CycleStage, (life: Life, today: Day) => boolean])[] = [
  ['negotiated', ({ facts }) => !facts.everyPartyHasAnswered],
  ['agreed', ({ termFrom }, today) => today < termFrom],
  ['running', ({ termUntil }, today) => today <= termUntil],
  ['evaluated', ({ facts }) => !facts.everyCommitmentIsDisposed],
  ['closed', () => true],
]

/** Where a round is in its life on a day. It follows from the term and from what is there. */
export function stageOf(life: Life, today: Day): CycleStage {
  const [stage = 'closed'] = stages.find(([, fits]) => fits(life, today)) ?? []
  return stage
}

/** The step that says most of a round in this stage; the one where it stands, as long as it is talked about. */
export const stepOfStage: Record<CycleStage, StepId | 'current'> = {
  negotiated: 'current',
  agreed: 'monitoring',
  running: 'monitoring',
  evaluated: 'review',
  closed: 'review',
}

/** The figures of one round. They are of that round only: no figure is ever the sum of two rounds. */
export type CycleCounts = {
  roundId: Id<'Round'>
  /** Promises on the table or ended: all that somebody promised in this round. */
  promises: number
  /** Of those, with the consent of all. */
  agreed: number
  /** Of those, the ones of which somebody said what comes of them. */
  disposed: number
  /** Figures that are late. */
  late: number
}

/** What ties rounds together: their municipalities, and which one follows or fills in which. */
export type Tied = {
  id: Id<'Round'>
  termFrom: Day
  places: readonly string[]
  previousId: Id<'Round'> | null
  frameworkId: Id<'Round'> | null
}

/**
 * Rounds that go on with one another, side by side: of the same municipalities, one after the other, or a year
 * under a framework. In a group the oldest term comes first; the groups are in the order of their names.
 */
export function sideBySide<Round extends Tied>(rounds: readonly Round[]): Round[][] {
  const groups = new Map<string, Round[]>()
  for (const round of rounds) {
    const tied = [...groups].filter(([, group]) => group.some((other) => goTogether(round, other)))
    for (const [key] of tied) groups.delete(key)
    groups.set(round.id, [round, ...tied.flatMap(([, group]) => group)])
  }
  return [...groups.values()]
    .map((group) => group.toSorted(byTerm))
    .toSorted((a, b) => placesOf(a).join().localeCompare(placesOf(b).join(), 'nl'))
}

const byTerm = (a: Tied, b: Tied): number =>
  a.termFrom.localeCompare(b.termFrom, 'en') || a.id.localeCompare(b.id, 'en')

const goTogether = (a: Tied, b: Tied): boolean =>
  follows(a, b) || follows(b, a) || (a.places.length > 0 && a.places.join() === b.places.join())

const follows = (a: Tied, { id }: Tied): boolean => a.previousId === id || a.frameworkId === id

/** The municipalities of a group of rounds, each once, by name. */
export const placesOf = (group: readonly Pick<Tied, 'places'>[]): string[] =>
  [...new Set(group.flatMap(({ places }) => places))].toSorted((a, b) => a.localeCompare(b, 'nl'))
