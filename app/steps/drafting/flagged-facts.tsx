import { FactTag } from '#agreement/fact-tag.tsx'
import type { UsedFact } from '#agreement/facts.store.ts'
import { factStatus, isFlagged } from '#agreement/facts.ts'
import { factReasonWords, flagWords as words } from '#agreement/facts.words.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Note } from '#ui/note.tsx'

type FlaggedProps = {
  roundId: Id<'Round'>
  used: readonly UsedFact[]
  parties: readonly Party[]
  /** The commitments that the text is made of. */
  codes: readonly string[]
}

/** Which commitments of the text build on a fact that some dispute, or that was withdrawn. */
export function FlaggedFacts({ roundId, used, parties, codes }: FlaggedProps) {
  const contracting = parties.filter(({ role }) => role === 'contracting').map(({ id }) => id)
  const nameOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? ''
  const flagged = used
    .filter(({ code }) => codes.includes(code))
    .map((fact) => ({ fact, status: factStatus(fact, contracting) }))
    .filter(({ status }) => isFlagged(status))
  if (flagged.length === 0) return null
  return (
    <Note kind="warn" title={words.overview}>
      <ul className="stack stack--close">
        {flagged.map(({ fact: { id, code, text }, status }) => (
          <li key={`${code} ${id}`}>
            <a href={href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}>{code}</a>
            {`: ${text} `}
            <FactTag status={status} nameOf={nameOf} />
            <p className="small">{factReasonWords(status, nameOf)}</p>
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
