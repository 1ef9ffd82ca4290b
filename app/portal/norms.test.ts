import { expect, it } from 'vitest'
import { addPeople } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../testing.ts'

it('shows everyone the amounts, how sure they are, and what was not found', () =>
  inDatabase(async (db) => {
    const { get } = await visiting(db)
    const html = await (await get('/normbedragen')).text()
    for (const said of [
      'Bedragen van 2026',
      '€ 932,93',
      '4,1 %',
      'Niet gevonden',
      'de centen vielen weg',
      'Uit een tweede bron. Niemand las de tekst zelf na.',
    ])
      expect(html).toContain(said)
    expect(html).not.toContain('€ 713')
  }))

it('gives programs the same amounts, and names what is missing', () =>
  inDatabase(async (db) => {
    const { get } = await visiting(db)
    const answer = await get('/api/v1/normbedragen')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const { norm_amounts, missing } = await answer.json()
    expect(norm_amounts).toContainEqual(
      expect.objectContaining({ norm: 'rentRise', value: 4.1, valid_to: '2027-06-30' }),
    )
    expect(missing).toContainEqual(
      expect.objectContaining({ norm: 'benefitCapHigh', year: 2026, since: '2025-11-25' }),
    )
  }))

it('tells the administrator which amounts are missing, and since when', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const { get } = await visiting(db, 'beheerder')
    const html = await (await get('/beheer')).text()
    expect(html).toContain('Van 2026 ontbreken deze bedragen.')
    expect(html).toContain('25 november 2025')
    expect(html).toContain('hoogste huur, drie of meer personen')
  }))
