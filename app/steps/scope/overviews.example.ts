import type { z } from 'zod'
import { linesOfOverview } from '#agreement/overviews.store.ts'
import type { Command } from '#agreement/turn.commands.ts'
import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/result.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { lineMoves } from './overview-lines.commands.ts'
import { overviewMoves } from './overviews.commands.ts'

/** A line of the bod of Voorbeeldwonen as it is filled in. Name only what the test is about. */
export const aLine = {
  kind: 'new_build' as const,
  text: 'Wij bouwen 120 sociale huurwoningen in De Weiden.',
  area: 'De Weiden',
  quantity: 120,
  unit: 'woningen',
  amount: null,
  year: 2027,
  themeId,
  counterpart: '',
}

/** Makes a move that must go through, as somebody of the example. */
export async function go<Fields extends z.ZodObject, Value, R extends Refusal>(
  db: Db,
  name: PersonName,
  [command, input]: readonly [Command<Fields, Value, R>, z.input<Fields>],
): Promise<Value> {
  const done = await command.run(await acting(name, db), command.fields.parse(input))
  if (!done.ok) throw new Error(`${name} is refused: ${JSON.stringify(done.refusal)}`)
  return done.value
}

/** Lays the bod of Voorbeeldwonen for 2027 in its room, with lines 1 and on that each build so many homes. */
export async function makeOverview(
  db: Db,
  numbers: readonly number[] = [120, 40],
): Promise<Id<'ActivityOverview'>> {
  const { overviewId } = await go(db, 'strateeg', [overviewMoves.start, { roundId, year: 2027 }])
  for (const [nth, quantity] of numbers.entries())
    await go(db, 'strateeg', [
      lineMoves.add,
      { roundId, overviewId, ...aLine, reference: String(nth + 1), quantity },
    ])
  return overviewId
}

/** The same, sent to the table. */
export async function sendOverview(
  db: Db,
  numbers?: readonly number[],
): Promise<Id<'ActivityOverview'>> {
  const overviewId = await makeOverview(db, numbers)
  await go(db, 'strateeg', [overviewMoves.send, { roundId, overviewId, deliveredOn: '2026-06-26' }])
  return overviewId
}

/** The line with this number, for who acts now. */
export async function lineOf(
  db: Db,
  overviewId: Id<'ActivityOverview'>,
  reference: string,
): Promise<Id<'OverviewLine'>> {
  const lines = await linesOfOverview(db, roundId, overviewId)
  const line = lines.find((one) => one.reference === reference)
  if (!line) throw new Error(`There is no line ${reference}`)
  return line.id
}
