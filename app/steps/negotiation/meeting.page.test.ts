import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const list = `/trajecten/${roundId}/onderhandeling/overleggen`

const plan = {
  move: 'plan',
  title: 'Nieuwbouw',
  level: 'official',
  heldOn: '2026-11-25',
  fromTime: '09:30',
  untilTime: '',
  place: 'Online',
}

const meeting = (test: (db: Db, page: string) => Promise<void>, changes = {}) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db, 'coordinator')
    const answer = await post(list, { ...plan, ...changes })
    await test(db, answer.headers.get('Location') ?? '')
  })

const read = async (db: Db, name: PersonName, page: string, at?: Date) =>
  (await (await visiting(db, name, at)).get(page)).text()

type Fields = Record<string, string | string[]>

const post = async (db: Db, name: PersonName, page: string, fields: Fields) => {
  const answer = await (await visiting(db, name)).post(page, fields)
  return { status: answer.status, text: await answer.text() }
}

const outcome = {
  move: 'recordOutcome',
  kind: 'action',
  text: 'De kaart maken.',
  ownerPartyId: partyId('gemeente'),
  toPartyId: '',
  dueOn: '2026-12-01',
}

describe('the agenda', () => {
  const item = { move: 'proposeItem', kind: 'discuss', item: 'Locaties', about: '' }

  it('says who put an item there, in the order in which they came', () =>
    meeting(async (db, page) => {
      expect(await read(db, 'lid', page)).toContain('De agenda is nog leeg.')
      await post(db, 'lid', page, item)
      await post(db, 'adviseur', page, { ...item, item: 'Wonen met zorg' })
      await post(db, 'coordinator', page, { ...item, item: 'Rondvraag', kind: 'inform' })
      const html = await read(db, 'strateeg', page)
      const places = ['Locaties', 'Wonen met zorg', 'Rondvraag'].map((what) => html.indexOf(what))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const who of ['HV Voorbeeldwonen', 'Zorggroep', 'de coördinator'])
        expect(html).toContain(who)
    }))

  it.each(['VBS-BES-01', ' vbs-bes-01 '])(
    'leads to the commitment “%s” that it is about',
    (about) =>
      meeting(async (db, page) => {
        await addTabledCommitment(db)
        expect((await post(db, 'lid', page, { ...item, about })).status).toBe(303)
        expect(await read(db, 'lid', page)).toContain(
          `href="/trajecten/${roundId}/onderhandeling/VBS-BES-01"`,
        )
      }),
  )

  it('knows no commitment that is only in a room, and gives the item back', () =>
    meeting(async (db, page) => {
      const refused = await post(db, 'lid', page, { ...item, about: 'VBS-BES-07' })
      expect(refused.status).toBe(409)
      expect(refused.text).toContain('Kijk de code na.')
      expect(refused.text).toContain('value="Locaties"')
      expect(refused.text).toContain('value="VBS-BES-07"')
    }))

  it('asks for the item and for what it asks, each in a sentence of its own', () =>
    meeting(async (db, page) => {
      const wrong = await post(db, 'lid', page, { move: 'proposeItem' })
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain('href="#punt-item"')
      expect(wrong.text).toContain('href="#punt-kind"')
    }))
})

describe('attendance', () => {
  it('shows nobody as absent before it was noted, and everybody after', () =>
    meeting(async (db, page) => {
      const before = await read(db, 'lid', page)
      expect(before).toContain('Nog niet genoteerd.')
      expect(before).not.toContain('Afwezig')
      await post(db, 'coordinator', page, {
        move: 'noteAttendance',
        present: [partyId('gemeente'), partyId('zorg')],
      })
      const html = await read(db, 'lid', page)
      expect(html.match(/>Aanwezig</g)).toHaveLength(2)
      expect(html.match(/>Afwezig</g)).toHaveLength(5)
    }))

  it('can be noted as: nobody came; and the form shows what was noted', () =>
    meeting(async (db, page) => {
      await post(db, 'coordinator', page, { move: 'noteAttendance', present: [partyId('zorg')] })
      const html = await read(db, 'coordinator', page)
      expect(html).toMatch(new RegExp(`checked="" value="${partyId('zorg')}"`))
      expect((await post(db, 'coordinator', page, { move: 'noteAttendance' })).status).toBe(303)
      expect((await read(db, 'lid', page)).match(/>Afwezig</g)).toHaveLength(7)
    }))

  it('is not a party’s to note, nor what came of the meeting', () =>
    meeting(async (db, page) => {
      const noting = { move: 'noteAttendance', present: [partyId('gemeente')] }
      for (const name of ['lid', 'strateeg', 'adviseur'] as const)
        for (const fields of [noting, outcome])
          expect((await post(db, name, page, fields)).status).toBe(409)
    }))
})

