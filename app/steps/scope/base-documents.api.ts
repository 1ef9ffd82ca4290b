import { baseDocumentsOf } from '#agreement/base-documents.store.ts'
import { type BaseDocument, hasBase } from '#agreement/base-documents.ts'
import { fileTooBigProblem } from '#agreement/files.api.ts'
import { maxRequestBytes } from '#agreement/files.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { readUpload } from '#platform/upload.ts'
import { placeIn } from '#process/place.store.ts'
import { documentMoves } from './base-documents.commands.ts'
import { documentRefusalWords } from './scope.words.ts'

const path = '/api/v1/trajecten/:roundId/basisdocumenten'

const documentJson = (document: BaseDocument) => ({
  id: document.id,
  kind: document.kind,
  title: document.title,
  version: document.version,
  document_on: document.documentOn,
  source: document.source,
  url: document.url,
  file_id: document.file?.id ?? null,
  added_by: document.addedBy,
  added_at: document.addedAt,
  withdrawn_at: document.withdrawn?.at ?? null,
  withdraw_reason: document.withdrawn?.reason ?? null,
})

/** What the talks build on, what was taken back too, and whether that makes a base. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table'])
  if (!place) return notThereProblem()
  const documents = await baseDocumentsOf(context.db, roundId)
  return Response.json({ linked: hasBase(documents), documents: documents.map(documentJson) })
}

/** Links a document, with its file where it comes as a form, or takes one back. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxRequestBytes)
  return request ? change({ ...ask, request }) : fileTooBigProblem()
}

export const moves = {
  link: asked(documentMoves.link, ({ id, fileId }) => ({ id, file_id: fileId })),
  withdraw: asked(documentMoves.withdraw, ({ id }) => ({ id })),
}

const change: Handler<typeof path> = answering({
  moves,
  words: documentRefusalWords,
  cite: (basis) => bases[basis].cite,
})
