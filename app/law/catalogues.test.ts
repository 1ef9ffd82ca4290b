import { describe, expect, it } from 'vitest'
import { commitmentLibrary, libraryCommitment } from './commitment-library.ts'
import { catalogueIndicator, indicatorCatalogue } from './indicator-catalogue.ts'
import { themeCodes, themes } from './themes.ts'

const isUnique = (values: readonly string[]) => new Set(values).size === values.length

describe('the themes', () => {
  it('are ten, each with a code of three letters and a Dutch name', () => {
    expect(themes.length).toBe(10)
    expect(isUnique(themeCodes)).toBe(true)
    expect(isUnique(themes.map((theme) => theme.name))).toBe(true)
    for (const code of themeCodes) expect(code).toMatch(/^[A-Z]{3}$/)
  })
})

describe('the indicators', () => {
  it('are I01 to I65, each once', () => {
    const expected = Array.from({ length: 65 }, (_, n) => `I${String(n + 1).padStart(2, '0')}`)
    expect(indicatorCatalogue.map((one) => one.id)).toEqual(expected)
    expect(isUnique(indicatorCatalogue.map((one) => one.name))).toBe(true)
  })

  it('each say what is counted, in what, and where the figure comes from', () => {
    for (const { id, definition, unit, numerator, source } of indicatorCatalogue) {
      expect(definition, id).toMatch(/^[A-Z].{30,}\.$/s)
      for (const text of [unit, numerator, source]) expect(text.trim(), id).not.toBe('')
    }
  })

  it('divide by something wherever they are a share', () => {
    for (const { id, unit, denominator } of indicatorCatalogue)
      if (unit === '%' || unit.includes(' per ') || unit.startsWith('per '))
        expect(denominator, id).toBeTruthy()
  })

  it('never add up shares, marks or medians over the years', () => {
    const shares = indicatorCatalogue.filter((one) => one.denominator !== null)
    expect(shares.filter((one) => one.isCumulative)).toEqual([])
    expect(catalogueIndicator('I01')?.isCumulative).toBe(true)
    expect(catalogueIndicator('I26')?.isCumulative).toBe(false)
  })

  it('want fewer homes with label E, F or G and more homes insulated', () => {
    expect(catalogueIndicator('I26')?.direction).toBe('down')
    expect(catalogueIndicator('I27')?.direction).toBe('up')
    expect(catalogueIndicator('I99')).toBeUndefined()
  })

  it('show the share of vulnerable households only for groups in which nobody is recognised', () => {
    expect(catalogueIndicator('I42')?.definition).toContain('niemand te herkennen')
  })

  it('never add up the three amounts of the spending room', () => {
    expect(catalogueIndicator('I60')).toMatchObject({ direction: 'info', isCumulative: false })
  })
})

describe('the library', () => {
  it('holds 87 commitments over all ten themes', () => {
    const perTheme = themeCodes.map(
      (code) => commitmentLibrary.filter((one) => one.theme === code).length,
    )
    expect(perTheme).toEqual([14, 12, 8, 12, 10, 6, 8, 8, 6, 3])
  })

  it('tells each commitment apart by code and by text, and says the theme in the code', () => {
    expect(isUnique(commitmentLibrary.map((one) => one.code))).toBe(true)
    expect(isUnique(commitmentLibrary.map((one) => one.text))).toBe(true)
    for (const { code, theme } of commitmentLibrary)
      expect(code).toMatch(new RegExp(`^${theme}-\\d{2}$`))
  })

  it('measures with indicators that are in the catalogue', () => {
    for (const { code, indicator } of commitmentLibrary)
      if (indicator) expect(catalogueIndicator(indicator), code).toBeDefined()
  })

  it('has an indicator for each result, unless it is a matter of yes or no', () => {
    const without = commitmentLibrary.filter((one) => one.obligation === 'result' && !one.indicator)
    for (const { code, unit } of without) expect(unit, code).toBe('ja of nee')
  })

  it('names in each text who does it', () => {
    const names = {
      municipality: /gemeente|Partijen|Wie /i,
      housing_association: /corporatie|Partijen|Wie /i,
      tenant_organisation: /huurdersorganisatie|Partijen|Wie /i,
      care: /zorgpartij/i,
    }
    for (const { code, owners, text } of commitmentLibrary) {
      expect(owners.length, code).toBeGreaterThan(0)
      for (const owner of owners) expect(text, code).toMatch(names[owner])
    }
  })

  it('asks something of every kind of party: an agreement goes both ways', () => {
    const kinds = new Set(commitmentLibrary.flatMap((one) => one.owners))
    expect([...kinds].toSorted()).toEqual([
      'care',
      'housing_association',
      'municipality',
      'tenant_organisation',
    ])
  })

  it('is found by code', () => {
    expect(libraryCommitment('DUU-03')).toMatchObject({ indicator: 'I28', obligation: 'result' })
    expect(libraryCommitment('FIN-01')?.obligation).toBe('process')
    expect(libraryCommitment('XXX-01')).toBeUndefined()
  })
})
