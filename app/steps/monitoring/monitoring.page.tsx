import { actionsOf } from '#agreement/actions.store.ts'
import { monitoredIn } from '#agreement/light.store.ts'
import { courseWords } from '#agreement/light.words.ts'
import { asksAttention, type Course, isJudged } from '#agreement/light-of-commitment.ts'
import { courseStatus } from '#agreement/light-tag.tsx'
import { type Day, dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { type Party, partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { NothingTabled } from '#process/nothing-tabled.tsx'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Chips } from '#ui/chips.tsx'
import { LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { StatusTiles } from '#ui/status-tiles.tsx'
import { FollowedTable } from './followed-table.tsx'
import {
  conclusionOf,
  countsOf,
  type Followed,
  followedOn,
  type Request,
  requestsOn,
} from './monitoring.ts'
import { courseSlugs, monitoringWords as words } from './monitoring.words.ts'
import { PartiesCard } from './parties-card.tsx'
import { RequestsCard } from './requests-card.tsx'

const path = '/trajecten/:roundId/monitoring'

/** How everything that was agreed stands today: the conclusion, what needs attention, and what is asked of whom. */
export const get: Handler<typeof path> = async ({ request, params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThere()

  const round = await roundById(db, roundId)
  const today = dayOf(now)
  const monitored = await monitoredIn(db, roundId)
  const frame = stepFrame({ context, round, step: 'monitoring' })
  if (monitored.length === 0)
    return page(frame, <NothingTabled roundId={params.roundId}>{words.nothing}</NothingTabled>)

  const all = followedOn(monitored, today)
  const { judged, onCourse, attention } = conclusionOf(all)
  const csv = href('/trajecten/:roundId/cijfers.csv', params)
  return page(
    {
      ...frame,
      heading: judged === 0 ? words.tooEarly : words.conclusion(onCourse, judged),
      lead: words.lead(dayWords(today), attention),
      actions: (
        <LinkButton href={csv} weight="quiet">
          {words.csv}
        </LinkButton>
      ),
    },
    <Overview
      roundId={params.roundId}
      all={all}
      requests={requestsOn(monitored, await actionsOf(db, roundId), today)}
      parties={await partiesOf(db, roundId)}
      today={today}
      own={standing.party?.id}
      asked={new URL(request.url).searchParams.get('oordeel') ?? ''}
    />,
  )
}

type OverviewProps = TilesProps & {
  requests: readonly Request[]
  parties: readonly Party[]
  today: Day
  own: Id<'Party'> | undefined
}

function Overview({ roundId, all, asked, parties, ...about }: OverviewProps) {
  const names = new Map(parties.map((party) => [party.id, party.shortName]))
  const nameOf = (party: Id<'Party'>) => names.get(party) ?? ''
  const whole = `${href(path, { roundId })}?oordeel=alle#afspraken`
  return (
    <>
      <Tiles all={all} roundId={roundId} asked={asked} />
      <FollowedTable
        {...shownOf(all, asked)}
        roundId={roundId}
        nameOf={nameOf}
        beside={<a href={whole}>{words.all(all.length)}</a>}
      />
      <div className="columns">
        <RequestsCard roundId={roundId} nameOf={nameOf} {...about} />
        <PartiesCard all={all} parties={parties} />
      </div>
    </>
  )
}

type TilesProps = { all: readonly Followed[]; roundId: string; asked: string }

/** Large where there is a judgement; what has none stands small under it. */
function Tiles({ all, roundId, asked }: TilesProps) {
  const counts = countsOf(all).map(({ course, count }) => ({
    course,
    count,
    href: `${href(path, { roundId })}?oordeel=${courseSlugs[course]}#afspraken`,
    name: courseWords[course],
    current: asked === courseSlugs[course],
  }))
  const judged = counts.filter(({ course }) => isJudged(course))
  const others = counts.filter(({ course }) => !isJudged(course))
  return (
    <div className="stack--close">
      {judged.length > 0 && (
        <StatusTiles
          name={words.tiles}
          tiles={judged.map(({ course, count, ...tile }) => ({
            ...tile,
            status: courseStatus[course],
            figure: count,
          }))}
        />
      )}
      {others.length > 0 && <Chips name={words.others} chips={others} />}
    </div>
  )
}

/** What the address asks for: one course, all, or else what needs attention. */
function shownOf(all: readonly Followed[], asked: string) {
  if (asked === 'alle') return { title: words.allTitle, rows: all, empty: words.nothingHere }
  const course = courseOfSlug(asked)
  if (course)
    return {
      title: words.only(courseWords[course]),
      rows: all.filter((one) => one.course === course),
      empty: words.nothingHere,
    }
  const rows = all.filter((one) => asksAttention(one.course))
  return { title: words.needing, rows, empty: words.nothingNeeds }
}

const courseOfSlug = (slug: string): Course | undefined =>
  (Object.keys(courseSlugs) as Course[]).find((course) => courseSlugs[course] === slug)
