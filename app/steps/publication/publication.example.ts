import { addIndicator } from '#agreement/indicators.example.ts'
import { addReported, aReview } from '#agreement/reports.example.ts'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import type { PublicationKind } from './publication.ts'
import { publish } from './publish.commands.ts'

/** The example round, signed by all, with homes to build: 60 in the first quarter of 2027, confirmed by the tenants. */
export async function addMonitoredRound(db: Db): Promise<void> {
  await addSealedRound(db)
  await addIndicator(db)
  await addReported(db, { reviews: [aReview()] })
}

/** Somebody publishes the example round: the agreement with its progress where nothing else is said. */
export const publishing = async (
  db: Db,
  name: PersonName = 'coordinator',
  kind: PublicationKind = 'agreement',
) => publish.run(await acting(name, db), { roundId, kind })

/** The example round, signed, monitored and published by the coordinator. */
export async function addPublishedRound(db: Db): Promise<void> {
  await addMonitoredRound(db)
  const published = await publishing(db)
  if (!published.ok) throw new Error(published.refusal.code)
}