describe('what came of it', () => {
  it('is an action of its owner alone to close; and a decision is nobody’s', () =>
    meeting(async (db, page) => {
      await post(db, 'coordinator', page, outcome)
      await post(db, 'coordinator', page, {
        ...outcome,
        kind: 'decision',
        text: 'Wij kiezen Noord.',
      })
      const owner = await read(db, 'ambtenaar', page)
      expect(owner).toContain('Gemeente, voor 1 december 2026')
      expect(owner.match(/value="closeOutcome"/g)).toHaveLength(1)
      for (const name of ['lid', 'coordinator', 'adviseur'] as const)
        expect(await read(db, name, page)).not.toContain('value="closeOutcome"')
      const [, outcomeId = ''] = /name="outcomeId" value="([^"]*)"/.exec(owner) ?? []
      const closing = { move: 'closeOutcome', outcomeId }
      expect((await post(db, 'lid', page, closing)).text).toContain(
        'Alleen de partij die het doet, zegt dat het gebeurd is.',
      )
      expect((await post(db, 'ambtenaar', page, closing)).status).toBe(303)
      expect((await post(db, 'ambtenaar', page, closing)).text).toContain('Dit is al afgerond.')
      expect(await read(db, 'lid', list)).toContain('Alle toezeggingen en acties zijn afgerond.')
    }))

  it('is late from the day after it was due, on its own page and among all that is owed', () =>
    meeting(async (db, page) => {
      await post(db, 'coordinator', page, outcome)
      for (const address of [page, list]) {
        expect(await read(db, 'lid', address, new Date('2026-12-01T22:00:00Z'))).not.toContain(
          'Te laat',
        )
        expect(await read(db, 'lid', address, new Date('2026-12-01T23:30:00Z'))).toContain(
          'Te laat',
        )
      }
    }))

  it('keeps an action of a meeting that did not go through: it can still be done', () =>
    meeting(async (db, page) => {
      await post(db, 'coordinator', page, outcome)
      const html = await read(db, 'ambtenaar', page)
      const [, outcomeId = ''] = /name="outcomeId" value="([^"]*)"/.exec(html) ?? []
      await post(db, 'coordinator', page, { move: 'cancel' })
      const cancelled = await read(db, 'coordinator', page)
      expect(cancelled).toContain('Gaat niet door')
      expect(cancelled).not.toContain('method="post"')
      expect((await post(db, 'coordinator', page, outcome)).status).toBe(409)
      expect((await post(db, 'ambtenaar', page, { move: 'closeOutcome', outcomeId })).status).toBe(
        303,
      )
    }))

  it('can stand under an item of the agenda, and is no promise to oneself', () =>
    meeting(async (db, page) => {
      const item = { move: 'proposeItem', kind: 'decide', item: 'Locaties' }
      await post(db, 'coordinator', page, item)
      const html = await read(db, 'coordinator', page)
      const [, agendaItemId = ''] = /<option value="([^"]+)">Locaties/.exec(html) ?? []
      expect((await post(db, 'coordinator', page, { ...outcome, agendaItemId })).status).toBe(303)
      const self = { ...outcome, kind: 'promise', toPartyId: partyId('gemeente') }
      const refused = await post(db, 'coordinator', page, self)
      expect(refused.status).toBe(409)
      expect(refused.text).toContain('Een toezegging is aan een andere partij.')
      expect(refused.text).toContain('value="De kaart maken."')
    }))
})

describe('planning', () => {
  it('shows a meeting of today among those to come until the day is over', () =>
    meeting(async (db, page) => {
      const today = await read(db, 'lid', list, new Date('2026-11-25T22:00:00Z'))
      expect(today).not.toContain('id="geweest"')
      const after = await read(db, 'lid', list, new Date('2026-11-25T23:30:00Z'))
      expect(after).toContain('id="geweest"')
      expect(after).toContain('Er is geen overleg gepland.')
      expect(await read(db, 'lid', page)).toContain('woensdag 25 november 2026, 09.30 uur, Online')
    }))

  it.each<[string, Fields, string]>([
    ['no subject', { title: '' }, 'overleg-title'],
    ['a half time', { fromTime: '9' }, 'overleg-fromTime'],
    ['an end before the beginning', { untilTime: '08:00' }, 'overleg-untilTime'],
    ['an end at the beginning', { untilTime: '09:30' }, 'overleg-untilTime'],
    ['a day that is none', { heldOn: '2026-02-30' }, 'overleg-heldOn'],
    ['a level that is none', { level: 'secret' }, 'overleg-level'],
  ])('with %s comes back with one sentence, at its field', (_, changes, field) =>
    meeting(async (db) => {
      const wrong = await post(db, 'coordinator', list, { ...plan, place: 'Buurthuis', ...changes })
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain(`href="#${field}"`)
      expect(wrong.text.match(/href="#overleg-/g)).toHaveLength(1)
      expect(wrong.text).toContain('value="Buurthuis"')
    }),
  )

  it('keeps what is on the agenda when the meeting moves to another day', () =>
    meeting(async (db, page) => {
      await post(db, 'lid', page, { move: 'proposeItem', kind: 'discuss', item: 'Locaties' })
      const moved = { ...plan, move: 'replan', heldOn: '2026-12-09', untilTime: '11:00' }
      expect((await post(db, 'lid', page, moved)).status).toBe(409)
      expect((await post(db, 'coordinator', page, moved)).status).toBe(303)
      const html = await read(db, 'lid', page)
      expect(html).toContain('woensdag 9 december 2026, 09.30 tot 11.00 uur')
      expect(html).toContain('Locaties')
    }))

  it('is not found under another round, nor by an address that is none', () =>
    meeting(async (db, page) => {
      const { get } = await visiting(db, 'lid')
      const nowhere = page.replace(/[^/]+$/, '00000000-0000-7000-9000-000000000001')
      expect((await get(nowhere)).status).toBe(404)
      expect((await get(page.replace(/[^/]+$/, 'morgen'))).status).toBe(404)
    }))
})
