import { actionMoves } from '#agreement/actions.commands.ts'
import { reportMoves } from '#agreement/reports.commands.ts'
import { periodsOf } from '#agreement/reports.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { yearIn } from './brought.ts'
import { type Contracting, partyOf, speakerFor, starterOf } from './casting.ts'
import type { Followed } from './measuring.ts'
import type { Tabled } from './negotiating.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/** A figure that is reported: over which period of the term, counted from 0, and how much of the plan came about. */
export type Figure = { one: Followed; nth: number; share: number; measuredOn: Day }

/** A figure as it was reported. */
export type Reported = Figure & { reportId: Id<'Report'>; value: number }

/** Step 8: suppliers report their figures, each with what shows it. */
export async function report(
  scene: Scene,
  carried: Carried,
  figures: readonly Figure[],
): Promise<Reported[]> {
  const reported: Reported[] = []
  for (const [supplier, own] of Map.groupBy(figures, ({ one }) => one.measure.supplier))
    await as(scene, speakerFor(scene, supplier), async ({ play }) => {
      for (const figure of own) {
        const fields = fieldsOf(carried, figure)
        const { id } = await play(reportMoves.reportValue, fields)
        reported.push({ ...figure, reportId: id, value: fields.value })
      }
    })
  return reported
}

function fieldsOf(carried: Carried, { one, nth, share, measuredOn }: Figure) {
  const { measure, code, indicatorId } = one
  const periods = periodsOf(carried, measure.frequency)
  const period = periods[nth]
  if (!period) throw new Error(`${code} has no period ${nth}`)
  const reachedIn = yearIn(one.deadline) ?? Number.POSITIVE_INFINITY
  const planned = periods.filter(({ from }) => Number(from.slice(0, 4)) <= reachedIn).length
  const value = cameTo({ measure, nth, share }, planned)
  return {
    roundId: carried.roundId,
    code,
    indicator: indicatorId,
    period: period.from,
    value,
    unit: measure.unit,
    measured: measuredOn < period.until ? measuredOn : period.until,
    note: '',
    file: proofOf(one, value, period.until),
  }
}

type Came = { measure: Followed['measure']; nth: number; share: number }

/** What a figure says after so many of the periods in which it was planned: whole where things are counted, with one decimal where they are not. */
function cameTo({ measure, nth, share }: Came, planned: number): number {
  const { baseline, target, isCumulative } = measure
  const part = Math.min(1, (nth + 1) / Math.max(1, planned))
  const value = baseline + (target - baseline) * part * share
  return isCumulative ? Math.round(value) : Math.round(value * 10) / 10
}

/** The paper behind a figure: a table as the supplier's own administration gives it. */
const proofOf = ({ measure, code }: Followed, value: number, until: Day) =>
  new File(
    [
      `afspraak;indicator;tot en met;waarde;eenheid\n${code};${measure.name};${until};${value};${measure.unit}\n`,
    ],
    `${code}-${until}.csv`,
    { type: 'text/csv' },
  )

type Verdict = Reported & { disputes?: { reason: string; own: number } }

/** The checkers look at the figures: they confirm, or say what they see instead. */
export async function check(
  scene: Scene,
  { roundId }: Carried,
  verdicts: readonly Verdict[],
): Promise<void> {
  for (const [checker, own] of Map.groupBy(verdicts, ({ one }) => one.measure.checker))
    await as(scene, speakerFor(scene, checker), async ({ play }) => {
      for (const { one, reportId, disputes } of own) {
        const place = { roundId, code: one.code, indicator: one.indicatorId, report: reportId }
        if (disputes) await play(reportMoves.disputeReport, { ...place, ...disputes })
        else await play(reportMoves.confirmReport, place)
      }
    })
}

type Todo = { one: Tabled; owner: Contracting; text: string; due: Day; done?: Day }

/** What is to be done under the promises, written down by the municipality; an owner says when it was done. */
export async function plan(scene: Scene, { roundId, parties }: Carried, todos: readonly Todo[]) {
  const written = await as(scene, starterOf(scene), async ({ play }) => {
    const ids: Id<'Action'>[] = []
    for (const { one, owner, text, due } of todos) {
      const action = { roundId, code: one.code, text, owner: partyOf(parties, owner), due }
      ids.push((await play(actionMoves.addAction, action)).id)
    }
    return ids
  })
  return todos.map((todo, nth) => ({ ...todo, actionId: written[nth] }))
}
