import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { CoordinatorMark } from '#process/coordinator-mark.tsx'
import { coordinatorsOf } from '#process/coordinators.store.ts'
import { type Coordinator, coordinatorWho } from '#process/coordinators.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { Chips } from '#ui/chips.tsx'
import { page } from '#ui/page.tsx'
import { actsInMonth, monthsOfActs } from './coordinator-acts.store.ts'
import { type CoordinatorAct, type MonthOfActs, monthAsked } from './coordinator-acts.ts'
import { actWords, monthWords, coordinatorActsWords as words } from './coordinator-acts.words.ts'

const path = '/trajecten/:roundId/coordinatie/handelingen'

/** Everything that coordinators did in a month, the same for everybody at the table, from the history. */
export const get: Handler<typeof path> = async ({ request, params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()
  const { round } = place
  const months = await monthsOfActs(db, roundId)
  const month = monthAsked(new URL(request.url).searchParams.get('maand'), months, dayOf(now))
  const acts = await actsInMonth(db, roundId, month)
  const coordinators = await coordinatorsOf(db, roundId)
  const address = href(path, params)
  return page(
    {
      ...stepFrame({ context, round, step: 'coordination', title: words.title }),
      heading: words.heading(monthWords(month)),
      lead: words.lead,
    },
    <>
      <Who coordinators={whoActed(coordinators, acts)} />
      {months.length > 0 && <Months {...{ address, months, month }} />}
      <Card title={words.list(month)} id="handelingen" foot={words.print}>
        {acts.length === 0 ? (
          <Empty>{words.empty(month)}</Empty>
        ) : (
          <>
            <p className="muted">{words.count(acts.length, month)}</p>
            <Acts acts={acts} />
          </>
        )}
      </Card>
    </>,
  )
}

/** The coordinators whose acts stand here; the ones of now where there are none. */
function whoActed(all: readonly Coordinator[], acts: readonly CoordinatorAct[]): Coordinator[] {
  const people = new Set(acts.map(({ personId }) => personId))
  return [...people].flatMap((personId) => coordinatorWho(all, personId) ?? [])
}

const Who = ({ coordinators }: { coordinators: readonly Coordinator[] }) => (
  <>
    {coordinators.map((one) => (
      <p key={one.id}>
        <CoordinatorMark coordinator={one} />
      </p>
    ))}
  </>
)

type MonthsProps = { address: string; months: readonly MonthOfActs[]; month: string }

/** The way to the months in which something was done, the newest first. */
const Months = ({ address, months, month }: MonthsProps) => (
  <Chips
    name={words.months}
    chips={months.map(({ month: one, count }) => ({
      href: `${address}?maand=${one}`,
      name: monthWords(one),
      count,
      current: one === month,
    }))}
  />
)

/** By the day, each act as a sentence. */
function Acts({ acts }: { acts: readonly CoordinatorAct[] }) {
  const days = [...Map.groupBy(acts, ({ at }) => dayOf(at))]
  return (
    <ol className="stack--close">
      {days.map(([day, acts]) => (
        <li key={day}>
          <p>
            <strong>
              <time dateTime={day}>{dayWords(day)}</time>
            </strong>
          </p>
          <ul className="stack--tight">
            {acts.map((act) => (
              <li key={act.seq}>
                {act.person} {actWords(act)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
