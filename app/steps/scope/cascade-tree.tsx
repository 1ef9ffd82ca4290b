import { type Branch, familyOf } from '#agreement/goal-cascade.ts'
import {
  gapWords,
  howCounted,
  levelWords,
  notCountedWords,
  signersWords,
  sumWords,
} from '#agreement/goal-cascade.words.ts'
import { type GoalOverview, reachOf } from '#agreement/goal-overview.ts'
import type { Sum } from '#agreement/goal-promises.ts'
import { splitSums } from '#agreement/goal-splits.ts'
import { aimWords, thousands } from '#agreement/goals.words.ts'
import type { Id } from '#kernel/id.ts'
import { nationalGoal } from '#law/national-goals.ts'
import { href } from '#routes.ts'
import { BulletBar } from '#ui/bullet-bar.tsx'
import { Tag } from '#ui/tag.tsx'
import { cascadeWords as words } from './cascade.words.ts'
import { scopeWords } from './scope.words.ts'

type TreeProps = {
  roundId: Id<'Round'>
  branches: readonly Branch[]
  overview: GoalOverview
}

/** Goals from high to low, each indented under the one that it serves. */
export const CascadeTree = ({ branches, ...props }: TreeProps) => (
  <ul className="tree">
    {branches.map((branch) => (
      <li key={branch.goal.id} id={branch.goal.id}>
        <BranchView branch={branch} {...props} />
        {branch.under.length > 0 && <CascadeTree branches={branch.under} {...props} />}
      </li>
    ))}
  </ul>
)

type BranchProps = Omit<TreeProps, 'branches'> & { branch: Branch }

function BranchView({ branch, roundId, overview }: BranchProps) {
  const { goal } = branch
  const { place } = goal
  const counted = howCounted(place)
  const aim = [aimWords(goal), counted && `(${counted})`].filter(Boolean).join(' ')
  return (
    <div className="stack stack--tight">
      <p className="row">
        <Tag status="info">{levelWords[place.level]}</Tag>
        <a href={href('/trajecten/:roundId/scope/doelen/:goalId', { roundId, goalId: goal.id })}>
          {goal.text}
        </a>
      </p>
      {aim && <p>{aim}</p>}
      <Reach sum={reachOf(overview, branch)} />
      <Facts branch={branch} overview={overview} />
      <p className="muted small">
        {scopeWords.source(goal.source)}. {signersWords(place.signedBy, place.notSignedBy)}{' '}
        {place.catalogueId !== null &&
          (nationalGoal(place.catalogueId)?.verified === 'no' ? words.unverified : words.secondary)}
      </p>
    </div>
  )
}

type ReachProps = { sum: Sum }

/** What was promised of what is needed: a calm bar, and the same in words. */
function Reach({ sum }: ReachProps) {
  const { share, promised, agreed } = sum
  if (promised === 0) return <p className="muted">{words.noPromises}</p>
  const sentence = sumWords(sum)
  if (share === null) return <p>{sentence}</p>
  return (
    <div>
      <BulletBar value={agreed} plan={promised} target={share} status="info" sentence="" />
      <p>{sentence}</p>
    </div>
  )
}

/** How the numbers around a goal stand to each other. Said, never forbidden. */
function Facts({ branch: { goal }, overview }: Pick<BranchProps, 'branch' | 'overview'>) {
  const { ownShare, level } = goal.place
  const family = familyOf(goal, overview.goals)
  const shares = overview.splits.get(goal.id)?.shares ?? []
  const total = splitSums(shares).total
  return (
    <ul className="stack stack--tight small">
      {ownShare !== null && <li>{words.ownShare(thousands(ownShare))}</li>}
      {family && (
        <li>
          {words.family(thousands(family.sum), family.children.length - family.left.length)}{' '}
          {family.gap === null ? words.noShare : gapWords(family.gap)}
        </li>
      )}
      {family?.left.map((one) => (
        <li key={one.goal.id}>{words.notAdded(one.goal.text, notCountedWords[one.why])}</li>
      ))}
      {shares.length > 0 && (
        <li>
          {words.split(thousands(total))}{' '}
          {level === 'local' && goal.quantity !== null && gapWords(goal.quantity - total)}
        </li>
      )}
    </ul>
  )
}
