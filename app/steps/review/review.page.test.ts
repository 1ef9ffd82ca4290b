import { expect, it } from 'vitest'
import { addAgreedRound } from '#agreement/agreement-versions.example.ts'
import { addNextRound, nextRoundId } from '#agreement/next-round.example.ts'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const address = `/trajecten/${roundId}/herziening`
const one = `${address}/afspraken/VBS-BES-01`

const text = async (answer: Response | Promise<Response>) => (await answer).text()

const hiddenIn = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

it('says what to do before there is a text, and where nothing is planned', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'strateeg')
    const page = await text(get(address))
    expect(page).toContain('Er is nog geen vastgestelde tekst.')
    expect(page).toContain('Er staat nog geen moment gepland.')
    expect(page).not.toContain('Zet in de planning')
    expect((await get(one)).status).toBe(404)
  }))

it('lets the coordinator plan moments, and says what is wrong with a day', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    const { get, post } = await visiting(db, 'coordinator')
    const plan = { move: 'planReview', kind: 'evaluation', dueOn: '2027-10-31' }
    expect((await post(address, plan)).status).toBe(303)
    expect(await text(get(address))).toContain('0 van de 5 partijen gaven antwoord')
    const late = await post(address, { ...plan, dueOn: '2031-01-01' })
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringContaining('Kies een dag van 1 januari 2027 tot en met 31 december 2028.'),
    ])
    const empty = await post(address, { move: 'planReview', dueOn: '' })
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining('Kies wat u plant.'),
    ])
  }))

it('shows promises without a decision first, and takes one with its reason', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    const { get, post } = await visiting(db, 'lid')
    expect(await text(get(address))).toContain('Nog 2 van de 2 afspraken zonder besluit.')
    const without = await post(one, { move: 'dispose', outcome: 'achieved' })
    expect([without.status, await without.text()]).toEqual([
      422,
      expect.stringContaining('Vertel waarom.'),
    ])
    await post(one, { move: 'dispose', outcome: 'achieved', reason: 'Alle 240 zijn klaar.' })
    const page = await text(get(address))
    expect(page).toContain('Nog 1 van de 2 afspraken zonder besluit.')
    expect(page.indexOf('VBS-BES-02')).toBeLessThan(page.indexOf('VBS-BES-01'))
    expect(page).toContain('Alle 240 zijn klaar.')
    expect(await text(get(one))).toContain('Huurdersvereniging Voorbeeldwonen (Jan de Wit)')
  }))

it('says where a reason is typed that it becomes public', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    const { get } = await visiting(db, 'strateeg')
    const page = await text(get(one))
    for (const [form, hint] of [
      ['dispose', 'Dit lezen alle partijen. Het wordt openbaar bij de volgende publicatie.'],
      ['amend', 'Dit lezen alle partijen. Gaat het door, dan wordt dit openbaar.'],
      ['amendToEnd', 'Dit lezen alle partijen. Gaat het door, dan wordt dit openbaar.'],
    ])
      expect(page).toContain(`<p id="${form}-reason-hint" class="hint">${hint}</p>`)
  }))

it('goes through an amendment by form: propose, answer, in effect, to be signed again', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await proposeBy(db)
    const { get, post } = await visiting(db, 'ambtenaar')
    const page = await text(get(one))
    expect(page).toContain('Er ligt een wijzigingsvoorstel')
    expect(page).toContain('Heeft nog niets gezegd')
    const answer = { move: 'answerAmendment', amendmentId: hiddenIn(page, 'amendmentId') }
    const refused = await post(one, { ...answer, answer: 'refuse' })
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('Vertel waarom uw organisatie niet instemt.'),
    ])
    for (const name of ['ambtenaar', 'directeurModel', 'lid', 'secretaris'] as const) {
      const other = await visiting(db, name)
      expect((await other.post(one, { ...answer, answer: 'consent' })).status).toBe(303)
    }
    expect(await text(get(one))).toContain('Voorbeeldwonen bouwt er 200.')
    expect(await text(get(address))).toContain('Daarna tekenen alle partijen opnieuw.')
  }))

