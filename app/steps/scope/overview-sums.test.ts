import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlacedGoal, sumOf, unplaced } from '#agreement/goal-cascade.ts'
import { lineKinds } from '#agreement/overviews.ts'
import { id } from '#kernel/id.ts'
import { partyId, themeId } from '#parties/parties.example.ts'
import { besideGoals, type HeldLine, heldLines, sumsOf } from './overview-sums.ts'
import { rowName, sumsWords } from './overview-sums.words.ts'

const one = partyId('voorbeeldwonen')
const two = partyId('modelwonen')
const bodOf = id<'ActivityOverview'>

const aLine: HeldLine = {
  overviewId: bodOf('0'),
  partyId: one,
  kind: 'new_build',
  quantity: 120,
  unit: 'woningen',
  amount: null,
  year: 2027,
  themeId,
  disposition: undefined,
}

const dropped = {
  id: id<'LineDisposition'>('d'),
  outcome: 'dropped' as const,
  reason: 'Er is geen grond.',
  by: 'Gemeente Voorbeeldstad',
  at: new Date('2026-10-01T10:00:00Z'),
  commitments: [],
}

describe('the bods of all associations together', () => {
  it('come to a sum for each kind, by year and by association', () => {
    const { years, rows } = sumsOf([
      aLine,
      { ...aLine, partyId: two, year: 2028, quantity: 40 },
      { ...aLine, partyId: two, quantity: 10.5 },
    ])
    expect(years).toEqual([2027, 2028])
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ kind: 'new_build', measure: 'homes', total: 170.5 })
    expect([...(rows[0]?.byYear ?? [])]).toEqual([
      [2027, 130.5],
      [2028, 40],
    ])
    expect([...(rows[0]?.byParty ?? [])]).toEqual([
      [one, 120],
      [two, 50.5],
    ])
  })

  it('never add up unlike units: homes, rooms, money and other things stand apart', () => {
    const { rows } = sumsOf([
      aLine,
      { ...aLine, unit: 'sociale huurwoningen', quantity: 5, amount: 900_000 },
      { ...aLine, unit: 'studentenkamers', quantity: 24 },
      { ...aLine, kind: 'liveability', unit: 'Buurthuizen ', quantity: 2 },
    ])
    expect(rows.map((row) => `${rowName(row)}: ${row.total}`)).toEqual([
      'Nieuwbouw, woningen: 125',
      'Nieuwbouw, euro: 900000',
      'Nieuwbouw, onzelfstandige woningen: 24',
      'Leefbaarheid, buurthuizen: 2',
    ])
  })

  it('grow by what comes less what goes, as Amsterdam wrote it down for 2024-2027', () => {
    const { growth } = sumsOf([
      { ...aLine, quantity: 10_968 },
      { ...aLine, kind: 'sale', quantity: 3455 },
      { ...aLine, kind: 'demolition', quantity: 3079, partyId: two },
      { ...aLine, kind: 'liberalisation', quantity: 1193, year: 2028 },
      { ...aLine, kind: 'improvement', quantity: 500 },
      { ...aLine, unit: 'kamers', quantity: 80 },
    ])
    expect(growth?.total).toBe(3241)
    expect(growth?.byYear.get(2028)).toBe(-1193)
    expect(growth?.byParty.get(two)).toBe(-3079)
  })

  it('say how much was dropped, and how many lines name nothing to add up', () => {
    const { rows, unadded, growth } = sumsOf([
      aLine,
      { ...aLine, quantity: 40, disposition: dropped },
      { ...aLine, kind: 'rent_policy', quantity: null, unit: null },
    ])
    expect(rows).toMatchObject([{ total: 160, dropped: 40 }])
    expect(growth).toMatchObject({ total: 160, dropped: 40 })
    expect(unadded).toBe(1)
    expect(sumsWords.unadded(1)).toBe(
      '1 regel noemt niets dat op te tellen is, zoals een percentage.',
    )
    expect(sumsWords.unadded(2)).toContain('2 regels')
  })

  it.each(['procent', 'procent van de woningen', '% per jaar', 'euro per woning', 'rapportcijfer'])(
    'add up no %s: seventy and seventy are not a hundred and forty',
    (unit) => {
      const share = { ...aLine, kind: 'allocation' as const, unit, quantity: 70 }
      expect(sumsOf([share, { ...share, partyId: two }])).toMatchObject({ rows: [], unadded: 2 })
    },
  )

  it('come to nothing without lines', () => {
    expect(sumsOf([])).toEqual({ years: [], rows: [], growth: undefined, unadded: 0 })
  })

  const anyLine = fc.record({
    overviewId: fc.constant(aLine.overviewId),
    partyId: fc.constantFrom(one, two, partyId('gemeente')),
    kind: fc.constantFrom(...lineKinds),
    quantity: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100)),
    unit: fc.constantFrom('woningen', 'kamers', 'mensen', null),
    amount: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
    year: fc.integer({ min: 2026, max: 2032 }),
    themeId: fc.constant(themeId),
    disposition: fc.constantFrom(undefined, dropped),
  })

  it('are the sum of the associations and the sum of the years, whatever the lines say', () =>
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const { rows, growth } = sumsOf(lines)
        for (const { byParty, byYear, total } of [...rows, ...(growth ? [growth] : [])]) {
          expect(sumOf([...byParty.values()])).toBe(total)
          expect(sumOf([...byYear.values()])).toBe(total)
        }
        const homes = lines.map(({ quantity, amount }) => sumOf([quantity ?? 0, amount ?? 0]))
        expect(sumOf(rows.map(({ total }) => total))).toBe(sumOf(homes))
      }),
    ))
})

