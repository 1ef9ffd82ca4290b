import type { Measure } from '#parties/mandates.ts'
import type { Content } from './commitments.ts'

type Unit = { matches: RegExp; measure: Measure; times: number }

/** A rate is no amount: of what is promised per home nobody can say here how much it comes to. Per year counts as one year. */
const isRate = /%|procent|promille|\bper (?!jaar)|\//i

/** In which units homes and euros are promised; the first that matches counts. */
const units: readonly Unit[] = [
  { matches: /(miljard|mld).*euro|€.*(miljard|mld)/i, measure: 'euros', times: 1_000_000_000 },
  { matches: /(miljoen|mln).*euro|€.*(miljoen|mln)/i, measure: 'euros', times: 1_000_000 },
  { matches: /duizend.*euro|€.*duizend|k€/i, measure: 'euros', times: 1000 },
  { matches: /\beuro|€|\beur\b/i, measure: 'euros', times: 1 },
  {
    matches: /woning(en)?\b|appartement(en)?\b|studio.?s?\b|woonplek(ken)?\b/i,
    measure: 'homes',
    times: 1,
  },
]

type Promised = Pick<Content, 'quantity' | 'quantityMax' | 'unit'>

/**
 * How many homes or euros a text promises, as far as it can be computed: from its quantity, at the
 * upper edge of a range, in a unit that names homes or euros. Of a share, a rate, or what only stands
 * in the sentence itself it can't, and then no ceiling holds anybody back: `null` twice.
 */
export function amountsOf({
  quantity,
  quantityMax,
  unit,
}: Promised): Record<Measure, number | null> {
  const most = quantityMax ?? quantity
  const none = { homes: null, euros: null }
  if (most === null || unit === null || isRate.test(unit)) return none
  const found = units.find(({ matches }) => matches.test(unit))
  return found ? { ...none, [found.measure]: most * found.times } : none
}

/** The largest of several promises, in each measure: a ceiling is for one commitment at a time and not for their sum. */
export const largestOf = (promised: readonly Promised[]): Record<Measure, number | null> => {
  const all = promised.map(amountsOf)
  const largest = (measure: Measure) => {
    const known = all.flatMap((amounts) => amounts[measure] ?? [])
    return known.length > 0 ? Math.max(...known) : null
  }
  return { homes: largest('homes'), euros: largest('euros') }
}
