import type { Context } from '#parties/actor.ts'
import { termWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { startsRounds } from '#parties/organisations.ts'
import { roundKindWords } from '#parties/rounds.words.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { type RoundCard, roundCards } from './round-cards.store.ts'
import { roundsWords as words } from './rounds.words.ts'
import { currentStep, nthOfStep, steps } from './steps.ts'

const path = '/trajecten'

/** The rounds that the reader knows, with how far each is. */
export const get: Handler<typeof path> = async ({ context }) => {
  const cards = await roundCards(context.db)
  const start = <StartButton context={context} />
  return page(
    {
      ...memberFrame(context, path),
      title: words.title,
      lead: words.lead,
      ...(cards.length > 0 && { actions: start }),
    },
    cards.length > 0 ? (
      <div className="stack--close">
        {cards.map((card) => (
          <RoundEntry key={card.round.id} {...card} />
        ))}
      </div>
    ) : (
      <Empty action={start}>{canStart(context) ? words.noneStarter : words.none}</Empty>
    ),
  )
}

const canStart = ({ actor }: Context): boolean =>
  actor.hat !== undefined && startsRounds(actor.hat.kind)

const StartButton = ({ context }: { context: Context }) =>
  canStart(context) ? (
    <LinkButton href={href('/trajecten/nieuw', {})}>{words.start}</LinkButton>
  ) : null

function RoundEntry({ round, situation, places, parties }: RoundCard) {
  const now = currentStep(situation.facts)
  const step = now && steps[nthOfStep(now) - 1]
  return (
    <Card>
      <div className="row row--between">
        <h2>
          <a href={href('/trajecten/:roundId', { roundId: round.id })}>{round.name}</a>
        </h2>
        <span className="row">
          {round.isExample && <Tag status="info">{words.example}</Tag>}
          {step ? (
            <Tag status="wait">{words.at(nthOfStep(step.id), step.name)}</Tag>
          ) : (
            <Tag status="ok">{words.allDone}</Tag>
          )}
        </span>
      </div>
      <p className="muted">
        {[
          roundKindWords[round.kind],
          termWords(round.termFrom, round.termUntil),
          places.join(', '),
          words.parties(parties),
        ].join(' · ')}
      </p>
    </Card>
  )
}
