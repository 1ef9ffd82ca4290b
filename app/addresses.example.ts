import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Path } from '#routes.ts'
import { addressOf } from './requests.example.ts'
import { answersTo, paths } from './route-moves.example.ts'

type Address = { path: Path; address: string }

/** Every value that a name in an address has in this database. */
const values: Record<string, string> = {
  adviceId: `select id from advice_requests`,
  code: `select code from commitments where code is not null`,
  commitmentId: `select id from commitments where lane = 'room'`,
  fileId: `select id from files`,
  meetingId: `select id from meetings`,
  handoverId: `select id from handovers`,
  momentId: `select id from review_moments`,
  lineId: `select id from overview_lines`,
  overviewId: `select id from activity_overviews`,
  partyId: `select id from parties`,
  roundId: `select id from rounds`,
}

const tokens: Partial<Record<Path, string>> = {
  '/uitnodiging/:token': `select (regexp_match(text, '/uitnodiging/([a-zA-Z0-9_-]+)'))[1] as token
    from mails where text like '%/uitnodiging/%'`,
}

const files: Partial<Record<Path, readonly string[]>> = {
  '/trajecten/:roundId/overeenkomst/bestand/:file': [
    '1.pdf',
    '1.docx',
    '1.odt',
    '1.html',
    '1.json',
  ],
  '/trajecten/:roundId/ondertekening/bewijs/:file': [
    'bewijs.pdf',
    'bewijs.json',
    'certificaten.pem',
  ],
  '/trajecten/:roundId/toetreding/bestand/:file': ['1.pdf'],
}

/** What whoever has the link of a mail may read besides: it is a key. */
export const keys: Partial<Record<Path, readonly string[]>> = {
  '/agenda/:token.ics': [
    'rounds.name',
    'meetings.title',
    'meetings.place',
    'body_days.note',
    'advice_requests.subject',
    'plan_events.note',
  ],
  '/uitnodiging/:token': [
    'invitations.name',
    'invitations.function',
    'invitations.email',
    'invitations.granted_by',
    'people.name',
    'rounds.name',
  ],
}

/**
 * Every address of every route that can be read, with each value that a name in it can have.
 *
 * @param only the names that take all their values, where not all of them matter
 */
export async function addressesOf(db: Db, only?: readonly string[]): Promise<Address[]> {
  const all = await Promise.all(
    paths
      .filter((path) => answersTo(path, 'get'))
      .map(async (path) => {
        const given = (await variants(db, path, only)).map((values) => addressOf(db, path, values))
        return (await Promise.all(given)).map((address) => ({ path, address }))
      }),
  )
  return all.flat()
}

/** One name after the other takes all its values; the rest stays as in the example. */
async function variants(
  db: Db,
  path: Path,
  only?: readonly string[],
): Promise<Record<string, string>[]> {
  const all = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const names = all.filter((name) => only?.includes(name) ?? true)
  const each = await Promise.all(
    names.map(async (name) => {
      const query = name === 'token' ? tokens[path] : values[name]
      const own = name === 'file' ? (files[path] ?? []) : await valuesOf(db, query)
      return own.map((value) => ({ [name]: value }))
    }),
  )
  return [{}, ...each.flat()]
}

async function valuesOf(db: Db, query: string | undefined): Promise<string[]> {
  if (!query) return []
  const { rows } = await sql<Record<string, string>>`${sql.raw(query)}`.execute(db)
  return rows.flatMap((row) => Object.values(row))
}
