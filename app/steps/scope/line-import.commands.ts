import { z } from 'zod'
import { linesOfOverview } from '#agreement/overviews.store.ts'
import { inYears, type OverviewRefusal } from '#agreement/overviews.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { roundCommand, type Turn } from '#agreement/turn.commands.ts'
import type { CellProblem, ImportRefusal } from '#kernel/import-table.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { SpreadsheetRefusal } from '#platform/spreadsheet-limits.ts'
import { linesInFile, saveLines } from './line-import.store.ts'
import { type FileLine, planLines } from './line-import.ts'
import { lineFields, referenceField, withUnit } from './overview-lines.commands.ts'
import { overviewFields } from './overviews.commands.ts'
import { overviewInTheMaking } from './own-overview.commands.ts'

/** Why lines are not read in. */
export type LineImportRefusal =
  | SpreadsheetRefusal
  | ImportRefusal
  | OverviewRefusal
  | { code: 'import-wrong'; problems: readonly CellProblem[]; basis: BasisId }
  | { code: 'import-nothing'; basis: BasisId }

const rowsField = z
  .array(withUnit(z.object({ reference: referenceField, ...lineFields })))
  .max(2000)

type Given = { file?: File | undefined; rows: string }

/** The lines that were sent: in a file, or as they were shown before. */
async function sentLines(
  { db, standing }: Turn,
  { file, rows }: Given,
  year: number,
): Promise<Result<FileLine[], LineImportRefusal>> {
  if (file) {
    const themes = await themesOf(db, standing.roundId)
    const read = await linesInFile(file, { year, themes })
    if (!read.ok) return read
    const { lines, problems } = read.value
    return problems.length > 0
      ? refuse({ code: 'import-wrong', problems, basis: 'file-limits' })
      : ok(lines)
  }
  const read = rowsField.safeParse(jsonIn(rows))
  if (!read.success) return refuse({ code: 'import-wrong', problems: [], basis: 'file-limits' })
  const outside = read.data.map((line) => inYears(line.year, year)).find(({ ok }) => !ok)
  if (outside && !outside.ok) return outside
  return ok(read.data.map((line) => ({ ...line, unit: line.unit || null })))
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * An association reads lines into the version in the making, from a CSV or XLSX or as they were
 * shown: whole or not at all. Lines are known by their number, so the same file again changes nothing.
 */
const importLines = roundCommand({
  by: 'contracting',
  fields: z.object({
    ...overviewFields,
    file: z.file().optional(),
    /** The lines as JSON, as the trial showed them. */
    rows: z.string().max(3_000_000).default(''),
  }),
  run: async (turn, { roundId, overviewId, ...given }) => {
    const { db, now, actor } = turn
    const making = await overviewInTheMaking(turn, overviewId)
    if (!making.ok) return making
    const { overview, place, version } = making.value
    const sent = await sentLines(turn, given, overview.year)
    if (!sent.ok) return sent
    const strange = await strangeTheme(turn, sent.value)
    if (strange) return refuse(strange)
    const known = (await linesOfOverview(db, roundId, overviewId)).filter(
      ({ versionId }) => versionId === version.id,
    )
    const plan = planLines(sent.value, known)
    if (plan.fresh.length + plan.changed.length === 0)
      return refuse<LineImportRefusal>({ code: 'import-nothing', basis: 'nothing-vanishes' })
    await saveLines(db, place, { versionId: version.id, plan, by: actor.personId, at: now })
    const counts = { fresh: plan.fresh.length, changed: plan.changed.length, same: plan.same }
    const subject = { subject: 'activity_overview', subjectId: overviewId, move: 'importLines' }
    const event = { ...subject, payload: { counts, lines: sent.value }, lane: 'room' } as const
    return ok({ value: { overviewId, ...counts }, event })
  },
})

async function strangeTheme(
  { db, standing }: Turn,
  lines: readonly FileLine[],
): Promise<OverviewRefusal | undefined> {
  const known = new Set((await themesOf(db, standing.roundId)).map(({ id }) => id))
  const isStrange = lines.some(({ themeId }) => themeId !== null && !known.has(themeId))
  return isStrange ? { code: 'no-such-theme', basis: 'lanes' } : undefined
}

/** How lines come from a file: form, API and history know the move by this name. */
export const lineImportMoves = { importLines }
