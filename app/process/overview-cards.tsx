import { dayOf } from '#kernel/day.ts'
import { daysLeftWords, dayWords, momentWords } from '#parties/days.words.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Round } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card, Empty, Stat } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { Tag } from '#ui/tag.tsx'
import { Feed, TaskList } from '#ui/task-list.tsx'
import { askHref } from './ask-href.ts'
import type { Ask } from './asks.ts'
import { askWords } from './asks.words.ts'
import type { Happened } from './feed.store.ts'
import { doerWords, happenedWords } from './feed.words.ts'
import { overviewWords as words } from './overview.words.ts'
import type { Tally } from './tally.ts'

type AsksProps = {
  asks: readonly Ask[]
  now: Date
  /** Whether each ask says of which round it is. */
  severalRounds: boolean
}

/** What is asked of the reader. The first has the one primary button of the page. */
export function AsksCard({ asks, now, severalRounds }: AsksProps) {
  const today = dayOf(now)
  return (
    <Card title={words.asks} id="gevraagd">
      {asks.length === 0 && <Empty>{words.nothingAsked}</Empty>}
      <TaskList
        tasks={asks.map((ask, nth) => ({
          key: `${ask.kind} ${ask.roundId}`,
          title: askWords[ask.kind].what(ask),
          why: `${severalRounds ? `${ask.round}. ` : ''}${askWords[ask.kind].why(ask)}`,
          due: ask.due ? (
            <Tag status={ask.due < today ? 'bad' : 'warn'}>{daysLeftWords(ask.due, today)}</Tag>
          ) : (
            <Tag>{words.waitsSince(dayWords(dayOf(ask.since)))}</Tag>
          ),
          action: (
            <LinkButton href={askHref(ask)} weight={nth === 0 ? 'primary' : 'quiet'}>
              {askWords[ask.kind].go}
            </LinkButton>
          ),
        }))}
      />
    </Card>
  )
}

/** How many promises are agreed, how many are not, and how many wait for the reader's party. */
export const TallyFigures = ({ tally, isParty }: { tally: Tally; isParty: boolean }) => (
  <section aria-labelledby="stand" className="stack--close">
    <h2 id="stand">{words.standing}</h2>
    {tally.all === 0 ? (
      <p className="muted">{words.noCommitments}</p>
    ) : (
      <div className="grid">
        <Stat figure={tally.agreed}>{words.agreed}</Stat>
        <Stat figure={tally.open}>{words.open}</Stat>
        {isParty && <Stat figure={tally.waitingForUs}>{words.waiting}</Stat>}
      </div>
    )}
  </section>
)

/** What others did, newest first. */
export const FeedCard = ({ happened, now }: { happened: readonly Happened[]; now: Date }) => (
  <Card title={words.since} id="sindsdien">
    {happened.length === 0 && <Empty>{words.nothingHappened}</Empty>}
    <Feed
      happenings={happened.map((one) => ({
        key: `${one.chain} ${one.seq}`,
        ...(one.kind &&
          one.organisation &&
          !one.coordinates && { mark: organisationMark(one.kind, one.organisation) }),
        who: doerWords(one),
        what: happenedWords(one),
        at: one.at.toISOString(),
        when: momentWords(one.at, now),
      }))}
    />
  </Card>
)

/** The other rounds that the reader knows. */
export const RoundsCard = ({ rounds }: { rounds: readonly Round[] }) => (
  <Card title={words.rounds} id="trajecten" small>
    <ul className="stack--tight">
      {rounds.map(({ id, name }) => (
        <li key={id}>
          <a href={href('/trajecten/:roundId', { roundId: id })}>{name}</a>
        </li>
      ))}
    </ul>
  </Card>
)
