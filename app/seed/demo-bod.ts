import { type LineOutcome, lineOutcomes } from '#agreement/line-dispositions.ts'
import { linesOfOverview } from '#agreement/overviews.store.ts'
import { lineKinds } from '#agreement/overviews.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { oneOf } from '#law/data-row.ts'
import { themeCodes } from '#law/themes.ts'
import { dispositionMoves } from '#steps/scope/line-dispositions.commands.ts'
import { lineMoves } from '#steps/scope/overview-lines.commands.ts'
import { responseMoves } from '#steps/scope/overview-responses.commands.ts'
import { overviewMoves } from '#steps/scope/overviews.commands.ts'
import { stockMoves } from '#steps/scope/stock.commands.ts'
import rows from '../../db/data/demo-bod.json' with { type: 'json' }
import { emailOf } from './cast.ts'
import { speakerFor } from './casting.ts'
import type { Tabled } from './negotiating.ts'
import { type Carried, inYear } from './preparing.ts'
import { as, type Scene, type Turn } from './scene.ts'
import type { Places } from './scoping.ts'

type Row = (typeof rows)[number]

type Associations = 'voorbeeldwonen' | 'modelwonen'

/** The bods of the demo in a round, by association. */
export type Bods = ReadonlyMap<Associations, Id<'ActivityOverview'>>

/** Step 3: both associations send their bod for a year, and tenants and the municipality say what they think of it. */
export async function bid(
  scene: Scene,
  carried: Carried,
  { year, places }: { year: number; places: Places },
): Promise<Bods> {
  const bods = new Map<Associations, Id<'ActivityOverview'>>()
  for (const by of ['voorbeeldwonen', 'modelwonen'] as const)
    bods.set(
      by,
      await as(scene, speakerFor(scene, by), (turn) =>
        sendBod(turn, carried, { by, year, places }),
      ),
    )
  await react(scene, carried, bods)
  return bods
}

type Bod = { by: Associations; year: number; places: Places }

async function sendBod(
  { play, today }: Turn,
  { roundId }: Carried,
  { by, year, places }: Bod,
): Promise<Id<'ActivityOverview'>> {
  const { overviewId } = await play(overviewMoves.start, { roundId, year })
  const place = { roundId, overviewId }
  for (const row of rows.filter((one) => one.by === by))
    await play(lineMoves.add, { ...place, ...lineOf(row, { year, places }) })
  if (by === 'voorbeeldwonen') await play(stockMoves.saveStock, { ...place, ...stockIn(year) })
  const before = (day: string): Day => {
    const on = inYear(year - 1, day)
    return on < today ? on : addDays(today, -7)
  }
  const consulted = { kind: 'tenants_consulted', onDay: before('05-21') } as const
  await play(overviewMoves.note, { ...place, ...consulted, note: 'Op een avond in het wijkhuis.' })
  if (by === 'voorbeeldwonen')
    await play(overviewMoves.note, { ...place, kind: 'board_approved', onDay: before('06-12') })
  await play(overviewMoves.send, { ...place, deliveredOn: before('06-26') })
  return overviewId
}

const lineOf = (row: Row, { year, places }: Pick<Bod, 'year' | 'places'>) => ({
  reference: row.reference,
  kind: oneOf(lineKinds, row.kind),
  text: row.text.replaceAll('{jaar}', `${year}`),
  area: row.area,
  quantity: row.quantity,
  unit: row.unit,
  amount: row.amount,
  year: year + row.plus,
  themeId: places.themes.get(oneOf(themeCodes, row.theme)) ?? null,
  counterpart: row.counterpart,
})

/** As it stands in the bod: six homes bought back were forgotten in the end. */
const stockIn = (year: number) => ({
  part: 'total' as const,
  from: year,
  until: year + 4,
  at_start: 4860,
  new_build: 210,
  purchase: 6,
  transformation: 14,
  sale: 60,
  demolition: 48,
  liberalisation: 10,
  at_end: 4966,
})

async function react(scene: Scene, { roundId }: Carried, bods: Bods): Promise<void> {
  const overviewId = bods.get('voorbeeldwonen')
  const place = { roundId, overviewId }
  await as(scene, emailOf('voorzitter'), ({ play }) =>
    play(responseMoves.respond, {
      ...place,
      text: 'Wij zijn blij met de nieuwbouw. Verkoop van 60 woningen vinden wij te veel, zolang de wachttijd oploopt.',
    }),
  )
  await as(scene, emailOf('ambtenaar'), ({ play }) =>
    play(responseMoves.respond, {
      ...place,
      text: 'Het bod past bij de woonvisie. Wij missen een getal voor woningen zonder trap.',
    }),
  )
}

type Deciding = {
  bods: Bods
  tabled: readonly Tabled[]
  /** Whether every line is decided about, as before a text is frozen; else some are left open. */
  all: boolean
}

/** Says of the lines what became of them: the municipality of the one bod, its tenants of the other. */
export async function decideOnBods(
  scene: Scene,
  { roundId }: Carried,
  { bods, tabled, all }: Deciding,
): Promise<void> {
  for (const [by, overviewId] of bods)
    await as(scene, emailOf(by === 'voorbeeldwonen' ? 'ambtenaar' : 'secretaris'), async (turn) => {
      const lines = await linesOfOverview(turn.db, roundId, overviewId)
      const ids = new Map(lines.map(({ reference, id }) => [reference, id]))
      for (const row of rows.filter((one) => one.by === by)) {
        const fate = fateOf(row, { tabled, all })
        const lineId = ids.get(row.reference)
        if (fate && lineId) await turn.play(dispositionMoves.dispose, { roundId, lineId, ...fate })
      }
    })
}

type Fate = { outcome: LineOutcome; reason: string; codes: string[] }

function fateOf(row: Row, { tabled, all }: Omit<Deciding, 'bods'>): Fate | undefined {
  const said = row.outcome === 'open' ? (all ? row.late : undefined) : row
  if (!said) return undefined
  const outcome = oneOf(lineOutcomes, said.outcome)
  const of = 'of' in said ? said.of : null
  const code = tabled.find(({ title }) => title === of)?.code
  if (outcome !== 'dropped' && !code)
    throw new Error(`No promise on the table is called ${of ?? 'anything'}`)
  return { outcome, reason: said.reason, codes: code ? [code] : [] }
}
