import { expect, it } from 'vitest'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import {
  corporationsFile,
  imported,
  ownHomes,
  stockFile,
  stockHeader,
  xlsxFile,
} from '#registers/registers.example.ts'
import { visiting } from '#testing.ts'

const path = `/trajecten/${roundId}/belanghebbenden`

it('proposes who has homes here by the dPi, to whom sets the round up', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addRound(db)
    await imported(db, { register: 'corporations', file: corporationsFile() })
    await imported(db, { register: 'stock', file: stockFile(), edition: 2026 })
    await asOwner(db)
    const coordinator = await visiting(db, 'coordinator')
    const page = await (await coordinator.get(path)).text()
    const words =
      'Stichting Fictiewonen heeft hier 30 zelfstandige woningen (dPi 2026, jaar 2026), en zit niet aan tafel.'
    const link = /<a href="([^"]+)">Stichting Fictiewonen heeft/.exec(page)?.[1] ?? ''
    expect(page).toContain(words)
    // Those who take part aren't asked for.
    expect(page).not.toContain('Modelwonen heeft hier')
    const add = await (await coordinator.get(link.replaceAll('&amp;', '&'))).text()
    expect(add).toContain('Stichting Fictiewonen')
    const api = await (await coordinator.get(`/api/v1${path}`)).json()
    expect(api.forgotten).toContainEqual(
      expect.objectContaining({
        code: 'landlordNotAtTheTable',
        homes: { edition: 2026, year: 2026, self_contained: 30, shared: 0 },
      }),
    )
    await asOwner(db)
    const reader = await (await (await visiting(db, 'lid')).get(path)).text()
    expect(reader).toContain(words)
    expect(reader).not.toContain('organisatie=')
  }))

it('counts homes that are still known under the municipality that lay here before', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addRound(db)
    const row = (place: string, count: number) => [
      '90000099',
      2027,
      place,
      'J',
      'TI',
      ownHomes,
      count,
    ]
    const file = xlsxFile([stockHeader, row('Brielle', 40), row('Voorne aan Zee', 2)])
    await imported(db, { register: 'stock', file, edition: 2026 })
    await asOwner(db)
    await db
      .updateTable('roundMunicipalities')
      .set({ code: 'GM1992' })
      .where('roundId', '=', roundId)
      .execute()
    const { get } = await visiting(db, 'coordinator')
    expect(await (await get(path)).text()).toContain(
      'KvK 90000099 heeft hier 42 zelfstandige woningen (dPi 2026, jaar 2027)',
    )
  }))
