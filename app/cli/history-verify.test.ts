import { generateKeyPairSync } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { appendEvent, historyKeyOf, noteHead } from '#agreement/history.store.ts'
import { type Happening, type HistoryLine, payloadHashOf, sealed } from '#agreement/history.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { now, personId, roundId } from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { historyFile, readHistoryFile } from './history-file.ts'
import { chainsIn, judged } from './history-verify.ts'

const { keys } = testInstallation()

const happening = (nth: number): Happening => ({
  chain: roundId,
  at: new Date(now.valueOf() + nth * 60_000).toISOString(),
  personId: personId('strateeg'),
  organisationId: null,
  mandateId: null,
  roundRole: null,
  subject: 'commitment',
  subjectId: personId('lid'),
  move: 'table',
  payloadHash: payloadHashOf({ nth }),
})

/** A chain of five lines, the head of which the installation signed. */
async function addChain(db: Db): Promise<void> {
  await inRole(db, { role: 'handslag_actor', personId: personId('strateeg') }, async (db) => {
    for (const nth of [1, 2, 3, 4, 5]) await appendEvent(db, happening(nth), { lane: 'room' })
  })
  await inRole(db, { role: 'handslag_worker' }, (db) =>
    noteHead(db, keys, { chain: roundId, reason: 'daily', now }),
  )
}

/** What somebody does who has the database itself in hands. */
const behindOurBack = (db: Db, deed: (db: Db) => Promise<unknown>) =>
  db.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db)
    await deed(db)
  })

const lines = async (db: Db): Promise<HistoryLine[]> =>
  (await chainsIn(db)).get(roundId)?.lines ?? []

/** Every line of the chain anew, with another past. */
async function rewrite(db: Db): Promise<void> {
  const before = await lines(db)
  await db.deleteFrom('events').execute()
  let last: HistoryLine | undefined
  for (const { seq: _, previousHash: __, hash: ___, ...said } of before) {
    last = sealed({ ...said, move: 'withdraw' }, last)
    await db
      .insertInto('events')
      .values({ ...last, at: new Date(last.at), lane: 'table' })
      .execute()
  }
}

async function resign(db: Db): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  await db.deleteFrom('heads').execute()
  const foreign = { keep: async () => pem }
  await noteHead(db, foreign, { chain: roundId, reason: 'daily', now })
}

const judgedIn = async (db: Db) => judged(await chainsIn(db), await historyKeyOf(keys))

const deeds: [string, (db: Db) => Promise<unknown>, object][] = [
  [
    'an edited line',
    (db) => db.updateTable('events').set({ move: 'withdraw' }).where('seq', '=', 2).execute(),
    { code: 'line-changed', seq: 2 },
  ],
  [
    'a moment moved',
    (db) => db.updateTable('events').set({ at: now }).where('seq', '=', 4).execute(),
    { code: 'line-changed', seq: 4 },
  ],
  [
    'a line taken out of the middle',
    (db) => db.deleteFrom('events').where('seq', '=', 3).execute(),
    { code: 'line-missing', seq: 3 },
  ],
  [
    'a tail cut off',
    (db) => db.deleteFrom('events').where('seq', '>', 3).execute(),
    { code: 'end-missing', seq: 5 },
  ],
  [
    'a whole chain thrown away',
    (db) => db.deleteFrom('events').execute(),
    { code: 'end-missing', seq: 5 },
  ],
  ['a rewritten chain', rewrite, { code: 'chain-rewritten', seq: 5 }],
  [
    'a rewritten chain that another key signed',
    async (db) => {
      await rewrite(db)
      await resign(db)
    },
    { code: 'head-forged', seq: 5 },
  ],
]

it.each(deeds)('finds %s, in the database and in an export of it', (_, deed, fault) =>
  inOwnDatabase(async (db) => {
    await addChain(db)
    expect(await judgedIn(db)).toMatchObject({ isFine: true })

    await behindOurBack(db, deed)
    const verdict = await judgedIn(db)
    expect(verdict).toMatchObject({ isFine: false, json: { chains: [{ fault }] } })

    const exported = [...(await chainsIn(db)).values()].map(historyFile).join('')
    expect(judged(readHistoryFile(exported), await historyKeyOf(keys))).toEqual(verdict)
  }),
)

it('finds nothing wrong where nobody signed yet, and says that nothing is there where that is so', () =>
  inOwnDatabase(async (db) => {
    expect(await judgedIn(db)).toMatchObject({
      isFine: true,
      lines: ['Er is nog geen geschiedenis.'],
    })
    await addChain(db)
    await behindOurBack(db, (db) => db.deleteFrom('heads').execute())
    expect(await judgedIn(db)).toMatchObject({ isFine: true, json: { chains: [{ heads: 0 }] } })
  }))

it('refuses a file with a line that is none, by its number', () => {
  expect(() => readHistoryFile('{"kind":"event"}\n')).toThrow('Regel 1 is geen regel')
  expect(() => readHistoryFile('\n\nhallo')).toThrow('Regel 3 is geen regel')
})
