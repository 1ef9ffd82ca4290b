import { flaggedAmong } from '#agreement/facts.ts'
import { flagWords as words } from '#agreement/facts.words.ts'
import type { GoalFact } from '#agreement/goal-facts.store.ts'
import { UsedFacts } from '#agreement/used-facts.tsx'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'

type GoalFactsProps = {
  roundId: Id<'Round'>
  facts: readonly GoalFact[]
  parties: readonly Party[]
}

/** The facts on which a goal builds, each with how it stands and why some dispute it; nothing where there are none. */
export function GoalFactsCard({ roundId, facts, parties }: GoalFactsProps) {
  if (facts.length === 0) return null
  const nameOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? ''
  return (
    <Card title={words.usedByGoal} id="feiten">
      <UsedFacts facts={facts} contracting={contractingOf(parties)} nameOf={nameOf} />
      <p>
        <a href={href('/trajecten/:roundId/scope/feiten', { roundId })}>{words.toFacts}</a>
      </p>
    </Card>
  )
}

/** How many facts under a goal need care, as a tag; nothing where none does. */
export function FlaggedGoal({ goalId, facts, parties }: FlaggedProps) {
  const own = facts.filter((fact) => fact.goalId === goalId)
  const flagged = flaggedAmong(own, contractingOf(parties))
  return flagged.length > 0 && <Tag status="warn">{words.flagged(flagged.length)}</Tag>
}

type FlaggedProps = Omit<GoalFactsProps, 'roundId'> & { goalId: Id<'Goal'> }

const contractingOf = (parties: readonly Party[]) =>
  parties.filter(({ role }) => role === 'contracting').map(({ id }) => id)
