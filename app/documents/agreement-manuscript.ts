import type { AgreementDocument } from './agreement-document.ts'
import * as words from './agreement-document.words.ts'
import { agreementHash } from './agreement-json.ts'
import { chapterBlocks } from './chapter-manuscript.ts'
import {
  type Block,
  columns,
  heading,
  knownFacts,
  type Manuscript,
  oneLine,
  type SignatureSlot,
  text,
  under,
} from './manuscript.ts'
import { anchorOf, type References, referencesOf } from './references.ts'

const { parts } = words

/**
 * The agreement as it is read, from the parties to the page on which they sign. Every commitment
 * stands under its theme in the order of the document; nothing is left out that parties agreed.
 */
export function agreementManuscript(
  document: AgreementDocument,
  slots: readonly SignatureSlot[],
): Manuscript {
  const { title, municipalities, notice, frozenOn, version, agreement } = document
  const references = referencesOf(document)
  const sha256 = agreementHash(document)
  return {
    title: oneLine(title),
    over: oneLine(municipalities.map(({ name }) => name).join(', ')),
    facts: coverFacts(document, sha256),
    running: oneLine(`${title} · ${agreement} · versie ${version} · ${sha256.slice(0, 12)}`),
    notice: notice === null ? null : oneLine(notice),
    contents: parts.contents,
    day: frozenOn,
    blocks: [
      ...partyBlocks(document),
      ...under(
        parts.preamble,
        'preambule',
        document.preamble.flatMap((one) => text('agreed', one)),
      ),
      ...definitionBlocks(document),
      ...document.chapters.flatMap((chapter) => chapterBlocks(chapter, references)),
      ...dutyBlocks(document, references),
      ...clauseBlocks(document),
      ...annexBlocks(document),
      ...signingBlocks(slots, sha256),
    ],
  }
}

const coverFacts = (document: AgreementDocument, sha256: string) =>
  knownFacts([
    ['Kenmerk', document.agreement],
    ['Soort', words.kinds[document.kind]],
    ['Looptijd', words.termInWords(document.term)],
    ['Versie', words.versionInWords(document)],
    ['Controlegetal', `SHA-256 ${sha256}`],
  ])

function partyBlocks(document: AgreementDocument): Block[] {
  const rows = document.parties.map((party) => [
    oneLine(party.name),
    words.partyKinds[party.kind],
    oneLine(words.partInWords(party, document)),
  ])
  const titles = columns(['Naam', 4], ['Soort', 3], ['Rol', 3])
  return under(parts.parties, 'partijen', [
    { kind: 'table', title: 'Wie aan de afspraken meedoen', columns: titles, rows },
  ])
}

function definitionBlocks({ definitions }: AgreementDocument): Block[] {
  const titles = columns(['Woord', 2], ['Betekenis', 5])
  const rows = definitions.map(({ term, meaning }) => [oneLine(term), oneLine(meaning)])
  const table: Block = { kind: 'table', title: 'Zo lezen wij deze woorden', columns: titles, rows }
  return under(parts.definitions, 'begrippen', rows.length === 0 ? [] : [table])
}

function dutyBlocks({ duties }: AgreementDocument, references: References): Block[] {
  const titles = columns(['Nr.', 1], ['Code', 3], ['Wat', 5], ['Uiterlijk', 3])
  const ofParty = duties.flatMap(({ party, commitments }, n): Block[] => {
    const name = references.party(party)
    const rows = commitments.map((code) => dutyRow(code, references))
    const title = `Afspraken die ${name} uitvoert`
    const table: Block = { kind: 'table', title, columns: titles, rows }
    return [
      heading(2, name, `plicht-${n + 1}`),
      ...(rows.length === 0 ? text('plain', words.noDuty) : [table]),
    ]
  })
  return under(parts.duties, 'plichten', ofParty)
}

function dutyRow(code: string, { commitment }: References) {
  const found = commitment.get(code)
  if (!found) return ['', code, '', '']
  const amount = words.quantity(found.quantity, found.quantityMax, found.unit)
  const kind = words.obligations[found.obligation].split(':')[0] ?? ''
  return [
    oneLine(found.number),
    { text: code, anchor: anchorOf(code) },
    oneLine(amount === null ? kind : `${kind}, ${amount}`),
    found.deadline === null ? '' : words.dayInWords(oneLine(found.deadline)),
  ]
}

const clauseBlocks = ({ clauses }: AgreementDocument) =>
  under(
    parts.clauses,
    'bepalingen',
    clauses.flatMap(({ title, text: clause }, n) => [
      heading(2, `${n + 1}. ${title}`, `bepaling-${n + 1}`),
      ...text('agreed', clause),
    ]),
  )

const annexBlocks = ({ annexes }: AgreementDocument) =>
  under(
    parts.annexes,
    'bijlagen',
    annexes.length === 0
      ? []
      : [
          {
            kind: 'table',
            title: 'Stukken die bij de afspraken horen',
            columns: columns(['Nr.', 1], ['Titel', 6], ['Kenmerk', 4]),
            rows: annexes.map(({ title, reference }, n) => [
              `${n + 1}`,
              oneLine(title),
              oneLine(reference),
            ]),
          },
        ],
  )

function signingBlocks(slots: readonly SignatureSlot[], sha256: string): Block[] {
  if (slots.length === 0) return []
  const meaning = `Wie hieronder tekent, tekent voor precies deze tekst. Het controlegetal van de tekst is SHA-256 ${sha256}.`
  const titles = ['Partij en ondertekenaar', 'Handtekening'] as const
  const [first, ...rest] = under(parts.signing, 'ondertekening', [
    ...text('plain', meaning),
    { kind: 'signatures', columns: titles, slots: slots.map(printed) },
  ])
  return first?.kind === 'heading' ? [{ ...first, newPage: true }, ...rest] : []
}

const printed = ({ field, party, lines }: SignatureSlot): SignatureSlot => ({
  field,
  party: oneLine(party),
  lines: lines.map(oneLine),
})
