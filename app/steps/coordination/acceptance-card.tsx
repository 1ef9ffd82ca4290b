import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import { Card } from '#ui/card.tsx'
import { Button, Form } from '#ui/form.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { Tag } from '#ui/tag.tsx'
import {
  type Acceptance,
  type Acceptation,
  acceptationBy,
  type RulesVersion,
} from './process-rules.ts'
import { acceptationWords, rulesWords as words } from './process-rules.words.ts'

type AcceptanceCardProps = {
  standing: Standing
  /** The organisation for which the reader would accept. */
  organisation: string
  parties: readonly Party[]
  newest: RulesVersion
  versions: readonly RulesVersion[]
  acceptances: readonly Acceptance[]
}

/** Which contracting parties accepted the newest rules, and the form to accept them for one's own. */
export function AcceptanceCard({ standing, organisation, newest, ...props }: AcceptanceCardProps) {
  const { parties, versions, acceptances } = props
  const { party, mandates } = standing
  const contracting = parties.filter(({ role }) => role === 'contracting')
  const isAsked =
    party?.role === 'contracting' &&
    acceptationBy(party.id, versions, acceptances).kind !== 'accepted'
  return (
    <Card title={words.who} id="aanvaard" small>
      <ul className="stack stack--close">
        {contracting.map(({ id, name, kind }) => (
          <li key={id} className="row row--between">
            <PartyMark mark={organisationMark(kind, name)} name={name} />
            <AcceptationTag acceptation={acceptationBy(id, versions, acceptances)} />
          </li>
        ))}
      </ul>
      {isAsked && !mandates.negotiate && <p className="muted">{words.noMandate}</p>}
      {isAsked && mandates.negotiate && (
        <Form move="accept" hidden={{ versionId: newest.id }} name={words.accept}>
          <p className="muted">{words.acceptHint(organisation)}</p>
          <Button>{words.accept}</Button>
        </Form>
      )}
    </Card>
  )
}

const statusOf = { accepted: 'ok', stale: 'warn', open: 'wait' } as const

function AcceptationTag({ acceptation }: { acceptation: Acceptation }) {
  const { kind } = acceptation
  return <Tag status={statusOf[kind]}>{acceptationWords[kind]}</Tag>
}
