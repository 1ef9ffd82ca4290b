import { actionsOf } from '#agreement/actions.store.ts'
import { monitoredIn } from '#agreement/light.store.ts'
import { courseWords } from '#agreement/light.words.ts'
import { asksAttention, type Course, isJudged } from '#agreement/light-of-commitment.ts'
import { courseStatus } from '#agreement/light-tag.tsx'
import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Empty } from '#ui/card.tsx'
import { Chips } from '#ui/chips.tsx'
import { LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { StatusTiles } from '#ui/status-tiles.tsx'
import { FollowedTable } from './followed-table.tsx'
import { conclusionOf, countsOf, type Followed, followedOn, requestsOn } from './monitoring.ts'
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
  if (monitored.length === 0) return page(frame, <NothingYet roundId={params.roundId} />)

  const all = followedOn(monitored, today)
  const parties = await partiesOf(db, roundId)
  const names = new Map(parties.map((party) => [party.id, party.shortName]))
  const nameOf = (party: (typeof parties)[number]['id']) => names.get(party) ?? ''
  const { judged, onCourse, attention } = conclusionOf(all)
  const asked = new URL(request.url).searchParams.get('oordeel') ?? ''
  const heading = judged === 0 ? words.tooEarly : words.conclusion(onCourse, judged)
  const csv = href('/trajecten/:roundId/cijfers.csv', params)
  return page(
    {
      ...frame,
      heading,
      lead: words.lead(dayWords(today), attention),
      actions: (
        <LinkButton href={csv} weight="quiet">
          {words.csv}
        </LinkButton>
      ),
    },
    <>
      <Tiles all={all} roundId={params.roundId} asked={asked} />
      <FollowedTable
        {...shownOf(all, asked)}
        roundId={params.roundId}
        nameOf={nameOf}
        beside={
          <a href={`${href(path, params)}?oordeel=alle#afspraken`}>{words.all(all.length)}</a>
        }
      />
      <div className="columns">
        <RequestsCard
          roundId={params.roundId}
          requests={requestsOn(monitored, await actionsOf(db, roundId), today)}
          today={today}
          nameOf={nameOf}
          own={standing.party?.id}
        />
        <PartiesCard all={all} parties={parties} />
      </div>
    </>,
  )
}

const NothingYet = ({ roundId }: { roundId: string }) => (
  <Empty
    action={
      <LinkButton href={href('/trajecten/:roundId/onderhandeling', { roundId })}>
        {words.toTable}
      </LinkButton>
    }
  >
    {words.nothing}
  </Empty>
)

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
