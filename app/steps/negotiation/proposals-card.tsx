import type { Proposal } from '#agreement/proposals.ts'
import { Card, Empty } from '#ui/card.tsx'
import type { Mark } from '#ui/party-mark.tsx'
import type { Problems } from '#ui/read-form.ts'
import { commitmentWords as words } from './commitment.words.ts'
import { ProposeOther } from './commitment-view.tsx'
import type { PositionField } from './position.form.tsx'
import { ProposalCard } from './proposal-card.tsx'
import type { Reading } from './reading.ts'
import type { NameOf } from './text-facts.tsx'

type ProposalsProps = {
  reading: Reading
  nameOf: NameOf
  markOf: (party: Proposal['partyId']) => Mark
  /** What came back of an answer, to the tabled text or to one of the proposals. */
  problems: Problems<PositionField> | undefined
}

/** The open proposals for another text, and the way to one of the reader's own. */
export function ProposalsCard({ reading, nameOf, markOf, problems }: ProposalsProps) {
  const open = reading.proposals.filter(({ state }) => state === 'open')
  return (
    <Card title={words.proposals} id="voorstellen">
      {open.length === 0 && <Empty>{words.proposalsNone}</Empty>}
      {open.map((proposal) => (
        <ProposalCard
          key={proposal.id}
          reading={reading}
          nameOf={nameOf}
          proposal={proposal}
          mark={markOf(proposal.partyId)}
          problems={proposal.version.contentHash === problems?.given.seen ? problems : undefined}
        />
      ))}
      <ProposeOther reading={reading} nameOf={nameOf} />
    </Card>
  )
}
