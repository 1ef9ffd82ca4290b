import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { exampleAgreement, exampleSignatories } from './agreement-document.example.ts'
import type { AgreementDocument, DocumentCommitment } from './agreement-document.ts'
import { agreementHash } from './agreement-json.ts'
import { agreementManuscript } from './agreement-manuscript.ts'
import type { Block } from './manuscript.ts'

const agreement = exampleAgreement(10)

const blocksOf = (document: AgreementDocument) =>
  agreementManuscript(document, exampleSignatories).blocks

const headingsOf = (document: AgreementDocument, level?: 1 | 2 | 3) =>
  blocksOf(document).flatMap((block) =>
    block.kind === 'heading' && (level === undefined || block.level === level) ? [block.text] : [],
  )

/** What stands below a heading, up to the next one. */
function below(document: AgreementDocument, title: string): Block[] {
  const blocks = blocksOf(document)
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  if (from < 0) throw new Error(`No heading ${title}`)
  const rest = blocks.slice(from + 1)
  const until = rest.findIndex(({ kind }) => kind === 'heading')
  return until < 0 ? rest : rest.slice(0, until)
}

const factsOf = (blocks: readonly Block[]) =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'facts' ? block.facts.map(({ label, value }) => [label, value]) : [],
    ),
  )

const rowsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))

/** The agreement of which the first commitment, `VBS-BES-01`, is otherwise. */
function withFirst(given: Partial<DocumentCommitment>): AgreementDocument {
  const [chapter, ...chapters] = agreement.chapters
  const [first, ...others] = chapter?.commitments ?? []
  if (!chapter || !first) throw new Error('The example has no commitment')
  const changed = { ...chapter, commitments: [{ ...first, ...given }, ...others] }
  return { ...agreement, chapters: [changed, ...chapters] }
}

const firstOf = (given: Partial<DocumentCommitment> = {}) =>
  factsOf(below(withFirst(given), 'Afspraak 1.1 (VBS-BES-01)'))

describe('an agreement is read', () => {
  it('in this order: who, why, words, themes, who does what, clauses, annexes, signing', () => {
    expect(headingsOf(agreement, 1)).toEqual([
      'Partijen',
      'Waarom wij dit afspreken',
      'Wat woorden betekenen',
      'Thema: Beschikbaarheid',
      'Thema: Betaalbaarheid',
      'Thema: Duurzaamheid',
      'Thema: Wonen met zorg',
      'Thema: Leefbaarheid',
      'Wat elke partij doet',
      'Algemene bepalingen',
      'Bijlagen',
      'Ondertekening',
    ])
  })

  it('per theme with its goals before its promises, each followed by how it is measured', () => {
    const headings = headingsOf(agreement)
    const from = headings.indexOf('Thema: Beschikbaarheid')
    expect(headings.slice(from, from + 6)).toEqual([
      'Thema: Beschikbaarheid',
      'Doelen',
      'Afspraak 1.1 (VBS-BES-01)',
      'Zo meten wij dit: Opgeleverde woningen in wijk 1',
      'Afspraak 1.2 (VBS-BES-06)',
      'Zo meten wij dit: Opgeleverde woningen in wijk 6',
    ])
  })

  it('in the order of the data, whatever its numbers and codes say', () => {
    const turned = {
      ...agreement,
      chapters: agreement.chapters
        .map((chapter) => ({ ...chapter, commitments: chapter.commitments.toReversed() }))
        .toReversed(),
    }
    const promises = headingsOf(turned, 2).filter((title) => title.startsWith('Afspraak '))
    expect(promises.at(0)).toBe('Afspraak 5.2 (VBS-LEE-10)')
    expect(promises.at(-1)).toBe('Afspraak 1.1 (VBS-BES-01)')
  })

  it('with no heading over nothing', () => {
    const bare = { preamble: [' \n '], definitions: [], clauses: [], annexes: [], duties: [] }
    expect(headingsOf({ ...agreement, ...bare, chapters: [] }, 1)).toEqual([
      'Partijen',
      'Ondertekening',
    ])
    const titles = agreementManuscript({ ...agreement, ...bare }, []).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    )
    expect(titles).not.toContain('Ondertekening')
  })

  it('with the words that nothing was agreed in a theme that is there but empty', () => {
    const empty = { code: 'LEG', title: 'Leeg thema', goals: [], commitments: [] }
    const blocks = below({ ...agreement, chapters: [empty] }, 'Thema: Leeg thema')
    expect(blocks).toEqual([
      { kind: 'text', voice: 'plain', paragraphs: ['Over dit thema is niets afgesproken.'] },
    ])
  })

  it('with the signing on a new page, and nothing else', () => {
    const onNewPage = blocksOf(agreement).filter(
      (block) => block.kind === 'heading' && block.newPage,
    )
    expect(onNewPage).toMatchObject([{ text: 'Ondertekening' }])
  })
})

