import { describe, expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { codeFor, freeName, shifted, type Theme } from './themes.ts'

const theme = (code: string, name: string, position: number): Theme => ({
  id: id(`theme-${code}`),
  code,
  name,
  position,
})

const themes = [
  theme('BES', 'Beschikbaarheid', 1),
  theme('BET', 'Betaalbaarheid', 2),
  theme('DUU', 'Duurzaamheid', 3),
]

describe('a code', () => {
  it.each([
    ['Leefbaarheid', 'LEE'],
    ['Één wijk', 'EEN'],
    ['Wonen en zorg', 'WON'],
    ['Zo', 'ZOX'],
    ['25+', 'XX'],
  ])('is made from the name %s', (name, code) => {
    expect(codeFor({ name }, themes)).toMatchObject({ value: expect.stringMatching(`^${code}`) })
  })

  it('is another where the first is taken', () => {
    expect(codeFor({ name: 'Betrokkenheid' }, themes)).toEqual({ ok: true, value: 'BER' })
  })

  it('has three capitals even when every letter of the name is taken', () => {
    const many = [...themes, theme('ZOX', 'Zo', 4), theme('ZXX', 'Zoo', 5)]
    expect(codeFor({ name: 'Zo' }, many)).toMatchObject({
      value: expect.stringMatching(/^Z[A-Z]{2}$/),
    })
  })

  it('that was asked for is given, or refused where another theme has it', () => {
    expect(codeFor({ name: 'Wonen', code: 'WZO' }, themes)).toEqual({ ok: true, value: 'WZO' })
    expect(codeFor({ name: 'Wonen', code: 'DUU' }, themes)).toMatchObject({
      refusal: { code: 'theme-code-taken', themeCode: 'DUU' },
    })
  })
})

it.each(['duurzaamheid', ' Duurzaamheid', 'Duurzáámheid'])(
  'takes %s for a name that is there',
  (name) => {
    expect(freeName(name, themes)).toMatchObject({ refusal: { code: 'theme-exists' } })
    expect(freeName('Leefbaarheid', themes)).toMatchObject({ ok: true })
  },
)

describe('the order', () => {
  const codes = (themeId: Theme['id'], direction: 'up' | 'down') => {
    const order = shifted(themes, themeId, direction)
    return order.ok ? order.value.map(({ code, position }) => `${position} ${code}`) : order.refusal
  }

  it('changes by one place', () => {
    expect(codes(id('theme-DUU'), 'up')).toEqual(['1 BES', '2 DUU', '3 BET'])
    expect(codes(id('theme-BES'), 'down')).toEqual(['1 BET', '2 BES', '3 DUU'])
  })

  it('stays at its edges', () => {
    expect(codes(id('theme-BES'), 'up')).toEqual(['1 BES', '2 BET', '3 DUU'])
    expect(codes(id('theme-DUU'), 'down')).toEqual(['1 BES', '2 BET', '3 DUU'])
  })

  it('knows no theme of another round', () => {
    expect(codes(id('theme-ZZZ'), 'up')).toMatchObject({ code: 'no-such-theme' })
  })
})
