import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Form } from '#ui/form.tsx'
import { Tag } from '#ui/tag.tsx'
import { closable, isLate, type Outcome, outcomeRules } from './meetings.ts'
import { outcomeKindWords, meetingWords as words } from './meetings.words.ts'

const meetingPath = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId'

type OutcomesProps = {
  roundId: Id<'Round'>
  outcomes: readonly Outcome[]
  nameOf: (party: Id<'Party'>) => string
  today: Day
  /** The reader's own party, where she may say for it that something is done. */
  own: Id<'Party'> | undefined
  /** Where the form goes; by default to the page it stands on. */
  actionOf?: (outcome: Outcome) => string
}

/** What came of meetings: what was decided, promised and taken on, and whether it is done. */
export const Outcomes = ({ roundId, outcomes, nameOf, today, own, actionOf }: OutcomesProps) => (
  <ul className="plain stack--close">
    {outcomes.map((outcome) => (
      <li key={outcome.id} className="stack--tight">
        <p>
          <strong>{outcomeKindWords[outcome.kind]}:</strong> {outcome.text}
        </p>
        <p className="small muted">{owingLine(outcome, nameOf)}</p>
        <OnTable outcome={outcome} roundId={roundId} />
        {outcomeRules[outcome.kind].closedBy && <State outcome={outcome} today={today} />}
        {own && closable(outcome, own).ok && (
          <Form
            move="closeOutcome"
            hidden={{ outcomeId: outcome.id }}
            name={`${words.close}: ${outcome.text}`}
            {...(actionOf && { action: actionOf(outcome) })}
          >
            <Button weight="quiet">{words.close}</Button>
          </Form>
        )}
      </li>
    ))}
  </ul>
)

/** Where a concern, a fact, or what an item was about stands at the table. */
function OnTable({
  outcome: { code, factId },
  roundId,
}: {
  outcome: Outcome
  roundId: Id<'Round'>
}) {
  if (!code && !factId) return null
  return (
    <p className="small row">
      {code && (
        <a href={href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}>
          {words.onTable(code)}
        </a>
      )}
      {factId && (
        <a href={`${href('/trajecten/:roundId/scope/feiten', { roundId })}#feit-${factId}`}>
          {words.inFacts}
        </a>
      )}
    </p>
  )
}

function State({ outcome, today }: { outcome: Outcome; today: Day }) {
  if (outcome.closedAt) return <Tag status="ok">{words.done}</Tag>
  const late = isLate(outcome, today)
  return <Tag status={late ? 'bad' : 'wait'}>{late ? words.late : words.open}</Tag>
}

function owingLine({ ownerPartyId, toPartyId, dueOn }: Outcome, nameOf: OutcomesProps['nameOf']) {
  if (!ownerPartyId) return null
  if (!dueOn) return words.saidLine(nameOf(ownerPartyId))
  const due = dayWords(dueOn)
  const owner = nameOf(ownerPartyId)
  return toPartyId ? words.promiseLine(owner, nameOf(toPartyId), due) : words.actionLine(owner, due)
}

type OwedProps = Omit<OutcomesProps, 'outcomes' | 'actionOf'> & { owed: readonly Outcome[] }

/** What parties of the round still have to do, of all meetings. */
export const OwedCard = ({ owed, ...shown }: OwedProps) => (
  <Card title={words.owed} id="te-doen">
    {owed.length === 0 ? (
      <Empty>{words.owedNone}</Empty>
    ) : (
      <Outcomes
        {...shown}
        outcomes={owed}
        actionOf={({ meetingId }) => href(meetingPath, { roundId: shown.roundId, meetingId })}
      />
    )}
  </Card>
)
