import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { seedDemo } from '#seed/demo.ts'
import type { Started } from './start.ts'

/** Fills the registers, and in the demo an empty database with the example rounds. Says whether it did the latter. */
export async function seedIfEmpty(
  { db, installation, now }: Pick<Started, 'db' | 'installation' | 'now'>,
  say: (line: string) => void,
): Promise<boolean> {
  const added = await loadMunicipalities(db)
  if (added > 0) say(`Register van gemeenten geladen: ${added}.`)
  const somebody = await db.selectFrom('people').select('id').limit(1).executeTakeFirst()
  if (!installation.isDemo || somebody) return false
  await db.transaction().execute((db) => seedDemo({ db, installation, now: now() }, say))
  return true
}
