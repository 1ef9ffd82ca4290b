import { z } from 'zod'
import { keptFault, verifyChain } from '#agreement/history.ts'
import { type Day, isDay } from '#kernel/day.ts'
import { roomFromHistory, type ToldLine } from '#steps/scope/information-history.ts'
import { positionReport } from '#steps/scope/information-position.ts'
import { gapLines, reportJson } from '#steps/scope/information-report.words.ts'
import { found, type Outcome, Refused, toolCommand } from './command.ts'
import { historyRefusalWords } from './history.words.ts'
import { type Chain, readHistoryFile } from './history-file.ts'
import { readNamed } from './places.ts'

const today = z
  .string()
  .refine(isDay, 'Geef een dag als 2026-11-25.')
  .transform((text): Day => text)

/**
 * Draws up the report *gelijke informatiepositie* from an exported history alone: without a database and without the
 * site that wrote it. Whoever has the file gets the same report. The history knows no names, so parties stand in it by id.
 */
export const historyPosition = toolCommand({
  name: 'history position',
  does: 'Rekent het rapport gelijke informatiepositie na uit een geschiedenis.',
  file: 'FILE.jsonl',
  options: { today: { takes: 'DAG', says: 'de dag van het rapport' } },
  fields: z.object({ file: z.string('Geef een bestand.'), today }),
  run: async ({ file, today }, desk) => {
    const given = await readNamed(desk, file)
    const rounds = [...readHistoryFile(given.toString('utf8'))].filter(
      ([chain]) => chain !== 'installation',
    )
    if (rounds.length === 0) throw new Refused('In dit bestand staat geen traject.')
    for (const [, chain] of rounds) demandWhole(chain)
    return reported(rounds, today)
  },
})

/** A report from lines that were changed would prove nothing. Who signed them, `history verify` says. */
function demandWhole({ lines, kept }: Chain): void {
  const verified = verifyChain(lines, [], undefined)
  const fault = verified.ok ? keptFault(lines, kept) : verified.refusal
  if (fault) throw new Refused(historyRefusalWords(fault))
}

function reported(rounds: readonly [string, Chain][], today: Day): Outcome {
  const reports = rounds.map(([round, chain]) => ({
    round,
    report: positionReport(roomFromHistory(told(chain)), today),
  }))
  const lines = reports.flatMap(({ round, report }) => [
    `${round}: ${report.rows.length} stukken, ${report.gaps.length} verschillen.`,
    ...gapLines(report, []).map(({ says }) => `  ${says}`),
  ])
  const json = reports.map(({ round, report }) => ({ round, ...reportJson(report, []) }))
  return found(true, lines, { rounds: json })
}

const told = ({ lines, kept }: Chain): ToldLine[] =>
  lines.map((line) => ({ ...line, payload: kept.get(line.seq) }))
