import type { AccessionConsent, AccessionDocument } from './accession-document.ts'
import { accessionHash } from './accession-document.ts'
import { dayInWords } from './agreement-document.words.ts'
import {
  type Block,
  columns,
  knownFacts,
  type Manuscript,
  oneLine,
  type SignatureSlot,
  text,
  under,
} from './manuscript.ts'

type Around = { consents: readonly AccessionConsent[]; slots: readonly SignatureSlot[] }

/** The act of joining as it is read: what is joined, to what it is limited, which promises hold, who consented, and where it is signed. */
export function accessionManuscript(
  document: AccessionDocument,
  { consents, slots }: Around,
): Manuscript {
  const { agreement, title, party, notice, proposedOn, version } = document
  const sha256 = accessionHash(document)
  return {
    title: oneLine(`Toetreding van ${party.name}`),
    over: 'Aanvullende overeenkomst',
    facts: knownFacts([
      ['Bij', title],
      ['Kenmerk', agreement],
      ['Versie', String(version)],
      ['Tekst', `SHA-256 ${document.agreementSha256}`],
      ['Controlegetal', `SHA-256 ${sha256}`],
    ]),
    running: oneLine(`Toetreding · ${agreement} · ${sha256.slice(0, 12)}`),
    notice: notice === null ? null : oneLine(notice),
    contents: 'Inhoud',
    day: proposedOn,
    blocks: [
      ...under('Toetreding', 'toetreding', text('agreed', meaning(document))),
      ...under('Wat er voor haar geldt', 'geldt', promiseBlocks(document)),
      ...under('Wie instemde', 'instemming', consentBlocks(consents)),
      ...signingBlocks(slots, sha256),
    ],
  }
}

const meaning = ({ party, title, version, limitedTo }: AccessionDocument): string =>
  [
    `${party.name} treedt toe tot ‘${title}’, versie ${version}. De tekst van die afspraken verandert niet.`,
    limitedTo === '' ? '' : `Haar deelname is beperkt tot: ${limitedTo}.`,
    'Vanaf de ondertekening gelden voor haar de afspraken hieronder.',
  ].join('\n')

const promiseBlocks = ({ commitments }: AccessionDocument): Block[] => [
  {
    kind: 'table',
    title: 'Afspraken die voor de nieuwe partij gelden',
    columns: columns(['Nr.', 1], ['Code', 3], ['Afspraak', 8]),
    rows: commitments.map(({ number, code, text: said }) => [number, code, oneLine(said)]),
  },
]

const consentBlocks = (consents: readonly AccessionConsent[]): Block[] => [
  {
    kind: 'table',
    title: 'Partijen die met de toetreding instemden',
    columns: columns(['Partij', 4], ['Door', 4], ['Op', 3]),
    rows: consents.map(({ party, person, on }) => [
      oneLine(party),
      oneLine(person),
      dayInWords(on),
    ]),
  },
]

const signingBlocks = (slots: readonly SignatureSlot[], sha256: string): Block[] =>
  under('Ondertekening', 'ondertekening', [
    ...text(
      'plain',
      `Wie hieronder tekent, treedt toe met precies deze tekst. Het controlegetal is SHA-256 ${sha256}.`,
    ),
    { kind: 'signatures', columns: ['Partij en ondertekenaar', 'Handtekening'], slots },
  ])
