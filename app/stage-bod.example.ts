import { roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { dispositionMoves } from '#steps/scope/line-dispositions.commands.ts'
import { lineMoves } from '#steps/scope/overview-lines.commands.ts'
import { responseMoves } from '#steps/scope/overview-responses.commands.ts'
import { overviewMoves } from '#steps/scope/overviews.commands.ts'
import { aLine } from '#steps/scope/overviews.example.ts'
import { stockMoves } from '#steps/scope/stock.commands.ts'
import { does } from './canonical.example.ts'
import { one } from './rows.example.ts'

/** The bod of Voorbeeldwonen on the table, each line decided about; that of Modelwonen in its room. */
export async function bidding(db: Db): Promise<void> {
  const { overviewId } = await does(db, 'strateeg', [overviewMoves.start, { roundId, year: 2027 }])
  const place = { roundId, overviewId }
  for (const [reference, kind] of [
    ['1', 'new_build'],
    ['2', 'sale'],
  ] as const)
    await does(db, 'strateeg', [
      lineMoves.add,
      { ...place, ...aLine, reference, kind, amount: 900, counterpart: 'Bouwgrond' },
    ])
  const lineId = await one(db, 'overview_lines', { reference: '2' })
  await does(db, 'strateeg', [
    lineMoves.correct,
    { ...place, lineId, ...aLine, kind: 'sale', quantity: 12, why: 'Telfout' },
  ])
  const consulted = { ...place, kind: 'tenants_consulted', onDay: '2026-05-20' }
  await does(db, 'strateeg', [overviewMoves.note, { ...consulted, note: 'In het wijkhuis' }])
  await does(db, 'strateeg', [overviewMoves.note, { ...consulted, note: 'Dag verbeterd' }])
  const stock = {
    at_start: 900,
    new_build: 120,
    sale: 12,
    demolition: 2,
    growth: 100,
    at_end: 1000,
  }
  const more = { purchase: 5, transformation: 6, liberalisation: 7 }
  const total = { part: 'total', from: 2027, until: 2031, ...stock, ...more }
  await does(db, 'strateeg', [stockMoves.saveStock, { ...place, ...total }])
  await does(db, 'strateeg', [overviewMoves.send, { ...place, deliveredOn: '2026-06-26' }])
  await does(db, 'lid', [responseMoves.respond, { ...place, text: 'Wij missen de wijk Noord.' }])
  const { id: responseId } = await does(db, 'secretaris', [
    responseMoves.respond,
    { ...place, text: 'Wij zijn tegen.' },
  ])
  await does(db, 'secretaris', [
    responseMoves.withdrawResponse,
    { ...place, responseId, reason: 'Per ongeluk' },
  ])
  await decide(db)
  await prepareIn(db)
}

/** Both lines are let go; about the first it was decided before, and in one room a commitment was made of it. */
async function decide(db: Db): Promise<void> {
  const reason = 'Er is geen grond.'
  const first = await one(db, 'overview_lines', { reference: '1' })
  const dropped = { roundId, outcome: 'dropped', reason }
  await does(db, 'lid', [dispositionMoves.dispose, { ...dropped, lineId: first }])
  await does(db, 'lid', [dispositionMoves.reopen, { roundId, lineId: first, reason: 'Te snel' }])
  await does(db, 'strateeg', [dispositionMoves.prepare, { roundId, lineId: first }])
  for (const reference of ['1', '2']) {
    const line = await one(db, 'overview_lines', { reference })
    await does(db, 'ambtenaar', [dispositionMoves.dispose, { ...dropped, lineId: line }])
  }
}

/** What nobody else reads: a bod that is not sent, with a line that was withdrawn. */
async function prepareIn(db: Db): Promise<void> {
  const { overviewId } = await does(db, 'directeurModel', [
    overviewMoves.start,
    { roundId, year: 2027 },
  ])
  const place = { roundId, overviewId }
  for (const reference of ['M1', 'M2'])
    await does(db, 'directeurModel', [lineMoves.add, { ...place, ...aLine, reference, themeId }])
  await does(db, 'directeurModel', [
    lineMoves.correct,
    {
      ...place,
      ...aLine,
      lineId: await one(db, 'overview_lines', { reference: 'M1' }),
      quantity: 130,
      why: 'Verteld',
    },
  ])
  await does(db, 'directeurModel', [
    lineMoves.withdraw,
    { ...place, lineId: await one(db, 'overview_lines', { reference: 'M2' }), reason: 'Te duur' },
  ])
  const consulted = { ...place, kind: 'tenants_consulted', onDay: '2026-05-20' }
  await does(db, 'directeurModel', [overviewMoves.note, { ...consulted, note: 'Bij koffie' }])
}

/** With the first commitment on the table, the first line is taken over in it after all, in other words. */
export async function takeOverFirstLine(db: Db): Promise<void> {
  const lineId = await one(db, 'overview_lines', { reference: '1' })
  const changed = { outcome: 'changed', reason: 'Samen met de gemeente.', codes: ['VBS-BES-01'] }
  await does(db, 'ambtenaar', [dispositionMoves.dispose, { roundId, lineId, ...changed }])
}
