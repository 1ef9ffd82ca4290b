import { fileTooBigProblem } from '#agreement/files.api.ts'
import { maxRequestBytes } from '#agreement/files.ts'
import { placedGoalsOf } from '#agreement/goal-places.store.ts'
import { countLines, type LineState } from '#agreement/line-dispositions.ts'
import { lineStatesOf, overviewsOf } from '#agreement/overviews.store.ts'
import type { Overview } from '#agreement/overviews.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { readUpload } from '#platform/upload.ts'
import { placeIn } from '#process/place.store.ts'
import { dispositionMoves } from './line-dispositions.commands.ts'
import { lineImportMoves } from './line-import.commands.ts'
import { lineImportRefusalWords } from './line-import.words.ts'
import { lineMoves } from './overview-lines.commands.ts'
import { responseMoves } from './overview-responses.commands.ts'
import {
  besideGoals,
  type GoalBeside,
  type HeldLine,
  heldLines,
  type LineSum,
  sumsOf,
} from './overview-sums.ts'
import { overviewMoves } from './overviews.commands.ts'
import { stockMoves } from './stock.commands.ts'

const path = '/api/v1/trajecten/:roundId/bod'

/** The bods on the table of a round: each line with what became of it, how many lines stand how, and what all come to. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  if (!(await placeIn(db, roundId, ['table']))) return notThereProblem()
  const lines = await lineStatesOf(db, roundId)
  const overviews = await overviewsOf(db, roundId)
  return Response.json({
    overviews: overviews.map((one) =>
      overviewJson(
        one,
        lines.filter(({ overviewId }) => overviewId === one.id),
      ),
    ),
    sums: sumsJson(overviews, heldLines(overviews, lines)),
    beside_goals: besideGoals(await placedGoalsOf(db, roundId), heldLines(overviews, lines)).map(
      besideJson,
    ),
  })
}

function sumsJson(overviews: readonly Overview[], lines: readonly HeldLine[]) {
  const { years, rows, growth, unadded } = sumsOf(lines)
  const names = new Map(overviews.map(({ partyId, party }) => [partyId, party]))
  const sumJson = ({ byYear, byParty, total, dropped }: LineSum) => ({
    by_year: [...byYear].map(([year, quantity]) => ({ year, quantity })),
    by_association: [...byParty].map(([partyId, quantity]) => ({
      party_id: partyId,
      association: names.get(partyId),
      quantity,
    })),
    total,
    dropped,
  })
  return {
    years,
    rows: rows.map(({ kind, measure, unit, ...sum }) => ({
      kind,
      measure,
      unit: unit || null,
      ...sumJson(sum),
    })),
    growth: growth ? sumJson(growth) : null,
    not_added: unadded,
  }
}

const besideJson = ({ goal, aim, growth, kinds }: GoalBeside) => ({
  goal_id: goal.id,
  unit: goal.unit,
  year: goal.year,
  aim,
  growth: growth ?? null,
  kinds: kinds.map(({ kind, total }) => ({ kind, total })),
})

const overviewJson = ({ id, party, year, versions }: Overview, lines: readonly LineState[]) => ({
  id,
  party,
  year,
  versions: versions.map(({ number, why, sentAt }) => ({ number, why, sent_at: sentAt })),
  counts: countLines(lines),
  lines: lines.map(lineJson),
})

const lineJson = ({ disposition, ...line }: LineState) => ({
  id: line.id,
  reference: line.reference,
  kind: line.kind,
  text: line.text,
  area: line.area,
  quantity: line.quantity,
  unit: line.unit,
  amount: line.amount,
  year: line.year,
  theme: line.theme,
  counterpart: line.counterpart,
  content_hash: line.contentHash,
  outcome: disposition?.outcome ?? null,
  reason: disposition?.reason ?? null,
  decided_by: disposition?.by ?? null,
  decided_at: disposition?.at ?? null,
  commitments: disposition?.commitments ?? [],
})

const overviewId = ({ overviewId }: { overviewId: string }) => ({ overview_id: overviewId })
const lineId = ({ lineId }: { lineId: string }) => ({ line_id: lineId })

export const moves = {
  start: asked(overviewMoves.start, overviewId),
  renew: asked(overviewMoves.renew, overviewId),
  send: asked(overviewMoves.send, overviewId),
  note: asked(overviewMoves.note, overviewId),
  takeBack: asked(overviewMoves.takeBack, overviewId),
  saveStock: asked(stockMoves.saveStock, overviewId),
  add: asked(lineMoves.add, lineId),
  importLines: asked(lineImportMoves.importLines, ({ overviewId, fresh, changed, same }) => ({
    overview_id: overviewId,
    fresh,
    changed,
    same,
  })),
  correct: asked(lineMoves.correct, lineId),
  withdraw: asked(lineMoves.withdraw, lineId),
  putBack: asked(lineMoves.putBack, lineId),
  dispose: asked(dispositionMoves.dispose, lineId),
  reopen: asked(dispositionMoves.reopen, lineId),
  prepare: asked(dispositionMoves.prepare, ({ commitmentId }) => ({
    commitment_id: commitmentId,
  })),
  respond: asked(responseMoves.respond, ({ id }) => ({ id })),
  withdrawResponse: asked(responseMoves.withdrawResponse, ({ id }) => ({ id })),
}

/** Makes a bod, reads lines in, sends it, says what is thought of it, and what became of its lines. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxRequestBytes)
  return request ? posted({ ...ask, request }) : fileTooBigProblem()
}

const posted: Handler<typeof path> = answering({
  moves,
  words: lineImportRefusalWords,
  cite: (basis) => bases[basis].cite,
})
