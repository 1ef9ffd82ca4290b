import { type Id, id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { leadTimeMoves } from './lead-time.commands.ts'
import { judgedItems } from './lead-time.store.ts'
import { judgedOn, treatedAs } from './lead-time.ts'
import { leadTimeRefusalWords } from './lead-time.words.ts'
import { readMeeting } from './meetings.store.ts'
import { readsMeetings } from './room.ts'

const path = '/api/v1/trajecten/:roundId/overleggen/:meetingId/punten/:itemId'

/** One item of an agenda: what it asks, its papers and how late they are, and who accepts a decision on them. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThereProblem()
  const reading = await readMeeting(db, roundId, id(params.meetingId))
  const item = reading?.agenda.find((one) => one.id === params.itemId)
  const judged = reading && item && (await judgedItems(db, reading)).get(item.id)
  if (!judged) return notThereProblem()
  const { verdict, isDecided } = judged
  return Response.json({
    id: item.id,
    title: item.title,
    kind: item.kind,
    treated_as: treatedAs(item.kind, verdict),
    may_decide: verdict.mayDecide,
    is_decided: isDecided,
    papers_due_on: verdict.rule.lastDay,
    papers: verdict.papers.map(({ id: paperId, key, name, timing }) => ({
      id: paperId,
      key,
      name,
      state: timing.state,
      came_on: timing.cameOn,
      short_by_working_days: timing.shortBy,
    })),
    consents: Array.from(verdict.words, ([party, { word, at }]) => ({
      party_id: party,
      word,
      given_at: at,
    })),
    judged: judgedOn(verdict.on),
  })
}

const done = ({ itemId }: { itemId: Id<'AgendaItem'> }) => ({ agenda_item_id: itemId })

export const moves = {
  attachPaper: asked(leadTimeMoves.attachPaper, done),
  detachPaper: asked(leadTimeMoves.detachPaper, done),
  askOtherwise: asked(leadTimeMoves.askOtherwise, done),
  consentToLate: asked(leadTimeMoves.consentToLate, done),
  withdrawLateConsent: asked(leadTimeMoves.withdrawLateConsent, done),
}

/** What people do with the papers of an item: the same commands as on its page. */
export const post: Handler<typeof path> = answering({
  moves,
  words: leadTimeRefusalWords,
  cite: (basis) => bases[basis].cite,
})
