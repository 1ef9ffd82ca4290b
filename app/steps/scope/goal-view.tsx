import type { PlacedGoal } from '#agreement/goal-cascade.ts'
import { gapWords, howCounted, levelWords, signersWords } from '#agreement/goal-cascade.words.ts'
import type { GoalOverview } from '#agreement/goal-overview.ts'
import type { PlaceSaid } from '#agreement/goal-places.store.ts'
import type { GoalMatrix, Promised } from '#agreement/goal-promises.ts'
import { type Split, splitSums, splitYears } from '#agreement/goal-splits.ts'
import { thousands } from '#agreement/goals.words.ts'
import type { Id } from '#kernel/id.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { cascadeWords, goalWords as words } from './cascade.words.ts'
import type { CountProblems } from './goal-count.form.tsx'
import { PromiseMatrix } from './goal-matrix.tsx'
import { GoalPast } from './goal-past.tsx'
import { PlaceForm, type PlaceProblems } from './goal-place.form.tsx'
import { PromisesCard } from './goal-promises.tsx'
import { SplitForm, type SplitProblems, UnsplitForm } from './goal-split.form.tsx'
import { scopeWords } from './scope.words.ts'

type GoalViewProps = {
  roundId: Id<'Round'>
  now: Date
  goal: PlacedGoal
  overview: GoalOverview
  matrix: GoalMatrix
  /** Every split of this goal, the last first. */
  splits: readonly Split[]
  places: readonly PlaceSaid[]
  term: { from: number; until: number }
  /** Whether the reader may change the goal now. */
  writes: boolean
  /** The party for which the reader says how commitments count, if any. */
  own: Id<'Party'> | undefined
  problems: SplitProblems & { place: PlaceProblems; count: CountProblems }
}

/** One goal with everything around it. */
export function GoalView({ goal, overview, matrix, splits, own, ...props }: GoalViewProps) {
  const { roundId, now, places, writes, problems, term } = props
  const { goals, promises, associations } = overview
  const split = splits[0]
  const shares = split?.shares ?? []
  const counts = ({ owners, broughtBy }: Promised) =>
    own !== undefined && (owners.includes(own) || broughtBy === own)
  return (
    <>
      <Definition
        goal={goal}
        goals={goals}
        total={splitSums(shares).total}
        isSplit={shares.length > 0}
      />
      {goal.unit === null ? (
        <Card>
          <p className="muted">{words.noNumber}</p>
        </Card>
      ) : (
        <PromiseMatrix matrix={matrix} associations={associations} />
      )}
      <PromisesCard
        roundId={roundId}
        goal={{ ...goal.place, unit: goal.unit }}
        promises={promises.filter(({ goalId }) => goalId === goal.id)}
        others={promises.filter((one) => one.goalId !== goal.id && counts(one))}
        counts={counts}
        problems={problems.count}
      />
      {writes && goal.unit !== null && (
        <SplitForm
          goal={goal}
          split={split}
          years={splitYears(term, goal, shares)}
          associations={associations}
          problems={problems.split}
        />
      )}
      {writes && split && shares.length > 0 && (
        <UnsplitForm split={split} problems={problems.unsplit} />
      )}
      {writes && <PlaceForm goal={goal} goals={goals} problems={problems.place} />}
      <GoalPast splits={splits} places={places} now={now} />
    </>
  )
}

type DefinitionProps = {
  goal: PlacedGoal
  goals: readonly PlacedGoal[]
  total: number
  isSplit: boolean
}

/** Where the goal stands, from whom it comes, and how it counts. */
function Definition({ goal, goals, total, isSplit }: DefinitionProps) {
  const { place } = goal
  const parent = goals.find(({ id }) => id === place.parentId)
  const counted = howCounted(place)
  const signers = signersWords(place.signedBy, place.notSignedBy)
  const aim = place.level === 'local' ? goal.quantity : place.ownShare
  return (
    <Card>
      <DescriptionList
        items={[
          { term: words.level, text: levelWords[place.level] },
          ...(parent ? [{ term: words.parent, text: parent.text }] : []),
          { term: words.definition, text: counted || words.noDefinition },
          { term: scopeWords.sourceLabel, text: `${goal.source}. ${signers}` },
          ...(place.ownShare === null
            ? []
            : [{ term: words.ownShare, text: thousands(place.ownShare) }]),
          ...(isSplit
            ? [
                {
                  term: cascadeWords.perYear,
                  text: `${words.splitTotal(thousands(total))} ${aim === null ? '' : gapWords(aim - total)}`,
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}
