import {
  factsOfOverview,
  lineStatesOf,
  linesOfOverview,
  overviewsOf,
  responsesOfOverview,
} from '#agreement/overviews.store.ts'
import type { Overview } from '#agreement/overviews.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import { planFor } from '#law/calendar.ts'
import { usualRegime } from '#law/regimes.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import type { Db } from '#platform/db.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { lineMoves } from './overview-lines.commands.ts'
import { responseMoves } from './overview-responses.commands.ts'
import { OverviewView } from './overview-view.tsx'
import { overviewMoves } from './overviews.commands.ts'
import { overviewRefusalWords, overviewWords as words } from './overviews.words.ts'
import { stockMoves } from './stock.commands.ts'
import { stocksOf } from './stock.store.ts'

const path = '/trajecten/:roundId/scope/bod/:overviewId'

const moves = {
  add: move(lineMoves.add),
  send: move(overviewMoves.send),
  renew: move(overviewMoves.renew),
  note: move(overviewMoves.note),
  takeBack: move(overviewMoves.takeBack),
  saveStock: move(stockMoves.saveStock),
  respond: move(responseMoves.respond),
  withdrawResponse: move(responseMoves.withdrawResponse),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context, request } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  const overview = place && (await overviewOf(db, roundId, params.overviewId))
  if (!overview) return notThere()

  const { round, standing } = place
  const query = new URL(request.url).searchParams
  const title = words.titleOf(overview.party, overview.year)
  const crumbs = [{ name: words.title, href: href('/trajecten/:roundId/scope/bod', { roundId }) }]
  const refusal = outcome?.refusal
  return page(
    { ...stepFrame({ context, round, step: 'scope', title, crumbs }), status },
    <>
      {refusal && (
        <RefusalNote words={overviewRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <OverviewView
        {...(await everythingOf(db, roundId, overview))}
        {...{ roundId, overview, standing, now }}
        problems={problemsIn(outcome)}
        lastDay={lastDayFor(overview.year, dayOf(now))}
        chosen={{
          stand: query.get('stand'),
          theme: query.get('thema'),
          version: query.get('versie'),
        }}
      />
    </>,
  )
}

const problemsIn = (outcome: Outcome | undefined) => ({
  add: problemsOf(outcome, 'add'),
  send: problemsOf(outcome, 'send'),
  renew: problemsOf(outcome, 'renew'),
  note: problemsOf(outcome, 'note'),
  takeBack: problemsOf(outcome, 'takeBack'),
  saveStock: problemsOf(outcome, 'saveStock'),
  respond: problemsOf(outcome, 'respond'),
  withdrawResponse: problemsOf(outcome, 'withdrawResponse'),
})

/** One bod, as far as the reader may see it. */
export const overviewOf = async (
  db: Db,
  roundId: Id<'Round'>,
  overviewId: string,
): Promise<Overview | undefined> =>
  (await overviewsOf(db, roundId)).find((one) => one.id === overviewId)

const everythingOf = async (db: Db, roundId: Id<'Round'>, overview: Overview) => ({
  lines: await linesOfOverview(db, roundId, overview.id),
  states: (await lineStatesOf(db, roundId)).filter((line) => line.overviewId === overview.id),
  facts: await factsOfOverview(db, roundId, overview.id),
  responses: await responsesOfOverview(db, roundId, overview.id),
  stocks: await stocksOf(db, roundId, overview.id),
  themes: await themesOf(db, roundId),
})

/** The last day on which a bod for this year is delivered in time: every regime says the same of it. */
const lastDayFor = (year: number, today: Day): Day | undefined =>
  planFor({ year, log: {}, held: { regime: usualRegime(year), switches: [] } }, today).find(
    (rule) => rule.id === 'CAL-09',
  )?.lastSafeDay
