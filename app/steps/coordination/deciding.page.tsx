import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { type Party, partiesOf } from '#parties/rounds.store.ts'
import { mayDo, type Standing } from '#parties/standing.ts'
import { bodyDayMoves } from '#process/body-days.commands.ts'
import { placeIn } from '#process/place.store.ts'
import { yearIn } from '#process/plan.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import type { DecidingProblems } from './deciding.form.tsx'
import { decidingIn } from './deciding.store.ts'
import { bodyDayRefusalWords, decidingWords as words } from './deciding.words.ts'
import { Deciding } from './deciding-overview.tsx'

const path = '/trajecten/:roundId/coordinatie/besluitdata'

const moves = {
  addMeetingDay: move(bodyDayMoves.addMeetingDay),
  addRecess: move(bodyDayMoves.addRecess),
  moveMeetingDay: move(bodyDayMoves.moveMeetingDay),
  withdrawDay: move(bodyDayMoves.withdrawDay),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params, request }: Ask<typeof path>) => href(path, params) + new URL(request.url).search,
})

const decidingProblems = (outcome: Outcome | undefined): DecidingProblems => ({
  addMeetingDay: problemsOf(outcome, 'addMeetingDay'),
  addRecess: problemsOf(outcome, 'addRecess'),
  moveMeetingDay: problemsOf(outcome, 'moveMeetingDay'),
  withdrawDay: problemsOf(outcome, 'withdrawDay'),
})

/** Whose days the reader may enter: those of all parties where she coordinates, else of her own. */
function partiesOpenTo(standing: Standing, parties: readonly Party[]): Party[] {
  if (!mayDo(standing, { by: 'coordinator-or-contracting', act: 'negotiate' }).ok) return []
  return parties.filter(({ id }) => standing.coordinates || standing.party?.id === id)
}

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { request, params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThere()

  const { round, standing } = place
  const year = yearIn(round, new URL(request.url).searchParams.get('jaar'))
  const all = await partiesOf(db, roundId)
  const parties = all.filter(({ role }) => role === 'contracting')
  const refusal = outcome?.refusal
  return page(
    {
      ...stepFrame({ context, round, step: 'coordination', title: words.title }),
      heading: words.heading(year),
      lead: words.lead,
      status,
    },
    <>
      {refusal && (
        <RefusalNote words={bodyDayRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <Deciding
        round={round}
        year={year}
        parties={parties}
        changes={partiesOpenTo(standing, parties)}
        deciding={await decidingIn(db, { round, year, parties, today: dayOf(now) })}
        problems={decidingProblems(outcome)}
      />
    </>,
  )
}
