import type { Day } from '#kernel/day.ts'
import { together, uncapital } from '#kernel/text.ts'
import { bases } from '#law/bases.ts'
import { calendarActorWords, ruleWords } from '#law/calendar.words.ts'
import type { Anchor, CalendarRule } from '#law/calendar-rule.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { LoggedAnchor, PlanItem, PlanRefusal } from './plan.ts'

/** An event that starts a clock, as a form offers it. */
export const anchorWords: Record<Anchor, string> = {
  consultationStarted: 'Overleg begonnen',
  agreementSigned: 'Afspraken ondertekend',
  disputeArose: 'Geschil ontstaan',
  disputeSubmitted: 'Geschil voorgelegd aan de minister',
  adviceRequested: 'Advies gevraagd aan de huurders',
  adviceReceived: 'Advies van de huurders ontvangen',
  deviationKnown: 'Afwijking van een afspraak bekend',
  visitationHeld: 'Visitatie gehouden',
}

/** What an anchor sets going. */
export const clockWords: Record<LoggedAnchor, string> = {
  consultationStarted: 'Zes maanden later kan een geschil naar de minister.',
  agreementSigned: 'Daarna volgen de brief aan de raad en de publicatie.',
  disputeArose: 'Binnen vier weken kan het naar de minister.',
  disputeSubmitted: 'De minister doet later uitspraak.',
  deviationKnown: 'Wie het weet, meldt het binnen vier weken.',
  visitationHeld: 'De volgende visitatie is binnen vier jaar.',
}

const date = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

const shortDate = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** “dinsdag 30 juni 2026”. */
export const planDayWords = (day: Day): string => date.format(new Date(`${day}T00:00:00Z`))

/** “di 30 jun 2026”: for a column of days. */
export const shortDayWords = (day: Day): string =>
  shortDate.format(new Date(`${day}T00:00:00Z`)).replaceAll('.', '')

/** “juni 2026”, of a month such as `2026-06`. */
export const monthWords = (of: string): string => month.format(new Date(`${of}-01T00:00:00Z`))

/** What the day of a rule rests on, and whether somebody read that: nothing unread is presented as law. */
export function basisWords({ basis, verified }: Pick<CalendarRule, 'basis' | 'verified'>): string {
  const { cite, kind } = bases[basis]
  if (verified === 'primary' || kind === 'product' || basis === 'practice-planning') return cite
  if (kind === 'statute') return `${cite} (niet nagekeken in de wet)`
  if (verified === 'secondary') return `${cite} (uit een tweede bron)`
  return `${cite} (dag niet in een bron gevonden)`
}

/** Who does it and for whom: “corporatie, voor college van B en W en huurdersorganisatie”. */
export function whoWords({ actor, to }: Pick<CalendarRule, 'actor' | 'to'>): string {
  const others = to.filter((one) => one !== actor).map((one) => calendarActorWords[one])
  const who = calendarActorWords[actor]
  return others.length > 0 ? `${who}, voor ${together(others)}` : who
}

/** How late something is, and what it waits for: “21 dagen te laat. Wacht op: …”. */
export function latenessWords({
  lateBecause,
  regime,
}: Pick<PlanItem, 'lateBecause' | 'regime'>): string {
  if (!lateBecause) return ''
  const { days, waitsFor } = lateBecause
  const late = `${days} ${days === 1 ? 'dag' : 'dagen'} te laat.`
  if (waitsFor.length === 0) return late
  return `${late} Eerst nodig: ${together(waitsFor.map((id) => uncapital(ruleWords(id, regime).title)))}.`
}

/** Says to a person why something can't be logged on the plan. */
export function planRefusalWords(refusal: PlanRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-event':
      return 'Deze aantekening bestaat niet meer, of is niet van u.'
    case 'year-outside-term':
      return refusal.from === refusal.until
        ? `Dit traject gaat over ${refusal.from}.`
        : `Dit traject gaat over ${refusal.from} tot en met ${refusal.until}.`
    case 'day-to-come':
      return 'Deze dag is nog niet geweest. Kies vandaag of een eerdere dag.'
    case 'day-has-passed':
      return 'Deze dag is al voorbij. Kies vandaag of een latere dag.'
    default:
      return standingRefusalWords(refusal)
  }
}
