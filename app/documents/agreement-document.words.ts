import { type Day, isDay } from '#kernel/day.ts'
import type {
  AgreementDocument,
  DocumentCommitment,
  DocumentIndicator,
  DocumentParticipation,
  DocumentParty,
} from './agreement-document.ts'

/** What the printed agreement calls its parts. */
export const parts = {
  contents: 'Inhoud',
  parties: 'Partijen',
  preamble: 'Waarom wij dit afspreken',
  definitions: 'Wat woorden betekenen',
  theme: 'Thema',
  goals: 'Doelen',
  commitment: 'Afspraak',
  indicator: 'Zo meten wij dit',
  path: 'Gepland per jaar',
  duties: 'Wat elke partij doet',
  clauses: 'Algemene bepalingen',
  annexes: 'Bijlagen',
  signing: 'Ondertekening',
} as const

export const noDuty = 'Deze partij voert in dit document geen afspraak uit.'

export const kinds: Record<AgreementDocument['kind'], string> = {
  framework: 'Raamafspraken voor meerdere jaren',
  year: 'Afspraken voor een jaar',
  regional: 'Regionale afspraken',
}

export const partyKinds: Record<DocumentParty['kind'], string> = {
  municipality: 'gemeente',
  housingAssociation: 'woningcorporatie',
  tenantOrganisation: 'huurdersorganisatie',
  other: 'andere organisatie',
}

const partyRoles: Record<DocumentParty['role'], string> = {
  contracting: 'sluit de afspraken',
  adviser: 'adviseert',
  observer: 'kijkt mee',
}

const forms: Record<DocumentParticipation['form'], string> = {
  seen_only: 'tekent alleen voor gezien',
  themes: 'sluit de afspraken over een deel van de thema’s',
  one_complex: 'sluit de afspraken voor één complex',
  without_stock: 'sluit de afspraken; heeft hier nog geen woningen',
  via_umbrella: 'doet mee via haar koepel',
  bod_counts: 'sluit deze afspraken niet; haar bod geldt als afspraak',
  joins_later: 'treedt later toe',
}

/** What a party does: by its role, or in the form in which it takes part. */
export function partInWords(
  { role, participation }: DocumentParty,
  { parties, chapters }: Pick<AgreementDocument, 'parties' | 'chapters'>,
): string {
  if (!participation) return partyRoles[role]
  const { form, via, themes, limitedTo } = participation
  const umbrella = parties.find(({ id }) => id === via)
  if (umbrella) return `via ${umbrella.name}`
  const titles = chapters.filter(({ code }) => themes.includes(code)).map(({ title }) => title)
  const said = titles.length > 0 ? `sluit de afspraken over ${titles.join(', ')}` : forms[form]
  return limitedTo === '' ? said : `${said} (${limitedTo})`
}

export const obligations: Record<DocumentCommitment['obligation'], string> = {
  result: 'resultaat: dit wordt bereikt',
  effort: 'inspanning: wij doen ons best',
  process: 'proces: zo werken wij samen',
  intention: 'intentie: geen toezegging',
}

export const directions: Record<DocumentIndicator['direction'], string> = {
  up: 'hoger is beter',
  down: 'lager is beter',
  band: 'binnen een bandbreedte',
  info: 'alleen ter informatie',
}

export const frequencies: Record<DocumentIndicator['frequency'], string> = {
  quarter: 'elk kwartaal',
  half_year: 'elk half jaar',
  year: 'elk jaar',
}

export const confidences: Record<DocumentIndicator['confidence'], string> = {
  sure: 'zeker',
  likely: 'waarschijnlijk',
  uncertain: 'onzeker',
}

/** "40 tot 60 woningen", "hoogstens 60 woningen", "95 %", or nothing where no quantity was agreed. */
export function quantity(from: number | null, to: number | null, unit: string | null) {
  if (from === null && to === null) return null
  const bounds = [from, to].flatMap((bound) => (bound === null ? [] : [amount(bound)]))
  const most = from === null ? 'hoogstens ' : ''
  return `${most}${bounds.join(' tot ')} ${unit ?? ''}`.trim()
}

/** A number as the Dutch write it: `1.200,5`. */
export const amount = (value: number) =>
  value.toLocaleString('nl-NL', { maximumFractionDigits: 6, useGrouping: 'min2' })

/**
 * `31 december 2027`. A deadline may be a year, a quarter or a sentence, or a day that no calendar
 * has (`2027-02-30`): that stays as it was agreed.
 */
export function dayInWords(when: string) {
  if (!isDay(when)) return when
  const moment = new Date(`${when}T00:00:00Z`)
  return moment.toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })
}

export const termInWords = ({ from, until }: { from: Day; until: Day }) =>
  `${dayInWords(from)} tot en met ${dayInWords(until)}`

export const versionInWords = ({ version, frozenOn }: { version: number; frozenOn: Day }) =>
  `versie ${version}, vastgesteld op ${dayInWords(frozenOn)}`
