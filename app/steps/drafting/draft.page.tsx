import { ingredientsOf } from '#agreement/agreement-text.store.ts'
import { agreedOf } from '#agreement/agreement-text.ts'
import { versionsOfAgreement } from '#agreement/agreement-versions.store.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf, visitRound } from '#parties/rounds.store.ts'
import { isAtTable } from '#parties/standing.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { Draft, Versions } from './draft-overview.tsx'
import { flagsOf } from './draft-text.store.ts'
import { draftingRefusalWords, draftingWords as words } from './drafting.words.ts'
import { FlaggedFacts } from './flagged-facts.tsx'
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

/**
 * What the text is made of, for who sits at the table; the frozen versions for everybody who knows the
 * round: a council reads what the college sent, and nothing that is still being written.
 */
async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const { db, now } = context
  const visit = await visitRound(db, params.roundId)
  if (!visit) return notThere()

  const { round, standing } = visit
  const frame = { ...stepFrame({ context, round, step: 'drafting' }), status }
  const versions = await versionsOfAgreement(db, round.id)
  if (!isAtTable(standing))
    return page(
      { ...frame, lead: words.readerLead },
      <>
        <Refused outcome={outcome} />
        <Versions versions={versions} roundId={round.id} now={now} />
      </>,
    )
  const ingredients = await ingredientsOf(db, round)
  const made = agreedOf(ingredients)
  const parties = await partiesOf(db, round.id)
  return page(
    { ...frame, lead: words.lead },
    <>
      <Refused outcome={outcome} />
      <FlaggedFacts
        roundId={round.id}
        flags={await flagsOf(db, round.id, parties)}
        parties={parties}
      />
      <Draft
        {...made}
        texts={ingredients.texts}
        versions={versions}
        now={now}
        roundId={round.id}
        standing={standing}
        problems={{ add: problemsOf(outcome, 'add'), change: problemsOf(outcome, 'change') }}
      />
      <CoordinatorAuthors
        coordinators={await coordinatorsWhoWrote(db, round.id, ['agreement_version'])}
      />
    </>,
  )
}

const Refused = ({ outcome }: { outcome: OutcomeOf<typeof moves> | undefined }) =>
  outcome?.refusal ? (
    <RefusalNote
      words={draftingRefusalWords(outcome.refusal)}
      cite={bases[outcome.refusal.basis].cite}
    />
  ) : null
