import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { chainOf } from '#agreement/history.store.ts'
import { payloadHashOf, verifyChain } from '#agreement/history.ts'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import { type PersonName, people } from '#parties/cast.example.ts'
import { addRound, partyId, personId, roundId } from '#parties/parties.example.ts'
import { standingIn } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { coordinatorsOf } from '#process/coordinators.store.ts'
import { visiting } from '#testing.ts'
import { handoverMoves } from './handovers.commands.ts'
import { handoversOf } from './handovers.store.ts'
import { packOf, type SectionId } from './handovers.ts'
import { messageMoves } from './messages.commands.ts'

const reason = 'Ik begin bij een ander bureau.'

const propose = async (db: Db, by: PersonName = 'coordinator', whom: PersonName = 'adviseur') =>
  handoverMoves.proposeHandover.run(await acting(by, db), {
    roundId,
    personId: personId(whom),
    reason,
  })

async function proposed(db: Db) {
  const answer = await propose(db)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

type Given = Partial<{ name: string; sha256: string; by: PersonName }>

async function takeOver(db: Db, { by = 'adviseur', ...given }: Given = {}) {
  await acting('lid', db)
  const [handover] = await handoversOf(db, roundId)
  if (!handover) throw new Error('Nothing was proposed')
  return handoverMoves.takeOver.run(await acting(by, db), {
    roundId,
    handoverId: handover.id,
    sha256: handover.sha256,
    name: people.adviseur.name,
    statement: 'Ik kies geen kant.',
    employer: 'Zorggroep Voorbeeld',
    ...given,
  })
}

async function rowsOf(db: Db, section: SectionId) {
  await acting('lid', db)
  const [handover] = await handoversOf(db, roundId)
  return handover && packOf(handover).sections.find(({ id }) => id === section)?.rows
}

async function endRole(db: Db): Promise<void> {
  await asOwner(db)
  await db
    .updateTable('roundRoles')
    .set({ untilDay: day('2026-11-24') })
    .where('personId', '=', personId('coordinator'))
    .execute()
}

it('puts in one pack what waits: open points, unread messages, and how the plan stands', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { code, title } = await addTabledCommitment(db)
    await messageMoves.send.run(await acting('coordinator', db), {
      roundId,
      subject: 'Eerste overleg',
      text: 'Tot maandag.',
      partyIds: [partyId('modelwonen')],
    })
    const { sha256 } = await proposed(db)
    expect(await rowsOf(db, 'openPoints')).toMatchObject([{ what: `${code}: ${title}` }])
    expect(await rowsOf(db, 'unread')).toEqual([
      { what: 'Eerste overleg', regime: null, who: 'Modelwonen', due: null },
    ])
    expect(await rowsOf(db, 'promises')).toEqual([])
    const [handover] = await handoversOf(db, roundId)
    if (!handover) throw new Error('Nothing was proposed')
    const { plan, ...pack } = packOf(handover)
    expect(plan).toMatchObject([{ year: 2027 }])
    expect(pack).toMatchObject({
      from: 'Noor Haddad',
      to: 'Lotte Vos',
      reason,
      history: { seq: 1 },
    })
    expect(createHash('sha256').update(handover.pack).digest('hex')).toBe(sha256)
  }))

it('keeps the hash of the pack in the history', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { sha256 } = await proposed(db)
    await asOwner(db)
    const lines = await chainOf(db, roundId)
    const payload = { toPersonId: personId('adviseur'), reason, sha256 }
    expect(lines.at(-1)).toMatchObject({
      move: 'proposeHandover',
      payloadHash: payloadHashOf(payload),
    })
    expect(verifyChain(lines, [], undefined).ok).toBe(true)
  }))

it('lets nobody change a pack, by the database itself', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await proposed(db)
    for (const name of ['coordinator', 'adviseur', 'strateeg'] as const) {
      await acting(name, db)
      await sql`savepoint here`.execute(db)
      const change = sql`update handovers set pack = '{}'`.execute(db)
      await expect(change).rejects.toThrow('permission denied')
      await sql`rollback to savepoint here`.execute(db)
    }
  }))

it('stays as it was until the successor signs, and changes both roles in one move', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await proposed(db)
    const coordinates = async (name: PersonName) => {
      await acting(name, db)
      return (await standingIn(db, roundId))?.coordinates ?? false
    }
    expect([await coordinates('coordinator'), await coordinates('adviseur')]).toEqual([true, false])
    expect(await takeOver(db)).toMatchObject({ ok: true })
    expect([await coordinates('coordinator'), await coordinates('adviseur')]).toEqual([false, true])
    const [old, next] = await coordinatorsOf(db, roundId)
    expect(old).toMatchObject({ name: 'Noor Haddad', untilDay: '2026-11-24' })
    expect(next).toMatchObject({ name: 'Lotte Vos', fromDay: '2026-11-25', untilDay: null })
    await asOwner(db)
    expect((await chainOf(db, roundId)).at(-1)).toMatchObject({
      move: 'takeOver',
      personId: personId('adviseur'),
    })
  }))

