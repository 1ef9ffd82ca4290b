import type { OrganisationKind } from '#parties/organisations.ts'

/** The numbers by which an organisation is known. */
export type Codes = { kind: OrganisationKind; lNumber: string | null; kvk: string | null }

/**
 * The rows that can all be applied together. A KvK number that its owner gives up in the same file is
 * free; a row that can't be applied gives nothing up, so what it made possible falls out too.
 */
export function withoutClashes<Coded extends { row: { lNumber: string; kvk: string } }>(
  all: readonly Coded[],
  organisations: readonly Codes[],
) {
  const seen = new Set<string>()
  const [once = [], twice = []] = split(all, ({ row }) => {
    const isFirst = !seen.has(row.kvk) && !seen.has(row.lNumber)
    seen.add(row.kvk).add(row.lNumber)
    return isFirst
  })
  const byNumber = new Map(organisations.map((one) => [one.lNumber, one]))
  const byKvk = new Map(organisations.map((one) => [one.kvk, one]))
  let rows = once
  const others: Coded[] = []
  for (;;) {
    const after = new Map(rows.map(({ row }) => [row.lNumber, row.kvk]))
    const [fit = [], clashing = []] = split(rows, ({ row }) => {
      const owner = byKvk.get(row.kvk)
      if (!owner || owner.lNumber === row.lNumber) return true
      if (owner.lNumber === null)
        return owner.kind === 'housing_association' && !byNumber.has(row.lNumber)
      return (after.get(owner.lNumber) ?? row.kvk) !== row.kvk
    })
    others.push(...clashing)
    if (clashing.length === 0) return { rows, others, twice }
    rows = fit
  }
}

/** Those that do, and those that don't, in their order. */
function split<One>(all: readonly One[], does: (one: One) => boolean): [One[], One[]] {
  const yes: One[] = []
  const no: One[] = []
  for (const one of all) (does(one) ? yes : no).push(one)
  return [yes, no]
}
