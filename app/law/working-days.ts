import { addDays, type Day, day, weekdayOf } from '#kernel/day.ts'

/** A general holiday, by the name that the act gives it. */
type Holiday = { name: string; on: Day }

/**
 * The days of a year that the Algemene termijnenwet names as general holidays, as we know that act:
 * New Year, Good Friday, Easter Monday, Ascension, Whit Monday, both days of Christmas, King's Day
 * and 5 May. Basis `termijnenwet`, not checked in its text. For the years since 2014: before, the King's
 * Day was a Queen's Day on another date.
 */
export function namedHolidaysOf(year: number): Holiday[] {
  const easter = easterOf(year)
  const kingsDay = day(`${year}-04-27`)
  return [
    { name: 'Nieuwjaarsdag', on: day(`${year}-01-01`) },
    { name: 'Goede Vrijdag', on: addDays(easter, -2) },
    { name: 'tweede paasdag', on: addDays(easter, 1) },
    { name: 'Koningsdag', on: weekdayOf(kingsDay) === 7 ? addDays(kingsDay, -1) : kingsDay },
    { name: 'vijf mei', on: day(`${year}-05-05`) },
    { name: 'Hemelvaartsdag', on: addDays(easter, 39) },
    { name: 'tweede pinksterdag', on: addDays(easter, 50) },
    { name: 'eerste kerstdag', on: day(`${year}-12-25`) },
    { name: 'tweede kerstdag', on: day(`${year}-12-26`) },
  ]
}

/** The general holidays of a year, as days. */
export const holidaysOf = (year: number): Day[] => namedHolidaysOf(year).map(({ on }) => on)

/** Monday to Friday, and no general holiday. */
export const isWorkingDay = (on: Day): boolean =>
  weekdayOf(on) < 6 && !holidaysOf(Number(on.slice(0, 4))).includes(on)

/**
 * So many working days later, or earlier for a negative number; the day itself doesn't count. Papers
 * for a meeting with a lead time of ten are in time on `addWorkingDays(meeting, -10)`.
 *
 * @param isOff says of more days that nobody works: those of a recess
 */
export function addWorkingDays(
  from: Day,
  days: number,
  isOff: (on: Day) => boolean = () => false,
): Day {
  const step = days < 0 ? -1 : 1
  let reached = from
  for (let left = Math.abs(days); left > 0; ) {
    reached = addDays(reached, step)
    if (isWorkingDay(reached) && !isOff(reached)) left -= 1
  }
  return reached
}

/** How many working days there are from a day, that day included, until another that is not; none where it is not later. */
export function workingDaysUntil(from: Day, until: Day): number {
  let count = 0
  for (let on = from; on < until; on = addDays(on, 1)) if (isWorkingDay(on)) count += 1
  return count
}

/**
 * The day itself, or the first working day after it. To be shown beside a last day that falls in a
 * weekend, never instead of it: whether such a term really moves is a question of law.
 */
export const workingDayFrom = (on: Day): Day => (isWorkingDay(on) ? on : addWorkingDays(on, 1))

/** Easter Sunday of the Gregorian calendar, by the method of Gauss as corrected by Meeus and others. */
function easterOf(year: number): Day {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const leaps = century - Math.floor(century / 4)
  const moon = leaps - Math.floor((8 * century + 13) / 25) + 19 * golden + 15
  const epact = moon % 30
  const full = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0)
  const weekday = (year + Math.floor(year / 4) + full + 2 - leaps) % 7
  return addDays(day(`${year}-03-28`), full - weekday)
}
