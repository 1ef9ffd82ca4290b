import { dispositionsOf } from '#agreement/dispositions.store.ts'
import { monitoredIn } from '#agreement/light.store.ts'
import { type Evidence, type Light, lightOn } from '#agreement/light.ts'
import {
  byUrgency,
  type Course,
  type Measured,
  type Monitored,
} from '#agreement/light-of-commitment.ts'
import { stateOfReport } from '#agreement/reports.ts'
import { codesIn } from '#documents/agreement-codes.ts'
import type {
  PublishedDecision,
  PublishedIndicator,
  PublishedProgress,
  PublishedReport,
} from '#documents/published-progress.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import type { Closed } from './agreement.public.ts'
import { effectiveAmendmentsOf, momentsOf } from './sources.store.ts'

/** What would be published of the progress now, but for the number and the moment. */
export type ReadyProgress = Omit<PublishedProgress, 'version' | 'publishedAt'>

/** How the promises of a closed agreement stand, as everybody may read it: figures with their day and check, and no light. */
export async function progressOf(
  db: Db,
  roundId: Id<'Round'>,
  { version }: Closed,
): Promise<ReadyProgress> {
  const parties = await partiesOf(db, roundId)
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  const codes = new Set(codesIn(version.document))
  const all = await monitoredIn(db, roundId)
  const monitored = all.filter(({ commitment }) => codes.has(commitment.code))
  return {
    schema: 'urn:handslag:published-progress:1',
    address: version.document.agreement,
    agreementVersion: version.number,
    indicators: monitored.flatMap(({ commitment, measured }) =>
      measured.map((one) => indicatorOf(one, { code: commitment.code, names })),
    ),
    moments: await momentsOf(db, roundId),
    decisions: await decisionsOf(db, roundId, { names, monitored }),
  }
}

type Names = ReadonlyMap<Id<'Party'>, string>

function indicatorOf(
  { indicator, span, reports, input }: Measured,
  { code, names }: { code: string; names: Names },
): PublishedIndicator {
  const { id, name, definition, baseline, dependsOn, frequency } = indicator
  const { unit, direction, isCumulative, path } = input.measure
  const corrected = new Set(reports.map(({ correctsId }) => correctsId))
  return {
    code,
    id,
    name,
    definition,
    supplier: names.get(indicator.supplierPartyId) ?? '',
    checker: names.get(indicator.checkerPartyId) ?? '',
    baseline: { on: baseline.on, source: baseline.source },
    dependsOn,
    light: {
      formula: input.formula,
      measure: {
        unit,
        direction,
        isCumulative,
        baseline: baseline.value,
        path: path.map(({ year, value, max }) => ({ year, value, max })),
      },
      frequency,
      span,
    },
    reports: reports
      .map((report) => reportOf(report, corrected.has(report.id)))
      .toSorted((a, b) => a.on.localeCompare(b.on)),
  }
}

function reportOf(report: Measured['reports'][number], isCorrected: boolean): PublishedReport {
  const { periodFrom, periodUntil, referenceOn, value, unit, reviews } = report
  return {
    from: periodFrom,
    until: periodUntil,
    on: referenceOn,
    value,
    unit,
    state: stateOfReport(report),
    checkerValue: reviews.at(-1)?.ownValue ?? null,
    isCorrected,
  }
}

async function decisionsOf(
  db: Db,
  roundId: Id<'Round'>,
  { names, monitored }: { names: Names; monitored: readonly Monitored[] },
): Promise<PublishedDecision[]> {
  const commitments = new Map(monitored.map(({ commitment }) => [commitment.id, commitment]))
  const dispositions = await dispositionsOf(db, roundId)
  const amendments = await effectiveAmendmentsOf(db, roundId)
  const party = (id: Id<'Party'>) => names.get(id) ?? ''
  return [
    ...amendments.map(({ kind, partyId, ...amendment }) => ({
      ...amendment,
      what: kind === 'change' ? ('amended' as const) : ('ended' as const),
      party: party(partyId),
    })),
    ...dispositions.flatMap(({ commitmentId, outcome, reason, partyId, decidedAt }) => {
      const of = commitments.get(commitmentId)
      if (!of) return []
      const { code, title } = of
      return [{ code, title, what: outcome, reason, party: party(partyId), on: dayOf(decidedAt) }]
    }),
  ]
}

/** The figure that counts: the newest one that its checker confirmed and nobody corrected since. */
function evidenceIn(reports: readonly PublishedReport[]): Evidence | null {
  const newest = reports.findLast(({ state, isCorrected }) => state === 'confirmed' && !isCorrected)
  return newest ? { value: newest.value, unit: newest.unit, on: newest.on } : null
}

/** The light of a published indicator on the day of reading. The same snapshot goes grey by itself as days pass. */
export function publicLight({ light, id, reports }: PublishedIndicator, day: Day): Light {
  const read = lightOn({ ...light, evidence: evidenceIn(reports) }, day)
  if (!read.ok) throw new Error(`Indicator ${id}: ${read.refusal.code}`)
  return read.value
}

/** How a promise stands on a day: as its worst indicator does. */
export function publicCourse(indicators: readonly PublishedIndicator[], day: Day): Course {
  const states: Course[] = indicators.map((one) => publicLight(one, day).state)
  return byUrgency.find((state) => states.includes(state)) ?? 'not-measured'
}
