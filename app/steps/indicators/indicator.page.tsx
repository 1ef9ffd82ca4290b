import { commitmentByCode } from '#agreement/commitments.store.ts'
import { indicatorMoves } from '#agreement/indicators.commands.ts'
import { indicatorsEverOf } from '#agreement/indicators.store.ts'
import { indicatorRefusalWords } from '#agreement/indicators.words.ts'
import { spanOf, yearsOf } from '#agreement/indicators-path.ts'
import { isSealedText } from '#agreement/sealed-versions.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { mayDo, type Standing } from '#parties/standing.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { IndicatorOverview } from './indicator-overview.tsx'
import { indicatorWords as words } from './indicators.words.ts'

const path = '/trajecten/:roundId/indicatoren/:code'

const moves = {
  defineIndicator: move(indicatorMoves.defineIndicator),
  replaceIndicator: move(indicatorMoves.replaceIndicator),
  dropIndicator: move(indicatorMoves.dropIndicator),
  judgeFeasibility: move(indicatorMoves.judgeFeasibility),
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href(path, params),
})

async function show(
  { params, context, request }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const { db } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  const commitment = standing && (await commitmentByCode(db, roundId, params.code))
  if (!commitment) return notThere()

  const round = await roundById(db, roundId)
  const span = spanOf(commitment, round)
  const refusal = outcome?.refusal
  const frame = stepFrame({ context, round, step: 'indicators', title: commitment.title })
  return page(
    { ...frame, above: commitment.code, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={indicatorRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <Card title={words.text} id="afspraak">
        <p>{commitment.tabled.text}</p>
      </Card>
      <IndicatorOverview
        indicators={await indicatorsEverOf(db, roundId, commitment.id)}
        span={span}
        years={yearsOf(span)}
        parties={await partiesOf(db, roundId)}
        may={{
          measure: mayMeasure(standing),
          judge: isOwner(standing, commitment.tabled.owners),
          frozen: await isSealedText(db, roundId, params.code),
        }}
        chosen={new URL(request.url).searchParams.get('uit') ?? ''}
        outcome={outcome}
      />
    </>,
  )
}

const mayMeasure = (standing: Standing) =>
  mayDo(standing, { by: 'contracting', act: 'negotiate' }).ok

const isOwner = (standing: Standing, owners: readonly string[]) =>
  owners.includes(standing.party?.id ?? '') && mayDo(standing, { by: 'party', act: 'negotiate' }).ok
