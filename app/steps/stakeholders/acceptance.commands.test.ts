import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { verifyChain } from '#agreement/history.ts'
import { acting } from '#parties/acting.example.ts'
import { identityOf } from '#parties/actor.ts'
import {
  addRound,
  membershipId,
  now,
  partyId,
  personId,
  roundId,
} from '#parties/parties.example.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { actorOfSession } from '#parties/sessions.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest, inDatabase } from '#platform/testing.ts'
import { invitationMoves } from './invitations.commands.ts'
import { accepting, invited, tokenMailedTo } from './invitations.example.ts'

async function inRoundAs(db: Db, answer: Awaited<ReturnType<typeof accepting>>) {
  if (!answer.ok) throw new Error(answer.refusal.code)
  const actor = await actorOfSession({ db, now }, answer.value.session)
  if (!actor) throw new Error('The session is not there')
  await becomeForTest(db, identityOf(actor, now))
  return { actor, standing: await standingIn(db, answer.value.roundId) }
}

async function inviteForRole(db: Db, role: 'coordinator' | 'council_reader', email: string) {
  const context = await acting('ambtenaar', db)
  await invitationMoves.inviteForRole.run(context, { roundId, role, email, name: 'Bo Vos' })
  return tokenMailedTo(db, email)
}

it('makes the person, her place and her mandates, signs her in, and writes it in her own name', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('directeurModel', db)
    const token = await invited(db)
    const { actor, standing } = await inRoundAs(db, await accepting(context, token))
    expect(actor).toMatchObject({ name: 'Anna Kuil', hat: { function: 'Adviseur' } })
    expect(standing).toMatchObject({
      party: { id: partyId('modelwonen'), role: 'contracting' },
      mandates: { negotiate: expect.anything() },
    })
    await asOwner(db)
    const lines = await chainOf(db, roundId)
    expect(lines.at(-1)).toMatchObject({ move: 'accept', personId: actor.personId })
    expect(verifyChain(lines, [], undefined)).toEqual({ ok: true, value: 2 })
  }))

it('lets someone in who is known already, with the hat she was asked for', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('directeurModel', db)
    const token = await invited(db, 'directeurModel', { email: 'raadslid@gemeente.example' })
    const { actor } = await inRoundAs(db, await accepting(context, token))
    expect(actor).toMatchObject({
      personId: personId('raadslid'),
      name: 'Bram Kuiper',
      hat: { organisation: 'Modelwonen' },
    })
  }))

it('keeps the place that someone has, and adds what she could not do yet', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('voorzitter', db)
    const token = await invited(db, 'voorzitter', {
      partyId: partyId('hvVoorbeeldwonen'),
      email: 'lid@hv-voorbeeldwonen.example',
      acts: ['negotiate', 'report'] as never,
    })
    const { actor, standing } = await inRoundAs(db, await accepting(context, token))
    expect(actor.hat).toMatchObject({ membershipId: membershipId('lid'), function: 'Bestuurslid' })
    expect(Object.keys(standing?.mandates ?? {}).toSorted()).toEqual(['negotiate', 'report'])
    await asOwner(db)
    const mandates = await db
      .selectFrom('mandates')
      .select(['act', 'roundId'])
      .where('membershipId', '=', membershipId('lid'))
      .orderBy('act')
      .execute()
    expect(mandates).toEqual([
      { act: 'negotiate', roundId: null },
      { act: 'report', roundId },
    ])
  }))

it('works once', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('directeurModel', db)
    const token = await invited(db)
    await accepting(context, token)
    expect(await accepting(context, token)).toMatchObject({ refusal: { code: 'invitation-used' } })
    await asOwner(db)
    const annas = await db
      .selectFrom('people')
      .select('id')
      .where('name', '=', 'Anna Kuil')
      .execute()
    expect(annas).toHaveLength(1)
  }))

it('does not work too late, or without an invitation', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('directeurModel', db)
    const token = await invited(db)
    const late = { ...context, now: new Date('2026-12-09T09:00:00Z') }
    expect(await accepting(late, token)).toMatchObject({ refusal: { code: 'invitation-expired' } })
    expect(await accepting(context, 'x')).toMatchObject({ refusal: { code: 'no-such-invitation' } })
  }))

const statement = 'Ik begeleid het gesprek en kies geen kant.'

it('makes a coordinator of who states her neutrality and who pays her', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const token = await inviteForRole(db, 'coordinator', 'bo@bureau.example')
    const context = await acting('ambtenaar', db)
    expect(await accepting(context, token)).toMatchObject({
      refusal: { code: 'statement-missing' },
    })
    const answer = await accepting(context, token, { statement, employer: 'Bureau Vos' })
    const { standing } = await inRoundAs(db, answer)
    expect(standing).toMatchObject({ coordinates: true, party: undefined, mandates: {} })
    await asOwner(db)
    expect((await chainOf(db, roundId)).at(-1)).toMatchObject({ roundRole: 'coordinator' })
  }))

it('lets nobody coordinate and speak for a party in one round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const token = await inviteForRole(db, 'coordinator', 'strateeg@voorbeeldwonen.example')
    const context = await acting('ambtenaar', db)
    const given = { statement, employer: 'Voorbeeldwonen' }
    expect(await accepting(context, token, given)).toMatchObject({ refusal: { code: 'two-hats' } })

    const other = await invited(db, 'directeurModel', { email: 'coordinator@demo.example' })
    expect(await accepting(context, other)).toMatchObject({ refusal: { code: 'two-hats' } })
  }))

it('lets someone read for the council', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const token = await inviteForRole(db, 'council_reader', 'griffier@gemeente.example')
    const { standing } = await inRoundAs(db, await accepting(await acting('ambtenaar', db), token))
    expect(standing).toMatchObject({ readsForCouncil: true, coordinates: false, party: undefined })
  }))

it('gives nobody the same role twice, however often she is invited', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const rolesOf = async (role: 'coordinator' | 'council_reader') => {
      await asOwner(db)
      const rows = await db.selectFrom('roundRoles').select('id').where('role', '=', role).execute()
      return rows.length
    }
    const context = await acting('ambtenaar', db)
    const reading = await inviteForRole(db, 'council_reader', 'raadslid@gemeente.example')
    expect(await accepting(context, reading)).toMatchObject({ ok: true })
    expect(await rolesOf('council_reader')).toBe(1)
    const again = await inviteForRole(db, 'coordinator', 'coordinator@demo.example')
    const given = { statement, employer: 'Bureau Tussenruimte' }
    expect(await accepting(context, again, given)).toMatchObject({ ok: true })
    expect(await rolesOf('coordinator')).toBe(1)
  }))
