import { describe, expect, it } from 'vitest'
import { calendarIds } from '#law/calendars.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../testing.ts'

describe('the page of a rule', () => {
  it('is there for everyone, for each of the forty', () =>
    inDatabase(async (db) => {
      const { get } = await visiting(db)
      for (const id of calendarIds) {
        const answer = await get(`/regels/${id}`)
        expect([id, answer.status]).toEqual([id, 200])
        expect(await answer.text(), id).toContain('Te laat houdt in Handslag niets tegen.')
      }
    }))

  it('shows when, who, for whom, on what ground, how sure and what follows', () =>
    inDatabase(async (db) => {
      const { get } = await visiting(db)
      const html = await (await get('/regels/CAL-09')).text()
      for (const said of [
        'Onder beide kaders gelijk',
        'Op 1 juli zelf is het te laat.',
        'wettelijke datum',
        'college van B en W, huurdersorganisatie en bewonerscommissie',
        'Woningwet art. 44 lid 1',
        'Uit een tweede bron. Niemand las de tekst zelf na.',
        'Stuur het bod alsnog en noem de reden.',
      ])
        expect(html).toContain(said)
    }))

  it('shows both laws where they differ, and that one does not know it', () =>
    inDatabase(async (db) => {
      const { get } = await visiting(db)
      const base = await (await get('/regels/CAL-01')).text()
      expect(base).toContain('Woonvisie ligt klaar')
      expect(base).toContain('Volkshuisvestingsprogramma ligt klaar')
      const programme = await (await get('/regels/CAL-36')).text()
      expect(programme).toContain('Onder dit kader bestaat deze regel niet.')
    }))

  it('is not there for what is no rule', () =>
    inDatabase(async (db) => {
      const { get } = await visiting(db)
      for (const id of ['CAL-41', 'toString', 'cal-09'])
        expect((await get(`/regels/${id}`)).status).toBe(404)
    }))
})

it('puts both days of December side by side, as two rules', () =>
  inDatabase(async (db) => {
    const { get } = await visiting(db)
    const html = await (await get('/regels')).text()
    expect(html).toMatch(/href="\/regels\/CAL-19".*href="\/regels\/CAL-21"/s)
    expect(html).toContain('Twee datums in december')
    expect(html).toContain('Was wet van 1 juli 2015 tot en met 30 juni 2026.')
  }))

it('is led to by every date of a round: on its page, in its plan and in the step', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'lid')
    for (const path of ['', '/coordinatie', '/coordinatie/planning']) {
      const html = await (await get(`/trajecten/${roundId}${path}`)).text()
      expect(html, path).toContain('href="/regels/CAL-')
    }
    const plan = await (await get(`/trajecten/${roundId}/coordinatie/planning`)).text()
    const rows = plan.match(/<tr id="CAL-\d\d">/g) ?? []
    const links = plan.match(/<th scope="row"><a href="\/regels\/CAL-\d\d">/g) ?? []
    expect(links.length).toBe(rows.length)
    expect(rows.length).toBeGreaterThan(35)
  }))
