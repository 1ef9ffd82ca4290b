import { dayOf } from '#kernel/day.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { startsRounds } from '#parties/organisations.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { BouncedNote } from './bounced-note.tsx'
import { LanesCard } from './cycle-lanes.tsx'
import { NextDates } from './next-dates.tsx'
import { type CurrentRound, type Overview, overviewOf } from './overview.store.ts'
import { greeting, waitingWords, overviewWords as words } from './overview.words.ts'
import { AsksCard, FeedCard, RoundsCard, TallyFigures } from './overview-cards.tsx'
import { RoundSteps } from './round-steps.tsx'
import { VacanciesNote } from './vacancies-note.tsx'

const path = '/overzicht'

/** What waits for the reader, how it stands, and what happened since she was here. */
export const get: Handler<typeof path> = async ({ context }) => {
  const overview = await overviewOf(context)
  const { asks, current } = overview
  return page(
    {
      ...memberFrame(context, path),
      title: words.title,
      heading: greeting(context.actor.name, context.now),
      ...(current && { above: current.round.name }),
      ...(current && { lead: waitingWords(asks.length, asks[0]?.due ?? null, dayOf(context.now)) }),
    },
    current ? (
      <Home context={context} overview={overview} current={current} />
    ) : (
      <NoRounds context={context} />
    ),
  )
}

type HomeProps = { context: Context; overview: Overview; current: CurrentRound }

function Home({ context: { now, actor }, overview, current }: HomeProps) {
  const { asks, rounds, happened } = overview
  const { round, progress, lanes, tally, isParty, dates } = current
  const isAtTable = tally !== undefined
  const others = rounds.filter(({ id }) => !lanes.some((lane) => lane.round.id === id))
  return (
    <div className="columns">
      <div className="stack">
        <AsksCard asks={asks} now={now} severalRounds={rounds.length > 1} />
        <BouncedNote bounced={overview.bounced} />
        <VacanciesNote vacancies={overview.vacancies} own={actor.hat?.organisationId} />
        {tally && <TallyFigures tally={tally} isParty={isParty} />}
        {tally && <FeedCard happened={happened} now={now} />}
      </div>
      <div className="stack--close">
        <Card title={words.steps} id="stappen" small>
          <RoundSteps roundId={round.id} {...{ progress, isAtTable }} />
        </Card>
        <NextDates roundId={round.id} dates={dates} today={dayOf(now)} isAtTable={isAtTable} />
        <LanesCard lanes={lanes} here={round.id} />
        {others.length > 0 && <RoundsCard rounds={others} />}
      </div>
    </div>
  )
}

function NoRounds({ context: { actor } }: { context: Context }) {
  if (actor.isAdministrator)
    return (
      <Empty action={<LinkButton href={href('/beheer', {})}>{words.toAdministration}</LinkButton>}>
        {words.administers}
      </Empty>
    )
  if (!actor.hat || !startsRounds(actor.hat.kind)) return <Empty>{words.noRounds}</Empty>
  return (
    <Empty action={<LinkButton href={href('/trajecten/nieuw', {})}>{words.start}</LinkButton>}>
      {words.noRoundsStarter}
    </Empty>
  )
}
