import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { problem } from '#platform/problem.ts'
import { spreadsheetLimits } from '#platform/spreadsheet-limits.ts'
import { readUpload } from '#platform/upload.ts'
import { importMoves } from './imports.commands.ts'
import { importsOf } from './imports.store.ts'
import type { ImportMoveRefusal, RegisterImport } from './imports.ts'
import { importRefusalWords } from './registers.words.ts'

const path = '/api/v1/registers'

/** A file that was brought, and what it came to. */
export const importJson = (one: RegisterImport) => ({
  id: one.id,
  register: one.register,
  file_name: one.fileName,
  sha256: one.sha256,
  size_bytes: one.sizeBytes,
  sheet: one.sheet,
  edition: one.edition,
  brought_at: one.uploadedAt,
  applied_at: one.applied?.at ?? null,
  counts: one.applied?.counts ?? null,
  dropped_at: one.dropped?.at ?? null,
  drop_reason: one.dropped?.reason ?? null,
})

/** What was brought for the registers, the newest first. */
export const get: Handler<typeof path> = async ({ context: { db } }) =>
  Response.json({ imports: (await importsOf(db)).map(importJson) })

/** Brings a file: a form with `move` = `bring`, the register and the file. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, spreadsheetLimits.fileBytes + 1_000_000)
  return request ? bring({ ...ask, request }) : tooBig()
}

export const moves = {
  bring: asked(importMoves.bring, ({ importId }) => ({ import_id: importId })),
}

const bring: Handler<typeof path> = answering({
  moves,
  words: importRefusalWords,
  cite: (basis: ImportMoveRefusal['basis']) => bases[basis].cite,
})

const tooBig = () =>
  problem({
    type: '/problems/over-limit',
    title: importRefusalWords({
      code: 'over-limit',
      limit: 'fileBytes',
      most: spreadsheetLimits.fileBytes,
      basis: 'file-limits',
    }),
    status: 409,
    basis: bases['file-limits'].cite,
  })
