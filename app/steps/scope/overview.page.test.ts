import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { dispositionMoves } from './line-dispositions.commands.ts'
import * as importing from './line-import.page.tsx'
import { get as getOverview } from './overview.page.tsx'
import { get as getCsv } from './overview-csv.page.tsx'
import { get as getLine } from './overview-line.page.tsx'
import { lineMoves } from './overview-lines.commands.ts'
import { overviewMoves } from './overviews.commands.ts'
import { aLine, go, lineOf, makeOverview, sendOverview } from './overviews.example.ts'
import { get as getAll } from './overviews.page.tsx'
import { stockMoves } from './stock.commands.ts'

type OverviewId = Id<'ActivityOverview'>

const at = (path: string, init?: RequestInit) => new Request(`http://localhost/${path}`, init)

async function overviewFor(
  db: Db,
  name: PersonName,
  [overviewId, query = '']: [OverviewId, string?],
) {
  const context = await acting(name, db)
  const asked = await getOverview({ request: at(query), params: { roundId, overviewId }, context })
  return { status: asked.status, text: await asked.text() }
}

const dropped = { roundId, outcome: 'dropped', reason: 'Er is geen grond.' } as const

describe('the page of a bod', () => {
  it('is there for nobody else until it is sent', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const overviewId = await makeOverview(db)
      expect((await overviewFor(db, 'ambtenaar', [overviewId])).status).toBe(404)
      const { text } = await overviewFor(db, 'directeurVoorbeeld', [overviewId])
      expect(text).toContain('Alleen uw organisatie ziet dit.')
      expect(text).toContain('Nog niet genoteerd: vooroverleg met huurders')
    }))

  it('counts the lines, and shows those that are still open first', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const overviewId = await sendOverview(db, [120, 40])
      const lineId = await lineOf(db, overviewId, '1')
      await go(db, 'ambtenaar', [dispositionMoves.dispose, { ...dropped, lineId }])
      const { text } = await overviewFor(db, 'coordinator', [overviewId])
      expect(text).toContain('2 regels: 0 overgenomen, 0 gewijzigd, 1 vervallen, 1 nog open.')
      expect(text.indexOf('Regel 2')).toBeLessThan(text.indexOf('Regel 1'))
      const open = await overviewFor(db, 'coordinator', [overviewId, '?stand=open&thema=BES'])
      expect(open.text).toContain('Regel 2')
      expect(open.text).not.toContain('Regel 1<')
      expect((await overviewFor(db, 'coordinator', [overviewId, '?stand=adopted'])).text).toContain(
        'Geen regel past bij deze keuze.',
      )
    }))

  it.each([
    ['2026-06-30', 'op tijd'],
    ['2026-07-01', 'na de laatste dag, 30 juni 2026'],
  ])('says of a bod delivered on %s: %s', (deliveredOn, said) =>
    inDatabase(async (db) => {
      await addRound(db)
      const overviewId = await makeOverview(db)
      await go(db, 'strateeg', [overviewMoves.send, { roundId, overviewId, deliveredOn }])
      expect((await overviewFor(db, 'lid', [overviewId])).text).toContain(said)
    }),
  )

  it('adds up what the bod says of the stock, and names what is missing', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const overviewId = await makeOverview(db, [108])
      const rest = { purchase: 0, transformation: 0, demolition: 0, liberalisation: 0 }
      const stock = { part: 'total', from: 2027, until: 2031, at_start: 900, at_end: 1020 } as const
      await go(db, 'strateeg', [
        stockMoves.saveStock,
        { roundId, overviewId, ...stock, ...rest, new_build: 120, sale: 12 },
      ])
      const { text } = await overviewFor(db, 'strateeg', [overviewId])
      expect(text).toContain('Er ontbreken 12 woningen: de genoemde getallen komen op een voorraad')
      expect(text).toContain('Nieuwbouw: de regels tellen 108 woningen, het bod noemt 120.')
    }))

  it('leads from the newest version to the one on the table, and says what differs', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const overviewId = await sendOverview(db)
      const place = { roundId, overviewId }
      await go(db, 'strateeg', [overviewMoves.renew, { ...place, why: 'Meer grond' }])
      const lineId = await lineOf(db, overviewId, '1')
      await go(db, 'strateeg', [lineMoves.correct, { ...place, lineId, ...aLine, quantity: 150 }])
      const own = await overviewFor(db, 'strateeg', [overviewId])
      expect(own.text).toContain('U werkt aan versie 2. Die is nog alleen van u.')
      expect(own.text).toContain('Anders dan in versie 1')
      await go(db, 'strateeg', [overviewMoves.send, { ...place, deliveredOn: '2026-10-01' }])
      const old = await overviewFor(db, 'lid', [overviewId, '?versie=1'])
      expect(old.text).toContain('U leest versie 1. Er is een nieuwere versie.')
      expect(old.text).toContain('Reden: Meer grond')
    }))
})

