import { expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addPeople, addRound, roundId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '../testing.ts'

it('greets, and says what waits and how it stands', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { code } = await addTabledCommitment(db)
    const concern = { roundId, code, concern: 'Is er wel grond?' }
    await concernMoves.raiseConcern.run(await acting('lid', db), concern)
    const { get } = await visiting(db, 'strateeg')
    const html = await (await get('/overzicht')).text()
    expect(html).toContain('Goedemorgen, Ilse')
    expect(html).toContain('Er staan 2 dingen voor u klaar.')
    expect(html).toContain('Geef uw standpunt over 1 afspraak')
    expect(html).toContain('Beantwoord 1 zorg van andere partijen')
    expect(html).toContain('Huurdersvereniging Voorbeeldwonen')
    expect(html).toContain('waar nog over wordt gesproken')
    expect(html).toContain(`/trajecten/${roundId}/onderhandeling`)
  }))

it.each<[PersonName, string]>([
  ['coordinator', 'Er wacht nu niets op u.'],
  ['raadslid', 'Waar staan we?'],
  ['beheerder', 'Naar het beheer'],
  ['vreemde', 'Begin een traject'],
])('has a first page for %s', (name, words) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, name)
    const answer = await get('/overzicht')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(words)
  }),
)

it('lists the rounds of the reader, and tells who has none what to do', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'strateeg')
    const html = await (await get('/trajecten')).text()
    expect(html).toContain('Prestatieafspraken Voorbeeldstad 2027')
    expect(html).toContain('Stap 2: Coördinator en spelregels')
    expect(html).toContain('7 partijen')
    const stranger = await visiting(db, 'vreemde')
    expect(await (await stranger.get('/trajecten')).text()).toContain(
      'Uw organisatie doet nog niet mee',
    )
  }))

it('shows a round with its ten steps, parties and coordinator to who knows it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    for (const name of ['strateeg', 'coordinator', 'raadslid'] as const) {
      const { get } = await visiting(db, name)
      const html = await (await get(`/trajecten/${roundId}`)).text()
      expect(html.match(/class="step step--/g)).toHaveLength(10)
      expect(html).toContain('Ik werk voor alle partijen samen en kies geen kant.')
      expect(html).toContain('Huurdersraad Modelwonen')
      expect(html.includes(`/trajecten/${roundId}/onderhandeling"`)).toBe(name !== 'raadslid')
    }
    for (const name of ['vreemde', 'vertrokken', 'beheerder'] as const) {
      const { get } = await visiting(db, name)
      expect((await get(`/trajecten/${roundId}`)).status).toBe(404)
    }
  }))

it('shows nothing to who is not signed in', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    await asOwner(db)
    const { get } = await visiting(db)
    for (const path of ['/overzicht', '/trajecten', `/trajecten/${roundId}`])
      expect((await get(path)).headers.get('Location')).toContain('/inloggen?terug=')
  }))
