import { branchesOf } from '#agreement/goal-cascade.ts'
import { goalOverview } from '#agreement/goal-overview.store.ts'
import { placeMoves } from '#agreement/goal-places.commands.ts'
import { goalRefusalWords } from '#agreement/goals.words.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { mayDo } from '#parties/standing.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { AdoptGoalsForm } from './cascade.form.tsx'
import { cascadeWords as words } from './cascade.words.ts'
import { CascadeTree } from './cascade-tree.tsx'

const path = '/trajecten/:roundId/scope/doelen'

const moves = { adopt: move(placeMoves.adopt) }

type Outcome = OutcomeOf<typeof moves>

/** The goals of a round from the nation down, each with what was promised for it so far. */
export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const writes = mayDo(standing, { by: 'coordinator-or-contracting', act: 'negotiate' }).ok
  const overview = await goalOverview(context.db, roundId)
  const branches = branchesOf(overview.goals)
  const refusal = outcome?.refusal
  const frame = stepFrame({ context, round, step: 'scope', title: words.title })
  return page(
    { ...frame, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={goalRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {branches.length === 0 ? (
        <Empty
          action={
            <LinkButton href={href('/trajecten/:roundId/scope', { roundId })}>
              {words.toGoals}
            </LinkButton>
          }
        >
          {words.empty}
        </Empty>
      ) : (
        <Card>
          <CascadeTree roundId={roundId} branches={branches} overview={overview} />
        </Card>
      )}
      {writes && <AdoptGoalsForm goals={overview.goals} problems={problemsOf(outcome, 'adopt')} />}
    </>,
  )
}