it('stands among the bods of the round, with how its lines stand', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await sendOverview(db)
    const context = await acting('secretaris', db)
    const asked = await getAll({ request: at(''), params: { roundId }, context })
    const text = await asked.text()
    expect(text).toContain('Bod van Voorbeeldwonen voor 2027')
    expect(text).toContain('2 regels: 0 overgenomen, 0 gewijzigd, 0 vervallen, 2 nog open.')
  }))

it('shows of a line what it says, what became of it, and what the reader can do', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    const overviewId = await sendOverview(db)
    const lineId = await lineOf(db, overviewId, '1')
    const pageFor = async (name: PersonName) => {
      const context = await acting(name, db)
      const asked = await getLine({
        request: at(''),
        params: { roundId, overviewId, lineId },
        context,
      })
      return asked.text()
    }
    expect(await pageFor('lid')).toContain('Neem over als afspraak')
    const seen = await pageFor('waarnemer')
    expect(seen).toContain(aLine.text)
    expect(seen).not.toContain('Besluit vastleggen')
    await go(db, 'lid', [dispositionMoves.dispose, { ...dropped, lineId }])
    await go(db, 'lid', [
      dispositionMoves.dispose,
      { roundId, lineId, outcome: 'adopted', codes: ['VBS-BES-01'] },
    ])
    const decided = await pageFor('coordinator')
    expect(decided).toContain('VBS-BES-01 Nieuwe sociale huurwoningen')
    expect(decided).toContain('Eerder besloten')
    expect(decided).toContain('Er is geen grond.')
  }))

describe('a file with lines', () => {
  const ask = async (db: Db, overviewId: OverviewId, body?: FormData) => {
    const context = await acting('strateeg', db)
    const init = body && { method: 'POST', body }
    return { request: at('', init), params: { roundId, overviewId }, context }
  }
  const form = (csv: string) => {
    const body = new FormData()
    body.set('move', 'tryOut')
    body.set('file', new File([csv], 'bod.csv'))
    return body
  }

  it('is tried first: it shows what changes, and changes nothing', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const overviewId = await makeOverview(db)
      const csv = 'Nummer;Soort;Voornemen;Jaar\r\n9;Sloop;Wij slopen een flat.;2028'
      const tried = await importing.post(await ask(db, overviewId, form(csv)))
      const text = await tried.text()
      expect(tried.status).toBe(200)
      expect(text).toContain('1 nieuw, 0 gewijzigd, 0 gelijk.')
      expect(text).toContain('Wij slopen een flat.')
      await expect(lineOf(db, overviewId, '9')).rejects.toThrow('There is no line 9')
    }))

  it('that is wrong names row, column and what stands there', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const overviewId = await makeOverview(db)
      const csv = 'Nummer;Soort;Voornemen;Jaar\r\n9;Toveren;Iets;2028'
      const text = await (await importing.post(await ask(db, overviewId, form(csv)))).text()
      expect(text).toContain('Er is 1 fout gevonden')
      expect(text).toContain('Rij 2, kolom B')
      expect(text).toContain('Toveren')
    }))

  it('can be downloaded, and read in again: then nothing changes', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const overviewId = await makeOverview(db)
      const csv = await (await getCsv(await ask(db, overviewId))).text()
      expect(csv).toContain('Nummer;Soort;Voornemen;Wijk of complex;Aantal')
      expect(csv).toContain('1;Nieuwbouw;Wij bouwen 120 sociale huurwoningen in De Weiden.')
      const again = await importing.post(await ask(db, overviewId, form(csv)))
      expect(await again.text()).toContain('Alle regels staan al zo in uw bod.')
    }))
})
