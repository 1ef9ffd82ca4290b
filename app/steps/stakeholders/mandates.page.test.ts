import { describe, expect, it } from 'vitest'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, membershipId, partyId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const page = `/trajecten/${roundId}/belanghebbenden/${partyId('hvVoorbeeldwonen')}`
const api = `/api/v1/trajecten/${roundId}/belanghebbenden`

const sign = {
  move: 'giveMandates',
  membershipId: membershipId('lid'),
  acts: ['sign'],
  scope: 'round',
  fromDay: '2026-11-25',
  grantedBy: 'Bestuur van 20 november',
}

type Site = Awaited<ReturnType<typeof visiting>>

/** Who may do what at a table, as the API tells it. */
async function mandatesOf(site: Site, name: string) {
  const { parties } = await (await site.get(api)).json()
  const people = parties.flatMap(({ people }: { people: { name: string }[] }) => people)
  return people.find((one: { name: string }) => one.name === name)?.mandates ?? []
}

const chair = async (db: Db) => {
  await addRound(db)
  return visiting(db, 'voorzitter')
}

describe('a mandate on the page of a party', () => {
  it('says for which themes it is and up to how much', () =>
    inDatabase(async (db) => {
      const { get, post } = await chair(db)
      const limited = { ...sign, themeIds: [themeId], ceilingHomes: '40', ceilingEuros: '250000' }
      expect((await post(page, limited)).status).toBe(303)
      const html = await (await get(page)).text()
      expect(html).toContain('alleen Beschikbaarheid')
      expect(html).toMatch(/tot 40 woningen/)
      expect(html).toMatch(/250\.000/)
    }))

  it('is refused where its themes would be of every round', () =>
    inDatabase(async (db) => {
      const { post } = await chair(db)
      const refused = await post(page, { ...sign, scope: 'every', themeIds: [themeId] })
      expect(refused.status).toBe(409)
      expect(await refused.text()).toContain('Thema’s horen bij één traject.')
    }))

  it.each<[object, string]>([
    [{ ceilingHomes: '-1' }, 'value="-1"'],
    [{ ceilingHomes: 'veel' }, 'value="veel"'],
    [{ grantedBy: '' }, 'value="2026-11-25"'],
    [{ acts: [] }, 'value="Bestuur van 20 november"'],
    [{ fromDay: '2026-02-30' }, 'value="Bestuur van 20 november"'],
  ])('comes back as it was typed with %o', (changed, typed) =>
    inDatabase(async (db) => {
      const site = await chair(db)
      const wrong = await site.post(page, { ...sign, ...changed })
      expect(wrong.status).toBe(422)
      expect(await wrong.text()).toContain(typed)
      expect(await mandatesOf(site, 'Jan de Wit')).toHaveLength(1)
    }),
  )

  it('is withdrawn at once, with a reason that stays to be read', () =>
    inDatabase(async (db) => {
      const site = await chair(db)
      const [held] = await mandatesOf(site, 'Jan de Wit')
      const withdraw = { move: 'withdrawMandate', mandateId: held.id }
      expect((await site.post(page, { ...withdraw, reason: ' ' })).status).toBe(422)
      const reason = 'Jan stapt uit het bestuur.'
      expect((await site.post(page, { ...withdraw, reason })).status).toBe(303)
      expect(await mandatesOf(site, 'Jan de Wit')).toEqual([])
      const html = await (await site.get(page)).text()
      expect(html).toContain('Eerder mandaat')
      expect(html).toContain(reason)
      const again = await site.post(page, { ...withdraw, reason })
      expect(again.status).toBe(404)
      expect(await again.text()).toContain('Dit mandaat is er niet (meer) bij uw organisatie.')
    }))

  it('is gone at once where it was still to begin', () =>
    inDatabase(async (db) => {
      const site = await chair(db)
      await site.post(page, { ...sign, fromDay: '2027-03-01' })
      const later = (await mandatesOf(site, 'Jan de Wit')).find(
        ({ act }: { act: string }) => act === 'sign',
      )
      const fields = { move: 'withdrawMandate', mandateId: later.id, reason: 'Toch niet.' }
      expect((await site.post(page, fields)).status).toBe(303)
      const left = await mandatesOf(site, 'Jan de Wit')
      expect(left.map(({ act }: { act: string }) => act)).toEqual(['negotiate'])
    }))

  it.each<[PersonName, number]>([
    ['lid', 409],
    ['coordinator', 409],
    ['strateeg', 404],
    ['wethouder', 404],
  ])('is not withdrawn by %s, who does not decide for that organisation: %i', (name, status) =>
    inDatabase(async (db) => {
      const site = await chair(db)
      const [held] = await mandatesOf(site, 'Jan de Wit')
      const other = await visiting(db, name)
      const fields = { move: 'withdrawMandate', mandateId: held.id, reason: 'Zomaar.' }
      expect((await other.post(page, fields)).status).toBe(status)
      expect(await mandatesOf(other, 'Jan de Wit')).toHaveLength(1)
    }),
  )
})