it.each<[string, Given]>([
  ['not-her-name', { name: 'Iemand Anders' }],
  ['other-pack', { sha256: 'f'.repeat(64) }],
  ['not-the-successor', { by: 'coordinator' }],
  ['no-such-handover', { by: 'vreemde' }],
])('refuses to sign: %s', (code, given) =>
  inDatabase(async (db) => {
    await addRound(db)
    await proposed(db)
    expect(await takeOver(db, given)).toMatchObject({ refusal: { code } })
  }),
)

it('takes a name however she spaces it and writes its capitals', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await proposed(db)
    expect(await takeOver(db, { name: '  lotte   VOS ' })).toMatchObject({ ok: true })
    expect(await takeOver(db, { by: 'adviseur' })).toMatchObject({
      refusal: { code: 'handover-has-ended' },
    })
  }))

it.each<[PersonName, PersonName, string]>([
  ['coordinator', 'strateeg', 'represents-a-party'],
  ['coordinator', 'coordinator', 'already-coordinates'],
  ['coordinator', 'vreemde', 'no-such-person'],
  ['ambtenaar', 'adviseur', 'coordinator-is-there'],
  ['strateeg', 'adviseur', 'not-yours-to-do'],
])('refuses that %s hands over to %s: %s', (by, whom, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await propose(db, by, whom)).toMatchObject({ refusal: { code } })
  }),
)

it('lets who made the round hand over where the coordinator is gone', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await endRole(db)
    expect(await propose(db, 'ambtenaar')).toMatchObject({ ok: true })
    expect(await takeOver(db)).toMatchObject({ ok: true })
  }))

it('asks one person at a time, until that is taken back or she says no', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: handoverId } = await proposed(db)
    expect(await propose(db)).toMatchObject({ refusal: { code: 'handover-is-open' } })
    const decline = { roundId, handoverId, reason: 'Ik heb geen tijd.' }
    const declined = await handoverMoves.declineHandover.run(await acting('lid', db), decline)
    expect(declined).toMatchObject({ refusal: { code: 'not-the-successor' } })
    await handoverMoves.declineHandover.run(await acting('adviseur', db), decline)
    expect(await takeOver(db)).toMatchObject({ refusal: { code: 'handover-has-ended' } })
    expect(await propose(db)).toMatchObject({ ok: true })
  }))

it('shows the pack to everybody at the table, and gives the bytes that were hashed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id, sha256 } = await proposed(db)
    const address = `/trajecten/${roundId}/coordinatie/overdracht/${id}`
    for (const name of ['lid', 'adviseur'] as const) {
      const { get } = await visiting(db, name)
      const html = await (await get(address)).text()
      expect(html).toContain(sha256)
      expect(html).toContain('Elke partij las alle berichten en stukken.')
      expect(html.includes('Ik teken en neem over')).toBe(name === 'adviseur')
      const bytes = await (await get(`${address}/pakket.json`)).text()
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    const { get } = await visiting(db, 'adviseur')
    expect(await (await get('/overzicht')).text()).toContain('Neem de coördinatie over')
    for (const name of ['raadslid', 'vreemde'] as const)
      expect((await (await visiting(db, name)).get(address)).status).toBe(404)
  }))

it('lets a successor who sits at no table know of the round as long as she is asked', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await asOwner(db)
    await sql`update parties set organisation_id = (select id from organisations where name = 'Gemeente Elders')
      where id = ${partyId('zorg')}`.execute(db)
    await sql`insert into memberships select uuidv7(), ${personId('adviseur')}, organisation_id, 'Procesbegeleider', from_day
      from memberships where person_id = ${personId('coordinator')}`.execute(db)
    const address = `/trajecten/${roundId}`
    const before = await visiting(db, 'adviseur')
    expect((await before.get(address)).status).toBe(404)
    const { id } = await proposed(db)
    const { get } = await visiting(db, 'adviseur')
    expect((await get(address)).status).toBe(200)
    expect((await get(`${address}/coordinatie/overdracht/${id}`)).status).toBe(200)
    expect((await get(`${address}/onderhandeling`)).status).toBe(404)
    const withdraw = { roundId, handoverId: id, reason: 'Toch niet.' }
    await handoverMoves.withdrawHandover.run(await acting('coordinator', db), withdraw)
    const after = await visiting(db, 'adviseur')
    expect((await after.get(address)).status).toBe(404)
  }))
