import { dayOf } from '#kernel/day.ts'
import { ruleWords } from '#law/calendar.words.ts'
import { momentWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { Coordinator } from '#process/coordinators.ts'
import type { Place } from '#process/place.store.ts'
import type { PlanItem } from '#process/plan.ts'
import { planDayWords } from '#process/plan.words.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Buttons, LinkButton } from '#ui/form.tsx'
import { SegmentBar } from '#ui/segment-bar.tsx'
import { Tag } from '#ui/tag.tsx'
import { coordinationWords as words } from './coordination.words.ts'
import { type Candidates, CoordinatorCard } from './coordinator-card.tsx'
import type { CoordinatorProblems } from './coordinators.form.tsx'
import { type Message, waitsFor } from './messages.ts'
import { type Acceptance, acceptationBy, type RulesVersion } from './process-rules.ts'

type CoordinationProps = {
  place: Place
  now: Date
  parties: readonly Party[]
  coordinators: readonly Coordinator[]
  /** Whom she who sets up the round can appoint; absent for everybody else. */
  candidates: Candidates
  versions: readonly RulesVersion[]
  acceptances: readonly Acceptance[]
  plan: readonly PlanItem[]
  messages: readonly Message[]
  problems: CoordinatorProblems
}

/** Who guides the talks, the rules, the plan and the messages: each in short, with the way to the whole. */
export const Coordination = (props: CoordinationProps) => (
  <div className="columns">
    <div className="stack">
      <CoordinatorCard {...props} today={dayOf(props.now)} />
      <RulesCard {...props} />
    </div>
    <div className="stack">
      <PlanCard {...props} />
      <MessagesCard {...props} />
    </div>
  </div>
)

function RulesCard({ place, parties, versions, acceptances }: CoordinationProps) {
  const { round, standing } = place
  const [newest] = versions
  const rulesHref = href('/trajecten/:roundId/coordinatie/spelregels', { roundId: round.id })
  const writeHref = href('/trajecten/:roundId/coordinatie/spelregels/schrijven', {
    roundId: round.id,
  })
  const contracting = parties.filter(({ role }) => role === 'contracting')
  const stands = contracting.map(({ id }) => acceptationBy(id, versions, acceptances).kind)
  const accepted = stands.filter((kind) => kind === 'accepted').length
  const isAsked =
    standing.party?.role === 'contracting' &&
    acceptationBy(standing.party.id, versions, acceptances).kind !== 'accepted'
  const writes = standing.coordinates || standing.made
  if (!newest)
    return (
      <Card title={words.rules} id="spelregels">
        <Empty action={writes && <LinkButton href={writeHref}>{words.writeRules}</LinkButton>}>
          {words.noRules}
        </Empty>
      </Card>
    )
  return (
    <Card title={words.rules} id="spelregels">
      <SegmentBar
        sentence={words.rulesState(newest.number, accepted, contracting.length)}
        parts={[
          { status: 'ok', count: accepted },
          { status: 'wait', count: contracting.length - accepted },
        ]}
      />
      <Buttons>
        <LinkButton weight={isAsked ? 'primary' : 'quiet'} href={rulesHref}>
          {isAsked ? words.acceptRules : words.readRules}
        </LinkButton>
      </Buttons>
    </Card>
  )
}

function PlanCard({ place, plan }: CoordinationProps) {
  const roundId = place.round.id
  const late = plan.filter(({ state }) => state === 'late').length
  const next = plan.filter(({ state }) => state === 'upcoming').slice(0, 3)
  return (
    <Card title={words.plan} id="planning" small>
      <ul className="stack stack--close">
        {next.map(({ id, regime, lastSafeDay }) => (
          <li key={id}>
            <a href={href('/regels/:rule', { rule: id })}>{ruleWords(id, regime).title}</a>
            <br />
            <span className="muted small">{lastSafeDay && planDayWords(lastSafeDay)}</span>
          </li>
        ))}
      </ul>
      <p>
        {late > 0 ? (
          <Tag status="warn">{words.planLate(late)}</Tag>
        ) : (
          <Tag status="ok">{words.planOnTime}</Tag>
        )}
      </p>
      <p>
        <a href={href('/trajecten/:roundId/coordinatie/planning', { roundId })}>{words.toPlan}</a>
      </p>
      <p>
        <a href={href('/trajecten/:roundId/coordinatie/besluitdata', { roundId })}>
          {words.deciding}
        </a>
      </p>
      <p>
        <a href={href('/trajecten/:roundId/coordinatie/wettelijk-kader', { roundId })}>
          {words.regime}
        </a>
      </p>
      <p>
        <a href={href('/trajecten/:roundId/planning.ics', { roundId })} download>
          {words.toCalendar}
        </a>
      </p>
      <p>
        <a href={href('/account/agenda', {})}>{words.feed}</a>
      </p>
    </Card>
  )
}

function MessagesCard({ place, messages, now }: CoordinationProps) {
  const { round, standing } = place
  const waiting = messages.filter((message) => waitsFor(message, standing.party?.id)).length
  const messagesHref = href('/trajecten/:roundId/coordinatie/berichten', { roundId: round.id })
  return (
    <Card title={words.messages} id="berichten" small>
      {messages.length === 0 && <p className="muted">{words.noMessages}</p>}
      {waiting > 0 && (
        <p>
          <Tag status="info">{words.unread(waiting)}</Tag>
        </p>
      )}
      <ul className="stack stack--close">
        {messages.slice(0, 3).map(({ id, subject, writtenAt }) => (
          <li key={id}>
            <a href={`${messagesHref}#${id}`}>{subject}</a>
            <br />
            <span className="muted small">{momentWords(writtenAt, now)}</span>
          </li>
        ))}
      </ul>
      {(messages.length > 0 || standing.coordinates) && (
        <p>
          <a href={messagesHref}>{standing.coordinates ? words.write : words.toMessages}</a>
        </p>
      )}
    </Card>
  )
}
