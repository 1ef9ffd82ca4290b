import fc from 'fast-check'
import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { type CycleStage, placesOf, sideBySide, stageOf, type Tied } from './cycles.ts'
import { countsWords, yearsWords } from './cycles.words.ts'

const life = (everyPartyHasAnswered: boolean, everyCommitmentIsDisposed = false) => ({
  facts: { everyPartyHasAnswered, everyCommitmentIsDisposed },
  termFrom: day('2026-01-01'),
  termUntil: day('2026-12-31'),
})

it.each<[CycleStage, ReturnType<typeof life>, string]>([
  ['negotiated', life(false), '2025-10-01'],
  ['negotiated', life(false), '2027-03-01'],
  ['agreed', life(true), '2025-12-31'],
  ['running', life(true), '2026-01-01'],
  ['running', life(true, true), '2026-12-31'],
  ['evaluated', life(true), '2027-01-01'],
  ['closed', life(true, true), '2027-01-01'],
])('is %s', (stage, of, today) => {
  expect(stageOf(of, day(today))).toBe(stage)
})

const roundIdOf = (nth: number): Id<'Round'> =>
  id(`00000000-0000-7000-8000-e${String(nth).padStart(11, '0')}`)

const round = (nth: number, year: number, given: Partial<Tied> = {}): Tied => ({
  id: roundIdOf(nth),
  termFrom: day(`${year}-01-01`),
  places: ['Voorbeeldstad'],
  previousId: null,
  frameworkId: null,
  ...given,
})

const ids = (groups: Tied[][]) => groups.map((group) => group.map(({ termFrom }) => termFrom))

it('puts three years of a municipality side by side, the oldest first', () => {
  expect(ids(sideBySide([round(3, 2027), round(1, 2025), round(2, 2026)]))).toEqual([
    ['2025-01-01', '2026-01-01', '2027-01-01'],
  ])
})

it('keeps another municipality apart', () => {
  const elsewhere = round(2, 2026, { places: ['Elders'] })
  expect(sideBySide([round(1, 2026), elsewhere])).toEqual([[elsewhere], [round(1, 2026)]])
})

it('finds a round by what it follows and by its framework, also where the municipality changed', () => {
  const framework = round(1, 2024, { places: ['Oudstad'] })
  const year = round(2, 2026, { places: ['Nieuwstad'], frameworkId: framework.id })
  const next = round(3, 2027, { places: ['Nieuwstad', 'Dorp'], previousId: year.id })
  for (const order of [
    [framework, year, next],
    [next, framework, year],
  ])
    expect(sideBySide(order)).toEqual([[framework, year, next]])
  expect(placesOf([framework, year, next])).toEqual(['Dorp', 'Nieuwstad', 'Oudstad'])
})

const someRounds = fc
  .array(
    fc.record({
      year: fc.integer({ min: 2020, max: 2030 }),
      places: fc.subarray(['A', 'B', 'C']),
      previous: fc.option(fc.nat(5)),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ year, places, previous }, nth) =>
      round(nth, year, { places, previousId: previous === null ? null : roundIdOf(previous) }),
    ),
  )

it('puts every round in one group, whatever the order in which they are known', () => {
  void fc.assert(
    fc.property(someRounds, (rounds) => {
      const groups = sideBySide(rounds)
      expect(
        groups
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(rounds.map(({ id }) => id).toSorted())
      const sets = (all: Tied[][]) => all.map((one) => one.map(({ id }) => id).join()).toSorted()
      expect(sets(sideBySide(rounds.toReversed()))).toEqual(sets(groups))
    }),
  )
})

it('says of each stage its own figures', () => {
  const counts = { roundId: roundIdOf(1), promises: 7, agreed: 5, disposed: 2, late: 1 }
  expect(countsWords.negotiated(counts)).toBe('Over 5 van de 7 afspraken is iedereen het eens.')
  expect(countsWords.running(counts)).toBe('5 afspraken van kracht. 1 cijfer is te laat.')
  expect(countsWords.evaluated(counts)).toBe('Van 2 van de 7 afspraken is bekend wat ervan komt.')
  expect(countsWords.negotiated({ ...counts, promises: 0 })).toBe('Er ligt nog niets op tafel.')
})

it('names one year, or the first and the last', () => {
  expect(yearsWords('2027-01-01', '2027-12-31')).toBe('2027')
  expect(yearsWords('2025-01-01', '2028-12-31')).toBe('2025–2028')
})
