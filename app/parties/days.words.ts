import { addDays, type Day, dayOf, daysBetween } from '#kernel/day.ts'

const zone = { timeZone: 'Europe/Amsterdam' } as const

/** Noon in Amsterdam on this day, to be written by a formatter. */
const noonOf = (on: Day) => new Date(`${on}T11:00:00Z`)

/** “25 november 2026”. */
export const dayWords = (on: Day): string =>
  noonOf(on).toLocaleDateString('nl-NL', { ...zone, dateStyle: 'long' })

/** “woensdag 25 november”: for days close by. */
export const weekdayWords = (on: Day): string =>
  noonOf(on).toLocaleDateString('nl-NL', {
    ...zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })

/** “9.30 uur”. */
const timeWords = (at: Date): string => {
  const [hour, minute] = at
    .toLocaleTimeString('nl-NL', { ...zone, hour: 'numeric', minute: '2-digit' })
    .split(':')
  return `${Number(hour)}.${minute} uur`
}

/** “vandaag om 9.30 uur”, “gisteren om 16.10 uur”, “dinsdag 1 september”, “1 september 2025”. */
export function momentWords(at: Date, now: Date): string {
  const on = dayOf(at)
  const today = dayOf(now)
  if (on === today) return `vandaag om ${timeWords(at)}`
  if (on === addDays(today, -1)) return `gisteren om ${timeWords(at)}`
  return daysBetween(on, today) < 180 ? weekdayWords(on) : dayWords(on)
}

/** How long there is until a day, that day included: “nog 12 dagen”, “vandaag”, “3 dagen te laat”. */
export function daysLeftWords(until: Day, today: Day): string {
  const left = daysBetween(today, until)
  if (left === 0) return 'vandaag'
  if (left < 0) return left === -1 ? '1 dag te laat' : `${-left} dagen te laat`
  return left === 1 ? 'nog 1 dag' : `nog ${left} dagen`
}

/** “sinds 1 mei 2026”, “van 1 mei 2026 tot en met 31 december 2026”. */
export const periodWords = (from: Day, until: Day | null): string =>
  until ? `van ${dayWords(from)} tot en met ${dayWords(until)}` : `sinds ${dayWords(from)}`

/** The calendar years of a term: “2027” or “2027–2030”. */
export function termWords(from: Day, until: Day): string {
  const years = [from.slice(0, 4), until.slice(0, 4)]
  return [...new Set(years)].join('–')
}
