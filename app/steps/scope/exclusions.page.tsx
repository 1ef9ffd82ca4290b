import { exclusionsOf, putOffFor } from '#agreement/exclusions.store.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { mayDo } from '#parties/standing.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { ExclusionList } from './exclusion-list.tsx'
import { exclusionMoves } from './exclusions.commands.ts'
import { ExclusionForm } from './exclusions.form.tsx'
import { PutOffCard } from './put-off.tsx'
import { exclusionRefusalWords, exclusionWords as words } from './scope.words.ts'

const path = '/trajecten/:roundId/scope/buiten-scope'

const moves = {
  exclude: move(exclusionMoves.exclude),
  takeBack: move(exclusionMoves.takeBack),
  takeUp: move(exclusionMoves.takeUp),
  postpone: move(exclusionMoves.postpone),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const writes = mayDo(standing, { by: 'coordinator-or-contracting', act: 'negotiate' }).ok
  const refusal = outcome?.refusal
  const frame = stepFrame({ context, round, step: 'scope', title: words.title })
  return page(
    { ...frame, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={exclusionRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <PutOffCard
        subjects={await putOffFor(db, roundId)}
        lastYear={Number(round.termUntil.slice(0, 4))}
        writes={writes}
        problems={problemsOf(outcome, 'postpone')}
      />
      <ExclusionList exclusions={await exclusionsOf(db, roundId)} writes={writes} now={now} />
      {writes && (
        <ExclusionForm
          themes={await themesOf(db, roundId)}
          problems={problemsOf(outcome, 'exclude')}
        />
      )}
      <CoordinatorAuthors coordinators={await coordinatorsWhoWrote(db, roundId, ['exclusion'])} />
    </>,
  )
}
