import { loadMunicipalities } from '#parties/municipalities.store.ts'
import type { Started } from './start.ts'

/** Fills the registers, and in the demo an empty database with the example rounds. */
export async function seedIfEmpty({ db }: Started, say: (line: string) => void): Promise<void> {
  const added = await loadMunicipalities(db)
  if (added > 0) say(`Register van gemeenten geladen: ${added}.`)
}
