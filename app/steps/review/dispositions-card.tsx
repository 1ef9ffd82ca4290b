import type { NextRound } from '#agreement/dispositions.store.ts'
import { countsOf, type Disposed, type Outcome, outcomes } from '#agreement/dispositions.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { SegmentBar } from '#ui/segment-bar.tsx'
import { Table } from '#ui/table.tsx'
import { type Status, Tag } from '#ui/tag.tsx'
import type { Review } from './review.store.ts'
import { countedOutcome, outcomeWords, reviewWords as words } from './review.words.ts'

/** The look of each outcome; its words say the same without colour. */
const outcomeStatus: Record<Outcome, Status> = {
  achieved: 'star',
  continue: 'ok',
  change: 'warn',
  stop: 'info',
}

type DispositionsProps = { roundId: Id<'Round'>; review: Review }

/** What becomes of each promise: those without a decision first, with who can take it. */
export function DispositionsCard({ roundId, review }: DispositionsProps) {
  const { holding, disposed, parties } = review
  const counts = countsOf(disposed)
  if (!holding)
    return (
      <Empty
        action={
          <LinkButton href={href('/trajecten/:roundId/overeenkomst', { roundId })} weight="quiet">
            {words.toDrafting}
          </LinkButton>
        }
      >
        {words.nothingFrozen}
      </Empty>
    )
  return (
    <Card id="besluiten" title={words.dispositions}>
      <p className="text">{words.dispositionsLead}</p>
      <SegmentBar parts={partsOf(counts)} sentence={countsInWords(counts)} />
      <Table
        caption={words.dispositions}
        rows={disposed}
        keyOf={({ commitment }) => commitment.id}
        columns={[
          {
            key: 'commitment',
            name: words.commitment,
            cell: ({ commitment: { code, title } }) => (
              <>
                <a href={href('/trajecten/:roundId/herziening/afspraken/:code', { roundId, code })}>
                  {title}
                </a>{' '}
                <span className="small muted nowrap">{code}</span>
              </>
            ),
          },
          { key: 'outcome', name: words.decision, cell: (one) => <OutcomeTag disposed={one} /> },
          {
            key: 'who',
            name: words.why,
            cell: ({ commitment, disposition }) =>
              disposition?.reason ?? words.whoCan(whoIn(commitment.tabled.applicability, parties)),
          },
        ]}
      />
    </Card>
  )
}

/** “alle partijen”, or the names of those for whom a promise holds. */
function whoIn(ids: readonly Id<'Party'>[], parties: readonly Party[]): string {
  const contracting = parties.filter(({ role }) => role === 'contracting')
  const bound = contracting.filter(({ id }) => ids.includes(id))
  if (bound.length === contracting.length) return words.everyParty
  return bound.map(({ shortName }) => shortName).join(', ')
}

const OutcomeTag = ({ disposed: { disposition } }: { disposed: Disposed }) =>
  disposition ? (
    <Tag status={outcomeStatus[disposition.outcome]}>{outcomeWords[disposition.outcome]}</Tag>
  ) : (
    <Tag>{words.undecided}</Tag>
  )

type Counts = ReturnType<typeof countsOf>

const partsOf = (counts: Counts) => [
  ...outcomes.map((outcome) => ({ status: outcomeStatus[outcome], count: counts[outcome] })),
  { status: 'wait' as const, count: counts.open },
]

const countsInWords = (counts: Counts): string =>
  [
    `${counts.open} ${words.without}`,
    ...outcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => countedOutcome(outcome, counts[outcome])),
  ].join(', ')

type NextProps = { roundId: Id<'Round'>; nextRounds: readonly NextRound[] }

/** A next round may begin at any time. */
export const NextCard = ({ roundId, nextRounds }: NextProps) => (
  <Card id="verder" title={words.next}>
    <p>{words.nextLead}</p>
    {nextRounds.length > 0 && (
      <p>
        {words.nextRounds}{' '}
        {nextRounds.map(({ id, name }) => (
          <a key={id} href={href('/trajecten/:roundId', { roundId: id })}>
            {name}
          </a>
        ))}
      </p>
    )}
    <p>
      <LinkButton href={`${href('/trajecten/nieuw', {})}?vorige=${roundId}`} weight="quiet">
        {words.startNext}
      </LinkButton>
    </p>
  </Card>
)
