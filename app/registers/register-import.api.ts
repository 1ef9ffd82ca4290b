import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { dryRunOf } from './dry-runs.store.ts'
import { importJson } from './imports.api.ts'
import { importMoves } from './imports.commands.ts'
import { importById } from './imports.store.ts'
import { countsOf, fingerprintOf, type ImportMoveRefusal } from './imports.ts'
import { importRefusalWords } from './registers.words.ts'
import { cellProblemWords } from './spreadsheet.words.ts'

const path = '/api/v1/registers/:importId'

/** One file that was brought; where it waits, what it would change, and the fingerprint to apply that with. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const found = await importById(context.db, id<'RegisterImport'>(params.importId))
  if (!found) return notThereProblem()
  if (found.applied || found.dropped) return Response.json(importJson(found))
  const file = await context.installation.files.open(found.sha256)
  const read = await dryRunOf(context.db, file, found)
  if (!read.ok)
    return Response.json({ ...importJson(found), unreadable: importRefusalWords(read.refusal) })
  const { run } = read.value
  const wrong = run.wrong.map((one) => ({ ...one, text: cellProblemWords(one).text }))
  const would = { counts: countsOf(run), wrong, seen: fingerprintOf(run) }
  return Response.json({ ...importJson(found), would })
}

export const moves = {
  apply: asked(importMoves.apply, (counts) => ({ counts })),
  drop: asked(importMoves.drop, ({ id }) => ({ id })),
}

/** Applies what was brought, as it was shown, or throws it away. */
export const post: Handler<typeof path> = answering({
  moves,
  words: importRefusalWords,
  cite: (basis: ImportMoveRefusal['basis']) => bases[basis].cite,
})
