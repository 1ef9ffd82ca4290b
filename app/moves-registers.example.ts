import { testInstallation } from '#parties/acting.example.ts'
import type { Db } from '#platform/db.ts'
import { dryRunOf } from '#registers/dry-runs.store.ts'
import { importMoves } from '#registers/imports.commands.ts'
import { fingerprintOf } from '#registers/imports.ts'
import { corporationsFile } from '#registers/registers.example.ts'
import { type Canonical, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const by = 'beheerder'
const at = 'negotiating'

const waiting = (db: Db) => one(db, 'register_imports', { register: 'corporations' })

/** What the file that waits would do, as it is shown. */
async function shown(db: Db): Promise<string> {
  const sha256 = await one(db, 'register_imports', { register: 'corporations' }, 'sha256')
  const file = await testInstallation().files.open(sha256)
  const read = await dryRunOf(db, file, { register: 'corporations', edition: null, sheet: null })
  if (!read.ok) throw new Error(read.refusal.code)
  return fingerprintOf(read.value.run)
}

/** The administrator reads registers in. */
export const registerMovesMade: readonly Canonical[] = [
  made(importMoves.bring, {
    by,
    at,
    body: () => ({ register: 'corporations', file: corporationsFile() }),
  }),
  made(importMoves.apply, {
    by,
    at,
    body: async (db) => ({ importId: await waiting(db), seen: await shown(db) }),
  }),
  made(importMoves.drop, {
    by,
    at,
    body: async (db) => ({ importId: await waiting(db), reason: 'Het verkeerde bestand.' }),
  }),
]
