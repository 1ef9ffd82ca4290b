import type { Id } from '#kernel/id.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card } from '#ui/card.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { SegmentBar } from '#ui/segment-bar.tsx'
import type { Followed } from './monitoring.ts'
import { monitoringWords as words } from './monitoring.words.ts'

type CardProps = { all: readonly Followed[]; parties: readonly Party[] }

/** How the commitments stand that each party has to carry out. */
export function PartiesCard({ all, parties }: CardProps) {
  const owning = parties.filter(({ id }) => all.some((one) => isOf(id, one)))
  if (owning.length === 0) return null
  return (
    <Card title={words.perParty} id="per-partij" small>
      <ul className="plain-list stack--close">
        {owning.map((party) => (
          <li key={party.id} className="stack--tight">
            <PartyMark mark={organisationMark(party.kind, party.name)} name={party.shortName} />
            <PartyBar own={all.filter((one) => isOf(party.id, one))} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const isOf = (party: Id<'Party'>, { monitored }: Followed) =>
  monitored.commitment.tabled.owners.includes(party)

function PartyBar({ own }: { own: readonly Followed[] }) {
  const count = (...courses: string[]) =>
    own.filter(({ course }) => courses.includes(course)).length
  const [ok, warn, bad] = [count('on-track', 'achieved'), count('attention'), count('behind')]
  const other = own.length - ok - warn - bad
  return (
    <SegmentBar
      sentence={words.partySentence({ ok, warn, bad, other })}
      parts={[
        { status: 'ok', count: ok },
        { status: 'warn', count: warn },
        { status: 'bad', count: bad },
        { status: 'wait', count: other },
      ]}
    />
  )
}
