import { day } from '#kernel/day.ts'
import type {
  AgreementDocument,
  DocumentChapter,
  DocumentCommitment,
  DocumentIndicator,
} from './agreement-document.ts'
import type { SignatureSlot } from './manuscript.ts'

const themes = [
  'Beschikbaarheid',
  'Betaalbaarheid',
  'Duurzaamheid',
  'Wonen met zorg',
  'Leefbaarheid',
]

/** Agreements of the invented Voorbeeldstad with as many commitments as asked, over five themes. */
export function exampleAgreement(commitments: number): AgreementDocument {
  const chapters = themes.map((title, theme) => chapter(theme, title, commitments))
  return {
    schema: 'urn:handslag:agreement:1',
    agreement: 'voorbeeldstad-2027',
    title: 'Prestatieafspraken Voorbeeldstad 2027–2030',
    kind: 'framework',
    municipalities: [{ code: 'GM9901', name: 'Gemeente Voorbeeldstad' }],
    term: { from: day('2027-01-01'), until: day('2030-12-31') },
    version: 3,
    frozenOn: day('2026-11-20'),
    notice: 'Nagebouwd voorbeeld, niet door deze partijen gesloten',
    parties,
    preamble: [
      'Wij willen dat iedereen in Voorbeeldstad een passend en betaalbaar huis kan vinden.\nDaarom maken wij afspraken waar wij elkaar aan houden.',
      'Wij gaan uit van de woonvisie (vastgesteld op 12 mei 2026) en van het bod van de corporaties.',
    ],
    definitions: [
      { term: 'sociale huurwoning', meaning: 'Een woning met een huur tot de liberalisatiegrens.' },
      { term: 'niet-DAEB-woning', meaning: 'Een woning buiten de diensten van algemeen belang.' },
    ],
    chapters,
    duties: parties.map(({ id }) => ({
      party: id,
      commitments: chapters
        .flatMap(({ commitments }) => commitments)
        .filter(({ owners }) => owners.includes(id))
        .map(({ code }) => code),
    })),
    clauses: [
      {
        title: 'Geschillen',
        text: 'Wij praten eerst met elkaar.\nHelpt dat niet, dan vragen wij advies.',
      },
      {
        title: 'Wijzigen',
        text: 'Wij wijzigen deze afspraken alleen als alle partijen dat willen.',
      },
    ],
    annexes: [{ title: 'Bod van Voorbeeldwonen', reference: 'VBW-2026-041' }],
  }
}

/** Who signs the example: a person for each contracting party, and the seal. */
export const exampleSignatories: readonly SignatureSlot[] = [
  {
    field: 'gemeente',
    party: 'Gemeente Voorbeeldstad',
    lines: ['A. Yılmaz-Müller', 'wethouder Wonen'],
  },
  { field: 'voorbeeldwonen', party: 'Voorbeeldwonen', lines: ['B. de Groot', 'bestuurder'] },
  { field: 'modelwonen', party: 'Modelwonen', lines: ['C. Jansen (waarnemend)', 'bestuurder'] },
  {
    field: 'huurders',
    party: 'Huurdersvereniging Voorbeeldwonen',
    lines: ['D. Bakker', 'voorzitter'],
  },
  { field: 'zegel', party: 'Zegel', lines: ['Sluit het document als iedereen heeft geantwoord'] },
]

const parties = [
  { id: 'gem', name: 'Gemeente Voorbeeldstad', kind: 'municipality', role: 'contracting' },
  { id: 'vbw', name: 'Voorbeeldwonen', kind: 'housingAssociation', role: 'contracting' },
  { id: 'mod', name: 'Modelwonen', kind: 'housingAssociation', role: 'contracting' },
  {
    id: 'hvv',
    name: 'Huurdersvereniging Voorbeeldwonen',
    kind: 'tenantOrganisation',
    role: 'contracting',
  },
  { id: 'adv', name: 'Zorggroep Model', kind: 'other', role: 'adviser' },
] as const

function chapter(theme: number, title: string, total: number): DocumentChapter {
  const numbers = Array.from({ length: total }, (_, n) => n).filter((n) => n % 5 === theme)
  const code = title.slice(0, 3).toUpperCase()
  const goals = [
    {
      id: `doel-${code}`,
      text: `In 2030 is het doel voor ${title.toLowerCase()} gehaald; 100 % telt.`,
      quantity: 1_200,
      unit: 'woningen',
      year: 2030,
      source: 'Woonvisie, blz. 12',
    },
  ]
  const commitments = numbers.map((n, place) => commitment(n, `${theme + 1}.${place + 1}`, code))
  return { code, title, goals: theme === 3 ? [] : goals, commitments }
}

const signs =
  'Met é, €, ë, (haakjes), #hekje, @apenstaart, *ster*, _streep_, $geld$ en \\ in de tekst.'

function commitment(n: number, number: string, chapter: string): DocumentCommitment {
  const bare = n % 4 === 3
  return {
    code: `VBS-${chapter}-${String(n + 1).padStart(2, '0')}`,
    number,
    text: `Wij bouwen in wijk ${n + 1} samen niet-DAEB- en sociale huurwoningen. ${n % 3 === 0 ? signs : ''}`,
    obligation: (['result', 'effort', 'process', 'intention'] as const)[n % 4] ?? 'result',
    owners: bare ? [] : n % 2 === 0 ? ['vbw', 'mod'] : ['gem'],
    appliesTo: ['gem', 'vbw', 'mod', 'hvv'],
    quantity: bare ? null : 40 + n,
    quantityMax: n % 5 === 0 ? 60 + n : null,
    unit: bare ? null : 'woningen',
    deadline: bare ? null : '2028-12-31',
    condition: n % 6 === 0 ? 'Alleen als de grond op tijd bouwrijp is.' : null,
    goal: bare || chapter === 'WON' ? null : `doel-${chapter}`,
    indicators: bare ? [] : [indicator(n)],
    contentHash: `${n}`.padStart(64, '0'),
  }
}

const indicator = (n: number): DocumentIndicator => ({
  id: `ind-${n + 1}`,
  name: `Opgeleverde woningen in wijk ${n + 1}`,
  definition: `Aantal woningen dat in wijk ${n + 1} voor het eerst is verhuurd.`,
  unit: 'woningen',
  direction: 'up',
  cumulative: true,
  baseline: { value: 1_250.5, on: day('2026-01-01'), source: 'CBS, 81955NED' },
  path: [2027, 2028, 2029, 2030].map((year, step) => ({
    year,
    value: 10 * (step + 1) + n,
    max: null,
  })),
  supplier: 'vbw',
  checker: 'gem',
  frequency: 'half_year',
  dependsOn: `Het bestemmingsplan voor wijk ${n + 1} moet eerst onherroepelijk zijn.`,
  confidence: 'likely',
  hash: `${n}`.padStart(64, 'a'),
})

/** An agreement with one commitment, which has this text. */
export function withText(text: string): AgreementDocument {
  const document = exampleAgreement(1)
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    commitments: chapter.commitments.map((commitment) => ({ ...commitment, text })),
  }))
  return { ...document, chapters }
}