describe('the cover', () => {
  it('says by what the agreement is found, and its whole hash', () => {
    const { facts, title, over, day: on } = agreementManuscript(agreement, [])
    expect({ title, over, on }).toEqual({
      title: 'Prestatieafspraken Voorbeeldstad 2027–2030',
      over: 'Gemeente Voorbeeldstad',
      on: '2026-11-20',
    })
    expect(facts).toEqual([
      { label: 'Kenmerk', value: 'voorbeeldstad-2027' },
      { label: 'Soort', value: 'Raamafspraken voor meerdere jaren' },
      { label: 'Looptijd', value: '1 januari 2027 tot en met 31 december 2030' },
      { label: 'Versie', value: 'versie 3, vastgesteld op 20 november 2026' },
      { label: 'Controlegetal', value: `SHA-256 ${agreementHash(agreement)}` },
    ])
  })

  it('names every municipality of a region', () => {
    const municipalities = ['Voorbeeldstad', 'Modeldorp'].map((name, n) => ({
      code: `GM990${n + 1}`,
      name: `Gemeente ${name}`,
    }))
    const region = agreementManuscript({ ...agreement, kind: 'regional', municipalities }, [])
    expect(region.over).toBe('Gemeente Voorbeeldstad, Gemeente Modeldorp')
    expect(region.facts).toContainEqual({ label: 'Soort', value: 'Regionale afspraken' })
  })

  it('lets every page say which text it is of, by the start of its hash', () => {
    const sha256 = agreementHash(agreement)
    expect(agreementManuscript(agreement, []).running).toBe(
      `Prestatieafspraken Voorbeeldstad 2027–2030 · voorbeeldstad-2027 · versie 3 · ${sha256.slice(0, 12)}`,
    )
  })
})

describe('a party', () => {
  it('is named with what it is and whether it makes the agreement, gives advice or watches', () => {
    const [first] = agreement.parties
    const watching = { ...first, id: 'prv', name: 'Provincie', kind: 'other', role: 'observer' }
    const parties = [...agreement.parties, watching as typeof first & object]
    expect(rowsOf(below({ ...agreement, parties }, 'Partijen'))).toEqual([
      ['Gemeente Voorbeeldstad', 'gemeente', 'sluit de afspraken'],
      ['Voorbeeldwonen', 'woningcorporatie', 'sluit de afspraken'],
      ['Modelwonen', 'woningcorporatie', 'sluit de afspraken'],
      ['Huurdersvereniging Voorbeeldwonen', 'huurdersorganisatie', 'sluit de afspraken'],
      ['Zorggroep Model', 'andere organisatie', 'adviseert'],
      ['Provincie', 'andere organisatie', 'kijkt mee'],
    ])
  })
})

