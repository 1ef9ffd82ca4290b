import { describe, expect, it } from 'vitest'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'
import { makeOverview, sendOverview } from './overviews.example.ts'

const path = `/trajecten/${roundId}/scope/bod`

const read = async (db: Db, name: PersonName) => (await (await visiting(db, name)).get(path)).text()

const bods = async (db: Db, name: PersonName) =>
  (await (await visiting(db, name)).get(`/api/v1/trajecten/${roundId}/bod`)).json()

const addGoal = async (db: Db) =>
  (await visiting(db, 'ambtenaar')).postJson(`/api/v1/trajecten/${roundId}/doelstellingen`, {
    move: 'add',
    themeId,
    text: 'Meer sociale huurwoningen',
    quantity: 600,
    unit: 'woningen',
    year: 2030,
    source: 'Woonvisie, p. 12',
  })

describe('all bods of a round together', () => {
  it('are read by who is at the table, beside the goals', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await sendOverview(db, [120, 40])
      await addGoal(db)
      const text = await read(db, 'lid')
      expect(text).toContain('Alle corporaties samen')
      expect(text).toContain('Nieuwbouw, woningen')
      expect(text).toContain('<strong>160</strong>')
      expect(text).toContain('Naast de doelen')
      expect(text).toContain('Nieuwbouw: 160')
      expect(text).not.toContain('Per corporatie')
    }))

  it('leave out what lies in a room, for its own association too', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await makeOverview(db)
      expect(await read(db, 'strateeg')).not.toContain('Alle corporaties samen')
      expect(await bods(db, 'strateeg')).toMatchObject({ sums: { rows: [], growth: null } })
    }))

  it('are answered by the API, by year and by association', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await sendOverview(db, [120, 40])
      await addGoal(db)
      const sum = {
        by_year: [{ year: 2027, quantity: 160 }],
        by_association: [
          { party_id: partyId('voorbeeldwonen'), association: 'Voorbeeldwonen', quantity: 160 },
        ],
        total: 160,
        dropped: 0,
      }
      expect(await bods(db, 'secretaris')).toMatchObject({
        sums: {
          years: [2027],
          rows: [{ kind: 'new_build', measure: 'homes', unit: null, ...sum }],
          growth: sum,
          not_added: 0,
        },
        beside_goals: [
          {
            unit: 'woningen',
            year: 2030,
            aim: 600,
            growth: null,
            kinds: [{ kind: 'new_build', total: 160 }],
          },
        ],
      })
    }))
})
