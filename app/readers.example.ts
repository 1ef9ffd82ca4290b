import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { type VisitorName, visitorNames, visitors } from './visitors.example.ts'

/** A row as JSON, by the names of the database. */
export type Row = Partial<Record<string, unknown>>

type Membership = { person_id: string; organisation_id: string }
type RoundRole = { round_id: string; person_id: string; role: string }
type Party = { id: string; round_id: string; organisation_id: string }
type Round = { id: string; made_by: string }
type Paper = { id: string; party_id: string | null }
type PaperVersion = { id: string; paper_id: string; round_id: string; file_id: string | null }
type Receipt = { paper_version_id: string; party_id: string }
type Contact = { person_id: string; email: string }

/** Who has which place, as far as the marks of who may see what depend on it. */
export type Places = {
  memberships: Membership[]
  ids: Map<string, Membership>
  roles: RoundRole[]
  parties: Party[]
  rounds: Round[]
  contacts: Contact[]
  papers: Paper[]
  versions: PaperVersion[]
  receipts: Receipt[]
}

/** Reads the places from the database, as its owner. */
export async function placesOf(db: Db): Promise<Places> {
  const all = async <T>(table: string) =>
    (
      await sql<{ row: T }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(db)
    ).rows.map(({ row }) => row)
  const memberships = await all<Membership & { id: string }>('memberships')
  return {
    memberships,
    ids: new Map(memberships.map((one) => [one.id, one])),
    roles: await all('round_roles'),
    parties: await all('parties'),
    rounds: await all('rounds'),
    contacts: await all('contacts'),
    papers: await all('papers'),
    versions: await all('paper_versions'),
    receipts: await all('paper_receipts'),
  }
}

const text = (row: Row, name: string): string => String(row[name] ?? '')

type Is = (name: VisitorName) => boolean

const among = (is: Is): ReadonlySet<VisitorName> => new Set(visitorNames.filter(is))

const personOf = (name: VisitorName): string => visitors[name]?.personId ?? 'nobody'

const organisationOf = (name: VisitorName): string => visitors[name]?.hat?.organisationId ?? 'none'

/** Who may see a row of this audience, by the rules of the model and not by those of the database. */
export function readersOf(places: Places, audience: string, row: Row): ReadonlySet<VisitorName> {
  const roundId = text(row, 'round_id') || text(row, 'id')
  switch (audience) {
    case 'round':
      return among(row.lane === 'room' ? inRoom(places, row) : atTable(places, roundId))
    case 'held':
      return among(holds(places, row))
    case 'known':
      return among(knows(places, roundId))
    case 'mates':
      return among(isMate(places, ownerOf(places, row)))
    case 'kept':
      return among(row.party_id ? inRoom(places, row) : (name) => personOf(name) === row.kept_by)
    case 'invited':
      return among(invites(places, row))
    default:
      return among(isPerson(places, row))
  }
}

function inRoom(places: Places, row: Row): Is {
  const { parties } = places
  const own = text(row, 'organisation_id')
  const party = parties.find(({ id }) => id === row.party_id)
  const holder = holds(places, row)
  return (name) => organisationOf(name) === (own || party?.organisation_id) || holder(name)
}

/** Who has a version of a paper, by the version itself, its file or its amounts: who put it in, who received it, who coordinates. */
function holds({ papers, versions, receipts, parties, roles }: Places, row: Row): Is {
  const version = versions.find(
    ({ id, file_id }) =>
      [row.id, row.paper_version_id].includes(id) || (file_id !== null && file_id === row.id),
  )
  if (!version) return () => false
  const owners = [
    papers.find(({ id }) => id === version.paper_id)?.party_id,
    ...receipts
      .filter(({ paper_version_id }) => paper_version_id === version.id)
      .map(({ party_id }) => party_id),
  ]
  const organisations = parties
    .filter(({ id }) => owners.includes(id))
    .map(({ organisation_id }) => organisation_id)
  const leads = roles.filter(
    (one) => one.round_id === version.round_id && one.role === 'coordinator',
  )
  return (name) =>
    organisations.includes(organisationOf(name)) ||
    leads.some((one) => one.person_id === personOf(name))
}

function atTable({ parties, roles }: Places, roundId: string): Is {
  const seats = parties.filter((party) => party.round_id === roundId)
  const leads = roles.filter((one) => one.round_id === roundId && one.role === 'coordinator')
  return (name) =>
    seats.some((party) => party.organisation_id === organisationOf(name)) ||
    leads.some((one) => one.person_id === personOf(name))
}

function knows(places: Places, roundId: string): Is {
  const atIt = atTable(places, roundId)
  const { roles, rounds } = places
  return (name) =>
    atIt(name) ||
    roles.some((one) => one.round_id === roundId && one.person_id === personOf(name)) ||
    rounds.some((one) => one.id === roundId && one.made_by === personOf(name))
}

/** Whose row it is: the person's own, or of one of her memberships. */
function ownerOf({ ids }: Places, row: Row): string {
  const membership = ids.get(text(row, 'membership_id'))
  return membership?.person_id ?? (text(row, 'person_id') || text(row, 'id'))
}

function isMate(places: Places, person: string): Is {
  const { memberships, parties, roles, rounds } = places
  const employers = memberships
    .filter(({ person_id }) => person_id === person)
    .map(({ organisation_id }) => organisation_id)
  const shared = rounds.filter(
    ({ id, made_by }) =>
      made_by === person ||
      roles.some((one) => one.round_id === id && one.person_id === person) ||
      parties.some((one) => one.round_id === id && employers.includes(one.organisation_id)),
  )
  return (name) =>
    personOf(name) === person ||
    employers.includes(organisationOf(name)) ||
    shared.some(({ id }) => knows(places, id)(name))
}

function invites(places: Places, row: Row): Is {
  const { parties, roles } = places
  const party = parties.find(({ id }) => id === row.party_id)
  return (name) =>
    personOf(name) === row.invited_by ||
    organisationOf(name) === party?.organisation_id ||
    roles.some(
      (one) =>
        one.round_id === row.round_id &&
        one.role === 'coordinator' &&
        one.person_id === personOf(name),
    )
}

/**
 * Of an address: herself, her colleagues, and the coordinator who writes to her. Of a mail: who gets
 * it, and who had it sent.
 */
function isPerson({ contacts, memberships, parties, roles }: Places, row: Row): Is {
  const receiver = contacts.find(({ email }) => email === row.to_email)?.person_id
  const owners = [receiver, row.written_by, row.person_id]
  const employers = memberships
    .filter(({ person_id }) => person_id === row.person_id)
    .map(({ organisation_id }) => organisation_id)
  const rounds = parties
    .filter((party) => employers.includes(party.organisation_id))
    .map(({ round_id }) => round_id)
  const leads = roles
    .filter((one) => one.role === 'coordinator' && rounds.includes(one.round_id))
    .map(({ person_id }) => person_id)
  return (name) =>
    [...owners, ...leads].includes(personOf(name)) || employers.includes(organisationOf(name))
}
