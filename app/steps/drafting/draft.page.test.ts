import { expect, it } from 'vitest'
import { addAgreedRound } from '#agreement/agreement-versions.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const address = `/trajecten/${roundId}/overeenkomst`

it('freezes the text and gives it as every kind of file', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db)
    const { get, post } = await visiting(db, 'coordinator')
    expect((await post(address, { move: 'freeze' })).status).toBe(303)

    const html = await (await get(address)).text()
    expect(html).toContain('Versie 1')
    expect(html).toContain('Bevroren vandaag om 10.00 uur')
    expect(await (await get(`${address}/versie/1`)).text()).toContain('VBS-BES-01')
    const types = await Promise.all(
      ['pdf', 'docx', 'odt', 'html', 'json'].map(async (form) => {
        const { status, headers } = await get(`${address}/bestand/1.${form}`)
        return [status, headers.get('Content-Disposition')]
      }),
    )
    expect(types).toEqual(
      ['pdf', 'docx', 'odt', 'html', 'json'].map((form) => [
        200,
        `attachment; filename="voorbeeldstad-2027-versie-1.${form}"`,
      ]),
    )
  }))

it.each(['versie/2', 'versie/x', 'bestand/1.exe', 'bestand/2.pdf', 'bestand/..%2f1.pdf'])(
  'has no %s',
  (place) =>
    inDatabase(async (db) => {
      await addAgreedRound(db)
      const { get, post } = await visiting(db, 'coordinator')
      await post(address, { move: 'freeze' })
      expect((await get(`${address}/${place}`)).status).toBe(404)
    }),
)

it('says why the text can not be frozen, with the rule', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db, 'coordinator')
    const answer = await post(address, { move: 'freeze' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Er is nog geen afspraak waar iedereen het over eens is.')
  }))

it('lets parties write the general text together', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'strateeg')
    await post(address, { move: 'use_defaults' })
    await post(address, { move: 'add', part: 'annex', title: 'Bod', text: 'Bod van mei 2026' })
    const html = await (await get(`${address}/concept`)).text()
    expect(html).toContain('Bod van mei 2026')
    expect(html).toContain('Tussentijdse bijstelling')
  }))

it('gives a piece back as it was typed when its title is missing', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db, 'strateeg')
    const answer = await post(address, {
      move: 'add',
      part: 'clause',
      title: '',
      text: 'Mijn tekst',
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('>Mijn tekst</textarea>')
  }))

it('shows who reads for the council the frozen versions, and nothing that is still being written', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db)
    const before = await visiting(db, 'raadslid')
    expect(await (await before.get(address)).text()).toContain('Er is nog geen bevroren versie.')
    expect((await before.get(`${address}/concept`)).status).toBe(404)
    const coordinator = await visiting(db, 'coordinator')
    await coordinator.post(address, { move: 'freeze' })

    const { get, post } = await visiting(db, 'raadslid')
    const html = await (await get(address)).text()
    expect(html).toContain(`${address}/versie/1`)
    expect(html).not.toContain('Algemene tekst')
    expect((await post(address, { move: 'use_defaults' })).status).toBe(409)
    const round = await (await get(`/trajecten/${roundId}`)).text()
    const opens = [...round.matchAll(new RegExp(`href="/trajecten/${roundId}/(\\w+)"`, 'g'))]
    for (const [, step] of opens)
      expect([step, (await get(`/trajecten/${roundId}/${step}`)).status]).toEqual([step, 200])
    expect(opens.map(([, step]) => step)).toContain('overeenkomst')
  }))
