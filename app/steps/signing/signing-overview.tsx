import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import type { CurrentFile } from '#agreement/signed-file.store.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Buttons, LinkButton } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type Status, Tag } from '#ui/tag.tsx'
import { DecisionForm, type DecisionProblems } from './decision.form.tsx'
import {
  askedOn,
  type Decision,
  missingConsent,
  type Signature,
  type SignatureKind,
  stillAsked,
} from './signatures.ts'
import { kindWords } from './signatures.words.ts'
import { waitingWords, signingWords as words } from './signing.words.ts'

type OverviewProps = {
  version: AgreementVersion
  standing: Standing
  parties: readonly Party[]
  decisions: readonly Decision[]
  signatures: readonly Signature[]
  file: CurrentFile
  /** The commitments on which a condition of the reader's own party is not fulfilled. */
  hindered: readonly string[]
  problems: DecisionProblems | undefined
}

/** Why the reader's party is not ready to approve, and where it says that it is. */
const Hindered = ({ roundId, codes }: { roundId: Id<'Round'>; codes: readonly string[] }) => (
  <Note kind="warn">
    <p>{words.hindered(codes)}</p>
    <ul>
      {codes.map((code) => (
        <li key={code}>
          <a
            href={`${href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}#voorwaarden`}
          >
            {words.toCondition(code)}
          </a>
        </li>
      ))}
    </ul>
  </Note>
)

/** Where every party stands with the newest text, and what the reader's own party can do. */
export function SigningOverview({
  version,
  standing,
  hindered,
  problems,
  ...props
}: OverviewProps) {
  const { parties, decisions, signatures, file } = props
  const asked = askedOn(version.document)
  const rows = parties.filter(({ id }) => asked.includes(id))
  const waiting = stillAsked(asked, signatures)
  const without = missingConsent(asked, signatures)
  const own = standing.party?.id
  const decides = own && standing.mandates.decide && !decisions.some((d) => d.partyId === own)
  const signs = own && standing.mandates.sign && waiting.includes(own)
  return (
    <>
      <HowFar
        number={version.number}
        isSealed={file.isSealed}
        rows={rows}
        waiting={waiting}
        without={without}
      />
      <Card flush>
        <Table
          caption={words.table}
          columns={columnsOf(decisions, signatures)}
          rows={rows}
          keyOf={({ id }) => id}
        />
      </Card>
      {decides && asked.includes(own) && (
        <Card title={words.ourDecision} id="besluit">
          {hindered.length > 0 && <Hindered roundId={version.roundId} codes={hindered} />}
          <DecisionForm sha256={version.sha256} problems={problems} />
        </Card>
      )}
      {signs && (
        <Buttons>
          <LinkButton
            weight={decides ? 'quiet' : 'primary'}
            href={href('/trajecten/:roundId/ondertekening/tekenen', { roundId: version.roundId })}
          >
            {words.sign}
          </LinkButton>
        </Buttons>
      )}
      <Files roundId={version.roundId} number={version.number} />
      {file.isSealed && (
        <p>
          <a href={href('/trajecten/:roundId/toetreding', { roundId: version.roundId })}>
            {words.joinLater}
          </a>
        </p>
      )}
    </>
  )
}

type HowFarProps = {
  number: number
  isSealed: boolean
  rows: readonly Party[]
  waiting: readonly Id<'Party'>[]
  without: readonly Id<'Party'>[]
}

/** Who has not answered yet; and when everybody has, who did not simply agree. */
const HowFar = ({ number, isSealed, rows, waiting, without }: HowFarProps) => (
  <Note kind={isSealed ? 'good' : 'info'} title={words.version(number)}>
    <p>{waiting.length > 0 ? waitingWords(namesIn(rows, waiting), rows.length) : words.answered}</p>
    {isSealed && <p>{words.sealed}</p>}
    {waiting.length === 0 && without.length > 0 && (
      <p>{words.without(namesIn(rows, without).join(', '))}</p>
    )}
  </Note>
)

const namesIn = (rows: readonly Party[], ids: readonly Id<'Party'>[]) =>
  rows.filter(({ id }) => ids.includes(id)).map(({ name }) => name)

const columnsOf = (
  decisions: readonly Decision[],
  signatures: readonly Signature[],
): [Column<Party>, ...Column<Party>[]] => [
  {
    key: 'party',
    name: words.party,
    cell: ({ kind, name }) => <PartyMark mark={organisationMark(kind, name)} name={name} />,
  },
  {
    key: 'decision',
    name: words.decision,
    cell: ({ id }) => <DecisionOf decision={decisions.find((d) => d.partyId === id)} />,
  },
  {
    key: 'signature',
    name: words.signature,
    cell: ({ id }) => <SignatureOf signature={signatures.find((s) => s.partyId === id)} />,
  },
]

const DecisionOf = ({ decision }: { decision: Decision | undefined }) =>
  decision ? (
    <>
      <Tag status={decision.outcome === 'approved' ? 'ok' : 'bad'}>{words[decision.outcome]}</Tag>{' '}
      {decision.body}, {dayWords(decision.decidedOn)}, {decision.reference}
    </>
  ) : (
    <Tag status="wait">{words.noDecision}</Tag>
  )

const kindStatus: Record<SignatureKind, Status> = {
  agreed: 'ok',
  agreed_with_reservation: 'warn',
  seen_only: 'info',
  declined: 'bad',
}

const SignatureOf = ({ signature }: { signature: Signature | undefined }) =>
  signature ? (
    <>
      <Tag status={kindStatus[signature.kind]}>{kindWords[signature.kind]}</Tag> {signature.name},{' '}
      {signature.function}
      {(signature.reservation || signature.reason) && (
        <span className="block">“{signature.reservation || signature.reason}”</span>
      )}
    </>
  ) : (
    <Tag status="wait">{words.noSignature}</Tag>
  )

const Files = ({ roundId, number }: { roundId: Id<'Round'>; number: number }) => (
  <Card title={words.files} id="bestanden">
    <ul className="plain-list">
      <li>
        <a
          download
          href={href('/trajecten/:roundId/overeenkomst/bestand/:file', {
            roundId,
            file: `${number}.pdf`,
          })}
        >
          {words.signedFile}
        </a>
      </li>
      {evidenceFiles.map(({ file, name }) => (
        <li key={file}>
          <a
            download
            href={href('/trajecten/:roundId/ondertekening/bewijs/:file', { roundId, file })}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  </Card>
)

const evidenceFiles = [
  { file: 'bewijs.pdf', name: words.evidenceFile },
  { file: 'bewijs.json', name: words.evidenceJson },
  { file: 'certificaten.pem', name: words.roots },
]
