import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { charterOf } from '#process/charter.store.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { rulesMoves } from './process-rules.commands.ts'
import { acceptancesIn, rulesVersionsOf } from './process-rules.store.ts'
import { rulesRefusalWords, rulesWords as words } from './process-rules.words.ts'
import { Rules } from './rules-overview.tsx'

const path = '/trajecten/:roundId/coordinatie/spelregels'

const moves = { accept: move(rulesMoves.accept) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

type Outcome = OutcomeOf<typeof moves>

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { request, params, context } = ask
  const { db, now, actor } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThere()

  const asked = new URL(request.url).searchParams.get('versie')
  const refusal = outcome?.refusal
  const { round } = place
  const frame = stepFrame({ context, round, step: 'coordination', title: words.title })
  return page(
    { ...frame, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={rulesRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <Rules
        place={place}
        organisation={actor.hat?.organisation ?? actor.name}
        now={now}
        shown={asked === null ? undefined : Number(asked)}
        parties={await partiesOf(db, roundId)}
        versions={await rulesVersionsOf(db, roundId)}
        acceptances={await acceptancesIn(db, roundId)}
        charter={await charterOf(db, roundId)}
      />
      <CoordinatorAuthors
        coordinators={await coordinatorsWhoWrote(db, roundId, ['processRules'])}
      />
    </>,
  )
}
