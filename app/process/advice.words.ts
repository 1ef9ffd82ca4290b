import { bases } from '#law/bases.ts'
import { ruleWords } from '#law/calendar.words.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import { type AdviceKind, type AdviceState, askerOf, type termOf } from './advice.ts'
import { basisWords } from './plan.words.ts'

/** How a request stands, in a few words. */
export const adviceStateWords: Record<AdviceState, string> = {
  running: 'Wacht op advies',
  overdue: 'Advies is te laat',
  advised: 'Advies gegeven',
  answered: 'Beantwoord',
  closed: 'Afgesloten',
}

/** What an advice says, in a few words. */
export const adviceKindWords: Record<AdviceKind, string> = {
  positive: 'Positief',
  conditional: 'Positief, met voorwaarden',
  negative: 'Negatief',
  none: 'Geen advies',
}

/** What stands on a list of requests. */
export const adviceListWords = {
  title: 'Adviezen van huurders',
  empty: 'Er is nog geen advies gevraagd. Een corporatie of de gemeente kan hier beginnen.',
  subject: 'Waarover',
  byWhen: 'Uiterlijk',
  state: 'Stand',
  asks: (asker: string, adviser: string) => `${asker} vraagt ${adviser}`,
  nothingDue: 'geen termijn',
  closedAs: { withdrawn: 'Ingetrokken', went_on: 'Verder zonder advies' },
}

/** What a day of the calendar is for. */
export const adviceDayWords = {
  advice: (subject: string) => `Advies van huurders: ${subject}`,
  reply: (subject: string) => `Antwoord op het advies: ${subject}`,
  only: 'Alleen nodig wie afwijkt van het advies.',
  lapsed: 'Vervallen',
  later: 'Beide kanten kozen een latere dag.',
}

type Term = ReturnType<typeof termOf>

/** On what a term of advice rests. What is no law for who asks is never called that. */
export function termBasisWords(asker: OrganisationKind, { rule }: Pick<Term, 'rule'>): string {
  const terms = askerOf(asker)
  return terms && !terms.isLaw
    ? `${bases[terms.basis].cite}. Dit is een voorstel, geen wet.`
    : `${basisWords(rule)}.`
}

/** What follows where the term passes. For who is no landlord the law says nothing of it. */
export const ifMissedWords = (
  asker: OrganisationKind,
  { id, regime }: Pick<Term, 'id' | 'regime'>,
): string =>
  askerOf(asker)?.isLaw
    ? ruleWords(id, regime).ifMissed
    : 'De wet verbindt hier geen gevolg aan. Spreek samen af hoe u verdergaat.'
