import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { aPdf } from '#agreement/files.example.ts'
import { addIndicator, indicatorId } from '#agreement/indicators.example.ts'
import { aPath } from '#agreement/light.example.ts'
import {
  addReported,
  addRunningRound,
  aReview,
  quarter,
  reportId,
} from '#agreement/reports.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const page = `/trajecten/${roundId}/monitoring/VBS-BES-01`

const running = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await addRunningRound(db)
    await addTabledCommitment(db)
    await addIndicator(db, { path: aPath([2026, 240]) })
    await test(db)
  })

const read = async (db: Db, name: PersonName) => (await (await visiting(db, name)).get(page)).text()

/** Sends a form with a file, as a browser does. */
async function send(db: Db, name: PersonName, fields: Record<string, string | File>) {
  const { app, headers } = await visiting(db, name)
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.append(field, value)
  return app.request(page, { method: 'POST', headers, body })
}

const pdf = () => new File([new Uint8Array(aPdf())], 'opleverlijst.pdf')

const figure = {
  move: 'reportValue',
  indicator: indicatorId(1),
  unit: 'woningen',
  period: '2026-07-01',
  value: '178,5',
  measured: '2026-09-30',
}

describe('the supplier', () => {
  it('reports a figure with its file, over a period that is asked for', () =>
    running(async (db) => {
      expect(await read(db, 'strateeg')).toContain('Geef een cijfer op')
      expect((await send(db, 'strateeg', { ...figure, file: pdf() })).status).toBe(303)
      const html = await read(db, 'lid')
      expect(html).toContain('178,5 woningen')
      expect(html).toContain('opleverlijst.pdf')
      expect(html).toContain('Wacht op controle door HV Voorbeeldwonen.')
      expect(html).not.toContain('Geef een cijfer op')
    }))

  it.each<[string, Record<string, string | File>, number, string]>([
    ['no evidence', {}, 409, 'Voeg een bewijsstuk toe'],
    ['no number', { value: 'veel', file: pdf() }, 422, 'U vulde ‘veel’ in.'],
    ['another day', { measured: '2026-10-01', file: pdf() }, 409, 'Neem een peildatum van 1 juli'],
    ['a program', { file: new File(['MZ\u0000'], 'a.exe') }, 409, 'Dit soort bestand kan niet'],
    [
      'a file of 21 MB',
      { file: new File([new Uint8Array(21_000_000)], 'groot.pdf') },
      409,
      'Het bestand is te groot',
    ],
  ])('is told what is wrong with %s, and loses nothing', (_, given, status, words) =>
    running(async (db) => {
      const answer = await send(db, 'strateeg', { ...figure, ...given })
      expect(answer.status).toBe(status)
      expect(await answer.text()).toContain(words)
      expect(await db.selectFrom('reports').selectAll().execute()).toEqual([])
    }),
  )
})

describe('the checker', () => {
  it('confirms with one button, and the light comes on', () =>
    running(async (db) => {
      await addReported(db, { ...quarter(3), value: 180 })
      expect(await read(db, 'voorzitter')).toContain('Geen actuele gegevens')
      const visitor = await visiting(db, 'voorzitter')
      const about = { indicator: indicatorId(1), report: reportId(1) }
      expect((await visitor.post(page, { move: 'confirmReport', ...about })).status).toBe(303)
      const html = await read(db, 'voorzitter')
      expect(html).toContain('Op koers')
      expect(html).toContain('100 % van het plan')
      expect(html).toContain('Formule light-1.')
    }))

  it('disputes with a reason; both voices are heard with their own light', () =>
    running(async (db) => {
      await addReported(db, { ...quarter(3), value: 180 })
      const visitor = await visiting(db, 'voorzitter')
      const about = { move: 'disputeReport', indicator: indicatorId(1), report: reportId(1) }
      expect((await visitor.post(page, about)).status).toBe(422)
      const reason = 'Zestig staan nog leeg.'
      await visitor.post(page, { ...about, reason, own: '120' })
      const [, voices = ''] = (await read(db, 'lid')).split('De partijen zien dit verschillend')
      const [told] = voices.split('</div>')
      expect(told).toMatch(/Voorbeeldwonen: 180 woningen\..*Op koers/)
      expect(told).toMatch(/HV Voorbeeldwonen: 120 woningen\..*Loopt achter/)
      expect(told).toContain('HV Voorbeeldwonen zegt: Zestig staan nog leeg.')
    }))
})

it('says where a figure is typed that it becomes public, and where words are that they do not', () =>
  running(async (db) => {
    const own = await read(db, 'strateeg')
    const opened = 'Dit wordt openbaar bij de volgende publicatie.'
    const kept = 'Dit lezen alleen de partijen.'
    expect(own).toMatch(new RegExp(`id="opgave-[^"]*-value-hint" class="hint">${opened}`))
    expect(own).toMatch(new RegExp(`id="opgave-[^"]*-note-hint" class="hint">${kept}`))
    await addReported(db, { ...quarter(3), value: 180 })
    const checking = await read(db, 'voorzitter')
    expect(checking).toMatch(new RegExp(`id="betwist-[^"]*-own-hint" class="hint">${opened}`))
    expect(checking).toMatch(new RegExp(`id="betwist-[^"]*-reason-hint" class="hint">${kept}`))
  }))

