import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Id, id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import {
  type HeldMandate,
  isWithin,
  limits,
  mandateActs,
  mandateFor,
  type Reach,
  type Subject,
  withinPart,
} from './mandates.ts'
import { standingRefusalWords } from './standing.words.ts'

const themes = ['a', 'b', 'c'].map((name) => id<'Theme'>(name))
const [housing, care] = themes as [Id<'Theme'>, Id<'Theme'>]

const everything: Reach = { themeIds: null, ceilings: { homes: null, euros: null } }

const held = (reach: Partial<Reach> = {}, name = 'm'): HeldMandate => ({
  ...everything,
  ...reach,
  id: id(name),
  act: 'negotiate',
})

const about = (given: Partial<Subject> = {}): Subject => ({
  themes: [housing],
  amounts: { homes: null, euros: null },
  ...given,
})

const upTo = (homes: number | null, euros: number | null = null) => ({ ceilings: { homes, euros } })

describe('the themes of a mandate', () => {
  it.each<[string, Partial<Reach>, Subject['themes'], boolean]>([
    ['everything, of one theme', {}, [housing], true],
    ['everything, of the whole text', {}, 'all', true],
    ['one theme, of that theme', { themeIds: [housing] }, [housing], true],
    ['one theme, of another', { themeIds: [housing] }, [care], false],
    ['one theme, of two', { themeIds: [housing] }, [housing, care], false],
    ['two themes, of both', { themeIds: [housing, care] }, [care, housing], true],
    ['one theme, of the whole text', { themeIds: [housing] }, 'all', false],
    ['one theme, of what belongs to none', { themeIds: [housing] }, [], true],
  ])('for %s', (_, reach, on, may) => {
    const answer = mandateFor([held(reach)], 'negotiate', about({ themes: on }))
    expect(answer.ok).toBe(may)
    if (!may) expect(answer).toMatchObject({ refusal: { code: 'outside-mandate' } })
  })
})

describe('the ceiling of a mandate', () => {
  const homes = (asked: number) => about({ amounts: { homes: asked, euros: null } })

  it('lets up to it, and says above it what is asked and how far it goes', () => {
    expect(mandateFor([held(upTo(100))], 'negotiate', homes(100)).ok).toBe(true)
    const above = mandateFor([held(upTo(100))], 'negotiate', homes(101))
    expect(above).toEqual({
      ok: false,
      refusal: {
        code: 'above-ceiling',
        act: 'negotiate',
        measure: 'homes',
        asked: 101,
        ceiling: 100,
        basis: 'organisation-speaks',
      },
    })
    if (!above.ok)
      expect(standingRefusalWords(above.refusal)).toBe(
        'Dit gaat over 101 woningen. Uw mandaat gaat tot 100 woningen. Vraag iemand van uw organisatie met een ruimer mandaat.',
      )
  })

  it('is in euros as well, each by itself', () => {
    const money = about({ amounts: { homes: 10, euros: 300_000 } })
    expect(mandateFor([held(upTo(100, 250_000))], 'negotiate', money)).toMatchObject({
      refusal: { measure: 'euros', asked: 300_000, ceiling: 250_000 },
    })
  })

  it('holds nobody back where no amount can be computed, nor who reports or publishes', () => {
    expect(mandateFor([held(upTo(0, 0))], 'negotiate', about()).ok).toBe(true)
    for (const act of ['report', 'publish'] as const)
      expect(mandateFor([held(upTo(1))], act, homes(500)).ok).toBe(true)
  })

  it('takes of several mandates the first that reaches, and else tells the highest ceiling', () => {
    const several = [held(upTo(100), 'small'), held(upTo(200), 'large')]
    expect(mandateFor(several, 'decide', homes(150))).toMatchObject({ value: { id: 'large' } })
    expect(mandateFor(several, 'decide', homes(90))).toMatchObject({ value: { id: 'small' } })
    expect(mandateFor(several, 'decide', homes(300))).toMatchObject({ refusal: { ceiling: 200 } })
  })

  it('counts only among the mandates for that theme', () => {
    const several = [held({ themeIds: [care] }), held({ themeIds: [housing], ...upTo(50) })]
    expect(mandateFor(several, 'negotiate', homes(60))).toMatchObject({
      refusal: { code: 'above-ceiling', ceiling: 50 },
    })
  })
})

describe('the part that a party takes', () => {
  it('holds for its themes, for what belongs to none, and for the whole text', () => {
    expect(withinPart([housing], about()).ok).toBe(true)
    expect(withinPart([housing], about({ themes: [] })).ok).toBe(true)
    expect(withinPart([housing], about({ themes: 'all' })).ok).toBe(true)
    expect(withinPart(null, about({ themes: [care] })).ok).toBe(true)
    expect(withinPart([housing], about({ themes: [care] }))).toMatchObject({
      refusal: { code: 'outside-part' },
    })
  })
})

describe('nobody gives what she has not', () => {
  const some = fc.option(fc.subarray(themes, { minLength: 1 }), { nil: null })
  const most = fc.option(fc.nat(5), { nil: null })
  const aReach = fc.record({
    themeIds: some,
    ceilings: fc.record({ homes: most, euros: most }),
  })
  const aSubject = fc.record({
    themes: fc.oneof(fc.constant('all' as const), fc.subarray(themes)),
    amounts: fc.record({ homes: most, euros: most }),
  })

  it('so what a mandate within another one allows, that other one allows too', () => {
    void fc.assert(
      fc.property(
        aReach,
        aReach,
        aSubject,
        fc.constantFrom(...mandateActs),
        (own, given, on, act) => {
          fc.pre(isWithin(given, own))
          const byGiven = mandateFor([held(given)], act, on).ok
          return !byGiven || mandateFor([held(own)], act, on).ok
        },
      ),
    )
  })

  it('and a mandate is always within itself and within everything', () => {
    void fc.assert(
      fc.property(aReach, (reach) => isWithin(reach, reach) && isWithin(reach, everything)),
    )
  })
})

it('says for each act which limits hold, and on what that rests', () => {
  for (const act of mandateActs) expect(bases[limits[act].basis]).toBeDefined()
})
