/** A straight scale from what is measured to where it is drawn. */
export type Scale = (value: number) => number

/** A scale of no length draws everything in the middle. */
export const scale =
  ([from, until]: readonly [number, number], [start, end]: readonly [number, number]): Scale =>
  (value) =>
    from === until ? (start + end) / 2 : start + ((value - from) / (until - from)) * (end - start)

/**
 * Round figures that cover all values, three to six of them, from low to high.
 * Zero is among them unless values lie below it, so that a line shows how much there is, not only how it moves.
 */
export function roundFigures(values: readonly number[]): number[] {
  const low = Math.min(0, ...values)
  const high = Math.max(...values, low + 1)
  const step = roundStep((high - low) / 4)
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  return Array.from({ length: last - first + 1 }, (_, nth) => (first + nth) * step)
}

/** The next of 1, 2, 5, 10, 20, 50 … and their tenths. */
function roundStep(rough: number): number {
  const size = 10 ** Math.floor(Math.log10(rough))
  const lead = [1, 2, 5, 10].find((figure) => figure * size >= rough) ?? 10
  return lead * size
}

/** A figure as Dutch people write it. */
export const figure = (value: number): string =>
  value.toLocaleString('nl-NL', { maximumFractionDigits: 2 })
