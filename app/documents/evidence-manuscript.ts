import { dayOf } from '#kernel/day.ts'
import { dayInWords } from './agreement-document.words.ts'
import type { EvidenceDocument, EvidenceParty, EvidenceSignature } from './evidence-document.ts'
import { evidenceHash } from './evidence-document.ts'
import * as words from './evidence-document.words.ts'
import {
  type Block,
  columns,
  facts,
  heading,
  knownFacts,
  type Manuscript,
  oneLine,
  text,
  under,
} from './manuscript.ts'

const { evidenceTexts: texts } = words

/** The evidence as it is read: per party its decisions and signatures, then files and history. */
export function evidenceManuscript(evidence: EvidenceDocument): Manuscript {
  const { agreement, version, notice, parties } = evidence
  const title = oneLine(texts.title(evidence.title))
  return {
    title,
    over: 'Ondertekening',
    facts: coverFacts(evidence),
    running: oneLine(`${title} · ${agreement} · versie ${version}`),
    notice: notice === null ? null : oneLine(notice),
    contents: 'Inhoud',
    day: dayOf(new Date(evidence.madeAt)),
    blocks: [
      heading(1, 'Over dit blad', 'over'),
      ...text('plain', texts.meaning),
      ...text('plain', texts.check),
      ...parties.flatMap(partyBlocks),
      ...fileBlocks(evidence),
      ...historyBlocks(evidence),
    ],
  }
}

const coverFacts = (evidence: EvidenceDocument) =>
  knownFacts([
    ['Kenmerk', evidence.agreement],
    ['Versie', String(evidence.version)],
    ['Afspraken', `SHA-256 ${evidence.sha256}`],
    ['Gemaakt op', words.momentInWords(evidence.madeAt)],
    ['Dit bewijs', `SHA-256 ${evidenceHash(evidence)}`],
  ])

function partyBlocks({ name, decisions, signatures }: EvidenceParty, n: number): Block[] {
  const anchor = `partij-${n + 1}`
  const rows = decisions.map(({ outcome, body, on, reference }) => [
    oneLine(body),
    words.outcomes[outcome],
    dayInWords(on),
    oneLine(reference),
  ])
  const table: Block = {
    kind: 'table',
    title: oneLine(`Besluiten van ${name}`),
    columns: columns(['Wie besloot', 4], ['Besluit', 3], ['Datum', 3], ['Kenmerk', 4]),
    rows,
  }
  return [
    heading(1, name, anchor),
    ...(rows.length === 0 ? text('plain', texts.noDecision) : [table]),
    ...(signatures.length === 0 ? text('plain', texts.noSignature) : []),
    ...signatures.flatMap((signature, place) =>
      signatureBlocks(signature, `${anchor}-${place + 1}`),
    ),
  ]
}

const signatureBlocks = (signature: EvidenceSignature, anchor: string): Block[] => [
  heading(2, `${signature.person}, ${signature.function}`, anchor),
  ...facts([
    ['Antwoord', words.signatureKinds[signature.kind]],
    [words.wordsOf[signature.kind], signature.words],
    ['Tijd', words.momentInWords(signature.at)],
    ['Bron van de tijd', words.timeSources[signature.timeSource]],
    ['Mandaat', signature.mandate ?? texts.noMandate],
    ['Soort handtekening', signature.level],
    ['Certificaat van', signature.certificate],
    ['Bestand na tekenen', signature.revision === null ? null : `SHA-256 ${signature.revision}`],
  ]),
]

const fileBlocks = ({ files }: EvidenceDocument): Block[] =>
  under('Bestanden', 'bestanden', [
    {
      kind: 'table',
      title: 'Bestanden bij deze afspraken, met hun controlegetal',
      columns: columns(['Naam', 4], ['Grootte', 3], ['SHA-256', 7]),
      rows: files.map(({ name, bytes, sha256 }) => [oneLine(name), words.size(bytes), sha256]),
    },
  ])

const historyBlocks = ({ history }: EvidenceDocument): Block[] =>
  under(
    'Geschiedenis',
    'geschiedenis',
    facts([
      ['Gebeurtenissen', String(history.events)],
      ['Laatste schakel', `SHA-256 ${history.head}`],
    ]),
  )
