import { expect, it } from 'vitest'
import { addRound, now, partyId, roundId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'
import { tokenMailedTo } from './invitations.example.ts'

const path = `/trajecten/${roundId}/belanghebbenden`
const list = `${path}/uitnodigingen`
const email = 'anna@modelwonen.example'
const invitation = {
  move: 'invite',
  name: 'Anna Kuil',
  email,
  function: 'Adviseur',
  acts: ['negotiate'],
  grantedBy: 'Bestuur',
}

it('invites by a mail whose link brings a new person to the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const inviter = await visiting(db, 'directeurModel')
    const sent = await inviter.post(`${path}/${partyId('modelwonen')}`, invitation)
    expect(sent.status).toBe(303)
    const link = `/uitnodiging/${await tokenMailedTo(db, email)}`

    const visitor = await visiting(db)
    const page = await visitor.get(link)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain(
      'Sietske Postma nodigt u uit voor Prestatieafspraken Voorbeeldstad 2027.',
    )
    expect(html).toContain('onderhandelen')
    expect((await visitor.post(link, { move: 'accept', name: '' })).status).toBe(422)

    const accepted = await visitor.post(link, { move: 'accept', name: 'Anna Kuil' })
    expect(accepted.status).toBe(303)
    expect(accepted.headers.get('Location')).toBe(`/trajecten/${roundId}`)
    const Cookie = (accepted.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
    const headers = { Origin: 'http://localhost', Cookie }
    const home = await visitor.app.request('/overzicht', { headers })
    expect(await home.text()).toContain('Goedemorgen, Anna')

    const again = await visitor.get(link)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Deze uitnodiging is al aangenomen.')
  }))

it('does not open for a link that is unknown or too old', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const inviter = await visiting(db, 'directeurModel')
    await inviter.post(`${path}/${partyId('modelwonen')}`, invitation)
    const link = `/uitnodiging/${await tokenMailedTo(db, email)}`
    await db.updateTable('invitations').set({ expiresAt: now }).execute()
    const visitor = await visiting(db)
    expect((await visitor.get(link)).status).toBe(409)
    expect((await visitor.post(link, { move: 'accept', name: 'Anna' })).status).toBe(409)
    const unknown = await visitor.get('/uitnodiging/onbekend')
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toContain('Deze link kennen wij niet.')
  }))

it('lets a coordinator in with her statement, which everybody reads', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const maker = await visiting(db, 'ambtenaar')
    const asked = {
      move: 'inviteForRole',
      role: 'coordinator',
      name: 'Bo Vos',
      email: 'bo@vos.example',
    }
    expect((await maker.post(list, asked)).status).toBe(303)
    expect(await (await maker.get(list)).text()).toContain('Wacht op antwoord')
    const link = `/uitnodiging/${await tokenMailedTo(db, 'bo@vos.example')}`
    const visitor = await visiting(db)
    expect(await (await visitor.get(link)).text()).toContain('Hoe blijft u neutraal?')
    expect((await visitor.post(link, { move: 'accept', name: 'Bo Vos' })).status).toBe(409)
    const accepted = await visitor.post(link, {
      move: 'acceptCoordination',
      name: 'Bo Vos',
      statement: 'Ik let erop dat iedereen aan bod komt.',
      employer: 'Vos Advies',
    })
    expect(accepted.status).toBe(303)
    const reader = await visiting(db, 'raadslid')
    expect(await (await reader.get(path)).text()).toContain(
      'Ik let erop dat iedereen aan bod komt.',
    )
  }))

it('renews and withdraws from the list, for who may see it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post, get } = await visiting(db, 'directeurModel')
    await post(`${path}/${partyId('modelwonen')}`, invitation)
    await asOwner(db)
    const { id } = await db.selectFrom('invitations').select('id').executeTakeFirstOrThrow()
    expect(await (await get(list)).text()).toContain(id)
    expect((await post(list, { move: 'renewInvitation', invitationId: id })).status).toBe(303)
    const other = await visiting(db, 'strateeg')
    expect(await (await other.get(list)).text()).toContain('U ziet nog geen uitnodigingen.')
    const refused = await other.post(list, { move: 'withdrawInvitation', invitationId: id })
    expect(refused.status).toBe(404)
    expect((await post(list, { move: 'withdrawInvitation', invitationId: id })).status).toBe(303)
    expect(await (await get(list)).text()).toContain('Ingetrokken')
    const reader = await visiting(db, 'raadslid')
    expect((await reader.get(list)).status).toBe(404)
  }))
