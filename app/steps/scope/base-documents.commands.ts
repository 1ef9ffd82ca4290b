import { z } from 'zod'
import {
  insertBaseDocument,
  lockBaseDocument,
  withdrawBaseDocument,
} from '#agreement/base-documents.store.ts'
import { type BaseDocumentRefusal, baseDocumentKinds } from '#agreement/base-documents.ts'
import { keepFile } from '#agreement/files.commands.ts'
import { fileOf } from '#agreement/files.store.ts'
import type { FileRefusal } from '#agreement/files.ts'
import {
  dayField,
  idField,
  roundCommand,
  roundIdField,
  type Turn,
} from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

/** Puts one version of a document under the talks: with a link, with its file, or with both. */
const linkDocument = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    kind: z.enum(baseDocumentKinds),
    title: z.string().trim().min(1).max(200),
    version: z.string().trim().min(1).max(60),
    documentOn: dayField,
    source: z.string().trim().min(1).max(200),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    file: z.file().optional(),
    /** A file that was sent in before, by a program. */
    fileId: idField<'File'>(z.uuid()).optional(),
  }),
  run: async (turn, { file, fileId, url = null, ...document }) => {
    const paper = await paperOf(turn, file, fileId)
    if (!paper.ok) return paper
    const { db, now, actor } = turn
    const id = newId<'BaseDocument'>(now)
    const row = { ...document, id, url, fileId: paper.value?.id ?? null, addedAt: now }
    await insertBaseDocument(db, { ...row, addedBy: actor.personId })
    const payload = { ...document, url, sha256: paper.value?.sha256 ?? null }
    const event = { subject: 'baseDocument', subjectId: id, move: 'link', payload }
    return ok({ value: row, event })
  },
})

type Paper = { id: Id<'File'>; sha256: string } | undefined

async function paperOf(
  turn: Turn,
  file: File | undefined,
  fileId: Id<'File'> | undefined,
): Promise<Result<Paper, FileRefusal | BaseDocumentRefusal>> {
  if (file) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return keepFile(turn, { name: file.name, bytes, lane: 'table' })
  }
  if (!fileId) return ok(undefined)
  const known = await fileOf(turn.db, turn.standing.roundId, fileId)
  return known ? ok(known) : refuse({ code: 'no-such-file', basis: 'lanes' })
}

/** Takes a document back, with the reason: it stays readable that the talks once built on it. */
const withdrawDocument = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    documentId: idField<'BaseDocument'>(z.uuid()),
    reason: z.string().trim().min(1).max(500),
  }),
  run: async ({ db, now }, { roundId, documentId, reason }) => {
    const document = await lockBaseDocument(db, roundId, documentId)
    if (!document) return refuse<BaseDocumentRefusal>({ code: 'no-such-document', basis: 'lanes' })
    if (document.withdrawnAt)
      return refuse<BaseDocumentRefusal>({ code: 'document-withdrawn', basis: 'nothing-vanishes' })
    await withdrawBaseDocument(db, documentId, { withdrawnAt: now, withdrawReason: reason })
    const subject = { subject: 'baseDocument', subjectId: documentId }
    return ok({
      value: { id: documentId },
      event: { ...subject, move: 'withdraw', payload: { reason } },
    })
  },
})

/** What can be done with base documents: forms, API and history know the moves by these names. */
export const documentMoves = { link: linkDocument, withdraw: withdrawDocument }
