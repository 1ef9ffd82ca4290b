import { amount, dayInWords } from '#documents/agreement-document.words.ts'
import type { Day } from '#kernel/day.ts'
import { type Light, thresholds, type Working } from './light.ts'
import type { Course } from './light-of-commitment.ts'
import type { Edges } from './light-plan.ts'

/** A light in two words, and what is said where nothing is measured. */
export const courseWords: Record<Course, string> = {
  'on-track': 'Op koers',
  achieved: 'Gehaald',
  attention: 'Let op',
  behind: 'Loopt achter',
  'no-data': 'Geen actuele gegevens',
  'not-started': 'Nog te vroeg',
  'no-judgement': 'Ter informatie',
  'not-measured': 'Wordt niet gemeten',
}

/** One sentence about a light: what a list says beside it. */
export function lightSentence(light: Light): string {
  switch (light.state) {
    case 'not-started':
      return `Het eerste cijfer komt uiterlijk op ${dayInWords(light.firstDue)}.`
    case 'no-data':
      return light.newest
        ? `Het laatste bevestigde cijfer is van ${dayInWords(light.newest)}.`
        : 'Er is nog geen bevestigd cijfer.'
    case 'no-judgement':
      return `Gemeten op ${dayInWords(light.evidence.on)}.`
    default:
      return `Gemeten op ${dayInWords(light.working.evidence.on)}: ${percent(light.working.share)} van het plan tot die dag.`
  }
}

const percent = (share: number) => `${amount(Math.round(share * 100))} %`

/** Rounded as people say it: two places behind the comma. */
const round = (value: number) => amount(Math.round(value * 100) / 100)

/**
 * How a light came about, sentence by sentence, so that anyone can do the sum again with a pocket calculator.
 *
 * @param unit in the words of the indicator
 * @param today the day of reading
 */
export function workingWords(
  light: Light,
  { unit, today }: { unit: string; today: Day },
): string[] {
  const read = `Bekeken op ${dayInWords(today)}.`
  if (!('working' in light)) return [lightSentence(light), ...whyGrey(light), read]
  const { working } = light
  const { evidence, formula } = working
  return [
    `Gemeten: ${amount(evidence.value)} ${unit} op ${dayInWords(evidence.on)}.`,
    plannedWords(working, unit),
    ...shareWords(working),
    light.state === 'achieved' ? targetWords(working, unit) : limitWords(working),
    `Formule ${formula}. ${read}`,
  ]
}

function whyGrey(light: Light): string[] {
  if (light.state !== 'no-data') return []
  const since = dayInWords(light.since)
  if (!light.newest) return [`Het eerste cijfer had er voor ${since} moeten zijn.`]
  return [
    `Sinds ${since} is dat te oud: een cijfer telt een meetperiode en vier weken. Daarom geven wij geen oordeel.`,
  ]
}

const edges = ({ low, high }: Edges) =>
  low === high ? round(low) : `${round(low)} tot ${round(high)}`

function plannedWords({ planned, from, to, evidence }: Working, unit: string): string {
  const says = `Gepland op die dag: ${edges(planned)} ${unit}.`
  if (from.on === to.on || to.on === evidence.on) return says
  return `${says} Dat ligt op de rechte lijn van ${edges(from.at)} op ${dayInWords(from.on)} naar ${edges(to.at)} op ${dayInWords(to.on)}.`
}

function shareWords({ yardstick, planned, baseline, evidence, ...working }: Working): string[] {
  const { shortfall, room, share } = working
  if (yardstick === 'step') {
    const [done, asked] = [Math.abs(evidence.value - baseline), Math.abs(planned.low - baseline)]
    const wentBack = shortfall > room
    return [
      wentBack
        ? `Sinds de nulmeting van ${amount(baseline)} is het slechter geworden: 0 % van het plan.`
        : `Sinds de nulmeting van ${amount(baseline)} is dat ${round(done)} van ${round(asked)}: ${percent(share)} van het plan.`,
    ]
  }
  if (shortfall <= 0)
    return [yardstick === 'band' ? 'Dat ligt binnen de grenzen.' : 'Dat is zoals gepland of beter.']
  return [
    `Dat scheelt ${round(shortfall)} op ${round(room)}: ${percent(share)} van wat gepland was.`,
  ]
}

function limitWords({ yardstick }: Working): string {
  const { onTrack, attention } = thresholds[yardstick]
  return `Vanaf ${percent(onTrack)} is het op koers, vanaf ${percent(attention)} is het let op.`
}

const targetWords = ({ target }: Working, unit: string) =>
  `Het doel is ${edges(target)} ${unit}. Dat is gehaald.`