describe('the lines that count', () => {
  const version = (sentAt: Date | null) => ({
    id: id<'OverviewVersion'>('v'),
    overviewId: bodOf('2027'),
    number: 1,
    why: '',
    madeAt: new Date('2026-06-01T10:00:00Z'),
    sentAt,
  })
  const sent = [version(new Date('2026-06-26T10:00:00Z'))]
  const bod = (year: number, by = one) => ({
    id: bodOf(`${by} ${year}`),
    partyId: by,
    year,
    versions: sent,
  })
  const lineIn = ({ id: overviewId }: ReturnType<typeof bod>, year: number) => ({
    ...aLine,
    overviewId,
    year,
  })

  it('are for each year those of the newest bod of an association that reaches it', () => {
    const [first, second, other] = [bod(2027), bod(2028), bod(2027, two)]
    const lines = [lineIn(first, 2027), lineIn(first, 2028), lineIn(second, 2028)]
    const held = heldLines([first, second, other], [...lines, lineIn(other, 2028)])
    expect(held.map(({ overviewId, partyId, year }) => [overviewId, partyId, year])).toEqual([
      [first.id, one, 2027],
      [second.id, one, 2028],
      [other.id, two, 2028],
    ])
  })

  it('are not those of a bod that is not sent, and such a bod takes nothing away', () => {
    const making = { ...bod(2028), versions: [version(null)] }
    const first = bod(2027)
    const held = heldLines([first, making], [lineIn(first, 2028), lineIn(making, 2028)])
    expect(held.map(({ overviewId }) => overviewId)).toEqual([first.id])
  })
})

describe('beside a goal', () => {
  const aGoal: PlacedGoal = {
    id: id<'Goal'>('g'),
    themeId,
    theme: 'Beschikbaarheid',
    text: 'Meer sociale huurwoningen',
    quantity: 600,
    unit: 'woningen',
    year: 2028,
    source: '',
    position: 1,
    commitments: 0,
    dropped: undefined,
    partyId: null,
    place: unplaced,
  }
  const lines = [
    aLine,
    { ...aLine, partyId: two, quantity: 30, year: 2028 },
    { ...aLine, kind: 'sale' as const, quantity: 12 },
    { ...aLine, quantity: 24, unit: 'kamers' },
    { ...aLine, quantity: 99, year: 2029 },
    { ...aLine, quantity: 7, themeId: null },
  ]

  it('stands each kind of its theme in its unit, up to its year', () => {
    expect(besideGoals([aGoal], lines)).toMatchObject([
      {
        aim: 600,
        growth: undefined,
        kinds: [
          { kind: 'new_build', total: 150 },
          { kind: 'sale', total: 12 },
        ],
      },
    ])
  })

  it('stands what the stock grows by, where the goal counts net', () => {
    const net = { ...aGoal, place: { ...unplaced, counting: 'net_change' as const } }
    expect(besideGoals([net], lines)).toMatchObject([{ growth: 138, kinds: [] }])
  })

  it('stand only rooms, where the goal counts rooms', () => {
    const rooms = { ...aGoal, year: null, place: { ...unplaced, dwelling: 'shared' as const } }
    expect(besideGoals([rooms], lines)).toMatchObject([{ kinds: [{ total: 24 }] }])
  })

  it('is nothing for a goal without a number, with a percentage, or that was let go', () => {
    const gone = { ...aGoal, dropped: { at: new Date(0), reason: 'Woondeal' } }
    const share = { ...aGoal, unit: 'procent' }
    expect(besideGoals([{ ...aGoal, quantity: null, unit: null }, gone, share], lines)).toEqual([])
  })
})
