import { z } from 'zod'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { isDiskFull } from '#platform/disk-full.ts'
import { inflate } from '#platform/inflate.ts'
import { insertFile } from './files.store.ts'
import { checkFile, type FileRefusal, type StoredFile } from './files.ts'
import { roundCommand, roundIdField, type Turn } from './turn.commands.ts'

type Sent = {
  name: string
  bytes: Uint8Array
  lane: 'room' | 'table'
  /** Whose room it lies in; that of the hat that is worn where nothing is said. */
  organisationId?: Id<'Organisation'> | null
}

/**
 * Checks a file and keeps it, as a part of another command: that one writes the history, with the
 * hash of the file in it. Nothing is kept of a file that is refused, nor where the disk is full.
 */
export async function keepFile(
  { db, now, actor, installation, standing }: Turn,
  { name, bytes, lane, organisationId = actor.hat?.organisationId ?? null }: Sent,
): Promise<Result<StoredFile, FileRefusal>> {
  const checked = checkFile(name, bytes, inflate)
  if (!checked.ok) return checked
  const sha256 = await installation.files.keep(bytes).catch(noRoom)
  if (!sha256) return refuse({ code: 'no-room-for-file', basis: 'file-limits' })
  const file = {
    ...checked.value,
    id: newId<'File'>(now),
    sizeBytes: bytes.length,
    sha256,
    uploadedAt: now,
  }
  await insertFile(db, {
    ...file,
    roundId: standing.roundId,
    organisationId,
    lane,
    uploadedBy: actor.personId,
  })
  return ok(file)
}

function noRoom(error: unknown): undefined {
  if (!isDiskFull(error)) throw error
}

/** Puts a file on the table of a round, for a program that names it afterwards. */
export const uploadFile = roundCommand({
  by: 'table',
  fields: z.object({ roundId: roundIdField, file: z.file() }),
  run: async (turn, { file }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const kept = await keepFile(turn, { name: file.name, bytes, lane: 'table' })
    if (!kept.ok) return kept
    const { id, sha256 } = kept.value
    const event = { subject: 'file', subjectId: id, move: 'upload', payload: { sha256 } }
    return ok({ value: kept.value, event })
  },
})
