import type { Commitment } from '#agreement/commitments.ts'
import { differencesBetween } from '#agreement/differences.ts'
import { type Package, type PackagePart, partsFor } from '#agreement/packages.ts'
import { isAgreement, type Position, stanceOn } from '#agreement/positions.ts'
import type { Id } from '#kernel/id.ts'
import { momentWords } from '#parties/days.words.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Button, Details, Form } from '#ui/form.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import type { Problems } from '#ui/read-form.ts'
import { type Status, Tag } from '#ui/tag.tsx'
import { AnswerPackageForm } from './package-forms.tsx'
import { packageStateWords, packageWords as words } from './packages.words.ts'
import { Changes, type NameOf } from './text-facts.tsx'

export type PackagesRead = {
  roundId: Id<'Round'>
  parties: readonly Party[]
  /** The latest position of every party on every commitment. */
  latest: readonly Position[]
  commitments: readonly Commitment[]
  now: Date
  /** The reader's party that makes the agreement, where she may speak for it. */
  speaks: Id<'Party'> | undefined
}

type PackageProps = {
  whole: Package
  read: PackagesRead
  problems: Problems<'answer' | 'reason' | 'packageId' | 'roundId'> | undefined
}

const states: Record<Package['state'], Status> = {
  open: 'wait',
  adopted: 'ok',
  withdrawn: 'info',
  overtaken: 'info',
}

/** One package: what it changes, who agrees with all of it, and what the reader can say. */
export function PackageCard({ whole, read, problems }: PackageProps) {
  const { parties, speaks, now } = read
  const { id, title, why, state, parts } = whole
  const nameOf: NameOf = (party) => parties.find((one) => one.id === party)?.shortName ?? ''
  const isOpen = state === 'open'
  const isAsked = isOpen && speaks !== undefined && partsFor(whole, speaks).length > 0
  return (
    <Card
      title={title}
      id={`pakket-${id}`}
      foot={`${words.by(nameOf(whole.partyId))}, ${momentWords(whole.offeredAt, now)}`}
    >
      <p>
        <Tag status={states[state]}>{packageStateWords(whole)}</Tag>{' '}
        <span className="muted">{words.parts(parts.length)}</span>
      </p>
      {why && <p className="text">{why}</p>}
      {isOpen && <p className="hint">{words.whole}</p>}
      <div className="stack">
        {parts.map((part) => (
          <Part key={part.code} part={part} read={read} nameOf={nameOf} isOpen={isOpen} />
        ))}
        {isOpen && <Answers whole={whole} read={read} />}
      </div>
      {isAsked && speaks !== whole.partyId && (
        <Details summary={words.answer} open={problems?.given.packageId === id}>
          <AnswerPackageForm packageId={id} problems={problems} />
        </Details>
      )}
      {isOpen && speaks === whole.partyId && (
        <Details summary={words.withdraw}>
          <Form move="withdrawPackage" hidden={{ packageId: id }} name={words.withdraw}>
            <p>{words.withdrawHint}</p>
            <Button weight="danger">{words.withdraw}</Button>
          </Form>
        </Details>
      )}
    </Card>
  )
}

type PartProps = { part: PackagePart; read: PackagesRead; nameOf: NameOf; isOpen: boolean }

/** One text of a package: while it is open, what it would change in the text on the table. */
function Part({ part: { code, title, proposal }, read, nameOf, isOpen }: PartProps) {
  const { roundId, commitments } = read
  const tabled = commitments.find(({ id }) => id === proposal.commitmentId)?.tabled
  return (
    <section className="stack--tight">
      <h3>
        <a href={href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}>{code}</a>{' '}
        {title}
      </h3>
      {isOpen && tabled ? (
        <Changes differences={differencesBetween(tabled, proposal.version)} nameOf={nameOf} />
      ) : (
        <p className="text">{proposal.version.text}</p>
      )}
    </section>
  )
}

/** Which parties that it binds agree with all of it. */
function Answers({ whole, read }: { whole: Package; read: PackagesRead }) {
  const asked = read.parties
    .filter(({ role }) => role === 'contracting')
    .filter((party) => partsFor(whole, party.id).length > 0)
  return (
    <section className="stack--tight">
      <h3>{words.answers}</h3>
      <ul className="stack--close">
        {asked.map((party) => (
          <li key={party.id} className="row row--between">
            <PartyMark mark={organisationMark(party.kind, party.name)} name={party.shortName} />
            <Answered whole={whole} partyId={party.id} latest={read.latest} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type AnsweredProps = { whole: Package; partyId: Id<'Party'>; latest: readonly Position[] }

/** What a party says of a package: of all that binds it together. */
function Answered({ whole, partyId, latest }: AnsweredProps) {
  const stances = partsFor(whole, partyId).map(({ proposal }) =>
    stanceOn(
      proposal.version.contentHash,
      latest.find((one) => one.partyId === partyId && one.commitmentId === proposal.commitmentId),
    ),
  )
  const agreeing = stances.filter(isAgreement).length
  const held = stances.filter(({ kind }) => kind === 'holds').length
  if (agreeing === stances.length) return <Tag status="ok">{words.accepted}</Tag>
  if (held === stances.length)
    return <Tag status="bad">{agreeing === 0 ? words.rejected : words.partly}</Tag>
  return <Tag status="wait">{held === 0 ? words.waiting : words.partly}</Tag>
}
