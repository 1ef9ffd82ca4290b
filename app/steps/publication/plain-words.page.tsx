import { commitmentsOf } from '#agreement/commitments.store.ts'
import { holdingVersion } from '#agreement/sealed-versions.store.ts'
import { bases } from '#law/bases.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { visitRound } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href, type Params } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Empty } from '#ui/card.tsx'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { putPlainly } from './plain-words.commands.ts'
import { PlainWordsItem } from './plain-words.form.tsx'
import { plainTextsOf } from './plain-words.store.ts'
import { freshnessOf, plainWordsOf } from './plain-words.ts'
import { sentenceOf } from './plain-words.words.ts'
import { publicationRefusalWords, plainWordsWords as words } from './publication.words.ts'

const path = '/trajecten/:roundId/publicatie/woorden'

const moves = { putPlainly: move(putPlainly) }

type Ask = { request: Request; params: Params<typeof path>; context: Context }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask, { code }) => `${href(path, params)}#${code}`,
})

async function show({ params, context }: Ask, status: number, outcome?: OutcomeOf<typeof moves>) {
  const { db } = context
  const visit = await visitRound(db, params.roundId)
  if (!visit?.standing.party && !visit?.standing.coordinates) return notThere()
  const { round, standing } = visit
  const holding = await holdingVersion(db, round.id)
  const commitments = await commitmentsOf(db, round.id)
  const texts = await plainTextsOf(db, round.id)
  const titles = new Map(commitments.map(({ code, title }) => [code, title]))
  const writes = standing.party?.role === 'contracting' && standing.mandates.publish !== undefined
  const back = outcome?.problems.given.code
  const refusal = outcome?.refusal
  const { chapters = [], parties = [] } = holding?.version.document ?? {}
  return page(
    {
      ...stepFrame({ context, round, step: 'publication', title: words.title }),
      lead: words.lead,
      status,
    },
    <>
      <ErrorSummary
        form={`woorden-${back}`}
        problems={outcome?.problems}
        labels={{ text: words.text }}
      />
      {refusal && (
        <RefusalNote words={publicationRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {!holding && <Empty>{words.nothing}</Empty>}
      {chapters.map(({ code, title, commitments }) => (
        <section key={code} className="stack stack--tight" aria-labelledby={`thema-${code}`}>
          <h2 id={`thema-${code}`}>{title}</h2>
          {commitments.map((one) => (
            <PlainWordsItem
              key={one.code}
              commitment={one}
              plain={plainWordsOf(one, { texts, titles })}
              sentence={sentenceOf(one, parties)}
              freshness={freshnessOf(one, texts)}
              writes={writes}
              problems={back === one.code ? outcome?.problems : undefined}
            />
          ))}
        </section>
      ))}
    </>,
  )
}
