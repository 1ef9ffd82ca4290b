import type { Id } from '#kernel/id.ts'
import { organisationMark } from '#parties/member-frame.ts'
import { partWords } from '#parties/participation.words.ts'
import { roundRoleWords } from '#parties/rounds.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Note } from '#ui/note.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Forgotten } from './forgotten.ts'
import { forgottenWords, settlerWords } from './forgotten.words.ts'
import { type Register, whoMay } from './register.ts'
import type { Member, RoleHolder, Stakeholder } from './stakeholders.store.ts'
import { kindWords, stakeholdersWords as words } from './stakeholders.words.ts'

type Place = { roundId: Id<'Round'>; own: Id<'Party'> | undefined }

const partyHref = (roundId: Id<'Round'>, partyId: Id<'Party'>) =>
  href('/trajecten/:roundId/belanghebbenden/:partyId', { roundId, partyId })

const addHref = (roundId: Id<'Round'>, organisationId: Id<'Organisation'>) =>
  `${href('/trajecten/:roundId/belanghebbenden/toevoegen', { roundId })}?${new URLSearchParams({ organisatie: organisationId })}`

/** Whom the round may have forgotten, each with who can settle it. */
export function ForgottenNote({
  forgotten,
  roundId,
  setsUp,
}: { forgotten: Forgotten[]; setsUp: boolean } & Omit<Place, 'own'>) {
  const hrefOf = ({ organisationId, partyId }: Forgotten) => {
    if (partyId) return partyHref(roundId, partyId)
    return organisationId && setsUp ? addHref(roundId, organisationId) : undefined
  }
  if (forgotten.length === 0) return <Note kind="good">{words.nobodyForgotten}</Note>
  return (
    <Note kind="warn" title={words.forgotten}>
      <p>{words.forgottenLead}</p>
      <ul>
        {forgotten.map((one) => (
          <li key={`${one.code} ${one.name} ${one.other ?? ''}`}>
            <Missing one={one} href={hrefOf(one)} />{' '}
            <span className="muted">{settlerWords[one.settledBy]}</span>
          </li>
        ))}
      </ul>
    </Note>
  )
}

const Missing = ({ one, href }: { one: Forgotten; href: string | undefined }) =>
  href ? <a href={href}>{forgottenWords(one)}</a> : forgottenWords(one)

/** The parties: why each is there, and who speaks for it. */
export function PartiesTable({ register, roundId, own }: { register: Register } & Place) {
  const columns: [Column<Stakeholder>, ...Column<Stakeholder>[]] = [
    {
      key: 'party',
      name: words.party,
      cell: ({ id, name, kind }) => (
        <a href={partyHref(roundId, id)}>
          <PartyMark
            mark={organisationMark(kind, name)}
            name={name}
            suffix={id === own ? words.you : undefined}
          />
        </a>
      ),
    },
    {
      key: 'role',
      name: words.role,
      cell: (party) => `${kindWords[party.kind]}, ${partWords(party, register)}`,
    },
    { key: 'why', name: words.why, cell: ({ why }) => why },
    {
      key: 'negotiates',
      name: words.negotiates,
      cell: (party) => (
        <People people={whoMay(register, party.organisationId, 'negotiate')} party={party} />
      ),
    },
    {
      key: 'signs',
      name: words.signs,
      cell: (party) => (
        <People people={whoMay(register, party.organisationId, 'sign')} party={party} />
      ),
    },
  ]
  return (
    <Card title={words.parties} id="partijen" flush>
      <Table
        caption={words.parties}
        columns={columns}
        rows={register.parties}
        keyOf={({ id }) => id}
      />
    </Card>
  )
}

function People({ people, party }: { people: readonly Member[]; party: Stakeholder }) {
  if (people.length > 0) return people.map(({ name }) => name).join(', ')
  return party.role === 'contracting' ? <Tag status="warn">{words.nobody}</Tag> : '–'
}

/** Who coordinates and who reads for the council, with what the coordinator says of her neutrality. */
export const RoleHolders = ({ holders }: { holders: readonly RoleHolder[] }) => (
  <Card title={words.roles} id="rollen">
    {holders.length === 0 && <p className="muted">{words.noRoles}</p>}
    <ul className="stack--close">
      {holders.map(({ personId, role, name, statement, employer }) => (
        <li key={`${personId} ${role}`}>
          <strong>{name}</strong>, {roundRoleWords[role].toLowerCase()}
          {employer && ` (${employer})`}
          {statement && <p className="muted">“{statement}”</p>}
        </li>
      ))}
    </ul>
  </Card>
)
