import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { isSetterUp } from '#parties/standing.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { Note, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { handoverMoves } from './handovers.commands.ts'
import { NoForm, SignForm } from './handovers.form.tsx'
import { handoverById } from './handovers.store.ts'
import { type Handover, isOpen, packOf } from './handovers.ts'
import { handoverRefusalWords, handoverWords as words } from './handovers.words.ts'
import { PackView } from './pack-view.tsx'

const path = '/trajecten/:roundId/coordinatie/overdracht/:handoverId'

const moves = {
  takeOver: move(handoverMoves.takeOver),
  declineHandover: move(handoverMoves.declineHandover),
  withdrawHandover: move(handoverMoves.withdrawHandover),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

/** One pack: all that waited when it was made. She who was asked signs for it here. */
async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, actor } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  const handover = standing && (await handoverById(db, roundId, id<'Handover'>(params.handoverId)))
  if (!handover) return notThere()
  const round = await roundById(db, roundId)
  const list = href('/trajecten/:roundId/coordinatie/overdracht', { roundId })
  const refusal = outcome?.refusal
  const isAsked = isOpen(handover) && handover.toPersonId === actor.personId
  return page(
    {
      ...stepFrame({
        context,
        round,
        step: 'coordination',
        title: words.packTitle(handover.to),
        crumbs: [{ name: words.title, href: list }],
      }),
      lead: words.packLead,
      status,
    },
    <>
      {refusal && (
        <RefusalNote words={handoverRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <HowItStands handover={handover} />
      <PackView pack={packOf(handover)} sha256={handover.sha256} address={href(path, params)} />
      {isAsked && (
        <Card title={words.sign} id="tekenen">
          <SignForm sha256={handover.sha256} problems={problemsOf(outcome, 'takeOver')} />
          <NoForm move="declineHandover" problems={problemsOf(outcome, 'declineHandover')} />
        </Card>
      )}
      {isOpen(handover) && isSetterUp(standing) && (
        <NoForm move="withdrawHandover" problems={problemsOf(outcome, 'withdrawHandover')} />
      )}
      <CoordinatorAuthors coordinators={await coordinatorsWhoWrote(db, roundId, ['handover'])} />
    </>,
  )
}

/** Whether she signed, said no, or is still asked. */
function HowItStands({ handover }: { handover: Handover }) {
  const { to, signedAt, withdrawnAt, withdrawnBecause } = handover
  if (signedAt) return <Note kind="good">{words.signed(to, dayWords(dayOf(signedAt)))}</Note>
  if (withdrawnAt)
    return <Note>{words.withdrawn(dayWords(dayOf(withdrawnAt)), withdrawnBecause ?? '')}</Note>
  return (
    <Note>
      {words.waits}: {to}.
    </Note>
  )
}
