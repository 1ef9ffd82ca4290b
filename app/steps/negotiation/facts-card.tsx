import { flagWords as words } from '#agreement/facts.words.ts'
import { UsedFacts } from '#agreement/used-facts.tsx'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { contractingOf, type Reading } from './reading.ts'
import type { NameOf } from './text-facts.tsx'

/** The facts on which a commitment builds, each with how it stands and why some dispute it. */
export function FactsCard({ reading, nameOf }: { reading: Reading; nameOf: NameOf }) {
  const { facts, commitment } = reading
  if (facts.length === 0) return null
  const { roundId } = commitment
  return (
    <Card title={words.used} id="feiten">
      <UsedFacts facts={facts} contracting={contractingOf(reading)} nameOf={nameOf} />
      <p>
        <a href={href('/trajecten/:roundId/scope/feiten', { roundId })}>{words.toFacts}</a>
      </p>
    </Card>
  )
}
