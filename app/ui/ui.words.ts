import type { z } from 'zod'

/** The few words that every page needs. Everything else comes from the words of the page itself. */
export const uiWords = {
  product: 'Handslag',
  tagline: 'Prestatieafspraken wonen',
  skip: 'Naar de inhoud',
  mainMenu: 'Hoofdmenu',
  crumbs: 'Kruimelpad',
  footer: 'Over deze site',
  /** Before the title and before each message of a form that came back. */
  wrong: 'Fout: ',
  inputWrong: 'Er is iets niet goed ingevuld',
  refused: 'Dit kan nu niet',
  basis: 'Waarom? ',
  saved: 'Opgeslagen',
  optional: ' (niet verplicht)',
  choose: 'Maak een keuze',
  onBehalfOf: ', namens ',
  pages: 'Pagina’s',
  previous: 'Vorige',
  next: 'Volgende',
  page: 'Pagina ',
  inTable: 'Bekijk de cijfers in een tabel',
  /** Where there is no figure. */
  nothing: '–',
  removed: 'weg: ',
  added: 'nieuw: ',
  endOf: ' einde ',
  steps: 'De tien stappen',
  yours: '(u)',
  fileHint: (megabytes: number) => `Hoogstens ${megabytes} MB.`,
  stepOf: (nth: number, of: number) => `Stap ${nth} van ${of}`,
}

type Issue = z.core.$ZodRawIssue

/** Says in Dutch what is wrong with a field for which the form has no words of its own. */
export function wrongWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue)
    case 'too_small':
      return issue.inclusive === false
        ? `Vul meer in dan ${amount(issue.minimum, issue.origin)}.`
        : `Vul minstens ${amount(issue.minimum, issue.origin)} in.`
    case 'too_big':
      return `Vul hoogstens ${amount(issue.maximum, issue.origin)} in.`
    case 'invalid_format':
      return formatWords[issue.format] ?? 'Dit is niet goed geschreven.'
    case 'invalid_value':
      return 'Kies een van de mogelijkheden.'
    default:
      return 'Dit klopt niet. Kijk het na.'
  }
}

function typeWords({ input, expected }: Issue & { expected?: string }): string {
  if (expected === 'file') return 'Kies een bestand.'
  if (input === undefined) return 'Vul dit in.'
  const asked =
    expected === 'number' || expected === 'int' ? 'Vul een getal in.' : 'Vul dit anders in.'
  return typeof input === 'string' ? `${asked} U vulde ‘${input}’ in.` : asked
}

const formatWords: Record<string, string> = {
  email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  date: 'Vul een datum in: dag, maand en jaar.',
  time: 'Vul een tijd in, zoals 19:30.',
  url: 'Vul een webadres in dat begint met https://.',
}

function amount(limit: number | bigint, origin: string): string {
  const figure = limit.toLocaleString('nl-NL')
  if (origin === 'string') return `${figure} ${limit === 1 ? 'teken' : 'tekens'}`
  if (origin === 'array') return `${figure} ${limit === 1 ? 'keuze' : 'keuzes'}`
  if (origin === 'file') return `${Math.round(Number(limit) / 1_000_000)} MB`
  return figure
}
