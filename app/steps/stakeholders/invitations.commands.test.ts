import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { outboxOfActor } from '#parties/outbox.store.ts'
import { addRound, now, partyId, personId, roundId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { invitationMoves } from './invitations.commands.ts'
import { anInvitation, invited, tokenMailedTo } from './invitations.example.ts'
import { invitationsIn } from './invitations.store.ts'

it('lets who decides for a party invite for it: a mail with a link, of which only a hash is kept', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const token = await invited(db)
    expect(token).toHaveLength(43)
    const kept = await db.selectFrom('invitations').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(kept).toMatchObject([{ email: 'anna@modelwonen.example', acts: ['negotiate'] }])
    const lines = await chainOf(db, roundId)
    expect(lines).toMatchObject([{ subject: 'invitation', move: 'invite' }])
  }))

it.each<[PersonName, string]>([
  ['lid', 'party-decides-itself'],
  ['coordinator', 'party-decides-itself'],
  ['ambtenaar', 'party-decides-itself'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('does not let %s invite for Modelwonen: %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const answer = await invitationMoves.invite.run(await acting(name, db), anInvitation)
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    await asOwner(db)
    expect(await db.selectFrom('mails').select('id').execute()).toEqual([])
  }),
)

it('lets the coordinator invite the first of a party that nobody decides for yet', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const first = { ...anInvitation, partyId: partyId('provincie') }
    const answer = await invitationMoves.invite.run(await acting('coordinator', db), first)
    expect(answer).toMatchObject({ ok: true })
  }))

it('shows an invitation to its party, who wrote it and the coordinator, and to nobody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await invited(db)
    const seenBy = async (name: PersonName) => {
      await acting(name, db)
      return (await invitationsIn(db, roundId)).length
    }
    expect(await seenBy('directeurModel')).toBe(1)
    expect(await seenBy('coordinator')).toBe(1)
    expect(await seenBy('strateeg')).toBe(0)
    expect(await seenBy('ambtenaar')).toBe(0)
    expect(await seenBy('raadslid')).toBe(0)
  }))

it('sends one invitation at a time to the same person', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await invited(db)
    const context = await acting('directeurModel', db)
    expect(await invitationMoves.invite.run(context, anInvitation)).toMatchObject({
      refusal: { code: 'already-invited' },
    })
    const later = { ...context, now: new Date('2026-12-09T09:00:00Z') }
    expect(await invitationMoves.invite.run(later, anInvitation)).toMatchObject({ ok: true })
  }))

it('withdraws and renews, each with one line of history, and another link', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const first = await invited(db)
    const context = await acting('directeurModel', db)
    const [invitation] = await invitationsIn(db, roundId)
    if (!invitation) throw new Error('Nobody was invited')
    const which = { roundId, invitationId: invitation.id }

    await invitationMoves.renewInvitation.run({ ...context, now: later }, which)
    expect(await tokenMailedTo(db, anInvitation.email)).not.toBe(first)
    await acting('directeurModel', db)
    expect(await invitationsIn(db, roundId)).toMatchObject([
      { expiresAt: new Date('2026-12-10T09:00:00Z') },
    ])

    await invitationMoves.withdrawInvitation.run(context, which)
    for (const again of ['withdrawInvitation', 'renewInvitation'] as const)
      expect(await invitationMoves[again].run(context, which)).toMatchObject({
        refusal: { code: 'invitation-closed', state: 'withdrawn' },
      })
    const stranger = await acting('strateeg', db)
    expect(await invitationMoves.withdrawInvitation.run(stranger, which)).toMatchObject({
      refusal: { code: 'no-such-invitation' },
    })
    await asOwner(db)
    expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual([
      'invite',
      'renewInvitation',
      'withdrawInvitation',
    ])
  }))

const later = new Date('2026-11-26T09:00:00Z')

it('hides the link from who invites, outside the demo', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('directeurModel', db)
    const real = { ...context, installation: { ...context.installation, isDemo: false } }
    await invitationMoves.invite.run(real, anInvitation)
    expect(await outboxOfActor(db)).toEqual([])
    await invitationMoves.invite.run(context, { ...anInvitation, email: 'bo@modelwonen.example' })
    expect(await outboxOfActor(db)).toHaveLength(1)
  }))

it.each<[PersonName, boolean]>([
  ['ambtenaar', true],
  ['coordinator', true],
  ['strateeg', false],
])('lets who sets up the round invite a coordinator: %s %s', (name, ok) =>
  inDatabase(async (db) => {
    await addRound(db)
    const asked = { roundId, role: 'coordinator' as const, email: 'bo@bureau.example', name: 'Bo' }
    expect(await invitationMoves.inviteForRole.run(await acting(name, db), asked)).toMatchObject({
      ok,
    })
    await asOwner(db)
    const [invitation] = await db.selectFrom('invitations').selectAll().execute()
    if (ok) expect(invitation).toMatchObject({ invitedBy: personId(name), invitedAt: now })
  }),
)
