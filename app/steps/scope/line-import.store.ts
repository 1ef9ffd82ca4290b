import { contentOfLine, lineHash } from '#agreement/overviews.ts'
import type { Theme } from '#agreement/themes.ts'
import { type Id, newId } from '#kernel/id.ts'
import { type CellProblem, type ImportRefusal, importTable } from '#kernel/import-table.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db.ts'
import { readSpreadsheet } from '#platform/spreadsheet.ts'
import type { SpreadsheetRefusal } from '#platform/spreadsheet-limits.ts'
import {
  type FileLine,
  type ImportPlan,
  lineColumns,
  lineOfRow,
  rowProblems,
} from './line-import.ts'
import type { OverviewPlace } from './overviews.store.ts'

/** A bod is some tens or hundreds of lines. */
const limits = { rows: 2000, fileBytes: 5_000_000 }

export type ReadLines = { lines: FileLine[]; problems: CellProblem[] }

/** The lines in a CSV or XLSX, and what is wrong by line and column. */
export async function linesInFile(
  file: Blob,
  of: { year: number; themes: readonly Theme[] },
): Promise<Result<ReadLines, SpreadsheetRefusal | ImportRefusal>> {
  const lines: FileLine[] = []
  const problems: CellProblem[] = []
  const seen = new Set<string>()
  for await (const step of importTable(lineColumns(of), readSpreadsheet(file, { limits }))) {
    if (step.is === 'refused') return { ok: false, refusal: step.refusal }
    if (step.is === 'wrong') problems.push(...step.problems)
    else if (step.is === 'row') {
      problems.push(...rowProblems(step, seen))
      seen.add(step.row.reference)
      lines.push(lineOfRow(step.row))
    }
  }
  return ok({ lines, problems })
}

type Saving = {
  versionId: Id<'OverviewVersion'>
  plan: ImportPlan
  by: Id<'Person'>
  at: Date
}

/** Keeps new and changed lines of a version; what stood there before stays, as replaced. */
export async function saveLines(
  db: Db,
  place: OverviewPlace,
  { versionId, plan, by, at }: Saving,
): Promise<void> {
  const fresh = plan.fresh.map((line) => ({ lineId: newId<'OverviewLine'>(at), line }))
  const changed = plan.changed.map(({ before, line }) => ({ lineId: before.id, line }))
  if (changed.length > 0)
    await db
      .updateTable('overviewLineTexts')
      .set({ replacedAt: at })
      .where('overviewVersionId', '=', versionId)
      .where('replacedAt', 'is', null)
      .where(
        'lineId',
        'in',
        changed.map(({ lineId }) => lineId),
      )
      .execute()
  const made = { lane: 'room' as const, madeBy: by, madeAt: at, why: '' }
  for (let from = 0; from < fresh.length; from += 1000)
    await db
      .insertInto('overviewLines')
      .values(
        fresh.slice(from, from + 1000).map(({ lineId, line: { reference } }) => ({
          id: lineId,
          ...place,
          lane: 'room' as const,
          reference,
        })),
      )
      .execute()
  const texts = [...fresh, ...changed].map(({ lineId, line }) => ({
    id: newId<'OverviewLineText'>(at),
    lineId,
    overviewVersionId: versionId,
    ...place,
    ...made,
    ...contentOfLine(line),
    contentHash: lineHash(line),
  }))
  for (let from = 0; from < texts.length; from += 1000)
    await db
      .insertInto('overviewLineTexts')
      .values(texts.slice(from, from + 1000))
      .execute()
}
