import { expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { chainOf } from '#agreement/history.store.ts'
import { takePosition } from '#agreement/positions.commands.ts'
import { anActor, testInstallation } from '#parties/acting.example.ts'
import { type Context, identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, membershipId, now, roundId } from '#parties/parties.example.ts'
import { type Db, inRole, inTransaction } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { mandateMoves } from './mandates.commands.ts'

/** Somebody of the example on a connection of her own, in a transaction that commits. */
const as = <T>(db: Db, name: PersonName, work: (context: Context) => Promise<T>): Promise<T> =>
  inRole(db, identityOf(anActor(name), now), (own) =>
    work({ db: own, now, installation: testInstallation(), actor: anActor(name) }),
  )

const mandateOf = async (db: Db, name: PersonName) =>
  (
    await db
      .selectFrom('mandates')
      .select('id')
      .where('membershipId', '=', membershipId(name))
      .where('act', '=', 'negotiate')
      .executeTakeFirstOrThrow()
  ).id

it('does an act before its mandate is withdrawn or refuses it, whoever comes first', () =>
  inOwnDatabase(async (db) => {
    const { tabled, code } = await inTransaction(db, async (own) => {
      await addRound(own)
      return addTabledCommitment(own)
    })
    const mandateId = await mandateOf(db, 'lid')
    const seen = tabled.contentHash
    const said = takePosition.fields.parse({ roundId, code, seen, position: 'agree' })
    const [acted, withdrawn] = await Promise.all([
      as(db, 'lid', (own) => takePosition.run(own, said)),
      as(db, 'voorzitter', (own) =>
        mandateMoves.withdrawMandate.run(own, { roundId, mandateId, reason: 'Zij vertrekt.' }),
      ),
    ])
    expect(withdrawn).toEqual({ ok: true, value: {} })
    const lines = await chainOf(db, roundId)
    const moves = lines.map(({ move }) => move)
    if (acted.ok) expect(moves).toEqual(['takePosition', 'withdrawMandate'])
    else {
      expect(acted.refusal.code).toBe('no-mandate')
      expect(moves).toEqual(['withdrawMandate'])
    }
    const again = await as(db, 'lid', (own) => takePosition.run(own, said))
    expect(again).toMatchObject({ refusal: { code: 'no-mandate' } })
  }))

it('lets a withdrawal wait for an act that is going on', () =>
  inOwnDatabase(async (db) => {
    const { tabled, code } = await inTransaction(db, async (own) => {
      await addRound(own)
      return addTabledCommitment(own)
    })
    const mandateId = await mandateOf(db, 'lid')
    const seen = tabled.contentHash
    const said = takePosition.fields.parse({ roundId, code, seen, position: 'agree' })
    let withdrawal: Promise<unknown> | undefined
    await as(db, 'lid', async (own) => {
      expect(await takePosition.run(own, said)).toMatchObject({ ok: true })
      withdrawal = as(db, 'voorzitter', (other) =>
        mandateMoves.withdrawMandate.run(other, { roundId, mandateId, reason: 'Zij vertrekt.' }),
      )
      expect(await takePosition.run(own, said)).toMatchObject({ ok: true })
    })
    expect(await withdrawal).toEqual({ ok: true, value: {} })
    expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual([
      'takePosition',
      'takePosition',
      'withdrawMandate',
    ])
  }))

it('lets two who decide for an organisation withdraw each other’s mandate, one after the other', () =>
  inOwnDatabase(async (db) => {
    await inTransaction(db, addRound)
    const [first, second] = ['strateeg', 'directeurVoorbeeld'] as const
    const [ofFirst, ofSecond] = [await decides(db, first), await decides(db, second)]
    const withdraws = (name: PersonName, mandateId: typeof ofFirst) =>
      as(db, name, (own) =>
        mandateMoves.withdrawMandate.run(own, { roundId, mandateId, reason: 'Niet meer.' }),
      )
    const answers = await Promise.all([withdraws(first, ofSecond), withdraws(second, ofFirst)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'no-mandate' } })
  }))

const decides = async (db: Db, name: PersonName) =>
  (
    await db
      .selectFrom('mandates')
      .select('id')
      .where('membershipId', '=', membershipId(name))
      .where('act', '=', 'decide')
      .executeTakeFirstOrThrow()
  ).id
