import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { addIndicator, indicatorId } from '#agreement/indicators.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const list = `/trajecten/${roundId}/indicatoren`
const page = `${list}/VBS-BES-01`

const onTable = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    await test(db)
  })

const filled = {
  move: 'defineIndicator',
  name: 'Opgeleverde woningen',
  definition: 'Nieuwe huurwoningen.',
  unit: 'woningen',
  direction: 'up',
  cumulative: 'on',
  baseline: '0',
  measured: '2026-10-31',
  source: 'Jaarverslag',
  years: ['2027'],
  planned: ['1.240'],
  upper: [''],
  supplier: partyId('voorbeeldwonen'),
  checker: partyId('hvVoorbeeldwonen'),
  frequency: 'quarter',
}

describe('the list', () => {
  it('says what to do where nothing is on the table', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const html = await (await (await visiting(db, 'lid')).get(list)).text()
      expect(html).toContain('Er ligt nog geen afspraak op tafel')
      expect(html).toContain('/onderhandeling"')
    }))

  it('puts results first, and says which have no indicator yet', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await addTabledCommitment(db, { title: 'Meedenken', tabled: { obligation: 'effort' } })
      await addTabledCommitment(db, { nth: 2, title: 'Bouwen' })
      await addTabledCommitment(db, { nth: 3, title: 'Isoleren' })
      await addIndicator(db, { nth: 3, confidence: 'likely', dependsOn: 'Grond.' })
      const html = await (await (await visiting(db, 'lid')).get(list)).text()
      expect(html).toContain('1 van de 2 resultaatafspraken hebben een indicator.')
      const order = ['Bouwen', 'Isoleren', 'Meedenken'].map((title) => html.indexOf(`>${title}<`))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(html.match(/Nog geen indicator/g)).toHaveLength(1)
      expect(html).toContain('240 woningen')
      expect(html).toContain('Waarschijnlijk')
    }))

  it.each(['vreemde', 'raadslid', 'beheerder'] as const)('is not there for %s', (name) =>
    onTable(async (db) => {
      const visitor = await visiting(db, name)
      expect((await visitor.get(list)).status).toBe(404)
      expect((await visitor.get(page)).status).toBe(404)
    }),
  )
})

describe('the page of a commitment', () => {
  it('fills in the form from the catalogue', () =>
    onTable(async (db) => {
      const html = await (await (await visiting(db, 'lid')).get(`${page}?uit=I01`)).text()
      expect(html).toContain('value="Opgeleverde sociale huurwoningen"')
      expect(html).toContain('name="planned"')
      expect(html).toContain('Eind 2027')
    }))

  it('takes a filled form, with numbers as people write them', () =>
    onTable(async (db) => {
      const visitor = await visiting(db, 'lid')
      const answer = await visitor.post(page, filled)
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, page])
      const html = await (await visitor.get(page)).text()
      expect(html).toContain('1240 woningen')
      expect(html).toContain('Gepland pad')
    }))

  it('gives back what was typed, with each fault at its field', () =>
    onTable(async (db) => {
      const visitor = await visiting(db, 'lid')
      const answer = await visitor.post(page, { ...filled, planned: ['veel'], source: '' })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).toContain('Vul een getal in. U vulde ‘veel’ in.')
      expect(html).toContain('href="#indicator-planned-0"')
      expect(html).toContain('value="Opgeleverde woningen"')
    }))

  it('says which rule stands in the way', () =>
    onTable(async (db) => {
      const visitor = await visiting(db, 'lid')
      const sent = { ...filled, checker: partyId('voorbeeldwonen') }
      const answer = await visitor.post(page, sent)
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain('Kies een andere partij om het cijfer te controleren')
    }))

  it('gives what was typed back in the form of the indicator that it was about', () =>
    onTable(async (db) => {
      await addIndicator(db)
      await addIndicator(db, { nth: 2, commitmentId: (await firstOf(db)).id })
      const visitor = await visiting(db, 'strateeg')
      const judge = { move: 'judgeFeasibility', indicator: indicatorId(1), depends: 'De grond' }
      const html = await (await visitor.post(page, judge)).text()
      expect(html.match(/De grond<\/textarea>/g)).toHaveLength(1)
      expect(html).toContain(`href="#haalbaar-${indicatorId(1)}-confidence"`)
    }))

  it('shows who may not measure why she sees no form', () =>
    onTable(async (db) => {
      const html = await (await (await visiting(db, 'coordinator')).get(page)).text()
      expect(html).not.toContain('method="post"')
      expect(html).toContain('Een indicator maakt een partij die de afspraken sluit')
    }))
})

const firstOf = (db: Db) => db.selectFrom('commitments').select('id').executeTakeFirstOrThrow()

describe('the API', () => {
  const api = `/api/v1${list}`

  it('lists, defines and judges with the same moves', () =>
    onTable(async (db) => {
      const visitor = await visiting(db, 'strateeg')
      const sent = { ...filled, cumulative: true, baseline: 0, years: [2027], planned: [240] }
      const given = { ...sent, code: 'VBS-BES-01', upper: [] }
      const defined = await visitor.postJson(api, given)
      expect(defined.status).toBe(200)
      const { id } = await defined.json()
      const about = { code: 'VBS-BES-01', indicator: id, depends: 'Grond', confidence: 'sure' }
      await visitor.postJson(api, { move: 'judgeFeasibility', ...about })
      const { indicators } = await (await visitor.get(api)).json()
      expect(indicators).toMatchObject([
        { id, commitment: 'VBS-BES-01', path: [{ year: 2027, value: 240 }], depends_on: 'Grond' },
      ])
    }))

  it('answers a problem with the rule', () =>
    onTable(async (db) => {
      const visitor = await visiting(db, 'strateeg')
      const why = { code: 'VBS-BES-01', indicator: indicatorId(7), why: 'Om het zien.' }
      const answer = await visitor.postJson(api, { move: 'dropIndicator', ...why })
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ type: '/problems/no-such-indicator' })
      expect((await (await visiting(db, 'raadslid')).get(api)).status).toBe(404)
    }))
})
