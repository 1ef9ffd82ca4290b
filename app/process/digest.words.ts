import { dayOf } from '#kernel/day.ts'
import { bases } from '#law/bases.ts'
import { daysLeftWords, dayWords } from '#parties/days.words.ts'
import { askHref } from './ask-href.ts'
import { askRules } from './ask-rules.ts'
import { askWords } from './asks.words.ts'
import type { DigestLine } from './digest.ts'
import { greeting } from './overview.words.ts'

type Around = { name: string; at: Date; baseUrl: string; end: string }

/** The one mail of a day: what waits, each with the link where it is answered, and why it can't be turned off where that is so. */
export function digestLetter(
  lines: readonly DigestLine[],
  { name, at, baseUrl, end }: Around,
): { subject: string; text: string } {
  const count = lines.length === 1 ? '1 ding wacht' : `${lines.length} dingen wachten`
  return {
    subject: `${count} op u`,
    text: [
      `${greeting(name, at)},`,
      `Dit wacht op u. Alles bij elkaar staat op uw overzicht:\n${baseUrl}/overzicht`,
      ...lines.map((line, nth) => lineWords(line, { nth: nth + 1, at, baseUrl })),
      'U krijgt hooguit één mail per dag. Wat u al las of deed, staat er niet in.',
      `Meer of minder mail? Kies het hier:\n${baseUrl}/account/mail`,
      `Geen mail meer? Stop hier:\n${end}`,
    ].join('\n\n'),
  }
}

type Place = { nth: number; at: Date; baseUrl: string }

function lineWords(line: DigestLine, { nth, at, baseUrl }: Place): string {
  const { what, why } = askWords[line.kind]
  const { legal } = askRules[line.kind]
  const again = line.because === 'reminder' ? 'Herinnering: ' : ''
  return [
    `${nth}. ${again}${what(line)}`,
    line.organisation ? `${line.round}, namens ${line.organisation}` : line.round,
    why(line),
    ...(line.due
      ? [`Uiterlijk ${dayWords(line.due)} (${daysLeftWords(line.due, dayOf(at))}).`]
      : []),
    ...(legal
      ? [`De wet vraagt dit (${bases[legal].cite}). Daarom kunt u dit bericht niet uitzetten.`]
      : []),
    `${baseUrl}${askHref(line)}`,
  ].join('\n')
}
