import { expect, it } from 'vitest'
import { addPeople } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { someLimit, someRents } from './norm-entries.example.ts'

const index = '/beheer/normbedragen'
const rents = `${index}/2027/huren`
const limits = `${index}/2026/grenzen`

type Site = Awaited<ReturnType<typeof visiting>>

const asAdministrator = (test: (site: Site) => Promise<void>, at?: Date): Promise<void> =>
  inDatabase(async (db) => {
    await addPeople(db)
    await test(await visiting(db, 'beheerder', at))
  })

const typed = (given: Record<string, string> = {}) => ({
  rentRise: '4,6',
  rentRiseLowRent: '25',
  found: someRents.found,
  publishedOn: someRents.publishedOn,
  verified: someRents.verified,
  ...given,
})

const look = (given: Record<string, string> = {}) =>
  `${rents}?${new URLSearchParams(typed(given)).toString()}`

it('lists the years: complete, not wholly found, to enter now, and not yet announced', () =>
  asAdministrator(async ({ get }) => {
    const html = await (await get(index)).text()
    for (const said of [
      'Grenzen 2027',
      'Nu in te vullen',
      'Meestal bekend rond 15 december 2026',
      '2 bedragen niet gevonden',
      'Compleet',
    ])
      expect(html).toContain(said)
  }))

it('shows what is typed beside the year before, and keeps nothing until it is kept', () =>
  asAdministrator(async ({ get, post }) => {
    expect(await (await get(rents)).text()).toContain('Bekijk naast vorig jaar')
    const preview = await (await get(look())).text()
    expect(preview).toContain('+0,5 punt')
    expect(preview).toContain('gelijk')
    expect(preview).not.toContain('Ik heb dit nagekeken')
    expect(await (await get('/normbedragen')).text()).not.toContain('4,6 %')
    expect((await post(rents, { move: 'enter', ...typed() })).status).toBe(303)
    expect(await (await get('/normbedragen')).text()).toContain('4,6 %')
    expect(await (await get(rents)).text()).toContain('Ingevuld door Dewi Smit')
  }))

it('asks to look twice at what is missing and at what jumps', () =>
  asAdministrator(async ({ get, post }) => {
    const strange = typed({ rentRise: '46' })
    const preview = await (await get(look(strange))).text()
    expect(preview).toContain('Groot verschil')
    expect(preview).toContain('Ik heb dit nagekeken en het klopt')
    const refused = await post(rents, { move: 'enter', ...strange })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Dit verschilt veel van het jaar ervoor')
    const missing = typed({ rentRise: '' })
    expect(await (await get(look(missing))).text()).toContain('Ontbreekt')
    expect((await post(rents, { move: 'enter', ...missing })).status).toBe(409)
    expect((await post(rents, { move: 'enter', ...missing, isSure: 'on' })).status).toBe(303)
    expect(await (await get(rents)).text()).toContain('Niet gevonden')
  }))

it('gives back what was typed wrong, with what is wrong in it', () =>
  asAdministrator(async ({ get }) => {
    const answer = await get(look({ rentRise: 'vier', found: '' }))
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('value="vier"')
    expect(html).not.toContain('Bewaar deze bedragen')
    const bare = await get(look({ rentRise: '', rentRiseLowRent: '' }))
    expect(await bare.text()).toContain('Vul ten minste één bedrag in.')
  }))

it('corrects one amount, and shows what stood there and why', () =>
  asAdministrator(async ({ get, post }) => {
    const { norm, found, publishedOn, verified, reason } = someLimit
    const form = { move: 'correct', norm, seen: '0', found, publishedOn, verified, reason }
    const wrong = await post(limits, { ...form, value: '764,25', reason: '' })
    expect(wrong.status).toBe(422)
    expect((await post(limits, { ...form, value: '764,25' })).status).toBe(303)
    const html = await (await get(limits)).text()
    expect(html).toContain('€ 764,25')
    expect(html).toContain(`Verbeterd door Dewi Smit, vandaag`)
    expect(html).toContain(reason)
    expect(html).toContain('Kwam mee met Handslag.')
    expect((await post(limits, { ...form, value: '770' })).status).toBe(409)
  }))

it.each(['2025/huren', '2028/huren', '2027/anders', 'nu/huren'])('is not there for %s', (place) =>
  asAdministrator(async ({ get }) => {
    expect((await get(`${index}/${place}`)).status).toBe(404)
  }),
)

it('gives programs the same: beside the year before, with every version', () =>
  asAdministrator(async ({ get, postJson }) => {
    const api = `/api/v1${rents}`
    const { year: _, set: __, ...body } = someRents
    expect((await postJson(api, { move: 'enter', ...body })).status).toBe(200)
    const { amounts } = await (await get(api)).json()
    expect(amounts[0]).toMatchObject({
      norm: 'rentRise',
      year_before: 4.1,
      value: 4.6,
      difference: 0.5,
      seen: 1,
      versions: [{ number: 1, found: someRents.found }],
    })
    expect((await postJson(api, { move: 'enter', ...body })).status).toBe(409)
    expect((await get('/api/v1/beheer/normbedragen/2031/huren')).status).toBe(404)
  }))
