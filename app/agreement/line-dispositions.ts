import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Content } from './commitments.ts'
import type { LineContent, OverviewLine, OverviewRefusal } from './overviews.ts'

/** What becomes of a line: taken over, taken over in other words or numbers, or let go. */
export const lineOutcomes = ['adopted', 'changed', 'dropped'] as const

export type LineOutcome = (typeof lineOutcomes)[number]

/** A commitment that came from a line. */
export type LineCommitment = { code: string; title: string }

/** What became of a line that was sent. Without it the line is still open. */
export type LineDisposition = {
  id: Id<'LineDisposition'>
  outcome: LineOutcome
  reason: string
  by: string
  at: Date
  commitments: readonly LineCommitment[]
}

/** A line of a sent bod with how it stands. */
export type LineState = OverviewLine & {
  overviewId: Id<'ActivityOverview'>
  disposition: LineDisposition | undefined
}

export type LineCounts = { lines: number; open: number } & Record<LineOutcome, number>

/** How many lines there are, and how they stand: open and the three outcomes together are all lines. */
export function countLines(lines: readonly Pick<LineState, 'disposition'>[]): LineCounts {
  const counts: LineCounts = { lines: lines.length, open: 0, adopted: 0, changed: 0, dropped: 0 }
  for (const { disposition } of lines) counts[disposition?.outcome ?? 'open'] += 1
  return counts
}

type Deciding = {
  outcome: LineOutcome
  codes: readonly string[]
  tabled: ReadonlySet<string>
}

/**
 * Whether a decision about a line is whole: adopted and changed name the commitment that lies on the
 * table, dropped names none.
 */
export function mayDecide({
  outcome,
  codes,
  tabled,
}: Deciding): Result<readonly string[], OverviewRefusal> {
  const named = [...new Set(codes)]
  if (outcome === 'dropped' && named.length > 0)
    return refuse({ code: 'commitment-unneeded', basis: 'nothing-vanishes' })
  if (outcome !== 'dropped' && named.length === 0)
    return refuse({ code: 'commitment-missing', basis: 'nothing-vanishes' })
  const strange = named.find((code) => !tabled.has(code))
  if (strange) return refuse({ code: 'no-such-commitment', commitment: strange, basis: 'lanes' })
  return ok(named)
}

/** Whether a commitment says what the line says: the same words, number and unit. */
export const saysAsLine = (
  line: Pick<LineContent, 'text' | 'quantity' | 'unit'>,
  content: Pick<Content, 'text' | 'quantity' | 'unit'>,
): boolean =>
  line.text.trim() === content.text.trim() &&
  line.quantity === content.quantity &&
  line.unit === content.unit
