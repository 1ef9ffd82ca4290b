import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { AnyCommand, Canonical } from './canonical.example.ts'
import { adviceMovesMade } from './moves-advice.example.ts'
import { agreeingMoves } from './moves-agreeing.example.ts'
import { askedMoves } from './moves-asked.example.ts'
import { bodMoves } from './moves-bod.example.ts'
import { calendarMoves } from './moves-calendar.example.ts'
import { constellationMoves } from './moves-constellations.example.ts'
import { coordinatorMovesMade } from './moves-coordinator.example.ts'
import { factMovesMade } from './moves-facts.example.ts'
import { goalMovesMade } from './moves-goals.example.ts'
import { informationMoves } from './moves-information.example.ts'
import { interestMovesMade } from './moves-interests.example.ts'
import { leadTimeMovesMade } from './moves-leadtime.example.ts'
import { mandateMovesMade } from './moves-mandates.example.ts'
import { meetingMovesMade } from './moves-meeting.example.ts'
import { normMovesMade } from './moves-norms.example.ts'
import { packaging } from './moves-packages.example.ts'
import { preparingMoves } from './moves-preparing.example.ts'
import { registerMovesMade } from './moves-registers.example.ts'
import { runningMoves } from './moves-running.example.ts'

/** Every move that people can make, made as it should be. A command without a line here fails the tests of the whole. */
export const canonicals: readonly Canonical[] = [
  ...preparingMoves,
  ...coordinatorMovesMade,
  ...mandateMovesMade,
  ...interestMovesMade,
  ...calendarMoves,
  ...askedMoves,
  ...bodMoves,
  ...factMovesMade,
  ...goalMovesMade,
  ...informationMoves,
  ...adviceMovesMade,
  ...meetingMovesMade,
  ...leadTimeMovesMade,
  ...agreeingMoves,
  ...packaging,
  ...runningMoves,
  ...registerMovesMade,
  ...normMovesMade,
  ...constellationMoves,
]

type Found = { name: string; command: AnyCommand }

const files = import.meta.glob<Record<string, unknown>>('./**/*.commands.ts', { eager: true })

const exports: readonly Found[] = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) => commandsIn(`${file} ${name}`, value)),
)

/** Every command of the site, with the file and the name by which others import it. */
export const commands: readonly Found[] = unique(exports)

function commandsIn(name: string, value: unknown): Found[] {
  if (isCommand(value)) return [{ name, command: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    isCommand(inner) ? [{ name: `${name}.${key}`, command: inner }] : [],
  )
}

function isCommand(value: unknown): value is AnyCommand {
  return typeof value === 'object' && value !== null && 'fields' in value && 'run' in value
}

/** A command that is exported by itself and in a table is one command. */
function unique(all: readonly Found[]): Found[] {
  const byCommand = new Map(all.toReversed().map((found) => [found.command, found]))
  return [...byCommand.values()].toReversed()
}

/** The command that a file exports by this name, as another file would import it. */
export const commandNamed = (file: string, name: string): AnyCommand | undefined =>
  exports.find((found) => found.name === `${file} ${name}`)?.command

/** How many lines each chain of the history has. */
export async function linesPerChain(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ chain: string; lines: number }>`
    select chain, count(*)::integer as lines from events group by chain`.execute(db)
  return new Map(rows.map(({ chain, lines }) => [chain, lines]))
}
