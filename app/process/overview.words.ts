import type { Day } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'

/** “Goedemorgen” until noon, “Goedemiddag” until six, “Goedenavond” after; by the clock of Amsterdam. */
export function greeting(name: string, now: Date): string {
  const hour = Number(
    now.toLocaleTimeString('en-GB', { hour: '2-digit', timeZone: 'Europe/Amsterdam' }),
  )
  const words = hour < 12 ? 'Goedemorgen' : hour < 18 ? 'Goedemiddag' : 'Goedenavond'
  return `${words}, ${name.split(' ')[0]}`
}

/** How much waits, and until when the first; or that it is late already. */
export function waitingWords(count: number, first: Day | null, today: Day): string {
  if (count === 0) return 'Er wacht nu niets op u.'
  const things =
    count === 1 ? 'Er staat 1 ding voor u klaar.' : `Er staan ${count} dingen voor u klaar.`
  if (!first) return things
  const it = count === 1 ? 'Dat' : 'Het eerste'
  if (first < today) return `${things} ${it} is al te laat.`
  return `${things} ${it} moet voor ${dayWords(first)}.`
}

export const overviewWords = {
  title: 'Overzicht',
  asks: 'Wat vraagt nu iets van ons?',
  nothingAsked: 'U heeft alles gedaan wat er nu gevraagd wordt. Nieuwe vragen komen hier te staan.',
  waitsSince: (day: string) => `Sinds ${day}`,
  standing: 'Zo staan de afspraken ervoor',
  agreed: 'waar iedereen het over eens is',
  open: 'waar nog over wordt gesproken',
  waiting: 'waar wij nog een standpunt over geven',
  noCommitments: 'Er ligt nog niets op tafel.',
  since: 'Sinds uw laatste bezoek',
  nothingHappened: 'Anderen deden sindsdien niets. Wat zij doen, komt hier te staan.',
  steps: 'Waar staan we?',
  rounds: 'Uw trajecten',
  allRounds: 'Alle trajecten',
  noRounds: 'U doet nog niet mee aan een traject. Wie een traject begint, nodigt u uit.',
  noRoundsStarter: 'Uw organisatie doet nog niet mee aan een traject. U kunt er zelf een beginnen.',
  start: 'Begin een traject',
  administers: 'U beheert deze installatie. Wat partijen bespreken, ziet u niet.',
  toAdministration: 'Naar het beheer',
}
