import { differencesBetween } from '#agreement/differences.ts'
import type { Proposal } from '#agreement/proposals.ts'
import { momentWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Checkbox } from '#ui/choice.tsx'
import { Button, Details, Form } from '#ui/form.tsx'
import type { Mark } from '#ui/party-mark.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Remark } from '#ui/sheet.tsx'
import { Tag } from '#ui/tag.tsx'
import { commitmentWords as words } from './commitment.words.ts'
import { type PositionField, PositionForm } from './position.form.tsx'
import { canSpeak, canWrite, latestOf, type Reading, supportOf } from './reading.ts'
import { Changes, type NameOf } from './text-facts.tsx'

type ProposalProps = {
  reading: Reading
  proposal: Proposal
  mark: Mark
  nameOf: NameOf
  /** What came back of an answer to this proposal. */
  problems: Problems<PositionField> | undefined
}

/** An open proposal: what it changes, why, who agrees, and what the reader can do with it. */
export function ProposalCard({ reading, proposal, mark, nameOf, problems }: ProposalProps) {
  const { commitment, reader } = reading
  const { version, partyId, id, packageId } = proposal
  const { count, of } = supportOf(reading, proposal)
  const mayWrite = canWrite(reading) && reader.mayNegotiate && !packageId
  return (
    <Remark
      mark={mark}
      who={words.proposedBy(nameOf(partyId))}
      line={momentWords(proposal.tabledAt, reading.now)}
    >
      <div className="stack--close">
        <Changes
          differences={differencesBetween(commitment.tabled, version)}
          nameOf={nameOf}
          by={mark}
        />
        {version.note && <p className="text">{version.note}</p>}
        <p>
          <Tag status={count === of ? 'ok' : 'wait'}>{words.agreeing(count, of)}</Tag>
        </p>
        {packageId && (
          <p>
            <a
              href={`${href('/trajecten/:roundId/onderhandeling/pakketten', { roundId: commitment.roundId })}#pakket-${packageId}`}
            >
              {words.inPackage}
            </a>
          </p>
        )}
        {canSpeak(reading) && !packageId && (
          <Details
            id={`voorstel-${id}`}
            summary={words.answerProposal}
            open={problems !== undefined}
          >
            <PositionForm
              name={`voorstel-${id}`}
              seen={version.contentHash}
              mayTake={reader.mayNegotiate}
              levels={reader.levels}
              problems={problems}
              stored={ownOn(reading, version.contentHash)}
            />
          </Details>
        )}
        {mayWrite && reader.party?.id === commitment.tabled.partyId && (
          <AdoptForm proposalId={id} seen={commitment.tabled.contentHash} />
        )}
        {reader.mayNegotiate && reader.party?.id === partyId && !packageId && (
          <Form move="withdrawProposal" hidden={{ proposalId: id }} name={words.withdraw}>
            <Button weight="danger">{words.withdraw}</Button>
          </Form>
        )}
      </div>
    </Remark>
  )
}

const AdoptForm = ({ proposalId, seen }: { proposalId: string; seen: string }) => (
  <Details summary={words.adopt}>
    <Form move="adopt" hidden={{ proposalId, seen }} name={words.adopt}>
      <p>{words.adoptHint}</p>
      <Checkbox id={`steun-${proposalId}`} name="supports" label={words.adoptSupports} />
      <Button>{words.adopt}</Button>
    </Form>
  </Details>
)

/** What the reader's own party said of this very text. */
const ownOn = (reading: Reading, hash: string) =>
  latestOf(reading)
    .filter(({ partyId }) => partyId === reading.reader.party?.id)
    .filter(({ contentHash }) => contentHash === hash)
    .map(({ code, ...said }) => ({ position: code, ...said }))[0]
