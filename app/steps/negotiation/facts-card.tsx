import { FactTag } from '#agreement/fact-tag.tsx'
import { factStatus } from '#agreement/facts.ts'
import {
  factReasonWords,
  factSourceWords,
  factValueWords,
  flagWords as words,
} from '#agreement/facts.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { contractingOf, type Reading } from './reading.ts'
import type { NameOf } from './text-facts.tsx'

/** The facts on which a commitment builds, each with how it stands and why some dispute it. */
export function FactsCard({ reading, nameOf }: { reading: Reading; nameOf: NameOf }) {
  const { facts, commitment } = reading
  if (facts.length === 0) return null
  const contracting = contractingOf(reading)
  const { roundId } = commitment
  return (
    <Card title={words.used} id="feiten">
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
      <p>
        <a href={href('/trajecten/:roundId/scope/feiten', { roundId })}>{words.toFacts}</a>
      </p>
    </Card>
  )
}
