import { together } from '#kernel/text.ts'
import { type NormAmount, type NormId, type NormSet, norms } from '#law/norm-amounts.ts'
import { normAmountWords, normWords } from '#law/norm-amounts.words.ts'
import type { NormChange, NormRefusal } from '#law/norm-entry.ts'

const normSetWords: Readonly<Record<NormSet, string>> = {
  grenzen: 'Grenzen',
  huren: 'Huurverhoging',
}

export const sourceWords: Readonly<Record<NormAmount['verified'], string>> = {
  primary: 'Ja, in de officiële tekst zelf',
  secondary: 'Ja, in een andere bron',
  no: 'Nee, nog niet',
}

export const normEntryWords = {
  title: 'Normbedragen beheren',
  lead: 'Vul elk jaar de nieuwe bedragen in. Iedereen leest ze daarna op de site.',
  toPublic: 'Zo leest iedereen de normbedragen',
  sets: 'Bedragen per jaar',
  setOf: (set: NormSet, year: number) => `${normSetWords[set]} ${year}`,
  setLead: (set: NormSet, from: string) =>
    set === 'grenzen'
      ? `Inkomensgrenzen en huurgrenzen. Ze gelden vanaf ${from}.`
      : `De hoogste huurverhoging. Zij geldt vanaf ${from}.`,
  state: 'Stand',
  complete: 'Compleet',
  incomplete: (count: number) =>
    count === 1 ? '1 bedrag niet gevonden' : `${count} bedragen niet gevonden`,
  due: 'Nu in te vullen',
  later: (on: string) => `Meestal bekend rond ${on}`,
  enter: 'Vul de bedragen in',
  enterHint: 'U ziet eerst het verschil met vorig jaar. Pas daarna bewaart u.',
  amounts: 'Bedragen',
  amountHint: 'Niet gevonden? Laat dan leeg.',
  source: 'Waar staat het?',
  found: 'Bron',
  foundHint: 'Bijvoorbeeld: Staatscourant 2026, 38123.',
  publishedOn: 'Datum van de bron',
  verified: 'Hebt u de bedragen nagelezen?',
  look: 'Bekijk naast vorig jaar',
  preview: 'Zo wordt het',
  previewSource: (found: string, on: string) => `Bron: ${found}, ${on}.`,
  previewHint: 'Er is nog niets bewaard.',
  norm: 'Norm',
  before: (year: number) => String(year - 1),
  after: (year: number) => String(year),
  difference: 'Verschil',
  strange: 'Groot verschil',
  missing: 'Ontbreekt',
  none: 'Vul ten minste één bedrag in.',
  warned: 'Kijk deze bedragen nog eens na',
  warnedWhy: 'Er ontbreekt iets, of een bedrag verschilt veel van vorig jaar.',
  sure: 'Ik heb dit nagekeken en het klopt',
  sureCorrect: 'Is het verschil groot? Ik heb dit nagekeken en het klopt',
  save: 'Bewaar deze bedragen',
  change: 'Verander de bedragen',
  now: 'Bedragen van nu',
  correct: 'Verbeteren',
  correctOf: (norm: NormId) => `Verbeteren: ${normWords[norm]}`,
  amount: 'Bedrag',
  reason: 'Waarom verbetert u dit?',
  reasonHint: 'Wat er stond en waarom, blijft hier te lezen.',
  history: 'Geschiedenis',
  shipped: 'Kwam mee met Handslag.',
  entered: (by: string, at: string, reason: string) =>
    reason === '' ? `Ingevuld door ${by}, ${at}.` : `Verbeterd door ${by}, ${at}: “${reason}”`,
  readOver: (answer: string) => `Nagelezen: ${answer.toLowerCase()}.`,
  on: (found: string, day: string | undefined) => (day ? `${found}, ${day}.` : `${found}.`),
}

const signed = { signDisplay: 'exceptZero' } as const
const whole = new Intl.NumberFormat('nl-NL', signed)
const cents = new Intl.NumberFormat('nl-NL', { ...signed, minimumFractionDigits: 2 })

/** The difference with the year before: “+ € 1.250” or “-0,5 punt”; a dash where one of the two is missing. */
export function differenceWords({ norm, difference }: NormChange): string {
  if (difference === null) return '–'
  if (difference === 0) return 'gelijk'
  const amount = (Number.isInteger(difference) ? whole : cents).format(difference)
  return norms[norm].unit === 'percent' ? `${whole.format(difference)} punt` : `${amount} euro`
}

/** An amount in a table: a dash where there is none. */
export const valueWords = (norm: NormId, value: number | null): string =>
  value === null ? '–' : normAmountWords({ norm, value })

/** Says to a person why amounts can't be entered or corrected. */
export function normRefusalWords(refusal: NormRefusal): string {
  switch (refusal.code) {
    case 'not-the-administrator':
      return 'Alleen wie deze installatie beheert, vult normbedragen in.'
    case 'year-out-of-reach':
      return `Kies een jaar van ${refusal.from} tot en met ${refusal.until}.`
    case 'year-entered':
      return 'De bedragen van dit jaar staan er al. Verbeter ze een voor een, met de reden.'
    case 'year-not-entered':
      return 'Van dit jaar is nog niets ingevuld. Vul eerst alle bedragen in.'
    case 'amounts-missing':
      return `Er ontbreekt nog: ${namesOf(refusal.norms)}. Vul het aan, of zeg dat u het niet vond.`
    case 'strange-jump':
      return `Dit verschilt veel van het jaar ervoor: ${namesOf(refusal.norms)}. Kijk het na en zeg dat het klopt.`
    case 'source-after-today':
      return 'De datum van de bron ligt na vandaag.'
    case 'not-of-this-set':
      return 'Dit bedrag hoort niet bij deze bekendmaking.'
    case 'amount-changed':
      return 'Dit bedrag is intussen verbeterd. Kijk wat er nu staat.'
    case 'amount-unchanged':
      return 'Er is niets veranderd.'
  }
}

const namesOf = (ids: readonly NormId[]) => together(ids.map((norm) => `“${normWords[norm]}”`))