async function proposeBy(db: Db): Promise<void> {
  const { get, post } = await visiting(db, 'strateeg')
  const seen = hiddenIn(await text(get(one)), 'seen')
  const sent = await post(one, {
    move: 'amend',
    seen,
    obligation: 'result',
    text: 'Voorbeeldwonen bouwt er 200.',
    quantity: '200',
    unit: 'woningen',
    owners: [partyId('voorbeeldwonen')],
    reason: 'De bouw ligt stil.',
  })
  expect(sent.status).toBe(303)
}

it('offers no amendment before the agreement is closed, and none to who is not bound', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    for (const name of ['coordinator', 'adviseur'] as const) {
      const { get } = await visiting(db, name)
      const page = await text(get(one))
      expect(page).not.toContain('Stel een andere tekst voor')
      expect(page).toContain('Hierover kunnen besluiten:')
    }
  }))

it('takes a promise that goes on along to the next round', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await addNextRound(db)
    const { get, post } = await visiting(db, 'strateeg')
    await post(one, { move: 'dispose', outcome: 'continue', reason: 'Nog niet klaar.' })
    const page = await text(get(one))
    expect(page).toContain('Neem mee naar Prestatieafspraken Voorbeeldstad 2028')
    await post(one, { move: 'carryOn', nextRoundId })
    expect(await text(get(one))).toContain('Deze afspraak staat al in dat traject.')
  }))

it('evaluates by form: write in the room, put on the table, read side by side', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db, 1)
    const coordinator = await visiting(db, 'coordinator')
    await coordinator.post(address, { move: 'planReview', kind: 'evaluation', dueOn: '2027-10-31' })
    const evaluation = /\/evaluatie\/[0-9a-f-]+/.exec(await text(coordinator.get(address)))?.[0]
    const { get, post } = await visiting(db, 'lid')
    const page = await text(get(`${address}${evaluation}`))
    const questionId = [...page.matchAll(/name="questionId" value="([^"]*)"/g)].map(
      ([, id = '']) => id,
    )
    const answer = questionId.map((_, nth) => `Antwoord ${nth + 1}`)
    await post(`${address}${evaluation}`, { move: 'writeAnswers', questionId, answer })
    expect(await text(coordinator.get(`${address}${evaluation}`))).not.toContain('Antwoord 1')
    const early = await visiting(db, 'strateeg')
    expect((await early.post(`${address}${evaluation}`, { move: 'giveEvaluation' })).status).toBe(
      409,
    )
    await post(`${address}${evaluation}`, { move: 'giveEvaluation' })
    expect(await text(early.get(`${address}${evaluation}`))).toContain('Antwoord 5')
  }))

it('shows a council reader the dates and nothing else; a stranger nothing', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    const reader = await visiting(db, 'raadslid')
    const page = await text(reader.get(address))
    expect(page).toContain('Wanneer kijken we opnieuw?')
    expect(page).not.toContain('VBS-BES-01')
    expect((await reader.get(one)).status).toBe(404)
    const stranger = await visiting(db, 'vreemde')
    expect((await stranger.get(address)).status).toBe(404)
  }))

it('does the same over the API', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    const api = `/api/v1/trajecten/${roundId}`
    const { get, postJson } = await visiting(db, 'strateeg')
    const decided = await postJson(`${api}/vervolgbesluiten`, {
      move: 'dispose',
      code: 'VBS-BES-01',
      outcome: 'stop',
      reason: 'De grond is verkocht.',
    })
    expect(await decided.json()).toEqual({ code: 'VBS-BES-01', outcome: 'stop' })
    const list = await (await get(`${api}/vervolgbesluiten`)).json()
    expect(list.counts).toEqual({ open: 1, achieved: 0, continue: 0, change: 0, stop: 1 })
    const again = await postJson(`${api}/vervolgbesluiten`, {
      move: 'dispose',
      code: 'VBS-BES-01',
      outcome: 'stop',
      reason: 'Nog eens.',
    })
    expect([again.status, await again.json()]).toEqual([
      409,
      expect.objectContaining({ title: 'Over deze afspraak is al besloten: stopt.' }),
    ])
    expect(await (await get(`${api}/wijzigingen`)).json()).toEqual({ amendments: [] })
    expect(await (await get(`${api}/herzieningsmomenten`)).json()).toEqual({ moments: [] })
    const stranger = await visiting(db, 'vreemde')
    for (const name of ['vervolgbesluiten', 'wijzigingen', 'herzieningsmomenten'])
      expect((await stranger.get(`${api}/${name}`)).status).toBe(404)
  }))
