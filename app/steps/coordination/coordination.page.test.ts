import { expect, it } from 'vitest'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, personId, roundId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addCharter } from '#process/charter.example.ts'
import { visiting } from '../../testing.ts'

const path = `/trajecten/${roundId}/coordinatie`
const rules = `${path}/spelregels`
const messages = `${path}/berichten`

it('shows who coordinates, who pays her and that she takes no side', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'lid')
    const html = await (await get(path)).text()
    expect(html).toContain('Wie begeleidt, en met welke regels?')
    expect(html).toContain('In dienst van Bureau Tussenruimte.')
    expect(html).toContain('Ik werk voor alle partijen samen en kies geen kant.')
    expect(html).not.toContain('Coördinator aanwijzen')
  }))

it.each<[PersonName | undefined, number]>([
  ['adviseur', 200],
  ['waarnemer', 200],
  ['raadslid', 404],
  ['vreemde', 404],
  ['vertrokken', 404],
  ['beheerder', 404],
  [undefined, 303],
])('answers %s with %i on every page of the step', (name, status) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, name)
    const pages = [
      path,
      rules,
      `${rules}/schrijven`,
      messages,
      `${path}/planning`,
      `/trajecten/${roundId}/planning.ics`,
    ]
    for (const page of pages) expect((await get(page)).status, page).toBe(status)
  }),
)

it('appoints and ends a coordinator by forms, and says why not', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'ambtenaar')
    const appoint = { move: 'appoint', statement: 'Ik kies geen kant.', employer: 'Zorggroep' }
    const wrong = await post(path, { ...appoint, personId: '', statement: 'Ik kies' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Ik kies</textarea>')

    const refused = await post(path, { ...appoint, personId: personId('strateeg') })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('De coördinator neemt geen standpunt in')

    const done = await post(path, { ...appoint, personId: personId('adviseur') })
    expect(done.status).toBe(303)
    expect(done.headers.get('Location')).toBe(path)
    expect(await (await get(path)).text()).toContain('Lotte Vos')
  }))

it('sends a message by a form and lets a party say that it read it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const coordinator = await visiting(db, 'coordinator')
    const form = {
      move: 'send',
      subject: 'Agenda',
      text: 'Eerst\n\nDan <b>',
      partyIds: [] as string[],
    }
    const wrong = await coordinator.post(messages, form)
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="Agenda"')
    const to = [partyId('hvVoorbeeldwonen'), partyId('gemeente')]
    expect((await coordinator.post(messages, { ...form, partyIds: to })).status).toBe(303)

    const chair = await visiting(db, 'voorzitter')
    const html = await (await chair.get(messages)).text()
    expect(html).toContain('Dan &lt;b&gt;')
    expect(html).toContain('aan Gemeente en HV Voorbeeldwonen.')
    expect(html).toContain('In dienst van Bureau Tussenruimte.')
    const messageId = /name="messageId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await chair.post(messages, { move: 'read', messageId })).status).toBe(303)
    expect(await (await chair.get(messages)).text()).toContain('Gelezen door HV Voorbeeldwonen.')
    expect((await chair.post(messages, { move: 'read', messageId })).status).toBe(409)
  }))

it('writes rules from the usual ones, lets a party accept them and shows what changed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const coordinator = await visiting(db, 'coordinator')
    const form = await (await coordinator.get(`${rules}/schrijven`)).text()
    expect(form).toContain('Zwijgen is geen instemming')
    const first = { move: 'write', titles: ['Op tijd'], texts: ['Tien dagen vooraf.'], note: '' }
    const wrong = await coordinator.post(`${rules}/schrijven`, { ...first, texts: [''] })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Schrijf wat deze spelregel inhoudt.')
    const written = await coordinator.post(`${rules}/schrijven`, first)
    expect(written.headers.get('Location')).toBe(rules)

    const chair = await visiting(db, 'voorzitter')
    const html = await (await chair.get(rules)).text()
    const versionId = /name="versionId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const second = { ...first, texts: ['Vijf dagen vooraf.'], note: 'Tien was te lang.' }
    await coordinator.post(`${rules}/schrijven`, second)
    const stale = await chair.post(rules, { move: 'accept', versionId })
    expect(stale.status).toBe(409)
    const newest = await stale.text()
    expect(newest).toContain('Er is intussen een nieuwe versie: versie 2.')
    expect(newest).toContain('Tien was te lang.')
    expect(newest).toMatch(/<del>.*Tien.*<\/del>/)
  }))

it('tells who does not write the rules who does, and leads back to them', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const writing = `/trajecten/${roundId}/coordinatie/spelregels/schrijven`
    const { get } = await visiting(db, 'lid')
    const html = await (await get(writing)).text()
    expect(html).toContain('Dit doet de coördinator, of wie het traject begon.')
    expect(html).toContain(`href="/trajecten/${roundId}/coordinatie/spelregels">Lees de spelregels`)
    expect(html).not.toContain('<textarea')
    const coordinator = await visiting(db, 'coordinator')
    expect(await (await coordinator.get(writing)).text()).toContain('<textarea')
  }))

it('tells who sees nothing of the rules that the address is not there', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db, 'vreemde')
    const answer = await post(rules, { move: 'accept', versionId: roundId })
    expect(answer.status).toBe(404)
    await asOwner(db)
    expect(await db.selectFrom('events').selectAll().execute()).toEqual([])
  }))

it('says whose settings hold: the usual ones until all accepted, then the version itself', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'lid')
    await addCharter(db, { readingMinutes: 60 }, { acceptedBy: [] })
    expect(await (await get(rules)).text()).toContain(
      'Tot dan rekent Handslag met het gebruikelijke.',
    )
    await asOwner(db)
    await addCharter(db, { readingMinutes: 60 }, { number: 2 })
    expect(await (await get(rules)).text()).toContain('Hiermee rekent Handslag nu.')
    const older = await (await get(`${rules}?versie=1`)).text()
    expect(older).toContain('Handslag rekent met versie 2, die alle partijen aanvaardden.')
  }))
