import type { UsedFact } from '#agreement/facts.store.ts'
import { type FlaggedFact, flaggedAmong } from '#agreement/facts.ts'
import type { GoalFact } from '#agreement/goal-facts.store.ts'
import type { AgreementDocument } from '#documents/agreement-document.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'

/** What in a text must be looked at first: the commitments and goals that build on a fact that some dispute, or that was withdrawn. */
export type DraftFlags = {
  commitments: readonly { code: string; facts: readonly FlaggedFact[] }[]
  goals: readonly { id: Id<'Goal'>; text: string; facts: readonly FlaggedFact[] }[]
}

type Read = {
  used: readonly UsedFact[]
  goalFacts: readonly GoalFact[]
  parties: readonly Pick<Party, 'id' | 'role'>[]
}

/** The flags of a round, by commitment and by goal; nothing stands there without a fact that needs care. */
export function draftFlags({ used, goalFacts, parties }: Read): DraftFlags {
  const contracting = parties.filter(({ role }) => role === 'contracting').map(({ id }) => id)
  const onTable = used.filter(({ isTabled }) => isTabled)
  const byCode = Map.groupBy(onTable, ({ code }) => code)
  const byGoal = Map.groupBy(goalFacts, ({ goalId }) => goalId)
  return {
    commitments: [...byCode]
      .map(([code, facts]) => ({ code, facts: flaggedAmong(facts, contracting) }))
      .filter(({ facts }) => facts.length > 0),
    goals: [...byGoal]
      .map(([id, facts]) => ({
        id,
        text: facts[0]?.goal ?? '',
        facts: flaggedAmong(facts, contracting),
      }))
      .filter(({ facts }) => facts.length > 0),
  }
}

/** Of these flags those on what stands in this text: open points and goals that were let go are not in it. */
export function flagsInText(flags: DraftFlags, { chapters }: AgreementDocument): DraftFlags {
  const codes = new Set(chapters.flatMap(({ commitments }) => commitments.map(({ code }) => code)))
  const goals = new Set(chapters.flatMap((chapter) => chapter.goals.map(({ id }) => id)))
  return {
    commitments: flags.commitments.filter(({ code }) => codes.has(code)),
    goals: flags.goals.filter(({ id }) => goals.has(id)),
  }
}
