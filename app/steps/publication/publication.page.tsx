import { bases } from '#law/bases.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { type Round, visitRound } from '#parties/rounds.store.ts'
import { charterOf } from '#process/charter.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href, type Params } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { closedAgreement } from './agreement.public.ts'
import { progressOf } from './progress.public.ts'
import { mayPublish } from './publication.ts'
import { publicationRefusalWords, publicationWords as words } from './publication.words.ts'
import { PlainPreview, Preview, Publications, PublishForms } from './publication-view.tsx'
import { publish } from './publish.commands.ts'
import { publicationsOf } from './snapshots.store.ts'

const path = '/trajecten/:roundId/publicatie'

const moves = { publish: move(publish) }

type Ask = { request: Request; params: Params<typeof path>; context: Context }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask) => `${href(path, params)}#gepubliceerd`,
})

async function show({ params, context }: Ask, status: number, outcome?: OutcomeOf<typeof moves>) {
  const visit = await visitRound(context.db, params.roundId)
  if (!visit) return notThere()
  const { round, standing } = visit
  const publications = await publicationsOf(context.db, round.id)
  const isAtTable = standing.party !== undefined || standing.coordinates
  const refusal = outcome?.refusal
  const mandated = standing.coordinates || standing.mandates.publish !== undefined
  const publishes = mayPublish(standing, await charterOf(context.db, round.id)).ok && mandated
  return page(
    { ...stepFrame({ context, round, step: 'publication' }), lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={publicationRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {isAtTable && (await whatIsReady(context, { round, publishes, publications }))}
      <Publications publications={publications} address={round.address} />
    </>,
  )
}

type Ready = {
  round: Round
  publishes: boolean
  publications: Awaited<ReturnType<typeof publicationsOf>>
}

async function whatIsReady({ db }: Context, { round, publishes, publications }: Ready) {
  const roundId = round.id
  const closed = await closedAgreement(db, roundId)
  if (!closed)
    return (
      <Empty
        action={
          <LinkButton href={href('/trajecten/:roundId/ondertekening', { roundId })} weight="quiet">
            {words.toSigning}
          </LinkButton>
        }
      >
        {words.notClosed}
      </Empty>
    )
  const isPublished = publications.some(({ kind }) => kind === 'agreement')
  return (
    <>
      <Preview agreement={closed.ready} progress={await progressOf(db, roundId, closed)} />
      {publishes ? <PublishForms isPublished={isPublished} /> : <p>{words.whoMay}</p>}
      <PlainPreview agreement={closed.ready} roundId={roundId} />
    </>
  )
}
