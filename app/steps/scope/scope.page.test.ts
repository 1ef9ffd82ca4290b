import { describe, expect, it } from 'vitest'
import { aPdf } from '#agreement/files.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const path = `/trajecten/${roundId}/scope`
const goal = {
  move: 'add',
  themeId,
  text: 'Meer sociale huurwoningen',
  quantity: '1.200',
  unit: 'woningen',
  year: '2030',
  source: 'Woonvisie, p. 12',
}

it.each<[PersonName | undefined, number]>([
  ['waarnemer', 200],
  ['coordinator', 200],
  ['raadslid', 404],
  ['vreemde', 404],
  [undefined, 303],
])('answers %s with %i on every page of the step', (name, status) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, name)
    for (const page of ['', '/themas', '/documenten', '/buiten-scope'])
      expect((await get(path + page)).status, page).toBe(status)
  }),
)

it('sets a goal by a form, in Dutch numbers, and lets it go', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'lid')
    const wrong = await post(path, { ...goal, unit: '' })
    expect(wrong.status).toBe(422)
    const typed = await wrong.text()
    expect(typed).toContain('Vul ook in waarvan dit het aantal is')
    expect(typed).toContain('value="1.200"')
    expect((await post(path, goal)).status).toBe(303)

    const html = await (await get(path)).text()
    expect(html).toContain('1.200 woningen in 2030')
    expect(html).toContain('nog geen afspraak')
    const goalId = /name="goalId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const dropped = await post(path, { move: 'drop', goalId, reason: 'Staat in de woondeal.' })
    expect(dropped.status).toBe(303)
    expect(await (await get(path)).text()).toContain('Staat in de woondeal.')
    expect((await post(path, { move: 'drop', goalId, reason: 'Nog eens' })).status).toBe(409)
  }))

it('lets only who set a goal correct its words by a form, and shows what stood there', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'lid')
    await post(path, goal)
    const html = await (await get(path)).text()
    expect(html).toContain('Verbeter de woorden')
    const goalId = /name="goalId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const better = { ...goal, move: 'correct', goalId, text: 'Meer betaalbare huurwoningen' }
    expect((await post(path, { ...better, text: '' })).status).toBe(422)
    expect((await post(path, better)).status).toBe(303)

    const other = await visiting(db, 'ambtenaar')
    const read = await (await other.get(path)).text()
    expect(read).toContain('<h3>Meer betaalbare huurwoningen</h3>')
    expect(read).toContain('<del>Meer sociale huurwoningen 1.200 woningen in 2030</del>')
    expect(read).toContain('Verbeterd door Jan de Wit')
    expect(read).not.toContain('Verbeter de woorden')
    const refused = await other.post(path, { ...better, text: 'Anders' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Een andere partij schreef deze doelstelling.')
  }))

it('manages themes and what is left out by forms', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'coordinator')
    const themes = `${path}/themas`
    expect((await post(themes, { move: 'adopt', codes: ['BET', 'DUU'] })).status).toBe(303)
    expect((await post(themes, { move: 'adopt' })).status).toBe(422)
    expect((await post(themes, { move: 'add', name: 'duurzaamheid', code: '' })).status).toBe(409)
    await post(themes, { move: 'shift', themeId, direction: 'down' })
    const html = await (await get(themes)).text()
    expect(html.indexOf('Betaalbaarheid')).toBeLessThan(html.indexOf('Beschikbaarheid'))

    const out = `${path}/buiten-scope`
    const parking = { move: 'exclude', text: 'Parkeren', why: 'Verkeersplan', themeId: '' }
    expect((await post(out, parking)).status).toBe(303)
    expect(await (await get(path)).text()).toContain('Verkeersplan')
    const exclusionId = /name="exclusionId" value="([^"]+)"/.exec(
      await (await get(out)).text(),
    )?.[1]
    await post(out, { move: 'takeBack', exclusionId: exclusionId ?? '' })
    expect(await (await get(out)).text()).toContain('Hoort sinds vandaag')
  }))

describe('a base document', () => {
  const documents = `${path}/documenten`
  const fields = {
    move: 'link',
    kind: 'housing_vision',
    title: 'Woonvisie 2040',
    version: 'vastgesteld',
    documentOn: '2024-03-14',
    source: 'Gemeenteraad',
    url: '',
  }

  const formWith = (file: File) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', file)
    return form
  }

  it('is linked with a file that others at the table can download, and nobody else', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { app, get, headers } = await visiting(db, 'ambtenaar')
      const body = formWith(new File([new Uint8Array(aPdf())], 'Visie é.exe'))
      const linked = await app.request(documents, { method: 'POST', headers, body })
      expect(linked.status).toBe(303)
      const html = await (await get(documents)).text()
      expect(html).toContain('Versie: vastgesteld, 14 maart 2024')
      const link = /href="([^"]*\/bestanden\/[^"]+)"/.exec(html)?.[1] ?? ''

      const member = await visiting(db, 'lid')
      const file = await member.get(link)
      expect(Buffer.from(await file.arrayBuffer()).equals(aPdf())).toBe(true)
      expect(file.headers.get('Content-Type')).toBe('application/pdf')
      expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(file.headers.get('Content-Disposition')).toBe(
        "attachment; filename*=UTF-8''Visie%20%C3%A9.pdf",
      )
      for (const name of ['vreemde', 'raadslid'] as const)
        expect((await (await visiting(db, name)).get(link)).status).toBe(404)
    }))

  it('needs no file', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { app, headers, post } = await visiting(db, 'ambtenaar')
      const body = formWith(new File([], ''))
      expect((await app.request(documents, { method: 'POST', headers, body })).status).toBe(303)
      expect((await post(documents, { ...fields, version: '' })).status).toBe(422)
    }))

  it.each([
    ['a script', new File([new Uint8Array(aPdf('/S /JavaScript '))], 'x.pdf'), 'script of macro'],
    ['30 MB', new File([Buffer.alloc(30_000_000)], 'x.pdf'), 'hoogstens 20 MB'],
  ])('with %s is refused in a clear sentence, and nothing is kept', (_, file, sentence) =>
    inDatabase(async (db) => {
      await addRound(db)
      const { app, headers } = await visiting(db, 'ambtenaar')
      const body = formWith(file)
      const refused = await app.request(documents, { method: 'POST', headers, body })
      expect(refused.status).toBe(409)
      const html = await refused.text()
      expect(html).toContain(sentence)
      expect(html).toContain('Een bestand heeft een toegestane soort en grootte')
      await asOwner(db)
      expect(await db.selectFrom('files').selectAll().execute()).toEqual([])
      expect(await db.selectFrom('baseDocuments').selectAll().execute()).toEqual([])
    }),
  )
})
