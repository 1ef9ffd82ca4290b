import { expect, it } from 'vitest'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const path = `/trajecten/${roundId}/coordinatie/besluitdata`
const board = {
  move: 'addMeetingDay',
  year: '2027',
  partyId: partyId('voorbeeldwonen'),
  body: 'supervisory_board',
  onDay: '2026-12-16',
  leadDays: '10',
  note: '',
}

it('asks for the days while nobody entered any', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const html = await (await (await visiting(db, 'lid')).get(path)).text()
    expect(html).toContain('Nog geen partij vulde in wanneer zij besluit.')
    expect(html).not.toContain('<svg class="chart__svg')
  }))

it('says what slips, by how much and at whom, in a picture and a table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'strateeg')
    expect((await post(path, board)).status).toBe(303)
    const html = await (await get(path)).text()
    expect(html).toContain('Ondertekenen schuift 15 dagen op, naar 16 december 2026.')
    expect(html).toContain('Dat komt door: Voorbeeldwonen, raad van commissarissen.')
    expect(html).toContain('chart__span--late')
    expect(html).toContain('wo 2 dec 2026')
    expect(html).toContain('15 dagen later')
    expect(html).toMatch(/Nog niet ingevuld: .*Voorbeeldstad/)
  }))

it('gives back what was typed, with the rule at the form, and offers no form to who may not enter', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db, 'strateeg')
    const wrong = await post(path, { ...board, leadDays: 'tien' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="tien"')
    const refused = await post(path, { ...board, body: 'council' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Deze vergadering past niet bij deze organisatie.')
    const html = await (await (await visiting(db, 'waarnemer')).get(path)).text()
    expect(html).not.toContain('name="onDay"')
  }))

it('folds the days of each party away, says how many there are, and opens where a form came back wrong', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'strateeg')
    await post(path, board)
    const html = await (await get(path)).text()
    expect(html).toContain('1 ingevuld')
    expect(html).toContain('nog niets ingevuld')
    const seriesId = /name="seriesId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const opened = (html: string) => html.match(/<details[^>]* open=""/g)?.length ?? 0
    const wrong = await post(path, { move: 'withdrawDay', seriesId, reason: '' })
    expect(wrong.status).toBe(422)
    expect(opened(await wrong.text())).toBe(opened(html) + 2)
  }))
