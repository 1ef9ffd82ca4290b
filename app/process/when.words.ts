import type { Day } from '#kernel/day.ts'

const zone = 'Europe/Amsterdam'

/** “25 november 2026” */
export const dayWords = (day: Day): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: zone })

/** “woensdag 25 november 2026”, where it matters which day of the week it is. */
export const weekdayWords = (day: Day): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('nl-NL', { dateStyle: 'full', timeZone: zone })

/** “25 november 2026 om 10.00 uur”, on the clock of Amsterdam. */
export function momentWords(moment: Date): string {
  const day = moment.toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: zone })
  const time = moment.toLocaleTimeString('nl-NL', { timeStyle: 'short', timeZone: zone })
  return `${day} om ${time.replace(':', '.')} uur`
}
