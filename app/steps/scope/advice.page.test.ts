import { expect, it } from 'vitest'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'
import { adviceMoves } from './advice.commands.ts'
import { go } from './overviews.example.ts'

const path = `/trajecten/${roundId}/scope/advies`

const asking = {
  roundId,
  adviserId: partyId('hvVoorbeeldwonen'),
  subject: 'Sloop van 40 woningen',
  askedOn: '2026-11-16',
}

it.each<[PersonName | undefined, number]>([
  ['waarnemer', 200],
  ['coordinator', 200],
  ['raadslid', 404],
  ['vreemde', 404],
  [undefined, 303],
])('answers %s with %i', (name, status) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id } = await go(db, 'strateeg', [adviceMoves.ask, asking])
    const { get } = await visiting(db, name)
    for (const page of [path, `${path}/${id}`]) expect((await get(page)).status).toBe(status)
  }),
)

it('asks who may ask, and gives back what was typed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const from = await visiting(db, 'strateeg')
    const empty = await (await from.get(path)).text()
    expect(empty).toContain('Er is nog geen advies gevraagd.')
    expect(empty).toContain('Advies vragen')
    const wrong = await from.post(path, { ...asking, move: 'ask', askedOn: '' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Sloop van 40 woningen')
    const refused = await from.post(path, { ...asking, move: 'ask', askedOn: '2027-01-01' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Deze dag is nog niet geweest.')
    expect((await from.post(path, { ...asking, move: 'ask' })).status).toBe(303)
    const filled = await (await from.get(path)).text()
    expect(filled).toContain('Voorbeeldwonen vraagt HV Voorbeeldwonen')
    expect(filled).toContain('ma 28 dec 2026')
    expect(filled).toContain('Wacht op advies')
    const reader = await visiting(db, 'secretaris')
    expect(await (await reader.get(path)).text()).not.toContain('<form method="post"')
  }))

it('shows the term with its rule, its ground and what follows, and walks to the reply', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id } = await go(db, 'strateeg', [adviceMoves.ask, asking])
    const page = `${path}/${id}`
    const tenants = await visiting(db, 'voorzitter')
    const running = await (await tenants.get(page)).text()
    expect(running).toContain('28 december 2026')
    expect(running).toContain('href="/regels/CAL-31"')
    expect(running).toContain('niet nagekeken in de wet')
    expect(running).toContain('De verhuurder mag zonder advies verder.')
    expect(running).toContain('Advies geven')
    expect(running).not.toContain('Antwoord geven')
    const given = { move: 'give', kind: 'negative', text: 'Niet doen.', givenOn: '2026-11-20' }
    expect((await tenants.post(page, given)).status).toBe(303)

    const landlord = await visiting(db, 'strateeg')
    const advised = await (await landlord.get(page)).text()
    expect(advised).toContain('href="/regels/CAL-32"')
    expect(advised).toContain('4 december 2026')
    expect(advised).toContain('Het advies is niet goed behandeld.')
    const reply = { move: 'reply', course: 'deviates', text: '', repliedOn: '2026-11-24' }
    expect(await (await landlord.post(page, reply)).text()).toContain(
      'U wijkt af van het advies. Schrijf op waarom.',
    )
    const why = { ...reply, text: 'De huizen zijn op.' }
    expect((await landlord.post(page, why)).status).toBe(303)
    const answered = await (await tenants.get(page)).text()
    expect(answered).toContain('Wijkt af van het advies')
    expect(answered).toContain('De huizen zijn op.')
  }))

it('calls the term of a municipality no law', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id } = await go(db, 'ambtenaar', [adviceMoves.ask, asking])
    const { get } = await visiting(db, 'ambtenaar')
    const shown = await (await get(`${path}/${id}`)).text()
    expect(shown).toContain('Dit is een voorstel, geen wet.')
    expect(shown).not.toContain('De verhuurder mag zonder advies verder.')
  }))

it('shows a later day that both sides chose beside the one of the rule', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id } = await go(db, 'strateeg', [adviceMoves.ask, asking])
    const page = `${path}/${id}`
    const tenants = await visiting(db, 'lid')
    const propose = { move: 'propose', untilDay: '2027-01-15', reason: 'Vakantie.' }
    expect((await tenants.post(page, propose)).status).toBe(303)
    const landlord = await visiting(db, 'strateeg')
    expect(await (await landlord.get(page)).text()).toContain('Akkoord met de latere dag')
    expect((await landlord.post(page, { move: 'settle', outcome: 'agreed' })).status).toBe(303)
    const shown = await (await landlord.get(page)).text()
    expect(shown).toContain('15 januari 2027')
    expect(shown).toContain('Volgens de termijn was dit 28 december 2026.')
  }))
