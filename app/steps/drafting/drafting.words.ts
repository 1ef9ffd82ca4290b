import type { TextPart } from '#agreement/agreement-text.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { FreezeRefusal, TextRefusal } from './drafting.ts'

export const draftingWords = {
  lead: 'De afspraken waar iedereen het over eens is, staan hier als één tekst. Bevriezen maakt er een vaste versie van, om over te besluiten.',
  agreed: (agreed: number, open: number) =>
    open === 0
      ? agreed === 1
        ? 'De ene afspraak staat erin.'
        : `Alle ${agreed} afspraken staan erin.`
      : `${agreed === 1 ? '1 afspraak staat' : `${agreed} afspraken staan`} erin. ${open} nog niet: daar is nog geen overeenstemming over.`,
  open: 'Deze afspraken staan er nog niet in',
  openHint: 'U kunt toch bevriezen. Deze afspraken komen dan in een volgende versie.',
  freeze: 'Tekst bevriezen',
  freezeHint:
    'De tekst krijgt een nummer en verandert daarna niet meer. Partijen kunnen er dan over besluiten.',
  versions: 'Bevroren versies',
  readerLead:
    'U leest hier elke vaste versie van de afspraken. De partijen schrijven aan de tekst tot zij is bevroren.',
  noVersions: 'Er is nog geen bevroren versie.',
  version: (number: number) => `Versie ${number}`,
  frozen: (when: string) => `Bevroren ${when}`,
  hash: 'Controlegetal (SHA-256)',
  downloads: 'Bestanden',
  newest: 'nieuwste',
  read: 'Lees de tekst',
  draft: 'Concepttekst',
  readDraft: 'Lees de concepttekst',
  draftPdf: 'Download de concepttekst (PDF)',
  texts: 'Algemene tekst',
  textsHint: 'Rond de afspraken staat een algemene tekst. Partijen schrijven die samen.',
  noTexts: 'Er is nog geen algemene tekst.',
  useDefaults: 'Begin met de gebruikelijke bepalingen',
  add: 'Stuk toevoegen',
  change: 'Wijzigen',
  remove: 'Weghalen',
  save: 'Opslaan',
  part: 'Soort',
  title: 'Titel',
  titleHint: 'Een stuk van de inleiding heeft geen titel.',
  text: 'Tekst',
  yours: 'Uw tekst is nog niet opgeslagen',
  noCommitments: 'Er is nog niets waar iedereen het over eens is. Ga eerst naar de onderhandeling.',
  toTable: 'Naar de onderhandeling',
}

export const partWords: Record<TextPart, string> = {
  preamble: 'Inleiding',
  definition: 'Begrip',
  clause: 'Bepaling',
  annex: 'Bijlage',
}

export const partGroupWords: Record<TextPart, string> = {
  preamble: 'Inleiding',
  definition: 'Begrippen',
  clause: 'Algemene bepalingen',
  annex: 'Bijlagen',
}

type Line = { reference: string; party: string }

/** “Voorbeeldwonen 3, 7 en 12; Modelwonen 2”: at most ten of each, and how many more. */
function linesByParty(lines: readonly Line[]): string {
  const parties = Map.groupBy(lines, ({ party }) => party)
  return [...parties]
    .map(([party, own]) => {
      const named = own.slice(0, 10).map(({ reference }) => reference)
      const more = own.length - named.length
      return `${party} ${named.join(', ')}${more > 0 ? ` en nog ${more}` : ''}`
    })
    .join('; ')
}

/** Says to a person why the text can't be frozen or changed now. */
export function draftingRefusalWords(
  refusal: FreezeRefusal | TextRefusal | StandingRefusal,
): string {
  switch (refusal.code) {
    case 'nothing-agreed':
      return 'Er is nog geen afspraak waar iedereen het over eens is.'
    case 'last-round-open':
      return `Over deze afspraken uit het vorige traject is nog niet besloten: ${refusal.commitments
        .map(({ code, title }) => `${code} ${title}`)
        .join(', ')}. Partijen doen dat bij Herziening van het vorige traject.`
    case 'bod-open':
      return `Over ${refusal.lines.length === 1 ? 'deze regel' : `deze ${refusal.lines.length} regels`} van het bod is nog niet besloten: ${linesByParty(refusal.lines)}. Partijen doen dat bij Scope, op de pagina Bod.`
    case 'nothing-changed':
      return `Er is niets veranderd sinds versie ${refusal.number}.`
    case 'no-such-text':
      return 'Dit stuk tekst is er niet meer. Iemand anders heeft het gewijzigd.'
    case 'title-and-part':
      return refusal.part === 'preamble'
        ? 'Een stuk van de inleiding heeft geen titel. Laat de titel leeg.'
        : `Geef ook een titel: een ${partWords[refusal.part].toLowerCase()} heeft die nodig.`
    case 'text-is-there':
      return 'Er is al een algemene tekst. Wijzig die.'
    default:
      return standingRefusalWords(refusal)
  }
}
