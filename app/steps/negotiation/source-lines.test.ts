import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const code = 'VBS-BES-01'
const api = `/api/v1/trajecten/${roundId}`

async function moved(db: Db, name: PersonName, body: object) {
  const { postJson } = await visiting(db, name)
  const answer = await postJson(`${api}/bod`, body)
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer.json()
}

const aLine = {
  kind: 'new_build',
  text: 'Wij bouwen sociale huurwoningen in De Weiden.',
  area: 'De Weiden',
  quantity: 120,
  unit: 'woningen',
  year: 2027,
  themeId,
  counterpart: '',
}

/** A commitment on the table, and the bod of Voorbeeldwonen with two lines, sent or still in its room. */
async function addBod(db: Db, { send }: { send: boolean }) {
  await addRound(db)
  await addTabledCommitment(db)
  const { overview_id: overviewId } = await moved(db, 'strateeg', { move: 'start', year: 2027 })
  const add = async (reference: string) => {
    const line = { move: 'add', overviewId, ...aLine, reference }
    return (await moved(db, 'strateeg', line)).line_id
  }
  const lines = [await add('10'), await add('9')]
  if (send) await moved(db, 'strateeg', { move: 'send', overviewId, deliveredOn: '2026-06-26' })
  return { overviewId, lines }
}

const fates = [
  { outcome: 'adopted', codes: [code], reason: '' },
  { outcome: 'changed', codes: [code], reason: 'Er is minder grond.' },
]

async function decided(db: Db) {
  const { overviewId, lines } = await addBod(db, { send: true })
  for (const [nth, fate] of fates.entries())
    await moved(db, 'ambtenaar', { move: 'dispose', lineId: lines[nth], ...fate })
  return { overviewId, lines }
}

const commitmentFor = async (db: Db, name: PersonName) =>
  (await (await visiting(db, name)).get(`${api}/afspraken/${code}`)).json()

const pageFor = async (db: Db, name: PersonName) =>
  (await (await visiting(db, name)).get(`/trajecten/${roundId}/onderhandeling/${code}`)).text()

describe('the lines of a bod from which a commitment came', () => {
  it('stand on its page by number, with how they were taken over and a way back to each', () =>
    inDatabase(async (db) => {
      const { overviewId, lines } = await decided(db)
      const text = await pageFor(db, 'lid')
      expect(text).toContain('Uit het bod')
      expect(text).toContain('Gewijzigd overgenomen')
      expect(text).toContain('Reden: “Er is minder grond.”')
      const bod = `/trajecten/${roundId}/scope/bod/${overviewId}/regels`
      expect(text).toContain(`href="${bod}/${lines[1]}"`)
      const at = (nr: string) => text.indexOf(`Regel ${nr} van Voorbeeldwonen, bod voor 2027`)
      expect(at('9')).toBeGreaterThan(0)
      expect(at('10')).toBeGreaterThan(at('9'))
    }))

  it('are answered by the API', () =>
    inDatabase(async (db) => {
      const { lines } = await decided(db)
      expect((await commitmentFor(db, 'secretaris')).source_lines).toMatchObject([
        { line_id: lines[1], reference: '9', outcome: 'changed', reason: 'Er is minder grond.' },
        { line_id: lines[0], reference: '10', outcome: 'adopted', association: 'Voorbeeldwonen' },
      ])
    }))

  it('are none where a line was let go, or opened again', () =>
    inDatabase(async (db) => {
      const { lines } = await decided(db)
      const [first, second] = lines
      await moved(db, 'ambtenaar', { move: 'reopen', lineId: first, reason: 'Te vroeg.' })
      const gone = { outcome: 'dropped', codes: [], reason: 'Er is geen grond.' }
      await moved(db, 'ambtenaar', { move: 'dispose', lineId: second, ...gone })
      expect((await commitmentFor(db, 'lid')).source_lines).toEqual([])
      expect(await pageFor(db, 'lid')).not.toContain('Uit het bod')
    }))

  it('are none as long as the bod lies in the room of its association', () =>
    inDatabase(async (db) => {
      await addBod(db, { send: false })
      expect((await commitmentFor(db, 'strateeg')).source_lines).toEqual([])
    }))
})
