import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { now, roundId } from '#parties/parties.example.ts'
import { calendarFile } from '#platform/calendar-file.ts'
import { agreementsFor, aPlanEvent, started, today } from './plan.example.ts'
import { type PlanEvent, planOf } from './plan.ts'
import { planDays } from './plan-calendar.words.ts'

const link = `http://localhost/trajecten/${roundId}/coordinatie/planning`

/** The plan as it would be downloaded. */
const written = (events: readonly PlanEvent[] = []) => {
  const items = planOf(events, agreementsFor(2027), today)
  return calendarFile(
    { name: 'Planning', product: 'Planning' },
    planDays({ roundId, year: 2027, items, events, link, baseUrl: 'http://localhost' }),
    now,
  )
}

function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const all = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  return new Map(all.map((event) => [event.uid, event]))
}

const uidOf = (id: string) => `${id}-2027-${roundId}@handslag`

it('is read back by another program, with every dated rule on its last safe day', () => {
  const events = readBack(written())
  const dated = planOf([], agreementsFor(2027), today).filter(({ lastSafeDay }) => lastSafeDay)
  expect(events.size).toBe(dated.length)
  for (const { id, lastSafeDay } of dated)
    expect(events.get(uidOf(id.toLowerCase()))?.startDate.toString()).toBe(lastSafeDay)
})

it('gives deadlines as whole days and moments in UTC, without a time zone', () => {
  const text = written()
  expect(text).toContain('DTSTART;VALUE=DATE:20261201')
  expect(text).toContain('DTSTAMP:20261125T090000Z')
  expect(text).not.toMatch(/TZID|VTIMEZONE/)
  expect(readBack(text).get(uidOf('cal-19'))?.startDate.isDate).toBe(true)
})

it('says who acts, on what ground, and that it was not read in the law', () => {
  const offer = readBack(written()).get(uidOf('cal-09'))
  expect(offer?.summary).toBe('Bod is verstuurd')
  expect(offer?.description).toContain('Wie: corporatie, voor college van B en W')
  expect(offer?.description).toContain('De regel: http://localhost/regels/CAL-09')
  expect(offer?.description).toContain('Woningwet art. 44 lid 1 (niet nagekeken in de wet)')
})

it('keeps the UID of an item and raises its sequence with every line, also one taken back', () => {
  const before = readBack(written()).get(uidOf('cal-15'))
  const line = aPlanEvent({ kind: 'done', about: 'CAL-15', onDay: day('2026-11-20') })
  const after = readBack(written([line])).get(uidOf('cal-15'))
  const back = readBack(written([{ ...line, withdrawnAt: now }])).get(uidOf('cal-15'))
  expect(after?.summary).toBe('✓ Onderhandelakkoord is bereikt')
  expect(back?.summary).toBe('Onderhandelakkoord is bereikt')
  const sequences = [before, after, back].map((event) => Number(event?.sequence))
  expect(sequences).toEqual(sequences.toSorted((a, b) => a - b))
  expect(new Set(sequences).size).toBe(3)
})

it('moves an item with the clock it hangs on', () => {
  expect(readBack(written()).has(uidOf('cal-24'))).toBe(false)
  const clock = readBack(written([started('2026-07-01')])).get(uidOf('cal-24'))
  expect(clock?.startDate.toString()).toBe('2027-01-01')
})
