import { expect, it } from 'vitest'
import { testInstallation } from '#parties/acting.example.ts'
import { people } from '#parties/cast.example.ts'
import { writeMail } from '#parties/outbox.store.ts'
import { addRound, now, personId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '../testing.ts'
import { endAddress } from './digests.commands.ts'

const path = '/account/mail'

it('begins with “normaal”, and keeps what somebody chooses for herself alone', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'lid')
    const before = await (await get(path)).text()
    expect(before).toContain('U heeft nog niet gekozen.')
    expect(before).toContain('Wet op het overleg huurders verhuurder, advies')
    expect((await post(path, { move: 'chooseMail', level: 'calm' })).status).toBe(303)
    expect(await (await get(path)).text()).not.toContain('U heeft nog niet gekozen.')
    const other = await visiting(db, 'voorzitter')
    expect(await (await other.get(path)).text()).toContain('U heeft nog niet gekozen.')
    expect((await post(path, { move: 'chooseMail', level: 'soms' })).status).toBe(422)
    await asOwner(db)
    const events = await db
      .selectFrom('events')
      .select('move')
      .where('subjectId', '=', personId('lid'))
      .execute()
    expect(events).toEqual([{ move: 'chooseMail' }])
  }))

it('says and chooses it over the API', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, postJson } = await visiting(db, 'lid')
    const address = '/api/v1/mailvoorkeur'
    expect(await (await get(address)).json()).toEqual({
      mail: { level: 'normal', is_chosen: false },
    })
    await postJson(address, { move: 'chooseMail', level: 'all' })
    expect(await (await get(address)).json()).toEqual({ mail: { level: 'all', is_chosen: true } })
  }))

it('ends the mail at one press of a mail program, without signing in', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { app, get } = await visiting(db)
    const address = new URL(await endAddress(testInstallation(), personId('lid'))).pathname
    expect(await (await get(address)).text()).toContain('Stop deze mail')
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const ended = await app.request(address, { method: 'POST', body })
    expect(ended.status).toBe(200)
    expect(await ended.text()).toContain('U krijgt deze mail niet meer')
    await asOwner(db)
    const kept = await db.selectFrom('mailPreferences').select(['level', 'byLink']).execute()
    expect(kept).toEqual([{ level: 'none', byLink: true }])
    expect((await get('/mail/minder/onbekend')).status).toBe(404)
  }))

it('tells who gives mandates in an organisation whose mail came back, and nobody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await writeMail({ db, now }, { to: people.lid.email, subject: 'x', text: 'x' }, null)
    await db.updateTable('mails').set({ bouncedAt: now, failure: '550' }).execute()
    const seen = async (name: 'voorzitter' | 'strateeg' | 'beheerder', at: string) => {
      const { get } = await visiting(db, name)
      return (await get(at)).text()
    }
    expect(await seen('voorzitter', '/overzicht')).toContain('Jan de Wit, lid@hv-')
    expect(await seen('strateeg', '/overzicht')).not.toContain('Mail komt niet aan')
    const administrator = await seen('beheerder', '/beheer')
    expect(administrator).toContain('1 adres bestaat niet.')
    expect(administrator).not.toContain(people.lid.email)
  }))
