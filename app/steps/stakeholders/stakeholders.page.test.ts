import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { PersonName } from '#parties/cast.example.ts'
import {
  addRound,
  membershipId,
  now,
  organisationId,
  partyId,
  personId,
  roundId,
} from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const path = `/trajecten/${roundId}/belanghebbenden`
const adding = `${path}/toevoegen`
const modelwonen = `${path}/${partyId('modelwonen')}`
const stranger: PersonName = 'vreemde'

it('says why each party is there, and who speaks for it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    for (const name of ['strateeg', 'coordinator', 'raadslid'] as const) {
      const { get } = await visiting(db, name)
      const html = await (await get(path)).text()
      expect(html).toContain('Verhuurt 480 woningen in Voorbeeldstad.')
      expect(html).toContain('Sietske Postma')
      expect(html).toContain('Huurdersraad Modelwonen spreekt voor de huurders van Modelwonen')
      expect(html).toContain('Wij missen niemand.')
      expect(html.includes('/toevoegen')).toBe(name === 'coordinator')
    }
    const { get } = await visiting(db, stranger)
    expect((await get(path)).status).toBe(404)
    expect((await get(modelwonen)).status).toBe(404)
  }))

it('asks whom the round may have forgotten', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .updateTable('parties')
      .set({ role: 'adviser' })
      .where('id', '=', partyId('hrModelwonen'))
      .execute()
    await db.deleteFrom('roundRoles').where('role', '=', 'coordinator').execute()
    await db.deleteFrom('mandates').where('membershipId', '=', membershipId('voorzitter')).execute()
    const { get } = await visiting(db, 'ambtenaar')
    const html = await (await get(path)).text()
    expect(html).toContain('Wie vergeten we misschien?')
    expect(html).toContain('Er is nog geen coördinator.')
    expect(html).toContain(
      'Bij Huurdersvereniging Voorbeeldwonen mag nog niemand besluiten of ondertekenen.',
    )
    expect(html).not.toContain('mag nog niemand ondertekenen.')
  }))

it('searches an organisation before a new one is made, and adds it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'coordinator')
    const found = await (await get(`${adding}?zoek=elders`)).text()
    expect(found).toContain('Gemeente Elders')
    expect(await (await get(`${adding}?zoek=90000003`)).text()).toContain('doet al mee')
    const chosen = await get(`${adding}?organisatie=${organisationId('elders')}`)
    expect(await chosen.text()).toContain('Voeg Gemeente Elders toe')
    const fields = {
      move: 'addParty',
      organisationId: organisationId('elders'),
      role: 'observer',
      why: 'Buren.',
    }
    const answer = await post(adding, fields)
    expect(answer.status).toBe(303)
    const added = await (await get(answer.headers.get('Location') ?? '')).text()
    expect(added).toContain('Gemeente Elders')
    expect(added).toContain('Anna Elders')

    const again = await post(adding, fields)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Deze organisatie doet al mee aan dit traject.')
  }))

it('makes a new organisation, or gives the form back with what was typed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db, 'coordinator')
    const fields = {
      move: 'addNewParty',
      kind: 'care',
      name: 'Wijkteam De Brug',
      role: 'adviser',
      why: 'Kent de wijk.',
    }
    const wrong = await post(adding, { ...fields, why: '' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="Wijkteam De Brug"')
    const refused = await post(adding, { ...fields, kvk: '123' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Een KvK-nummer heeft acht cijfers.')
    expect((await post(adding, { ...fields, kvk: '12345678' })).status).toBe(303)
  }))

it('shows a party, and to each what she may change in it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const seen = async (name: PersonName) => {
      const { get } = await visiting(db, name)
      const html = await (await get(modelwonen)).text()
      expect(html).toContain('Verhuurt 480 woningen')
      return ['Geef mandaten', 'Nodig iemand uit', 'Verander de rol'].filter((words) =>
        html.includes(words),
      )
    }
    expect(await seen('directeurModel')).toEqual(['Geef mandaten', 'Nodig iemand uit'])
    expect(await seen('coordinator')).toEqual(['Verander de rol'])
    expect(await seen('ambtenaar')).toEqual(['Verander de rol'])
    expect(await seen('strateeg')).toEqual([])
    expect(await seen('raadslid')).toEqual([])
  }))

