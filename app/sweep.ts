import path from 'node:path'
import { inRole } from '#platform/db.ts'
import { sweepFiles } from '#platform/files-sweep.ts'
import type { Started } from './start.ts'

/** What is younger may belong to a command that runs beside the site. In minutes. */
const leaveMinutes = 60

/**
 * Clears away the bytes that a crash left without a row, and says how many. Only for who is alone on
 * the database, before anything is asked of it.
 *
 * @param at the moment by the clock of this machine, as the files have it
 */
export async function sweepLeftovers(
  { db, env }: Pick<Started, 'db' | 'env'>,
  { at, say }: { at: Date; say: (line: string) => void },
): Promise<void> {
  const rows = await inRole(db, { role: 'handslag_worker' }, (db) =>
    db
      .selectFrom('files')
      .select('sha256')
      .union(db.selectFrom('registerImports').select('sha256'))
      .execute(),
  )
  const swept = await sweepFiles(path.join(env.varDir, 'files'), {
    named: new Set(rows.map(({ sha256 }) => sha256)),
    before: new Date(at.valueOf() - leaveMinutes * 60_000),
  })
  const count = swept.halves + swept.unnamed
  if (count === 0) return
  const of = `${swept.halves} half geschreven, ${swept.unnamed} zonder vermelding`
  say(
    `Opgeruimd: ${count === 1 ? '1 bestand' : `${count} bestanden`} van een afgebroken schrijfactie (${of}).`,
  )
}
