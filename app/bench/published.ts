import type { Db } from '#platform/db.ts'
import { addPublishedRound } from '#steps/publication/publication.example.ts'

/** Publishes the example round in an empty database, and says where its page is. */
export async function publishExample(db: Db): Promise<string> {
  await db.transaction().execute((db) => addPublishedRound(db))
  return '/afspraken/voorbeeldstad-2027'
}