describe('a promise', () => {
  it('says who, for whom, how firmly, how much, by when, on what condition and for which goal', () => {
    expect(firstOf()).toEqual({
      Wie: 'Voorbeeldwonen, Modelwonen',
      'Geldt voor': 'alle partijen die de afspraken sluiten',
      Soort: 'resultaat: dit wordt bereikt',
      Hoeveel: '40 tot 60 woningen',
      Uiterlijk: '31 december 2028',
      Voorwaarde: 'Alleen als de grond op tijd bouwrijp is.',
      Doel: 'D1',
    })
  })

  it('leaves out what was not agreed, but never who, for whom and how firmly', () => {
    const nothing = { owners: [], quantity: null, quantityMax: null, unit: null, goal: null }
    expect(firstOf({ ...nothing, deadline: null, condition: null })).toEqual({
      Wie: 'niet genoemd',
      'Geldt voor': 'alle partijen die de afspraken sluiten',
      Soort: 'resultaat: dit wordt bereikt',
    })
  })

  it.each([
    ['effort', 'inspanning: wij doen ons best'],
    ['process', 'proces: zo werken wij samen'],
    ['intention', 'intentie: geen toezegging'],
  ] as const)('that is %s is not shown as a result', (obligation, words) => {
    expect(firstOf({ obligation })).toMatchObject({ Soort: words })
  })

  it('does not count an adviser among all parties', () => {
    const all = ['gem', 'vbw', 'mod', 'hvv']
    expect(firstOf({ appliesTo: [...all, 'adv'] })['Geldt voor']).toBe(
      'Gemeente Voorbeeldstad, Voorbeeldwonen, Modelwonen, Huurdersvereniging Voorbeeldwonen, Zorggroep Model',
    )
    expect(firstOf({ appliesTo: ['hvv'] })['Geldt voor']).toBe('Huurdersvereniging Voorbeeldwonen')
  })

  it('does not take a party that stands twice for two', () => {
    expect(firstOf({ appliesTo: ['gem', 'vbw', 'vbw', 'mod'] })['Geldt voor']).toBe(
      'Gemeente Voorbeeldstad, Voorbeeldwonen, Voorbeeldwonen, Modelwonen',
    )
  })

  it('shows what it refers to by its own sign where the document has no such thing', () => {
    expect(firstOf({ owners: ['weg'], goal: 'doel-weg' })).toMatchObject({
      Wie: 'weg',
      Doel: 'doel-weg',
    })
  })

  it('keeps the paragraphs in which it was written', () => {
    const [text] = below(
      withFirst({ text: 'Wij bouwen.\n\n- eerst in wijk 1\n- dan in wijk 2\n' }),
      'Afspraak 1.1 (VBS-BES-01)',
    )
    expect(text).toEqual({
      kind: 'text',
      voice: 'agreed',
      paragraphs: ['Wij bouwen.', '- eerst in wijk 1', '- dan in wijk 2'],
    })
  })
})

describe('what is measured', () => {
  const title = 'Zo meten wij dit: Opgeleverde woningen in wijk 1'
  const measuring = (given: object) => {
    const [indicator] = agreement.chapters[0]?.commitments[0]?.indicators ?? []
    return indicator ? below(withFirst({ indicators: [{ ...indicator, ...given }] }), title) : []
  }

  it('says what counts, from where it starts, who gives the figure and who checks it', () => {
    expect(factsOf(measuring({}))).toEqual({
      Definitie: 'Aantal woningen dat in wijk 1 voor het eerst is verhuurd.',
      Eenheid: 'woningen (hoger is beter)',
      'Telt op': 'ja, het pad noemt totalen',
      Nulmeting: '1250,5 woningen op 1 januari 2026; bron: CBS, 81955NED',
      'Levert het cijfer': 'Voorbeeldwonen, elk half jaar',
      Controleert: 'Gemeente Voorbeeldstad',
      'Hangt af van': 'Het bestemmingsplan voor wijk 1 moet eerst onherroepelijk zijn.',
      'Hoe zeker': 'waarschijnlijk',
    })
  })

  it.each([
    ['down', 'lager is beter'],
    ['band', 'binnen een bandbreedte'],
    ['info', 'alleen ter informatie'],
  ] as const)('%s is said so', (direction, words) => {
    expect(factsOf(measuring({ direction }))).toMatchObject({ Eenheid: `woningen (${words})` })
  })

  it('says nothing of totals where the path names the level of each year', () => {
    expect(factsOf(measuring({ cumulative: false }))).not.toHaveProperty('Telt op')
  })

  it('plans a year per column, with both edges of a band', () => {
    const path = [
      { year: 2027, value: 2.5, max: 3.5 },
      { year: 2028, value: 0, max: null },
    ]
    const [table] = measuring({ path }).filter(({ kind }) => kind === 'table')
    expect(table).toMatchObject({
      title: 'Gepland per jaar: Opgeleverde woningen in wijk 1',
      columns: [
        { title: 'Jaar' },
        { title: '2027', align: 'end' },
        { title: '2028', align: 'end' },
      ],
      rows: [['Gepland (woningen)', '2,5 tot 3,5', '0']],
    })
  })

  it('has no table where no year was planned', () => {
    expect(measuring({ path: [] }).map(({ kind }) => kind)).toEqual(['facts'])
  })

  it('has an anchor of its own for each of two measures of one promise', () => {
    const [indicator] = agreement.chapters[0]?.commitments[0]?.indicators ?? []
    if (!indicator) throw new Error('The example measures nothing')
    const two = withFirst({ indicators: [indicator, { ...indicator, id: 'ind-b' }] })
    const anchors = blocksOf(two).flatMap((block) =>
      block.kind === 'heading' && block.text === title ? [block.anchor] : [],
    )
    expect(anchors).toEqual(['afspraak-vbs-bes-01-meting-1', 'afspraak-vbs-bes-01-meting-2'])
  })
})