it('keeps a corrected figure in sight', () =>
  running(async (db) => {
    await addReported(db, { ...quarter(3), value: 180 })
    const correction = { correctsId: reportId(1), reason: 'Telfout.', value: 175, nth: 2 }
    await addReported(db, { ...quarter(3), ...correction })
    const html = await read(db, 'lid')
    expect(html).toContain('<del>180 woningen</del>')
    expect(html).toContain('Verbetering: Telfout.')
  }))

it('says what is asked and what is late', () =>
  running(async (db) => {
    const html = await read(db, 'coordinator')
    expect(html).toContain('Te laat: het kwartaal tot en met 31 maart 2026.')
    expect(html).not.toContain('method="post"')
  }))

describe('a delay and an action', () => {
  const delayed = (test: (db: Db) => Promise<void>) =>
    running(async (db) => {
      await addReported(db, { ...quarter(3), value: 20, reviews: [aReview()] })
      await test(db)
    })

  it('are explained by the owner, answered, written down and done', () =>
    delayed(async (db) => {
      const owner = await visiting(db, 'strateeg')
      const needs = { needs: partyId('gemeente'), expected: '2027-03-01' }
      const why = { move: 'explainDelay', cause: 'land', text: 'De bouw begint later.', ...needs }
      expect((await owner.post(page, why)).status).toBe(303)
      const task = { text: 'Grond leveren', owner: partyId('gemeente'), due: '2026-12-31' }
      expect((await owner.post(page, { move: 'addAction', ...task })).status).toBe(303)

      const html = await read(db, 'ambtenaar')
      expect(html).toContain('Er is geen grond of locatie.')
      expect(html).toContain('Nodig van: Gemeente.')
      expect(html).toContain('Verwacht op koers: 1 maart 2027.')
      const [, action = ''] = /name="action" value="([^"]*)"/.exec(html) ?? []
      const [, talk = ''] = /name="talk" value="([^"]*)"/.exec(html) ?? []
      const other = await visiting(db, 'ambtenaar')
      await other.post(page, { move: 'answerDelay', talk, text: 'Wij zoeken een plek.' })
      await other.post(page, { move: 'finishAction', action, done: '2026-11-20' })
      const after = await read(db, 'lid')
      expect(after).toContain('Wij zoeken een plek.')
      expect(after).toContain('Gedaan op 20 november 2026')
    }))

  it('give back what was typed where it is wrong', () =>
    delayed(async (db) => {
      const owner = await visiting(db, 'strateeg')
      const answer = await owner.post(page, { move: 'explainDelay', text: 'De bouw begint later.' })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).toContain('De bouw begint later.</textarea>')
      expect(html).toContain('href="#uitleg-geven-cause"')
    }))

  it('are refused with the rule', () =>
    delayed(async (db) => {
      const owner = await visiting(db, 'strateeg')
      const task = { text: 'Grond leveren', owner: partyId('gemeente'), due: '2026-01-31' }
      const answer = await owner.post(page, { move: 'addAction', ...task })
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain('Deze dag is al geweest.')
    }))
})

describe('the API', () => {
  it('reports with a file that was put on the table before', () =>
    running(async (db) => {
      await addReported(db, { ...quarter(2), value: 120 })
      const visitor = await visiting(db, 'strateeg')
      const { evidence } = await firstReport(visitor)
      const sent = { ...figure, code: 'VBS-BES-01', value: 180, evidence }
      const answer = await visitor.postJson(`/api/v1/trajecten/${roundId}/monitoring`, sent)
      expect(answer.status).toBe(200)
      const again = await visitor.postJson(`/api/v1/trajecten/${roundId}/monitoring`, sent)
      expect(await again.json()).toMatchObject({ type: '/problems/already-reported', status: 409 })
    }))

  it('writes down actions, and lists them with what was said', () =>
    running(async (db) => {
      const api = `/api/v1/trajecten/${roundId}/acties`
      const visitor = await visiting(db, 'strateeg')
      const code = 'VBS-BES-01'
      const task = { text: 'Grond leveren', owner: partyId('gemeente'), due: '2026-12-31' }
      const added = await (await visitor.postJson(api, { move: 'addAction', code, ...task })).json()
      const why = { move: 'explainDelay', code, cause: 'land', text: 'Later.' }
      await visitor.postJson(api, why)
      expect(await (await visitor.get(api)).json()).toMatchObject({
        actions: [{ id: added.id, commitment: code, state: 'open', ...task }],
        delays: [{ commitment: code, cause: 'land', text: 'Later.' }],
      })
      expect((await (await visiting(db, 'raadslid')).get(api)).status).toBe(404)
    }))
})

async function firstReport(visitor: Awaited<ReturnType<typeof visiting>>) {
  const answer = await visitor.get(`/api/v1/trajecten/${roundId}/monitoring`)
  const { commitments } = await answer.json()
  return commitments[0].indicators[0].reports[0]
}
