import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { type Path, routes } from '#routes.ts'
import { messageMoves } from '#steps/coordination/messages.commands.ts'
import { publicationMoves } from '#steps/publication/publish.commands.ts'
import { invitationMoves } from '#steps/stakeholders/invitations.commands.ts'
import { anInvitation } from '#steps/stakeholders/invitations.example.ts'
import { addressesOf, keys } from './addresses.example.ts'
import { readAll } from './answers.example.ts'
import { does, momentOf } from './canonical.example.ts'
import {
  audienceOf,
  dropForms,
  type Mark,
  markAll,
  marksIn,
  publishMarks,
  secretsIn,
  writtenColumns,
} from './marks.example.ts'
import { placesOf, readersOf } from './readers.example.ts'
import { addressOf, signInAll, siteOf } from './requests.example.ts'
import { movesAt, paths } from './route-moves.example.ts'
import { tell } from './stages.example.ts'
import { type VisitorName, visitorNames } from './visitors.example.ts'
import { inWorld, telling, theWorld, undone } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

const patience = 300_000

it('knows of every column in which people can write who may see it', async () => {
  const all = await writtenColumns(await theWorld('empty'))
  const unknown = all.filter(({ table, column }) => !audienceOf(table, column))
  expect(unknown.map(({ table, column }) => `${table}.${column}`)).toEqual([])
})

/** The story told with marks: each stage begins with everything marked that was written before it. */
async function tellMarked(db: Db): Promise<Mark[]> {
  const marks: Mark[] = []
  await dropForms(db)
  await db.transaction().execute((db) => markAll(db, marks))
  for (const stage of ['frozen', 'sealed'] as const) {
    await db.transaction().execute((db) => tell[stage](db))
    await db.transaction().execute((db) => markAll(db, marks))
  }
  await db.transaction().execute(writeAndPublish)
  await db.transaction().execute((db) => markAll(db, marks))
  return publishMarks(db, marks)
}

/** What leaves the house once everything is marked: mail, and a new snapshot. */
async function writeAndPublish(db: Db): Promise<void> {
  const coordinator = ['coordinator', momentOf.sealed] as const
  const partyIds = [partyId('modelwonen')]
  const message = { roundId, subject: 'Publicatie', text: 'Morgen.', partyIds }
  await does(db, coordinator, [messageMoves.send, message])
  const email = 'nieuw@modelwonen.example'
  await does(
    db,
    ['directeurModel', momentOf.sealed],
    [invitationMoves.invite, { ...anInvitation, email, acts: [] }],
  )
  await does(db, coordinator, [publicationMoves.publish, { roundId, kind: 'agreement' }])
}

type Found = { leaks: Set<string>; seen: Set<string> }

/** Keeps what somebody saw: of what is hers that it was seen, of the rest that it leaked. */
function judge(marks: readonly Mark[]) {
  const byMark = new Map(marks.map((mark) => [mark.mark, mark]))
  const found: Found = { leaks: new Set(), seen: new Set() }
  const see = (name: VisitorName, where: string, text: string, mayToo: readonly string[] = []) => {
    for (const one of new Set(marksIn(text))) {
      const mark = byMark.get(one)
      if (!mark) continue
      if (mark.may.has(name) || mayToo.includes(mark.column)) found.seen.add(mark.column)
      else found.leaks.add(`${name} sees ${mark.column} at ${where}`)
    }
  }
  return { found, see }
}

/** A public page is not told who asks, so it is asked once. */
const askersOf = (path: Path): readonly VisitorName[] =>
  routes[path].for === 'public' ? ['anoniem'] : visitorNames

describe('what is on the screen, in the API, in feeds and in files', () => {
  it(
    'shows nobody what is not hers, and her what is',
    () =>
      inWorld('negotiating', async (db) => {
        const marks = await tellMarked(db)
        const cookies = await signInAll(db, 'sealed')
        const secrets = await secretsIn(db)
        const site = siteOf({ db: () => db, stage: 'sealed', cookies })
        const { found, see } = judge(marks)
        for (const { path, address } of await addressesOf(db))
          await Promise.all(
            askersOf(path).map(async (name) => {
              const text = await readAll(await site.get(name, address))
              see(name, path, text, keys[path])
              if (secrets.some((secret) => text.includes(secret)))
                found.leaks.add(`${name} sees a secret at ${path}`)
            }),
          )
        expect([...found.leaks]).toEqual([])

        const columns = new Set(marks.map(({ column }) => column))
        const unseen = [...columns].filter((column) => !found.seen.has(column))
        expect(unseen).toEqual([])
        await mailKeepsTo(db, marks)
        await snapshotKeepsTo(db, marks)
      }),
    patience,
  )
})

/** Nobody gets more by mail than she may see. Who is invited is told by whom, to which round. */
async function mailKeepsTo(db: Db, marks: readonly Mark[]): Promise<void> {
  const places = await placesOf(db)
  const { rows } = await sql<{ row: { to_email: string; subject: string; text: string } }>`
    select to_jsonb(m) - 'written_by' as row from mails m`.execute(db)
  const { found, see } = judge(marks)
  expect(rows.length).toBeGreaterThan(5)
  for (const { row } of rows) {
    const [reader = 'anoniem'] = readersOf(places, 'person', row)
    see(reader, `the mail ${row.subject}`, `${row.subject} ${row.text}`, [
      ...(row.text.includes('/uitnodiging/') ? (keys['/uitnodiging/:token'] ?? []) : []),
      'mails.subject',
      'mails.text',
    ])
  }
  expect([...found.leaks]).toEqual([])
}

/** The snapshot is public as it stands, whatever the pages show of it. */
async function snapshotKeepsTo(db: Db, marks: readonly Mark[]): Promise<void> {
  const { rows } = await sql<{ text: string }>`
    select to_jsonb(s)::text as text from snapshot.snapshots s`.execute(db)
  const { found, see } = judge(marks)
  for (const { text } of rows) see('anoniem', 'the snapshot', text)
  expect([...found.leaks]).toEqual([])
  expect(found.seen.size).toBeGreaterThan(10)
}

describe('what is answered to who tries', () => {
  const tries = [
    'anoniem',
    'lid',
    'directeurModel',
    'adviseur',
    'coordinator',
    'raadslid',
    'vreemde',
  ] as const

  it.each(['negotiating', 'frozen', 'sealed'] as const)(
    'gives nothing away at the stage %s',
    (stage) =>
      inWorld(stage, async (db) => {
        const marks: Mark[] = []
        const plain = await theWorld(stage)
        await dropForms(db)
        await db.transaction().execute((db) => markAll(db, marks))
        const cookies = await signInAll(db, stage)
        const { found, see } = judge(await publishMarks(db, marks))
        for (const path of paths)
          for (const { name, canonical } of movesAt(path).filter(
            (one) => one.canonical.at === stage,
          )) {
            const body = await undone(plain, async (db) => {
              await canonical.before?.(db)
              return canonical.body(db)
            })
            const address = await addressOf(plain, path, body)
            for (const visitor of tries)
              for (const sent of [{ ...body, move: name }, { move: name }])
                await undone(db, async (db) => {
                  const site = siteOf({ db: () => db, stage, cookies })
                  const response = await site.post(visitor, address, sent)
                  expect([name, response.status]).not.toEqual([name, 500])
                  see(visitor, `${path} ${name}`, await readAll(response), keys[path])
                })
          }
        expect([...found.leaks]).toEqual([])
      }),
    patience,
  )
})
