import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { actionMoves } from './actions.commands.ts'
import { actionsOf, delayTalksOf } from './actions.store.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { chainOf } from './history.store.ts'

const { addAction, finishAction, dropAction, explainDelay, answerDelay } = actionMoves

const place = { roundId, code: 'VBS-BES-01' }
const task = {
  ...place,
  text: 'Grond aan de Kade leveren',
  owner: partyId('gemeente'),
  due: day('2026-12-31'),
}

const onTable = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    await test(db)
  })

async function addTask(db: Db) {
  const added = await addAction.run(await acting('strateeg', db), task)
  if (!added.ok) throw new Error(added.refusal.code)
  return { ...place, action: added.value.id }
}

describe('an action', () => {
  it('is written down by a party and done by its owner, on a day', () =>
    onTable(async (db) => {
      const open = await addTask(db)
      const finish = { ...open, done: day('2026-11-20') }
      await finishAction.run(await acting('ambtenaar', db), finish)
      expect(await actionsOf(db, roundId)).toMatchObject([
        { text: task.text, ownerPartyId: task.owner, dueOn: '2026-12-31', doneOn: '2026-11-20' },
      ])
      const again = await finishAction.run(await acting('ambtenaar', db), finish)
      expect(again).toMatchObject({ refusal: { code: 'action-closed', state: 'done' } })

      await asOwner(db)
      const moves = (await chainOf(db, roundId)).map(({ move }) => move)
      expect(moves).toEqual(['addAction', 'finishAction'])
    }))

  it('is not done by another party, nor on a day to come', () =>
    onTable(async (db) => {
      const open = await addTask(db)
      const done = { ...open, done: day('2026-11-20') }
      expect(await finishAction.run(await acting('strateeg', db), done)).toMatchObject({
        refusal: { code: 'not-its-owner' },
      })
      const tomorrow = { ...open, done: day('2026-11-26') }
      expect(await finishAction.run(await acting('ambtenaar', db), tomorrow)).toMatchObject({
        refusal: { code: 'day-in-future' },
      })
    }))

  it.each<[PersonName, boolean]>([
    ['strateeg', true],
    ['ambtenaar', true],
    ['secretaris', false],
  ])('goes by a word of %s: %s', (name, goes) =>
    onTable(async (db) => {
      const drop = { ...(await addTask(db)), reason: 'De grond is al van ons.' }
      expect((await dropAction.run(await acting(name, db), drop)).ok).toBe(goes)
      const [action] = await actionsOf(db, roundId)
      expect(action?.dropReason).toBe(goes ? drop.reason : '')
    }),
  )

  it.each([
    ['yesterday', { due: day('2026-11-24') }, 'day-is-past'],
    ['for a party from elsewhere', { owner: partyId('elders') }, 'no-party-of-round'],
    ['under no commitment', { code: 'VBS-BES-09' }, 'no-such-commitment'],
  ])('is refused %s', (_, given, code) =>
    onTable(async (db) => {
      const answer = await addAction.run(await acting('strateeg', db), { ...task, ...given })
      expect(answer).toMatchObject({ refusal: { code } })
    }),
  )

  it('is not found under another commitment', () =>
    onTable(async (db) => {
      await addTabledCommitment(db, { nth: 2 })
      const elsewhere = { ...(await addTask(db)), code: 'VBS-BES-02', done: day('2026-11-20') }
      const answer = await finishAction.run(await acting('ambtenaar', db), elsewhere)
      expect(answer).toMatchObject({ refusal: { code: 'no-such-action' } })
    }))

  it('is not the coordinator’s to write', () =>
    onTable(async (db) => {
      const answer = await addAction.run(await acting('coordinator', db), task)
      expect(answer).toMatchObject({ refusal: { code: 'not-yours-to-do' } })
    }))
})

describe('a delay', () => {
  const why = {
    ...place,
    cause: 'land',
    text: 'De bouw aan de Kade begint acht maanden later.',
    needs: partyId('gemeente'),
    expected: day('2027-09-01'),
  } as const

  it('is explained by the owner and answered by who is needed', () =>
    onTable(async (db) => {
      const at = async (name: PersonName, time: string) => ({
        ...(await acting(name, db)),
        now: new Date(`2027-03-01T${time}:00Z`),
      })
      const said = await explainDelay.run(await at('strateeg', '09:00'), why)
      if (!said.ok) throw new Error(said.refusal.code)
      const answer = { ...place, talk: said.value.id, text: 'Wij zoeken een tweede plek.' }
      const answered = await answerDelay.run(await at('ambtenaar', '10:00'), answer)
      if (!answered.ok) throw new Error(answered.refusal.code)
      const more = { ...place, talk: answered.value.id, text: 'Graag voor de zomer.' }
      await answerDelay.run(await at('strateeg', '11:00'), more)

      const talk = { answersId: said.value.id, cause: null }
      expect(await delayTalksOf(db, roundId)).toMatchObject([
        { cause: 'land', needsPartyId: why.needs, expectedOn: '2027-09-01', answersId: null },
        { ...talk, partyId: partyId('gemeente') },
        { ...talk, partyId: partyId('voorbeeldwonen') },
      ])
    }))

  it.each([
    ['ambtenaar', {}, 'not-the-owner'],
    ['strateeg', { needs: partyId('elders') }, 'no-party-of-round'],
    ['strateeg', { code: 'VBS-BES-09' }, 'no-such-commitment'],
  ] as const)('is not explained by %s with %j: %s', (name, given, code) =>
    onTable(async (db) => {
      const answer = await explainDelay.run(await acting(name, db), { ...why, ...given })
      expect(answer).toMatchObject({ refusal: { code } })
    }),
  )

  it('that nobody explained has no answer', () =>
    onTable(async (db) => {
      const { action } = await addTask(db)
      const answer = { ...place, talk: action as never, text: 'Waarom?' }
      expect(await answerDelay.run(await acting('lid', db), answer)).toMatchObject({ ok: false })
    }))
})
