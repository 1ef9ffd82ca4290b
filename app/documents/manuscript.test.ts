import { expect, it } from 'vitest'
import { exampleAgreement, exampleSignatories } from './agreement-document.example.ts'
import { agreementManuscript } from './agreement-manuscript.ts'
import { facts, oneLine, text } from './manuscript.ts'

const blocksOf = (...document: Parameters<typeof agreementManuscript>) =>
  agreementManuscript(...document).blocks

it('makes one line of what was typed, with composed letters and real bullets', () => {
  expect(oneLine('  e\u0301e\u0301n\t \n twee\u00a0\uf0b7 drie\u200b ')).toBe('één twee • drie')
})

it('makes paragraphs of lines, and nothing of nothing', () => {
  expect(text('agreed', 'een\r\n\r\n twee \n')).toEqual([
    { kind: 'text', voice: 'agreed', paragraphs: ['een', 'twee'] },
  ])
  expect(text('agreed', ' \n ')).toEqual([])
})

it('leaves out facts that are not known', () => {
  expect(
    facts([
      ['Uiterlijk', null],
      ['Bron', ' '],
    ]),
  ).toEqual([])
  expect(
    facts([
      ['Uiterlijk', '2028'],
      ['Bron', null],
    ]),
  ).toEqual([{ kind: 'facts', facts: [{ label: 'Uiterlijk', value: '2028' }] }])
})

it('puts a path of more than eight years in tables below each other', () => {
  const [chapter, ...others] = exampleAgreement(5).chapters
  const path = Array.from({ length: 11 }, (_, n) => ({
    year: 2027 + n,
    value: 1000 * n,
    max: n === 10 ? 12_000 : null,
  }))
  const long = chapter?.commitments.map((commitment) => ({
    ...commitment,
    indicators: commitment.indicators.map((indicator) => ({ ...indicator, path })),
  }))
  const chapters = chapter && long ? [{ ...chapter, commitments: long }, ...others] : []
  const tables = blocksOf({ ...exampleAgreement(5), chapters }, []).flatMap((block) =>
    block.kind === 'table' && block.title.includes('wijk 1') ? [block] : [],
  )
  expect(tables.map(({ columns }) => columns.map(({ title }) => title))).toEqual([
    ['Jaar', '2027', '2028', '2029', '2030', '2031', '2032', '2033', '2034'],
    ['Jaar', '2035', '2036', '2037'],
  ])
  expect(tables[1]?.rows).toEqual([['Gepland (woningen)', '8000', '9000', '10.000 tot 12.000']])
})

it('numbers goals through the whole document and leads duties to their commitments', () => {
  const blocks = blocksOf(exampleAgreement(30), exampleSignatories)
  const goals = blocks.flatMap((block) =>
    block.kind === 'text' ? block.paragraphs.filter((line) => /^D\d\./u.test(line)) : [],
  )
  expect(goals.map((goal) => goal.slice(0, 3))).toEqual(['D1.', 'D2.', 'D3.', 'D4.'])
  const anchors = blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : []))
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
  const links = cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.anchor]))
  expect(links).toHaveLength(new Set(links).size + 15) // what two parties do together stands twice
  expect(links.filter((link) => !anchors.includes(link))).toEqual([])
})

it('says "all parties" only where a commitment is for all that conclude the agreement', () => {
  const [chapter] = exampleAgreement(1).chapters
  const applying = (appliesTo: readonly string[]) => {
    const commitments = chapter?.commitments.map((one) => ({ ...one, appliesTo })) ?? []
    const chapters = chapter ? [{ ...chapter, commitments }] : []
    const blocks = blocksOf({ ...exampleAgreement(1), chapters }, [])
    const known = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))
    return known.find(({ label }) => label === 'Geldt voor')?.value
  }
  expect(applying(['hvv', 'gem', 'vbw', 'mod'])).toBe('alle partijen die de afspraken sluiten')
  expect(applying(['gem', 'vbw'])).toBe('Gemeente Voorbeeldstad, Voorbeeldwonen')
})
