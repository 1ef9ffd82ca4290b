import type { AmendmentAnswer, Consent } from '#agreement/amendments.ts'
import type { Id } from '#kernel/id.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import { PartyMark } from '#ui/party-mark.tsx'
import { Tag } from '#ui/tag.tsx'
import { commitmentReviewWords as words } from './review.words.ts'

type ConsentsProps = {
  consent: Consent
  answers: readonly AmendmentAnswer[]
  parties: readonly Party[]
  isOpen: boolean
}

/** What each party that an amendment binds said of it. Silence shows as silence. */
export function Consents({ consent, answers, parties, isOpen }: ConsentsProps) {
  const asked = [...consent.consented, ...consent.refused, ...(isOpen ? consent.silent : [])]
  return (
    <ul className="parties">
      {parties
        .filter(({ id }) => asked.includes(id))
        .map(({ id, kind, name }) => (
          <li key={id}>
            <PartyMark mark={organisationMark(kind, name)} name={name} />{' '}
            <Said consent={consent} party={id} />{' '}
            {answers.find(({ partyId }) => partyId === id)?.reason}
          </li>
        ))}
    </ul>
  )
}

function Said({ consent, party }: { consent: Consent; party: Id<'Party'> }) {
  if (consent.consented.includes(party)) return <Tag status="ok">{words.consented}</Tag>
  if (consent.refused.includes(party)) return <Tag status="bad">{words.refused}</Tag>
  return <Tag>{words.silent}</Tag>
}
