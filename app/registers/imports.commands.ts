import { z } from 'zod'
import { command, idField } from '#agreement/turn.commands.ts'
import { newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#parties/actor.ts'
import { isDiskFull } from '#platform/disk-full.ts'
import { saveCorporations } from './corporations.store.ts'
import { dryRunOf, type RegisterRun } from './dry-runs.store.ts'
import { insertImport, lockedImport, markApplied, markDropped } from './imports.store.ts'
import {
  countsOf,
  fingerprintOf,
  type ImportMoveRefusal,
  mayApply,
  mayDrop,
  type RegisterImport,
  registerNames,
} from './imports.ts'
import { saveStock } from './stock.store.ts'

const administrators = ({ actor }: Context): ImportMoveRefusal | undefined =>
  actor.isAdministrator ? undefined : { code: 'not-the-administrator', basis: 'register-codes' }

/** Brings a file for a register. It must be readable; nothing is changed by it yet. */
const bring = command({
  fields: z.object({
    register: z.enum(registerNames),
    file: z.file(),
    /** Of which year the forecasts are. */
    edition: z.number().int().min(2015).max(2100).optional(),
    sheet: z.string().trim().max(100).default(''),
  }),
  run: async (context, { register, file, edition = null, sheet: typed }) => {
    const no = administrators(context)
    if (no) return refuse(no)
    if (register === 'stock' && edition === null)
      return refuse<ImportMoveRefusal>({ code: 'edition-missing', basis: 'file-limits' })
    const asked = { register, edition: register === 'stock' ? edition : null, sheet: typed || null }
    const { db, now, actor } = context
    const readable = await dryRunOf(db, file, asked)
    if (!readable.ok) return readable
    const sha256 = await kept(context, file)
    if (!sha256)
      return refuse<ImportMoveRefusal>({ code: 'no-room-for-file', basis: 'file-limits' })
    const id = newId<'RegisterImport'>(now)
    const fileName = nameOf(file)
    const row = { id, ...asked, fileName, sha256, sizeBytes: file.size }
    await insertImport(db, { ...row, uploadedBy: actor.personId, uploadedAt: now })
    const payload = { ...asked, fileName, sha256 }
    const event = { subject: 'registerImport', subjectId: id, move: 'bring', payload }
    return ok({ value: { importId: id }, event })
  },
})

/** Without a folder, and without signs that no text keeps. */
const nameOf = ({ name }: File) =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').slice(0, 200) ||
  'bestand'

const kept = async ({ installation }: Context, file: File): Promise<string | undefined> =>
  installation.files.keep(new Uint8Array(await file.arrayBuffer())).catch((error: unknown) => {
    if (!isDiskFull(error)) throw error
    return undefined
  })

const importIdField = idField<'RegisterImport'>(z.uuid())

/** Applies what was shown, whole or not at all; what could not be read stays out of it. */
const apply = command({
  fields: z.object({
    importId: importIdField,
    /** The fingerprint of what was shown. */
    seen: z.string().max(64),
  }),
  run: async (context, { importId, seen }) => {
    const found = await foundImport(context, importId)
    if (!found.ok) return found
    const no = mayApply(found.value)
    if (no) return refuse(no)
    const file = await context.installation.files.open(found.value.sha256)
    const read = await dryRunOf(context.db, file, found.value)
    if (!read.ok) return read
    const { run } = read.value
    const shown = fingerprintOf(run)
    if (shown !== seen)
      return refuse<ImportMoveRefusal>({ code: 'changed-since', basis: 'nothing-vanishes' })
    const counts = countsOf(run)
    if (counts.fresh + counts.changed === 0)
      return refuse<ImportMoveRefusal>({ code: 'nothing-to-apply', basis: 'file-limits' })
    await save(context, found.value, read.value)
    const { db, now, actor } = context
    await markApplied(db, importId, { by: actor.personId, at: now, counts })
    const payload = { sha256: found.value.sha256, shown, counts }
    const event = { subject: 'registerImport', subjectId: importId, move: 'apply', payload }
    return ok({ value: counts, event })
  },
})

async function foundImport(
  context: Context,
  importId: RegisterImport['id'],
): Promise<Result<RegisterImport, ImportMoveRefusal>> {
  const no = administrators(context)
  if (no) return refuse(no)
  const found = await lockedImport(context.db, importId)
  return found ? ok(found) : refuse({ code: 'no-such-import', basis: 'lanes' })
}

async function save(
  { db, now }: Context,
  { id: importId }: RegisterImport,
  read: RegisterRun,
): Promise<void> {
  if (read.register === 'corporations') {
    const fresh = read.run.fresh.map(({ row }) => row)
    await saveCorporations({ db, now }, { importId, fresh, changed: read.run.changed })
    return
  }
  const rows = [...read.run.fresh, ...read.run.changed].map(({ row }) => row)
  await saveStock(db, rows, { importId, edition: read.edition })
}

/** Throws away what was brought; of homes also what was applied, so that what stood before holds again. */
const drop = command({
  fields: z.object({
    importId: importIdField,
    reason: z.string().trim().min(1).max(500),
  }),
  run: async (context, { importId, reason }) => {
    const found = await foundImport(context, importId)
    if (!found.ok) return found
    const no = mayDrop(found.value)
    if (no) return refuse(no)
    await markDropped(context.db, importId, { at: context.now, reason })
    const event = {
      subject: 'registerImport',
      subjectId: importId,
      move: 'drop',
      payload: { reason },
    }
    return ok({ value: { id: importId }, event })
  },
})

/** What can be done with registers: forms, API and history know the moves by these names. */
export const importMoves = { bring, apply, drop }
