import { FactTag } from '#agreement/fact-tag.tsx'
import type { FlaggedFact } from '#agreement/facts.ts'
import { factReasonWords, flagWords as words } from '#agreement/facts.words.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Note } from '#ui/note.tsx'
import type { DraftFlags } from './draft-flags.ts'

type FlaggedProps = {
  roundId: Id<'Round'>
  flags: DraftFlags
  parties: readonly Party[]
}

/** Which commitments and goals of the text build on a fact that some dispute, or that was withdrawn. */
export function FlaggedFacts({ roundId, flags: { commitments, goals }, parties }: FlaggedProps) {
  if (commitments.length + goals.length === 0) return null
  const nameOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? ''
  return (
    <Note kind="warn" title={words.overview}>
      <ul className="stack stack--close">
        {commitments.map(({ code, facts }) => (
          <li key={code}>
            <a href={href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}>{code}</a>
            <Facts facts={facts} nameOf={nameOf} />
          </li>
        ))}
        {goals.map(({ id: goalId, text, facts }) => (
          <li key={goalId}>
            <a href={href('/trajecten/:roundId/scope/doelen/:goalId', { roundId, goalId })}>
              {text}
            </a>
            <Facts facts={facts} nameOf={nameOf} />
          </li>
        ))}
      </ul>
      <p>
        {words.overviewHint}{' '}
        <a href={href('/trajecten/:roundId/scope/feiten', { roundId })}>{words.toFacts}</a>
      </p>
    </Note>
  )
}

type FactsProps = { facts: readonly FlaggedFact[]; nameOf: (party: Id<'Party'>) => string }

const Facts = ({ facts, nameOf }: FactsProps) =>
  facts.map(({ id, text, status }) => (
    <div key={id}>
      {text} <FactTag status={status} nameOf={nameOf} />
      <p className="small">{factReasonWords(status, nameOf)}</p>
    </div>
  ))
