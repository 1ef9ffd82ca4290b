import type { Id } from '#kernel/id.ts'
import { FactTag } from './fact-tag.tsx'
import { type Fact, factStatus } from './facts.ts'
import { factReasonWords, factSourceWords, factValueWords } from './facts.words.ts'

type UsedProps = {
  facts: readonly Fact[]
  contracting: readonly Id<'Party'>[]
  nameOf: (party: Id<'Party'>) => string
}

/** Facts on which something builds, each with how it stands, why some dispute it, and where it comes from. */
export const UsedFacts = ({ facts, contracting, nameOf }: UsedProps) => (
  <ul className="stack stack--close">
    {facts.map((fact) => {
      const status = factStatus(fact, contracting)
      const why = factReasonWords(status, nameOf)
      return (
        <li key={fact.id}>
          {fact.text} <strong>{factValueWords(fact)}</strong>{' '}
          <FactTag status={status} nameOf={nameOf} />
          {why && <p className="small">{why}</p>}
          <p className="muted small">{factSourceWords(fact)}</p>
        </li>
      )
    })}
  </ul>
)
