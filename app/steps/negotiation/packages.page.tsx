import { commitmentsOf } from '#agreement/commitments.store.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { packageMoves } from '#agreement/packages.commands.ts'
import { looseProposalsOf, packagesIn } from '#agreement/packages.store.ts'
import { positionsIn } from '#agreement/positions.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { NegotiationTabs } from './negotiation-tabs.tsx'
import { PackageCard } from './package-card.tsx'
import { OfferForm } from './package-forms.tsx'
import { packageWords as words } from './packages.words.ts'
import { hasRoom } from './room.ts'
import { countDrafts } from './table.store.ts'

const path = '/trajecten/:roundId/onderhandeling/pakketten'

const moves = {
  offerPackage: move(packageMoves.offerPackage),
  answerPackage: move(packageMoves.answerPackage),
  withdrawPackage: move(packageMoves.withdrawPackage),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

/** The packages of a round, for who sits at its table; who makes the agreement offers and answers. */
async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome): Promise<Response> {
  const { db, now } = ask.context
  const roundId = id<'Round'>(ask.params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThere()
  const own = hasRoom(standing) ? standing.party.id : undefined
  const speaks = standing.mandates.negotiate ? own : undefined
  const packages = await packagesIn(db, roundId)
  const read = {
    roundId,
    parties: await partiesOf(db, roundId),
    latest: await positionsIn(db, roundId),
    commitments: await commitmentsOf(db, roundId),
    now,
    speaks,
  }
  const round = await roundById(db, roundId)
  const frame = stepFrame({ context: ask.context, round, step: 'negotiation', title: words.title })
  const drafts = own && (await countDrafts(db, roundId))
  return page(
    { ...frame, lead: words.lead, status },
    <>
      <NegotiationTabs roundId={roundId} current="packages" drafts={drafts} />
      <Refused outcome={outcome} />
      {packages.length === 0 && <Empty>{words.empty}</Empty>}
      {packages.map((whole) => (
        <PackageCard
          key={whole.id}
          whole={whole}
          read={read}
          problems={problemsOf(outcome, 'answerPackage')}
        />
      ))}
      {speaks && <Offer loose={await looseProposalsOf(db, roundId, speaks)} outcome={outcome} />}
    </>,
  )
}

const Refused = ({ outcome }: { outcome: Outcome | undefined }) =>
  outcome?.refusal ? (
    <RefusalNote
      words={negotiationRefusalWords(outcome.refusal)}
      cite={bases[outcome.refusal.basis].cite}
    />
  ) : null

type OfferProps = {
  loose: Awaited<ReturnType<typeof looseProposalsOf>>
  outcome: Outcome | undefined
}

/** The form to offer a package; where there is nothing to offer yet, how that comes about. */
function Offer({ loose, outcome }: OfferProps) {
  const problems = problemsOf(outcome, 'offerPackage')
  return (
    <Card title={words.offer} id="aanbieden">
      {loose.length < 2 ? (
        <p>{words.tooFew}</p>
      ) : (
        <Details summary={words.offer} open={problems !== undefined}>
          <OfferForm loose={loose} problems={problems} />
        </Details>
      )}
    </Card>
  )
}
