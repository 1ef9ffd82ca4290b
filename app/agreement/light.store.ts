import type { Id } from '#kernel/id.ts'
import { type Round, roundById } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { newestVersion } from './agreement-versions.store.ts'
import { commitmentsOf } from './commitments.store.ts'
import type { Commitment } from './commitments.ts'
import { indicatorsOf } from './indicators.store.ts'
import type { Indicator } from './indicators.ts'
import { spanOf } from './indicators-path.ts'
import type { Monitored } from './light-of-commitment.ts'
import { reportsOf } from './reports.store.ts'
import { evidenceIn, lightInputOf, type Report } from './reports.ts'

/**
 * What is followed of a round, with what is measured and reported: the commitments in its newest frozen
 * text, and before there is one, all on the table. The same number of queries for any number of them.
 */
export async function monitoredIn(db: Db, roundId: Id<'Round'>): Promise<Monitored[]> {
  const round = await roundById(db, roundId)
  const commitments = await followedIn(db, roundId)
  const indicators = Map.groupBy(await indicatorsOf(db, roundId), (one) => one.commitmentId)
  const reports = Map.groupBy(await reportsOf(db, roundId), (one) => one.indicatorId)
  return commitments.map((commitment) => ({
    commitment,
    measured: (indicators.get(commitment.id) ?? []).map((indicator) =>
      measuredOf(indicator, { commitment, round, reports: reports.get(indicator.id) ?? [] }),
    ),
  }))
}

async function followedIn(db: Db, roundId: Id<'Round'>): Promise<Commitment[]> {
  const commitments = await commitmentsOf(db, roundId)
  const version = await newestVersion(db, roundId)
  if (!version) return commitments.filter(({ state }) => state === 'tabled')
  const { chapters } = version.document
  const codes = new Set(chapters.flatMap((one) => one.commitments.map(({ code }) => code)))
  return commitments.filter(({ code }) => codes.has(code))
}

type About = { commitment: Commitment; round: Round; reports: Report[] }

function measuredOf(indicator: Indicator, { commitment, round, reports }: About) {
  const span = spanOf(commitment, round)
  return { indicator, span, reports, input: lightInputOf(indicator, span, evidenceIn(reports)) }
}
