import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { addRound, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const path = `/trajecten/${roundId}/coordinatie/planning`
const file = `/trajecten/${roundId}/planning.ics`
const finish = { move: 'finish', year: '2027', rule: 'CAL-09', onDay: '2026-06-29', note: '' }

it('shows by month what is to come, and apart what is late with what follows', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'lid')
    const html = await (await get(path)).text()
    expect(html).toContain('Planning voor de afspraken van 2027')
    expect(html).toContain('>december 2026</caption>')
    expect(html).toContain('ma 14 dec 2026')
    expect(html).toContain('Woningwet art. 44a (niet nagekeken in de wet)')
    expect(html).toContain('148 dagen te laat')
    expect(html).toContain(
      'Gevolg: De wettelijke datum is voorbij. Stuur het bod alsnog en noem de reden.',
    )
  }))

it('logs by forms that a rule was followed, and takes it back', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'strateeg')
    const open = await (await get(`${path}?regel=CAL-09`)).text()
    expect(open).toContain('name="rule" value="CAL-09"')

    const done = await post(`${path}?jaar=2027&regel=CAL-09`, finish)
    expect(done.headers.get('Location')).toBe(`${path}?jaar=2027`)
    expect(await (await get(path)).text()).toContain('Gedaan op ma 29 jun 2026')

    const again = await (await get(`${path}?regel=CAL-09`)).text()
    const eventId = /name="eventId" value="([^"]+)"/.exec(again)?.[1] ?? ''
    expect((await post(path, { move: 'withdraw', eventId })).status).toBe(303)
    expect(await (await get(path)).text()).not.toContain('Gedaan op ma 29 jun 2026')
  }))

it('gives back what was typed, with the rule at the form', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db, 'coordinator')
    const note = 'Komt morgen'
    const refused = await post(path, { ...finish, onDay: '2026-11-26', note })
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('Deze dag is nog niet geweest.')
    expect(html).toContain('value="Komt morgen"')
    const wrong = await post(path, { ...finish, move: 'explain', note: '', onDay: '' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Waarom niet?')
  }))

it('offers no forms to who may not log anything', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'waarnemer')
    expect(await (await get(`${path}?regel=CAL-09`)).text()).not.toContain('name="rule"')
    expect((await post(path, finish)).status).toBe(409)
  }))

it('gives the plan of a year as a calendar file, and of the first year where there is no such year', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'adviseur')
    const answer = await get(`${file}?jaar=1999`)
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="planning-voorbeeldstad-2027-2027.ics"',
    )
    const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
    const days = events.map((event) => new ICAL.Event(event).startDate.toString())
    expect(days).toContain('2026-12-14')
  }))
