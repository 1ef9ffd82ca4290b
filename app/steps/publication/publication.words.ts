import type { NegotiationRefusal } from '#agreement/negotiating.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { uncapital } from '#kernel/text.ts'
import { publisherWords } from '#process/charter.words.ts'
import type { PublicationKind, PublicationRefusal } from './publication.ts'

/** Says to a person why she can't publish now. */
export function publicationRefusalWords(refusal: PublicationRefusal | NegotiationRefusal): string {
  switch (refusal.code) {
    case 'not-closed':
      return 'Publiceren kan pas als alle partijen op de tekst hebben geantwoord.'
    case 'not-published-yet':
      return 'Publiceer eerst de afspraken. Daarna kunt u de voortgang bijwerken.'
    case 'charter-names-other':
      return `Volgens de spelregels publiceert een ander: ${uncapital(publisherWords[refusal.publisher])}.`
    default:
      return negotiationRefusalWords(refusal)
  }
}

export const kindNames: Record<PublicationKind, string> = {
  agreement: 'Afspraken',
  progress: 'Voortgang',
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const publicationWords = {
  lead: 'Wat u publiceert, kan iedereen lezen. Publiceren verandert niets aan de afspraken.',
  notClosed:
    'Er is nog geen gesloten overeenkomst. Publiceren kan als alle partijen hebben geantwoord.',
  toSigning: 'Naar de ondertekening',
  preview: 'Dit wordt openbaar',
  text: (version: number, promises: number) =>
    `De getekende tekst, versie ${version}, met ${counted(promises, 'afspraak', 'afspraken')} in gewone woorden.`,
  signatures: (count: number) =>
    `Hoe ${counted(count, 'partij', 'partijen')} antwoordden: akkoord, voorbehoud of voor gezien. Met naam en functie van wie tekende.`,
  figures: (indicators: number, reports: number) =>
    `${counted(indicators, 'meting', 'metingen')} met pad en formule, en ${counted(reports, 'gemeld cijfer', 'gemelde cijfers')} met datum en controle.`,
  decisions: (count: number) =>
    `${counted(count, 'besluit', 'besluiten')} over wat er met afspraken gebeurt, met de reden.`,
  moments: (count: number) => `${counted(count, 'moment', 'momenten')} waarop u samen terugkijkt.`,
  hidden: 'Dit blijft besloten',
  hiddenText:
    'Concepten, standpunten, zorgen, verslagen, eigen besluiten van partijen, en alle mensen die niet tekenden.',
  plain: 'Zo leest een buurman elke afspraak',
  plainLead: (missing: number) =>
    missing === 0
      ? 'Alle afspraken hebben eigen gewone woorden.'
      : `Bij ${counted(missing, 'afspraak', 'afspraken')} stelden wij de zin zelf samen. Schrijf liever uw eigen zin.`,
  showPlain: 'Bekijk alle zinnen',
  toPlain: 'Schrijf gewone woorden',
  publish: 'Publiceer de afspraken en de voortgang',
  update: 'Werk alleen de voortgang bij',
  publishNote:
    'Wie om mail vroeg, krijgt bericht als er iets nieuws is. Een fout verbetert u door opnieuw te publiceren. De oude publicatie blijft bekend.',
  whoMay: 'Publiceren kan de coördinator, of een partij met mandaat om te publiceren.',
  done: 'Gepubliceerd',
  none: 'Er is nog niets gepubliceerd.',
  what: 'Wat',
  on: 'Op',
  by: 'Door',
  hash: 'Controlegetal (SHA-256)',
  publication: (kind: string, version: number) => `${kind}, publicatie ${version}`,
  toPublic: 'Bekijk de openbare pagina',
}

export const plainWordsWords = {
  title: 'Gewone woorden',
  lead: 'Zeg elke afspraak zoals u haar aan een buurman uitlegt. Eén of twee korte zinnen.',
  text: 'In gewone woorden',
  hint: 'Hoogstens 500 tekens. Hoort bij deze tekst: verandert de tekst, dan vervallen de woorden.',
  save: 'Bewaar deze woorden',
  fresh: 'Geschreven',
  stale: 'Hoort bij een oudere tekst',
  none: 'Nog niet geschreven',
  nothing: 'Er is nog geen vastgestelde tekst.',
  derived: 'Zonder eigen woorden staat er:',
}