it('gives a mandate and ends a relation by the forms', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post, get } = await visiting(db, 'voorzitter')
    const own = `${path}/${partyId('hvVoorbeeldwonen')}`
    const given = await post(own, {
      move: 'giveMandates',
      membershipId: membershipId('lid'),
      acts: ['sign', 'report'],
      scope: 'round',
      fromDay: '2026-11-25',
      grantedBy: 'Bestuur',
    })
    expect(given.status).toBe(303)
    expect(await (await get(own)).text()).toContain(
      'ondertekenen, rapporteren<p class="muted small">sinds 25 november 2026',
    )
    const wrong = await post(own, { move: 'giveMandates', scope: 'round' })
    expect(wrong.status).toBe(422)

    const relation = {
      move: 'relate',
      tenantsId: organisationId('hvVoorbeeldwonen'),
      landlordId: organisationId('modelwonen'),
      fromDay: '2026-11-25',
    }
    expect((await post(path, relation)).status).toBe(303)
    const again = await post(path, relation)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Dit is al vastgelegd.')
  }))

it('takes a party off the list by a form, but never one that takes part', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    const { get, post } = await visiting(db, 'coordinator')
    const list = `/trajecten/${roundId}/belanghebbenden`
    const refused = await post(`${list}/${partyId('modelwonen')}`, { move: 'removeParty' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Deze partij doet al mee')
    const province = `${list}/${partyId('provincie')}`
    expect(await (await get(province)).text()).toContain('Haal deze partij van de lijst')
    const done = await post(province, { move: 'removeParty' })
    expect([done.status, done.headers.get('Location')]).toEqual([303, list])
    expect((await get(province)).status).toBe(404)
    const party = await visiting(db, 'strateeg')
    expect(await (await party.get(`${list}/${partyId('zorg')}`)).text()).not.toContain(
      'Haal deze partij van de lijst',
    )
  }))

describe('somebody who is going to be missing', () => {
  const away = async (db: Db) => {
    await addRound(db)
    await db
      .insertInto('absences')
      .values({
        id: newId<'Absence'>(now),
        membershipId: membershipId('directeurVoorbeeld'),
        note: 'Verlof',
        fromDay: day('2026-12-20'),
        untilDay: day('2027-01-20'),
        saidBy: personId('directeurVoorbeeld'),
        saidAt: now,
      })
      .execute()
  }
  const sentence = 'Niemand anders mag dan ondertekenen.'

  it.each<[PersonName, boolean]>([
    ['coordinator', true],
    ['strateeg', true],
    ['lid', false],
    ['raadslid', false],
  ])('is told to %s on the first step: %s', (name, isTold) =>
    inDatabase(async (db) => {
      await away(db)
      const { get } = await visiting(db, name)
      expect((await (await get(path)).text()).includes(sentence)).toBe(isTold)
      const own = await (await get(`${path}/${partyId('voorbeeldwonen')}`)).text()
      expect(own.includes(sentence)).toBe(isTold)
      const api = await (await get(`/api/v1${path}`)).json()
      const codes = api.vacancies.map(({ code }: { code: string }) => code)
      expect(codes.includes('holderAway')).toBe(isTold)
    }),
  )

  it('is told to her own organisation where she comes in, with the way to mend it', () =>
    inDatabase(async (db) => {
      await away(db)
      const html = await (await (await visiting(db, 'strateeg')).get('/overzicht')).text()
      expect(html).toContain(sentence)
      expect(html).toContain(`${path}/${partyId('voorbeeldwonen')}#mandaten`)
      const other = await visiting(db, 'coordinator')
      expect(await (await other.get('/overzicht')).text()).not.toContain(sentence)
      const api = await visiting(db, 'strateeg')
      expect(await (await api.get('/api/v1/overzicht')).json()).toMatchObject({
        vacancies: [{ code: 'holderAway', from_day: '2026-12-20' }],
      })
    }))
})