describe('what a party has to do', () => {
  it('stands per party, with how firmly, how much and by when, in the order of the agreement', () => {
    const rows = rowsOf(below(agreement, 'Modelwonen'))
    expect(rows.map(([number]) => number)).toEqual(['1.1', '2.2', '3.1', '4.2', '5.1'])
    expect(rows.slice(0, 2)).toEqual([
      [
        '1.1',
        { text: 'VBS-BES-01', anchor: 'afspraak-vbs-bes-01' },
        'resultaat, 40 tot 60 woningen',
        '31 december 2028',
      ],
      [
        '2.2',
        { text: 'VBS-BET-07', anchor: 'afspraak-vbs-bet-07' },
        'proces, 46 woningen',
        '31 december 2028',
      ],
    ])
  })

  it('is said to be nothing for a party without a promise', () => {
    expect(below(agreement, 'Huurdersvereniging Voorbeeldwonen')).toEqual([
      {
        kind: 'text',
        voice: 'plain',
        paragraphs: ['Deze partij voert in dit document geen afspraak uit.'],
      },
    ])
  })

  it('names a promise that is not in the document by its code, without a link to nowhere', () => {
    const duties = [{ party: 'gem', commitments: ['VBS-WEG-99'] }]
    expect(rowsOf(below({ ...agreement, duties }, 'Gemeente Voorbeeldstad'))).toEqual([
      ['', 'VBS-WEG-99', '', ''],
    ])
  })
})

describe('the clauses and annexes', () => {
  it('are numbered in their order, also when two have the same title', () => {
    const [clause] = agreement.clauses
    if (!clause) throw new Error('The example has no clause')
    const clauses = [clause, clause, { title: 'Slot', text: 'Einde.' }]
    const headings = headingsOf({ ...agreement, clauses }, 2)
    expect(headings.slice(-3)).toEqual(['1. Geschillen', '2. Geschillen', '3. Slot'])
    const anchors = blocksOf({ ...agreement, clauses }).flatMap((block) =>
      block.kind === 'heading' ? [block.anchor] : [],
    )
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('name each annex with where it can be found', () => {
    expect(rowsOf(below(agreement, 'Bijlagen'))).toEqual([
      ['1', 'Bod van Voorbeeldwonen', 'VBW-2026-041'],
    ])
  })
})

describe('the page on which parties sign', () => {
  it('names the whole hash of what they sign', () => {
    const [text] = below(agreement, 'Ondertekening')
    expect(text).toMatchObject({ paragraphs: [expect.stringContaining(agreementHash(agreement))] })
  })

  it('prints a name that holds signs which break a file without those', () => {
    const slots = [
      { field: 'een', party: 'Stichting\u0007 \ufffeWonen', lines: ['A.\u202eB\u000b'] },
    ]
    const blocks = agreementManuscript(agreement, slots).blocks
    expect(blocks.at(-1)).toMatchObject({
      slots: [{ field: 'een', party: 'Stichting Wonen', lines: ['A.B'] }],
    })
  })
})

it('gives every heading an anchor of its own, with any number of promises', () => {
  const anchors = blocksOf(exampleAgreement(60)).flatMap((block) =>
    block.kind === 'heading' ? [block.anchor] : [],
  )
  expect(new Set(anchors).size).toBe(anchors.length)
  for (const anchor of anchors) expect(anchor).toMatch(/^[a-z][a-z0-9-]*$/u)
})

it('is a document of its day: a manuscript carries no clock', () => {
  const other = { ...agreement, frozenOn: day('2020-02-29') }
  expect(agreementManuscript(other, []).day).toBe('2020-02-29')
})
