import { describe, expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import { standingIn } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'
import { interestMoves } from './interests.commands.ts'
import { interestViewsOf, keeperOf } from './interests.store.ts'
import { partyMoves } from './stakeholders.commands.ts'

const said = { roundId, influence: 5, interest: 2, note: 'Wil vooral rust.', aboutName: '' }
const aboutTenants = { ...said, aboutPartyId: partyId('hrModelwonen') }
const aboutWard = { ...said, aboutPartyId: undefined, aboutName: 'Wijkraad Noord' }

const place = async (db: Db, name: PersonName, what: typeof aboutTenants | typeof aboutWard) =>
  interestMoves.placeInterest.run(await acting(name, db), what)

/** The whole table as somebody reads it, by the policies of the database alone. */
async function namesSeenBy(db: Db, name: PersonName): Promise<string[]> {
  await acting(name, db)
  const rows = await db.selectFrom('interestViews').select('aboutName').execute()
  return rows.map(({ aboutName }) => aboutName)
}

async function mapOf(db: Db, name: PersonName) {
  const { actor } = await acting(name, db)
  const standing = await standingIn(db, roundId)
  const keeper = standing && keeperOf(standing, actor.personId)
  return keeper && interestViewsOf(db, roundId, keeper)
}

describe('a map of interests', () => {
  it('is in the room of a party: her colleague reads it, nobody else does', () =>
    inDatabase(async (db) => {
      await addRound(db)
      expect(await place(db, 'strateeg', aboutTenants)).toMatchObject({ ok: true })
      expect(await namesSeenBy(db, 'directeurVoorbeeld')).toHaveLength(1)
      for (const other of ['ambtenaar', 'directeurModel', 'lid', 'coordinator'] as const)
        expect(await namesSeenBy(db, other)).toEqual([])
      expect(await mapOf(db, 'directeurVoorbeeld')).toMatchObject([{ influence: 5, interest: 2 }])
      expect(await mapOf(db, 'coordinator')).toEqual([])
    }))

  it('of the coordinator is a note of her own', () =>
    inDatabase(async (db) => {
      await addRound(db)
      expect(await place(db, 'coordinator', aboutWard)).toMatchObject({ ok: true })
      expect(await mapOf(db, 'coordinator')).toMatchObject([{ aboutName: 'Wijkraad Noord' }])
      for (const other of ['ambtenaar', 'wethouder', 'strateeg', 'voorzitter'] as const)
        expect(await namesSeenBy(db, other)).toEqual([])
    }))

  it('leaves in the history no word of what was said, and a note only for herself', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await place(db, 'coordinator', aboutWard)
      const mine = () =>
        db.selectFrom('events').select('lane').where('subject', '=', 'interest').execute()
      expect(await mine()).toEqual([{ lane: 'note' }])
      await acting('strateeg', db)
      expect(await mine()).toEqual([])
      await asOwner(db)
      const whole = await chainOf(db, roundId)
      expect(JSON.stringify(whole)).not.toContain('Wijkraad')
    }))

  it('is corrected without losing what stood there', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const placed = await place(db, 'strateeg', aboutTenants)
      if (!placed.ok) throw new Error('not placed')
      const { viewId } = placed.value
      const context = await acting('directeurVoorbeeld', db)
      const anew = { roundId, viewId, influence: 3, interest: 4, note: '' }
      expect(await interestMoves.correctInterest.run(context, anew)).toMatchObject({ ok: true })
      expect(await mapOf(db, 'strateeg')).toMatchObject([{ influence: 3, interest: 4, note: '' }])
      expect(await namesSeenBy(db, 'strateeg')).toHaveLength(2)
      const again = await interestMoves.correctInterest.run(await acting('strateeg', db), anew)
      expect(again).toMatchObject({ refusal: { code: 'no-such-interest' } })
    }))

  it('lets go of whom she takes away, and of nobody of another', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const placed = await place(db, 'strateeg', aboutTenants)
      if (!placed.ok) throw new Error('not placed')
      const given = { roundId, viewId: placed.value.viewId }
      for (const other of ['lid', 'coordinator'] as const)
        expect(
          await interestMoves.removeInterest.run(await acting(other, db), given),
        ).toMatchObject({ refusal: { code: 'no-such-interest' } })
      expect(
        await interestMoves.removeInterest.run(await acting('strateeg', db), given),
      ).toMatchObject({ ok: true })
      expect(await mapOf(db, 'strateeg')).toEqual([])
      expect(await place(db, 'strateeg', aboutTenants)).toMatchObject({ ok: true })
    }))

  it('names each once, and exactly one at a time', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await place(db, 'strateeg', aboutWard)
      const refused = async (what: typeof aboutTenants | typeof aboutWard) =>
        place(db, 'strateeg', what)
      expect(await refused({ ...aboutWard, aboutName: 'wijkraad noord' })).toMatchObject({
        refusal: { code: 'interest-placed' },
      })
      expect(await refused({ ...aboutWard, aboutName: '' })).toMatchObject({
        refusal: { code: 'nobody-named' },
      })
      expect(await refused({ ...aboutTenants, aboutName: 'Iemand' })).toMatchObject({
        refusal: { code: 'named-twice' },
      })
      const stranger = { ...aboutTenants, aboutPartyId: partyId('bureau') }
      expect(await refused(stranger)).toMatchObject({ refusal: { code: 'no-such-party' } })
    }))

  it('keeps nobody on the list of parties, and tells nobody by a refusal that it is there', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const added = await partyMoves.addNewParty.run(await acting('coordinator', db), {
        ...{ roundId, kind: 'care', name: 'Zorg Nieuw', role: 'observer', why: 'Kijkt mee.' },
        ...{ shortName: '', kvk: '', tooi: '', municipalityCode: '' },
      })
      if (!added.ok) throw new Error('not added')
      const newcomer = added.value.partyId
      await place(db, 'strateeg', { ...aboutTenants, aboutPartyId: newcomer })
      const gone = await partyMoves.removeParty.run(await acting('coordinator', db), {
        roundId,
        partyId: newcomer,
      })
      expect(gone).toMatchObject({ ok: true })
      expect(await mapOf(db, 'strateeg')).toMatchObject([
        { aboutPartyId: null, aboutName: 'Zorg Nieuw' },
      ])
    }))
})

describe('the page of a map', () => {
  const address = `/trajecten/${roundId}/belanghebbenden/krachtenveld`

  it('says in words what the picture shows, and what to do when there is nothing', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const visitor = await visiting(db, 'strateeg')
      expect(await (await visitor.get(address)).text()).toContain('Hier staat nog niemand')
      await place(db, 'strateeg', aboutTenants)
      const filled = await (await (await visiting(db, 'strateeg')).get(address)).text()
      expect(filled).toContain('invloed 5, belang 2')
      expect(filled).toContain('Houd tevreden')
    }))
})
