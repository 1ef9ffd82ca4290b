import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, organisationId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { relationMoves } from './relations.commands.ts'
import { relationsIn } from './relations.store.ts'

const relation = {
  roundId,
  tenantsId: organisationId('hvVoorbeeldwonen'),
  landlordId: organisationId('modelwonen'),
  fromDay: day('2027-01-01'),
}

async function relationOf(name: 'hvVoorbeeldwonen' | 'hrModelwonen', db: Db) {
  const known = await relationsIn(db, roundId)
  const found = known.find(({ tenantsId }) => tenantsId === organisationId(name))
  if (!found) throw new Error(`${name} stands for nobody`)
  return found
}

it.each<[PersonName]>([['voorzitter'], ['directeurModel'], ['coordinator'], ['ambtenaar']])(
  'lets %s say who stands for whose tenants, in one line of history',
  (name) =>
    inDatabase(async (db) => {
      await addRound(db)
      const answer = await relationMoves.relate.run(await acting(name, db), relation)
      expect(answer).toMatchObject({ ok: true })
      expect(await relationsIn(db, roundId)).toHaveLength(3)
      await asOwner(db)
      expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual(['relate'])
    }),
)

it.each<[PersonName, string]>([
  ['strateeg', 'not-your-relation'],
  ['adviseur', 'not-your-relation'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('does not let %s say it: %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const answer = await relationMoves.relate.run(await acting(name, db), relation)
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
  }),
)

it.each<[object, string]>([
  [{ landlordId: organisationId('gemeente') }, 'wrong-kinds'],
  [{ landlordId: organisationId('voorbeeldwonen') }, 'relation-exists'],
  [{ landlordId: id(roundId) }, 'no-such-organisation'],
])('refuses %o with %s', (changed, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('voorzitter', db)
    const answer = await relationMoves.relate.run(context, { ...relation, ...changed })
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
  }),
)

it('ends a relation on its last day, by those it concerns or who sets up the round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('secretaris', db)
    const { id: relationId } = await relationOf('hrModelwonen', db)
    const end = { roundId, relationId, untilDay: day('2026-11-24') }
    expect(await relationMoves.endRelation.run(context, end)).toMatchObject({ ok: true })
    expect(await relationsIn(db, roundId)).toHaveLength(1)

    const other = await relationOf('hvVoorbeeldwonen', db)
    const endOther = { ...end, relationId: other.id }
    expect(await relationMoves.endRelation.run(context, endOther)).toMatchObject({
      refusal: { code: 'not-your-relation' },
    })
    const coordinator = await acting('coordinator', db)
    const tooEarly = { ...endOther, untilDay: day('2020-01-01') }
    expect(await relationMoves.endRelation.run(coordinator, tooEarly)).toMatchObject({
      refusal: { code: 'ends-before-it-begins' },
    })
    expect(await relationMoves.endRelation.run(coordinator, endOther)).toMatchObject({ ok: true })
    expect(await relationsIn(db, roundId)).toEqual([])
    expect(await relationMoves.endRelation.run(coordinator, endOther)).toMatchObject({
      refusal: { code: 'no-such-relation' },
    })
  }))
