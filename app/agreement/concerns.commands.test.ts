import { expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import type { Commitment } from './commitments.ts'
import { answerConcern, closeConcern, raiseConcern } from './concerns.commands.ts'
import { concernsOn } from './concerns.store.ts'
import { handled } from './concerns.ts'
import { chainOf } from './history.store.ts'

const code = 'VBS-BES-01'
const place = { roundId, code }

async function raised(db: Db, by: PersonName = 'lid') {
  const commitment = await addTabledCommitment(db)
  const context = await acting(by, db)
  const answer = await raiseConcern.run(context, { ...place, concern: 'Blijft het betaalbaar?' })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return { commitment, concernId: answer.value.concernId }
}

const concernOf = async (db: Db, { id }: Commitment) => (await concernsOn(db, id))[0]

it('is raised by a party, answered by any, and closed by who raised it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { commitment, concernId } = await raised(db)
    const answered = await answerConcern.run(await acting('ambtenaar', db), {
      ...place,
      concernId,
      answer: 'Ja, tot de huurgrens.',
    })
    expect(answered).toMatchObject({ ok: true })
    expect(await concernOf(db, commitment)).toMatchObject({
      partyId: partyId('hvVoorbeeldwonen'),
      text: 'Blijft het betaalbaar?',
      closedAt: null,
      answers: [{ partyId: partyId('gemeente'), text: 'Ja, tot de huurgrens.' }],
    })
    for (const other of ['ambtenaar', 'strateeg'] as const)
      expect(
        await closeConcern.run(await acting(other, db), { ...place, concernId }),
      ).toMatchObject({ refusal: { code: 'not-its-raiser', basis: 'nothing-vanishes' } })
    await closeConcern.run(await acting('voorzitter', db), { ...place, concernId })
    expect(await concernOf(db, commitment)).toMatchObject({ closedAt: now })
    expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual([
      'raiseConcern',
      'answerConcern',
      'closeConcern',
    ])
  }))

it.each(['answer', 'close'] as const)('takes no %s once it is closed', (move) => {
  const closed = { partyId: partyId('hvVoorbeeldwonen'), closedAt: now }
  expect(handled(closed, move, partyId('hvVoorbeeldwonen'))).toMatchObject({
    refusal: { code: 'concern-closed' },
  })
})

it.each<[PersonName, string]>([
  ['coordinator', 'not-yours-to-do'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('is not for %s', (name, refusal) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { concernId } = await raised(db)
    const context = await acting(name, db)
    const answers = [
      await raiseConcern.run(context, { ...place, concern: 'Zorg' }),
      await answerConcern.run(context, { ...place, concernId, answer: 'Ja' }),
      await closeConcern.run(context, { ...place, concernId }),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ refusal: { code: refusal } })
  }),
)

it('belongs to one commitment: on another it is not there', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { commitment, concernId } = await raised(db, 'adviseur')
    await addTabledCommitment(db, { nth: 2 })
    const context = await acting('adviseur', db)
    const other = { roundId, code: 'VBS-BES-02', concernId }
    expect(await closeConcern.run(context, other)).toMatchObject({
      refusal: { code: 'no-such-concern' },
    })
    const madeUp = { ...place, concernId: commitment.id as string as Id<'Concern'> }
    expect(await closeConcern.run(context, madeUp)).toMatchObject({
      refusal: { code: 'no-such-concern' },
    })
    const nowhere = { roundId, code: 'VBS-BES-09', concern: 'Zorg' }
    expect(await raiseConcern.run(context, nowhere)).toMatchObject({
      refusal: { code: 'no-such-commitment' },
    })
  }))
