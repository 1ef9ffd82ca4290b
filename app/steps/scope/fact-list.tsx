import { FactTag } from '#agreement/fact-tag.tsx'
import type { FactVersion, UsedFact } from '#agreement/facts.store.ts'
import { type Fact, factStatus } from '#agreement/facts.ts'
import { factSourceWords, factValueWords } from '#agreement/facts.words.ts'
import type { GoalFact } from '#agreement/goal-facts.store.ts'
import type { Id } from '#kernel/id.ts'
import { momentWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Details, Form } from '#ui/form.tsx'
import { Tag } from '#ui/tag.tsx'
import {
  AnswerForm,
  CorrectFactForm,
  type FactProblems,
  UseFactForGoalForm,
  UseFactForm,
  WithdrawFactForm,
} from './fact-base.form.tsx'
import { stanceWords, factWords as words } from './fact-base.words.ts'

type ListProps = {
  roundId: Id<'Round'>
  now: Date
  facts: readonly Fact[]
  versions: readonly FactVersion[]
  uses: readonly UsedFact[]
  goalUses: readonly GoalFact[]
  /** The parties that take part in the agreement. */
  parties: readonly Party[]
  /** The commitments that the reader may put a fact under. */
  commitments: readonly { code: string; title: string }[]
  /** The goals that the reader may put a fact under. */
  goals: readonly { id: Id<'Goal'>; text: string }[]
  reader: {
    party: Id<'Party'> | undefined
    coordinates: boolean
    /** Whether she may act here at all. */
    writes: boolean
  }
  problems: FactProblems
}

/** The facts of a round, each with what every party says of it and where it is used. */
export function FactList(props: ListProps) {
  const standing = props.facts.filter(({ withdrawn }) => withdrawn === null)
  const gone = props.facts.filter(({ withdrawn }) => withdrawn !== null)
  return (
    <>
      {standing.length === 0 && <Empty>{words.empty}</Empty>}
      {standing.map((fact) => (
        <FactCard key={fact.id} {...props} fact={fact} />
      ))}
      {gone.length > 0 && (
        <Card title={words.withdrawn} id="ingetrokken" small>
          <ul className="stack stack--close">
            {gone.map((fact) => (
              <li key={fact.id}>
                <del>{fact.text}</del>
                <p className="muted small">{words.withdrawnWhy(fact.withdrawn ?? '')}</p>
                <Uses {...props} fact={fact} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

type OneProps = ListProps & { fact: Fact }

function FactCard(props: OneProps) {
  const { fact, parties, reader, problems, commitments, goals } = props
  const nameOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? ''
  const status = factStatus(
    fact,
    parties.map(({ id }) => id),
  )
  const value = factValueWords(fact)
  const isHers = reader.coordinates || (reader.party !== undefined && fact.partyId === reader.party)
  const own = fact.answers.find(({ partyId }) => partyId === reader.party)?.stance
  return (
    <Card
      title={fact.text}
      id={`feit-${fact.id}`}
      beside={<FactTag status={status} nameOf={nameOf} />}
    >
      {value && (
        <p>
          <strong>{value}</strong>
        </p>
      )}
      <p className="muted">{factSourceWords(fact)}</p>
      <Said fact={fact} parties={parties} />
      <Uses {...props} />
      {reader.writes && reader.party && (
        <AnswerForm fact={fact} problems={problems} own={own === 'none' ? undefined : own} />
      )}
      {reader.writes && commitments.length > 0 && (
        <UseFactForm fact={fact} problems={problems} commitments={commitments} />
      )}
      {reader.writes && goals.length > 0 && (
        <UseFactForGoalForm fact={fact} problems={problems} goals={goals} />
      )}
      {reader.writes && isHers && (
        <>
          <CorrectFactForm fact={fact} problems={problems} />
          <WithdrawFactForm fact={fact} problems={problems} />
        </>
      )}
      <Before {...props} />
    </Card>
  )
}

/** What every party says of a fact; who said nothing stands there too. */
const Said = ({ fact, parties }: Pick<OneProps, 'fact' | 'parties'>) => (
  <>
    <h3>{words.said}</h3>
    <ul className="plain stack--close">
      {parties.map(({ id, shortName }) => {
        const answer = fact.answers.find(({ partyId }) => partyId === id)
        return (
          <li key={id}>
            {shortName} <Stance stance={answer?.stance ?? 'none'} />
            {answer?.reason && <p className="small">“{answer.reason}”</p>}
          </li>
        )
      })}
    </ul>
  </>
)

const Stance = ({ stance }: { stance: keyof typeof stanceWords }) => {
  if (stance === 'none') return <Tag status="wait">{words.nothing}</Tag>
  return <Tag status={stance === 'agreed' ? 'ok' : 'warn'}>{stanceWords[stance]}</Tag>
}

/** The commitments and goals that use a fact, and the button to part them for who may. */
function Uses({ fact, uses, goalUses, roundId, reader, commitments, goals }: OneProps) {
  const own = uses.filter(({ id }) => id === fact.id)
  const ownGoals = goalUses.filter(({ id }) => id === fact.id)
  if (own.length + ownGoals.length === 0) return <p className="muted small">{words.usesNone}</p>
  const mayPart = (code: string) =>
    reader.writes && commitments.some((commitment) => commitment.code === code)
  const mayPartGoal = (goalId: Id<'Goal'>) => reader.writes && goals.some(({ id }) => id === goalId)
  return (
    <>
      <h3>{words.uses}</h3>
      <ul className="plain stack--close">
        {own.map(({ code }) => (
          <li key={code}>
            <a href={href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}>{code}</a>
            {mayPart(code) && <Part move="unuse" given={{ factId: fact.id, code }} from={code} />}
          </li>
        ))}
        {ownGoals.map(({ goalId, goal }) => (
          <li key={goalId}>
            <a href={href('/trajecten/:roundId/scope/doelen/:goalId', { roundId, goalId })}>
              {goal}
            </a>
            {mayPartGoal(goalId) && (
              <Part move="unuseForGoal" given={{ factId: fact.id, goalId }} from={goal} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

type PartProps = { move: string; given: Record<string, string>; from: string }

const Part = ({ move, given, from }: PartProps) => (
  <Form move={move} hidden={given} inline name={words.unuseOf(from)}>
    <Button weight="plain">{words.unuse}</Button>
  </Form>
)

/** What a fact said before it was corrected. */
function Before({ fact, versions, now }: OneProps) {
  const own = versions.filter(({ factId }) => factId === fact.id)
  if (own.length < 2) return null
  return (
    <Details summary={words.before}>
      <ul className="stack stack--close">
        {own.map((version) => (
          <li key={version.number}>
            {version.number === fact.number ? version.text : <del>{version.text}</del>}{' '}
            {factValueWords(version)}
            <p className="muted small">
              {factSourceWords(version)}{' '}
              {words.wrote(version.by, momentWords(version.at, now), version.reason)}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  )
}
