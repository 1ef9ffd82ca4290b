import type { LineKind, OverviewLine } from '#agreement/overviews.ts'

/** The kinds of line that change how many homes there are. */
export const flows = [
  'new_build',
  'purchase',
  'transformation',
  'sale',
  'demolition',
  'liberalisation',
] as const satisfies readonly LineKind[]

export type Flow = (typeof flows)[number]

/** What a bod can say of the stock: homes at the start, what comes and goes, what it grows by, homes at the end. */
export const stockFigures = ['at_start', ...flows, 'growth', 'at_end'] as const

export type StockFigure = (typeof stockFigures)[number]

/** Homes; `null` where the bod does not say it. */
export type Stock = Record<StockFigure, number | null>

export const stockParts = ['total', 'daeb', 'non_daeb'] as const

export type StockPart = (typeof stockParts)[number]

/** What a bod says of one part of the stock over a stretch of years, both included. */
export type StockOf = Stock & { part: StockPart; from: number; until: number }

type Equation = {
  result: StockFigure
  plus: readonly StockFigure[]
  minus: readonly StockFigure[]
}

/** What must hold of a stock (`domain.md` §3.2). */
const equations = [
  {
    result: 'growth',
    plus: ['new_build', 'purchase', 'transformation'],
    minus: ['sale', 'demolition', 'liberalisation'],
  },
  { result: 'at_end', plus: ['at_start', 'growth'], minus: [] },
] as const satisfies readonly Equation[]

/** Whether lines of a kind add homes to the stock (1), take them away (-1), or leave it as it is (0). */
export function growthSign(kind: LineKind): -1 | 0 | 1 {
  const [{ plus, minus }] = equations
  if (plus.some((figure) => figure === kind)) return 1
  return minus.some((figure) => figure === kind) ? -1 : 0
}

/** That a figure is not what the others come to: by how much more (or less) the bod says. */
export type Off = { figure: StockFigure; says: number; comes: number; by: number }

/** What adding up gives: figures that follow from the rest, those that don't fit, and those that nobody can know yet. */
export type Balance = {
  computed: readonly { figure: StockFigure; value: number }[]
  off: readonly Off[]
  unknown: readonly StockFigure[]
}

/** Adds a stock up. Exactly one missing number in a sum follows from the others; with none missing the sum must hold. */
export function balanceOf(stock: Stock): Balance {
  const known = new Map<StockFigure, number>()
  for (const figure of stockFigures) {
    const value = stock[figure]
    if (value !== null) known.set(figure, value)
  }
  const computed: { figure: StockFigure; value: number }[] = []
  for (let found = nextKnown(known); found; found = nextKnown(known)) {
    known.set(found.figure, found.value)
    computed.push(found)
  }
  const whole = equations.filter((one) => missingIn(one, known).length === 0)
  return {
    computed,
    off: whole.flatMap((equation) => offIn(equation, known)),
    unknown: stockFigures.filter((figure) => !known.has(figure)),
  }
}

type Known = ReadonlyMap<StockFigure, number>

const missingIn = ({ result, plus, minus }: Equation, known: Known) =>
  [result, ...plus, ...minus].filter((figure) => !known.has(figure))

/** The first figure that follows from the others of its sum. */
function nextKnown(known: Known): { figure: StockFigure; value: number } | undefined {
  for (const equation of equations) {
    const [figure, ...more] = missingIn(equation, known)
    if (figure && more.length === 0) return { figure, value: solved(equation, figure, known) }
  }
  return undefined
}

function solved(equation: Equation, figure: StockFigure, known: Known): number {
  const { result, minus } = equation
  if (figure === result) return sumOf(equation, known)
  const lacking = (known.get(result) ?? 0) - sumOf(equation, known)
  return minus.includes(figure) ? 0 - lacking : lacking
}

const sumOf = ({ plus, minus }: Equation, known: Known): number =>
  plus.reduce((sum, figure) => sum + (known.get(figure) ?? 0), 0) -
  minus.reduce((sum, figure) => sum + (known.get(figure) ?? 0), 0)

function offIn(equation: Equation, known: Known): Off[] {
  const figure = equation.result
  const says = known.get(figure) ?? 0
  const comes = sumOf(equation, known)
  return says === comes ? [] : [{ figure, says, comes, by: says - comes }]
}

/** Where DAEB and the rest together are not the total. */
export function partsOff(stocks: readonly StockOf[]): Off[] {
  const [total, daeb, rest] = stockParts.map((part) => stocks.find((one) => one.part === part))
  if (!total || !daeb || !rest) return []
  return stockFigures.flatMap((figure): Off[] => {
    const [says, one, other] = [total[figure], daeb[figure], rest[figure]]
    if (says === null || one === null || other === null || says === one + other) return []
    return [{ figure, says, comes: one + other, by: says - one - other }]
  })
}

/** What a unit counts: homes with a door of their own, homes without, or something else. They are never added up. */
export function unitKind(unit: string | null): 'self-contained' | 'shared' | 'other' {
  const said = unit?.toLowerCase().trim() ?? ''
  if (/onzelfstandig|kamers?$|studentenkamer/.test(said)) return 'shared'
  return /^(\p{L}+ )?\p{L}*(woning|woningen|appartement|appartementen)$/u.test(said)
    ? 'self-contained'
    : 'other'
}

type Counted = Pick<OverviewLine, 'kind' | 'quantity' | 'unit' | 'year' | 'withdrawn'>

/** How many homes the lines name of one kind in these years, those without a door of their own apart. */
export function linesOfFlow(
  lines: readonly Counted[],
  kind: Flow,
  { from, until }: { from: number; until: number },
): { homes: number; shared: number; lines: number } {
  const own = lines.filter(
    (line) => line.kind === kind && !line.withdrawn && line.year >= from && line.year <= until,
  )
  const sum = (of: 'self-contained' | 'shared') =>
    own
      .filter(({ unit }) => unitKind(unit) === of)
      .reduce((total, { quantity }) => total + (quantity ?? 0), 0)
  return { homes: sum('self-contained'), shared: sum('shared'), lines: own.length }
}

/** Where the lines together are not what the bod says as a whole. Years and kinds without lines count as none. */
export const linesOff = (lines: readonly Counted[], total: StockOf): Off[] =>
  flows.flatMap((figure): Off[] => {
    const says = total[figure]
    const { homes } = linesOfFlow(lines, figure, total)
    return says === null || says === homes ? [] : [{ figure, says, comes: homes, by: says - homes }]
  })
