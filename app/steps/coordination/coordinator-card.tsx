import type { Day } from '#kernel/day.ts'
import { periodWords } from '#parties/days.words.ts'
import { isAtTable } from '#parties/standing.ts'
import { CoordinatorMark } from '#process/coordinator-mark.tsx'
import type { Candidate } from '#process/coordinators.store.ts'
import { type Coordinator, coordinatesOn } from '#process/coordinators.ts'
import type { Place } from '#process/place.store.ts'
import { stepHref } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { coordinationWords as words } from './coordination.words.ts'
import { AppointForm, type CoordinatorProblems, EndForm } from './coordinators.form.tsx'

/** Whom she who sets up the round can appoint; absent for everybody else. */
export type Candidates = readonly Candidate[] | undefined

type CoordinatorCardProps = {
  place: Place
  today: Day
  coordinators: readonly Coordinator[]
  candidates: Candidates
  problems: CoordinatorProblems
}

/** Who coordinates now, with what she says of her neutrality, and who did before. */
export function CoordinatorCard({ place, today, coordinators, ...props }: CoordinatorCardProps) {
  const { candidates, problems } = props
  const now = coordinators.filter((one) => coordinatesOn(one, today))
  const former = coordinators.filter((one) => !coordinatesOn(one, today))
  return (
    <Card title={words.coordinators} id="coordinator">
      {now.length === 0 && <Empty>{candidates ? words.none : words.noneForOthers}</Empty>}
      {now.map((one) => (
        <div key={one.id} className="stack stack--tight">
          <p>
            <CoordinatorMark coordinator={one} />
          </p>
          <blockquote className="lead">“{one.statement}”</blockquote>
          <p className="muted small">
            {words.since} {periodWords(one.fromDay, one.untilDay)}.
          </p>
        </div>
      ))}
      {former.length > 0 && <Former former={former} />}
      {isAtTable(place.standing) && (
        <p>
          <a
            href={href('/trajecten/:roundId/coordinatie/handelingen', { roundId: place.round.id })}
          >
            {words.toActs}
          </a>
        </p>
      )}
      <p>
        <a href={href('/trajecten/:roundId/coordinatie/overdracht', { roundId: place.round.id })}>
          {words.toHandover}
        </a>
      </p>
      {candidates && (
        <div>
          <AppointForm
            candidates={candidates.filter(({ represents }) => !represents)}
            inviteHref={stepHref(place.round.id, 'stakeholders')}
            problems={problems.appoint}
          />
          {now.length > 0 && <EndForm coordinators={now} problems={problems.end} />}
        </div>
      )}
    </Card>
  )
}

const Former = ({ former }: { former: readonly Coordinator[] }) => (
  <div>
    <h3>{words.former}</h3>
    <ul>
      {former.map(({ id, name, fromDay, untilDay }) => (
        <li key={id}>
          {name}, <span className="muted">{periodWords(fromDay, untilDay)}</span>
        </li>
      ))}
    </ul>
  </div>
)
