import { describe, expect, it } from 'vitest'
import { aCommitment } from '#agreement/commitments.example.ts'
import { day } from '#kernel/day.ts'
import { clauses, definitions } from '#law/clauses.ts'
import { defaultTexts } from './default-texts.ts'
import { canFreeze, type FreezeRefusal, hasRightTitle, type TextRefusal } from './drafting.ts'
import { draftingRefusalWords, draftingWords } from './drafting.words.ts'
import { fileAsked, forms, mediaTypes } from './forms.ts'

describe('freezing', () => {
  const agreed = [aCommitment()]
  const waiting = [{ code: 'VBS-BES-07', title: 'Oude belofte' }]

  it('may be done with one promise that everybody agrees with', () => {
    expect(canFreeze({ agreed, undisposed: [], openLines: [] })).toEqual({ ok: true, value: 'may' })
  })

  it('may not be done with nothing', () => {
    expect(canFreeze({ agreed: [], undisposed: [], openLines: [] })).toMatchObject({
      refusal: { code: 'nothing-agreed' },
    })
    expect(canFreeze({ agreed: [], undisposed: waiting, openLines: [] })).toMatchObject({
      refusal: { code: 'nothing-agreed' },
    })
  })

  it('lets no promise of the last round vanish: it names each that waits', () => {
    expect(canFreeze({ agreed, undisposed: waiting, openLines: [] })).toEqual({
      ok: false,
      refusal: { code: 'last-round-open', commitments: waiting, basis: 'nothing-vanishes' },
    })
  })

  it('lets no line of a bod vanish: it names each that waits', () => {
    const openLines = [{ reference: '7', party: 'Voorbeeldwonen' }]
    expect(canFreeze({ agreed, undisposed: [], openLines })).toEqual({
      ok: false,
      refusal: { code: 'bod-open', lines: openLines, basis: 'nothing-vanishes' },
    })
  })

  it('says of which association the open lines are', () => {
    const of = (party: string, count: number) =>
      Array.from({ length: count }, (_, nth) => ({ reference: String(nth + 1), party }))
    const lines = [...of('Modelwonen', 1), ...of('Voorbeeldwonen', 12)]
    expect(draftingRefusalWords({ code: 'bod-open', lines, basis: 'nothing-vanishes' })).toContain(
      'deze 13 regels van het bod is nog niet besloten: Modelwonen 1; Voorbeeldwonen 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 en nog 2.',
    )
  })
})

describe('a piece of the general text', () => {
  it.each([
    ['preamble', '', true],
    ['preamble', 'Titel', false],
    ['definition', 'huurder', true],
    ['definition', '', false],
    ['clause', 'Geschillen', true],
    ['clause', '', false],
    ['annex', 'Bod', true],
    ['annex', '', false],
  ] as const)('in the part %s with the title “%s” is right: %s', (part, title, isRight) => {
    expect(hasRightTitle({ part, title })).toBe(isRight)
  })
})

describe('the usual texts', () => {
  const texts = defaultTexts({ termFrom: day('2027-01-01'), termUntil: day('2030-12-31') })

  it('have every usual word and clause, each with a right title', () => {
    const count = (part: string) => texts.filter((piece) => piece.part === part).length
    expect(count('definition')).toBe(definitions.length)
    expect(count('clause')).toBe(clauses.length)
    expect(count('preamble')).toBe(1)
    for (const piece of texts)
      expect({ ...piece, right: hasRightTitle(piece) }).toMatchObject({ right: true })
  })

  it('name the days of this agreement, and leave no place open', () => {
    const whole = texts.map(({ text }) => text).join('\n')
    expect(whole).toContain('1 januari 2027')
    expect(whole).toContain('31 december 2030')
    expect(whole).not.toMatch(/[{}]|undefined|null/u)
  })

  it('fit in the field in which they can be changed', () => {
    for (const { text, title } of texts) {
      expect(text.length).toBeLessThanOrEqual(4000)
      expect(title.length).toBeLessThanOrEqual(200)
    }
  })

  it('explain no word twice', () => {
    const terms = texts.flatMap(({ part, title }) => (part === 'definition' ? [title] : []))
    expect(new Set(terms).size).toBe(terms.length)
  })
})

describe('a file of a version', () => {
  it.each(forms)('is asked for as 12.%s', (form) => {
    expect(fileAsked(`12.${form}`)).toEqual({ number: 12, form })
    expect(mediaTypes[form]).toMatch(/^(application|text)\//u)
  })

  it.each([
    '12',
    '12.',
    '.pdf',
    '12.PDF',
    '12.pdf.exe',
    '-1.pdf',
    '1e3.pdf',
    '12345.pdf',
    '1.pdf\n',
    '../1.pdf',
    '',
  ])('is not asked for as %j', (name) => {
    expect(fileAsked(name)).toBeUndefined()
  })
})

describe('the words', () => {
  it.each([
    [1, 0, 'De ene afspraak staat erin.'],
    [5, 0, 'Alle 5 afspraken staan erin.'],
    [1, 2, '1 afspraak staat erin. 2 nog niet: daar is nog geen overeenstemming over.'],
    [0, 1, '0 afspraken staan erin. 1 nog niet: daar is nog geen overeenstemming over.'],
  ])('count %d agreed and %d open', (agreed, open, told) => {
    expect(draftingWords.agreed(agreed, open)).toBe(told)
  })

  const basis = 'bound-to-text'
  const refusals: (FreezeRefusal | TextRefusal)[] = [
    { code: 'nothing-agreed', basis },
    { code: 'last-round-open', commitments: [{ code: 'VBS-BES-07', title: 'Oud' }], basis },
    { code: 'nothing-changed', number: 4, basis },
    { code: 'no-such-text', basis },
    { code: 'title-and-part', part: 'preamble', basis },
    { code: 'title-and-part', part: 'clause', basis },
    { code: 'text-is-there', basis },
  ]

  it('tell every refusal in its own way, and name what it is about', () => {
    const told = refusals.map(draftingRefusalWords)
    expect(new Set(told).size).toBe(refusals.length)
    expect(told[1]).toContain('VBS-BES-07 Oud')
    expect(told[2]).toContain('versie 4')
    expect(told[5]).toContain('een bepaling')
  })
})
