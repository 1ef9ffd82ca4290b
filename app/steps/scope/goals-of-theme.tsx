import type { Goal } from '#agreement/goals.ts'
import { aimWords } from '#agreement/goals.words.ts'
import type { Theme } from '#agreement/themes.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { DropForm, type GoalProblems } from './goals.form.tsx'
import { scopeWords as words } from './scope.words.ts'

type ThemeGoalsProps = {
  theme: Theme
  goals: readonly Goal[]
  writes: boolean
  problems: GoalProblems['drop']
}

/** The goals of one theme, each with what serves it. */
export const ThemeGoals = ({ theme, goals, writes, problems }: ThemeGoalsProps) => (
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
          </p>
          {writes && (
            <DropForm
              goal={goal}
              problems={problems?.given.goalId === goal.id ? problems : undefined}
            />
          )}
        </li>
      ))}
    </ul>
  </Card>
)
