import type { Accession } from '#agreement/accessions.ts'
import { consentOf, isConsentOfAll } from '#agreement/amendments.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Button, Form } from '#ui/form.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import type { Problems } from '#ui/read-form.ts'
import { type Status, Tag } from '#ui/tag.tsx'
import { AnswerForm, SignJoiningForm } from './accessions.form.tsx'
import { accessionWords as words } from './accessions.words.ts'

type ViewProps = {
  accession: Accession
  /** Under which number its file is found, once it is signed. */
  number: number
  parties: readonly Party[]
  /** The parties that are asked to consent. */
  asked: readonly Id<'Party'>[]
  standing: Standing
  isProofRecent: boolean
  problems: {
    answer: Problems<'roundId' | 'accessionId' | 'answer' | 'reason'> | undefined
    sign: Problems<'roundId' | 'accessionId' | 'sha256' | 'read'> | undefined
  }
}

const stateStatus: Record<Accession['state'], Status> = {
  open: 'info',
  effective: 'ok',
  withdrawn: 'wait',
}

/** Somebody who wants to join, or joined: for which promises, what the others say, and what the reader can do with it. */
export function AccessionView(props: ViewProps) {
  const { accession, parties, asked } = props
  const { document, state, proposedAt, reason } = accession
  return (
    <Card
      id={`toetreding-${accession.id}`}
      title={words.of(document.party.name)}
      beside={<Tag status={stateStatus[state]}>{words.states[state]}</Tag>}
    >
      <p className="small muted">{words.askedOn(dayWords(dayOf(proposedAt)))}</p>
      {document.limitedTo && <p>{words.limited(document.limitedTo)}</p>}
      <p>{words.holds(document.commitments.length)}</p>
      <ul className="text">
        {document.commitments.map(({ code, number, text }) => (
          <li key={code}>
            {number} {text} <span className="muted">({code})</span>
          </li>
        ))}
      </ul>
      <p className="text">
        <strong>{words.why}:</strong> {reason}
      </p>
      <h3>{words.consent}</h3>
      <Consents accession={accession} parties={parties.filter(({ id }) => asked.includes(id))} />
      <Doing {...props} />
    </Card>
  )
}

function Consents({ accession, parties }: { accession: Accession; parties: readonly Party[] }) {
  return (
    <ul className="parties">
      {parties.map(({ id, kind, name }) => {
        const said = accession.answers.find(({ partyId }) => partyId === id)
        return (
          <li key={id}>
            <PartyMark mark={organisationMark(kind, name)} name={name} /> <Said said={said} />{' '}
            {said?.reason}
          </li>
        )
      })}
    </ul>
  )
}

function Said({ said }: { said: { consents: boolean } | undefined }) {
  if (!said) return <Tag status="wait">{words.silent}</Tag>
  return said.consents ? (
    <Tag status="ok">{words.consented}</Tag>
  ) : (
    <Tag status="bad">{words.refused}</Tag>
  )
}

/** What the reader can do: read the closed file, answer, sign, or take it back. */
function Doing({ accession, number, asked, standing, isProofRecent, problems }: ViewProps) {
  const { id, state, answers, partyId } = accession
  const { roundId, party, mandates } = standing
  if (state === 'effective')
    return <Signed accession={accession} file={`${number}.pdf`} roundId={roundId} />
  if (state !== 'open' || !party) return null
  const isOwn = party.id === partyId
  const isReady = isConsentOfAll(consentOf(asked, answers))
  return (
    <>
      {asked.includes(party.id) && mandates.negotiate && (
        <AnswerForm accession={accession} problems={problems.answer} />
      )}
      {isOwn && isReady && mandates.sign && (
        <SignJoiningForm
          accession={accession}
          roundId={roundId}
          isProofRecent={isProofRecent}
          problems={problems.sign}
        />
      )}
      {isOwn && mandates.negotiate && (
        <Form move="withdrawJoining" hidden={{ accessionId: id }} name={words.withdraw}>
          <Button weight="quiet">{words.withdraw}</Button>
        </Form>
      )}
    </>
  )
}

type SignedProps = { accession: Accession; file: string; roundId: string }

const Signed = ({ accession, file, roundId }: SignedProps) => (
  <>
    <p>
      {words.signedBy(
        accession.name,
        accession.function,
        accession.closedAt ? dayWords(dayOf(accession.closedAt)) : '',
      )}
    </p>
    <p>
      <a
        download
        href={href('/trajecten/:roundId/toetreding/bestand/:file', {
          roundId,
          file,
        })}
      >
        {words.file}
      </a>
    </p>
  </>
)
