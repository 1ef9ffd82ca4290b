import { indicatorMoves } from '#agreement/indicators.commands.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type Measured, pathOf, yearIn } from './brought.ts'
import { partyOf, speakerFor } from './casting.ts'
import type { Tabled } from './negotiating.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/** A promise with how it is followed. */
export type Followed = Tabled & { measure: Measured; indicatorId: Id<'Indicator'> }

/** Step 5: who is to supply the figure says how it is measured, and the owner how sure she is. */
export async function measure(
  scene: Scene,
  carried: Carried,
  { tabled, measuredOn }: { tabled: readonly Tabled[]; measuredOn: Day },
): Promise<Followed[]> {
  const followed: Followed[] = []
  const measurable = tabled.flatMap((one) =>
    one.measure ? [{ ...one, measure: one.measure }] : [],
  )
  for (const [supplier, ofSupplier] of Map.groupBy(measurable, ({ measure }) => measure.supplier))
    await as(scene, speakerFor(scene, supplier), async ({ play }) => {
      for (const one of ofSupplier) {
        const { roundId } = carried
        const { code, measure } = one
        const { id } = await play(indicatorMoves.defineIndicator, {
          roundId,
          code,
          ...fieldsOf(carried, one),
          measured: measuredOn,
        })
        followed.push({ ...one, indicatorId: id })
        const { dependsOn: depends, confidence } = measure
        if (one.owners.includes(supplier))
          await play(indicatorMoves.judgeFeasibility, {
            roundId,
            code,
            indicator: id,
            depends,
            confidence,
          })
      }
    })
  return followed
}

type Measurable = { measure: Measured; deadline: string | null }

function fieldsOf({ parties, from, until }: Carried, { measure, deadline }: Measurable) {
  const years = yearsBetween(from, until)
  return {
    name: measure.name,
    definition: measure.definition,
    unit: measure.unit,
    direction: measure.direction,
    cumulative: measure.isCumulative,
    baseline: measure.baseline,
    source: measure.source,
    years,
    planned: pathOf(measure, years, yearIn(deadline)),
    supplier: partyOf(parties, measure.supplier),
    checker: partyOf(parties, measure.checker),
    frequency: measure.frequency,
    catalogue: measure.catalogue,
  }
}

function yearsBetween(from: Day, until: Day): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
}
