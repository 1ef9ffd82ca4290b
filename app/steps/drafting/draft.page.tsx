import { ingredientsOf } from '#agreement/agreement-text.store.ts'
import { agreedOf } from '#agreement/agreement-text.ts'
import { versionsOfAgreement } from '#agreement/agreement-versions.store.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { visitRound } from '#parties/rounds.store.ts'
import { isAtTable } from '#parties/standing.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { Draft } from './draft-overview.tsx'
import { draftingRefusalWords, draftingWords as words } from './drafting.words.ts'
import { freeze } from './freeze.commands.ts'
import { addText, changeText, removeText, useDefaults } from './texts.commands.ts'

const path = '/trajecten/:roundId/overeenkomst'

const moves = {
  freeze: move(freeze),
  add: move(addText),
  change: move(changeText),
  remove: move(removeText),
  use_defaults: move(useDefaults),
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const visit = await visitRound(context.db, params.roundId)
  if (!visit || !isAtTable(visit.standing)) return notThere()

  const { round, standing } = visit
  const ingredients = await ingredientsOf(context.db, round)
  const versions = await versionsOfAgreement(context.db, round.id)
  const refusal = outcome?.refusal
  return page(
    { ...stepFrame({ context, round, step: 'drafting' }), lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={draftingRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <Draft
        {...agreedOf(ingredients)}
        texts={ingredients.texts}
        versions={versions}
        now={context.now}
        roundId={round.id}
        standing={standing}
        problems={{ add: problemsOf(outcome, 'add'), change: problemsOf(outcome, 'change') }}
      />
    </>,
  )
}
