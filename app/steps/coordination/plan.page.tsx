import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import { isCalendarId } from '#law/calendars.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { mayDo } from '#parties/standing.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { placeIn } from '#process/place.store.ts'
import { planMoves } from '#process/plan.commands.ts'
import { planEventsOf } from '#process/plan.store.ts'
import { clocksOf, planOf, yearIn } from '#process/plan.ts'
import { planRefusalWords } from '#process/plan.words.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { LinkButton } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import type { PlanProblems } from './plan.form.tsx'
import { planAdviceOf } from './plan-advice.store.ts'
import { PlanAdvice } from './plan-advice.tsx'
import { Plan } from './plan-overview.tsx'
import { planPageWords as words } from './plan-page.words.ts'

const path = '/trajecten/:roundId/coordinatie/planning'

const moves = {
  start: move(planMoves.start),
  finish: move(planMoves.finish),
  explain: move(planMoves.explain),
  withdraw: move(planMoves.withdraw),
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params, request }: Ask<typeof path>) => href(path, params) + yearQuery(request.url),
})

const CalendarButton = ({ address, year }: { address: string; year: number }) => (
  <LinkButton weight="quiet" href={`${address}?jaar=${year}`} download>
    {words.toCalendar}
  </LinkButton>
)

const planProblemsOf = (outcome: Outcome | undefined): PlanProblems => ({
  start: problemsOf(outcome, 'start'),
  finish: problemsOf(outcome, 'finish'),
  explain: problemsOf(outcome, 'explain'),
})

/** The year stays in the address after a change; the rule that was being logged doesn't. */
function yearQuery(url: string): string {
  const year = new URL(url).searchParams.get('jaar')
  return year ? `?jaar=${encodeURIComponent(year)}` : ''
}

type Outcome = OutcomeOf<typeof moves>

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { request, params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThere()

  const { round, standing } = place
  const query = new URL(request.url).searchParams
  const year = yearIn(round, query.get('jaar'))
  const events = await planEventsOf(db, roundId)
  const today = dayOf(now)
  const items = planOf(events, { ...round, year }, today)
  const problems = planProblemsOf(outcome)
  const chosen = problems.finish?.given.rule ?? problems.explain?.given.rule ?? query.get('regel')
  const refusal = outcome?.refusal
  return page(
    {
      ...stepFrame({ context, round, step: 'coordination', title: words.title }),
      heading: words.heading(year),
      lead: words.lead(items),
      actions: (
        <CalendarButton address={href('/trajecten/:roundId/planning.ics', params)} year={year} />
      ),
      status,
    },
    <>
      {refusal && (
        <RefusalNote words={planRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <Plan
        round={round}
        year={year}
        items={items}
        clocks={clocksOf(events, year)}
        chosen={chosen && isCalendarId(chosen) ? chosen : undefined}
        logs={mayDo(standing, { by: 'coordinator-or-contracting', act: 'negotiate' }).ok}
        today={today}
        problems={problems}
        advice={<PlanAdvice {...(await planAdviceOf(db, roundId))} {...{ roundId, today }} />}
      />
      <CoordinatorAuthors coordinators={await coordinatorsWhoWrote(db, roundId, ['plan'])} />
    </>,
  )
}