describe('a mandate over the API', () => {
  it('is given, told with its reach, and ended', () =>
    inDatabase(async (db) => {
      const site = await chair(db)
      const limited = { ...sign, themeIds: [themeId], ceilingHomes: 40 }
      expect((await site.postJson(api, limited)).status).toBe(200)
      const given = (await mandatesOf(site, 'Jan de Wit')).find(
        ({ act }: { act: string }) => act === 'sign',
      )
      expect(given).toMatchObject({
        only_this_round: true,
        from_day: '2026-11-25',
        until_day: null,
        theme_ids: [themeId],
        ceiling_homes: 40,
        ceiling_euros: null,
      })
      const end = { move: 'endMandate', mandateId: given.id, untilDay: '2026-12-31' }
      expect((await site.postJson(api, end)).status).toBe(200)
      const ended = (await mandatesOf(site, 'Jan de Wit')).find(
        ({ id }: { id: string }) => id === given.id,
      )
      expect(ended.until_day).toBe('2026-12-31')
    }))

  it('is refused as a problem with the rule that it breaks', () =>
    inDatabase(async (db) => {
      const site = await chair(db)
      const refused = await site.postJson(api, { ...sign, acts: ['negotiate'] })
      expect(refused.headers.get('Content-Type')).toBe('application/problem+json')
      expect(await refused.json()).toMatchObject({
        status: 409,
        type: '/problems/mandates-held',
        title: 'Deze persoon heeft deze mandaten al.',
      })
      const wrong = await site.postJson(api, { ...sign, acts: ['vetoes'] })
      expect(await wrong.json()).toMatchObject({ status: 422 })
    }))
})

describe('somebody who stands in', () => {
  const standIn = {
    move: 'standIn',
    membershipId: membershipId('voorzitter'),
    substituteId: membershipId('lid'),
    acts: ['sign'],
    scope: 'round',
    fromDay: '2026-12-01',
    untilDay: '2026-12-31',
    grantedBy: 'Bestuur',
  }

  it('is named on the page with for whom and what, until it is ended', () =>
    inDatabase(async (db) => {
      const { get, post } = await chair(db)
      expect((await post(page, standIn)).status).toBe(303)
      expect(await (await get(page)).text()).toContain('Vervanger: Jan de Wit, om te ondertekenen')
      const { stand_ins: made } = await (await get(api)).json()
      expect(made).toMatchObject([{ acts: ['sign'], until_day: '2026-12-31' }])
      const end = { move: 'endStandIn', standInId: made[0].id, untilDay: '2026-11-30' }
      expect((await post(page, end)).status).toBe(303)
      expect(await (await get(page)).text()).not.toContain('Vervanger: Jan de Wit')
    }))

  it.each<[object, number, string]>([
    [{ substituteId: membershipId('voorzitter') }, 409, 'Kies twee verschillende mensen.'],
    [
      { substituteId: membershipId('strateeg') },
      404,
      'Deze persoon hoort niet bij uw organisatie.',
    ],
    [
      { membershipId: membershipId('lid'), substituteId: membershipId('voorzitter') },
      409,
      'Er valt dus niets te vervangen.',
    ],
    [{ untilDay: '2026-11-01' }, 409, 'De laatste dag ligt voor de eerste dag.'],
    [{ grantedBy: '' }, 422, 'value="2026-12-31"'],
    [{ acts: [] }, 422, 'value="Bestuur"'],
  ])('is refused with %o', (changed, status, words) =>
    inDatabase(async (db) => {
      const { get, post } = await chair(db)
      const answer = await post(page, { ...standIn, ...changed })
      expect(answer.status).toBe(status)
      expect(await answer.text()).toContain(words)
      expect(await (await get(api)).json()).toMatchObject({ stand_ins: [] })
    }),
  )

  it('does not stand in twice in the same days', () =>
    inDatabase(async (db) => {
      const { postJson } = await chair(db)
      expect((await postJson(api, standIn)).status).toBe(200)
      const again = { ...standIn, fromDay: '2026-12-31', untilDay: '2027-01-31' }
      expect(await (await postJson(api, again)).json()).toMatchObject({
        type: '/problems/stands-in-already',
      })
      expect((await postJson(api, { ...again, fromDay: '2027-01-01' })).status).toBe(200)
    }))
})

describe('somebody who is away', () => {
  const away = {
    move: 'sayAway',
    membershipId: membershipId('lid'),
    note: 'Afwezig rond kerst',
    fromDay: '2026-12-20',
    untilDay: '2027-01-04',
  }

  it('says so herself; all at the table read it, and it can be taken back', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const own = await visiting(db, 'lid')
      expect((await own.post(page, away)).status).toBe(303)
      const reader = await visiting(db, 'strateeg')
      expect(await (await reader.get(page)).text()).toContain('Er even niet: Afwezig rond kerst')
      const { absences } = await (await reader.get(api)).json()
      expect(absences).toMatchObject([{ from_day: '2026-12-20', until_day: '2027-01-04' }])
      const back = { move: 'takeBackAway', absenceId: absences[0].id }
      expect((await reader.post(page, back)).status).toBe(404)
      expect((await own.post(page, back)).status).toBe(303)
      expect(await (await reader.get(page)).text()).not.toContain('Afwezig rond kerst')
    }))

  it('is not said of somebody of another organisation', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const other = await visiting(db, 'strateeg')
      expect((await other.postJson(api, away)).status).toBe(404)
      expect(await (await other.get(api)).json()).toMatchObject({ absences: [] })
    }))
})
