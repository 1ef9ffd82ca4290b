import type { GoalFact } from '#agreement/goal-facts.store.ts'
import type { Correction, Goal } from '#agreement/goals.ts'
import { aimWords } from '#agreement/goals.words.ts'
import type { Theme } from '#agreement/themes.ts'
import { momentWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { Tag } from '#ui/tag.tsx'
import { FlaggedGoal } from './goal-facts.tsx'
import { CorrectForm, DropForm, type GoalProblems } from './goals.form.tsx'
import { scopeWords as words } from './scope.words.ts'

type ThemeGoalsProps = {
  theme: Theme
  goals: readonly Goal[]
  writes: boolean
  /** Whether the words of this goal are hers to correct. */
  corrects: (goal: Goal) => boolean
  corrections: readonly Correction[]
  facts: readonly GoalFact[]
  parties: readonly Party[]
  now: Date
  problems: GoalProblems
}

/** The goals of one theme, each with what serves it. */
export const ThemeGoals = ({ theme, goals, writes, problems, ...props }: ThemeGoalsProps) => (
  <Card title={theme.name} id={theme.code} beside={<span className="muted">{theme.code}</span>}>
    <ul className="stack">
      {goals.map((goal) => (
        <li key={goal.id} id={goal.id} className="stack stack--tight">
          <h3>{goal.text}</h3>
          {aimWords(goal) && <p>{aimWords(goal)}</p>}
          <p className="row muted small">
            <span>{words.source(goal.source)}</span>
            {goal.commitments > 0 ? (
              <Tag status="ok">{words.commitments(goal.commitments)}</Tag>
            ) : (
              <Tag>{words.noCommitment}</Tag>
            )}
            <FlaggedGoal goalId={goal.id} facts={props.facts} parties={props.parties} />
          </p>
          <Before
            corrections={props.corrections.filter(({ goalId }) => goalId === goal.id)}
            now={props.now}
          />
          {writes && props.corrects(goal) && (
            <CorrectForm goal={goal} problems={ofGoal(goal, problems.correct)} />
          )}
          {writes && <DropForm goal={goal} problems={ofGoal(goal, problems.drop)} />}
        </li>
      ))}
    </ul>
  </Card>
)

function ofGoal<P extends { given: { goalId?: string | undefined } }>(
  { id }: Goal,
  problems: P | undefined,
): P | undefined {
  return problems?.given.goalId === id ? problems : undefined
}

/** What stood there before, so that a correction hides nothing. */
const Before = ({ corrections, now }: Pick<ThemeGoalsProps, 'corrections' | 'now'>) =>
  corrections.length === 0 ? null : (
    <Details summary={words.before}>
      <ul className="stack stack--close">
        {corrections.map(({ text, source, by, at, ...aim }) => (
          <li key={at.toISOString()}>
            <del>
              {text} {aimWords(aim)}
            </del>
            <p className="muted small">
              {words.source(source)}. {words.correctedBy(by, momentWords(at, now))}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  )
