import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { adviceRequestsOf } from '#process/advice.store.ts'
import { adviceMoves } from './advice.commands.ts'
import { adviceAnswerMoves } from './advice-answers.commands.ts'
import { adviceExtensionMoves } from './advice-extensions.commands.ts'
import { go } from './overviews.example.ts'
import { paperMoves } from './papers.commands.ts'
import { aPaper } from './papers.example.ts'

const all = { ...adviceMoves, ...adviceAnswerMoves, ...adviceExtensionMoves }

const tenants = partyId('hvVoorbeeldwonen')

const asking = { roundId, adviserId: tenants, subject: 'Sloop', askedOn: '2026-11-16' }

/** Why a move is refused, or `done`. */
async function said(db: Db, name: PersonName, move: keyof typeof all, body: object) {
  const { fields, run } = all[move]
  const done = await run(await acting(name, db), fields.parse({ roundId, ...body }) as never)
  return done.ok ? 'done' : done.refusal.code
}

const asked = async (db: Db, body: object = {}): Promise<string> =>
  (await go(db, 'strateeg', [adviceMoves.ask, { ...asking, ...body }])).id

const only = async (db: Db) => {
  const [request] = await adviceRequestsOf(db, roundId)
  if (!request) throw new Error('It is not there')
  return request
}

const negative = { kind: 'negative', text: 'Niet doen.', givenOn: '2026-11-20' }

describe('asking for advice', () => {
  it('sets the last day by the law of the round, six weeks on', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await asked(db)
      expect(await only(db)).toMatchObject({ dueOn: '2026-12-28', subject: 'Sloop', changes: 1 })
    }))

  it('is of a landlord or a municipality, to those who live there', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const ask = (name: PersonName, body: object = {}) =>
        said(db, name, 'ask', { ...asking, ...body })
      expect(await ask('ambtenaar')).toBe('done')
      expect(await ask('secretaris')).toBe('not-an-asker')
      expect(await ask('strateeg', { adviserId: partyId('gemeente') })).toBe('not-an-adviser')
      expect(await ask('strateeg', { adviserId: partyId('zorg') })).toBe('not-an-adviser')
      expect(await ask('coordinator')).toBe('not-yours-to-do')
      expect(await ask('adviseur')).toBe('not-yours-to-do')
      expect(await ask('vreemde')).toBe('no-such-round')
    }))

  it('counts from a day that was', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const on = (askedOn: string) => said(db, 'strateeg', 'ask', { ...asking, askedOn })
      expect(await on('2026-11-26')).toBe('day-to-come')
      expect(await on('2026-11-25')).toBe('done')
    }))

  it('counts from no day before the adviser received the newest version of the paper', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { id: paperId, versionId } = await go(db, 'strateeg', [
        paperMoves.add,
        { ...aPaper, partyIds: [tenants] },
      ])
      const on = (askedOn: string) => said(db, 'strateeg', 'ask', { ...asking, askedOn, paperId })
      expect(await on('2026-11-25')).toBe('information-incomplete')
      await go(db, 'voorzitter', [paperMoves.confirm, { roundId, versionId }])
      expect(await on('2026-11-24')).toBe('before-information')
      expect(await on('2026-11-25')).toBe('done')
      await go(db, 'strateeg', [paperMoves.revise, { ...aPaper, paperId, partyIds: [tenants] }])
      expect(await on('2026-11-25')).toBe('information-incomplete')
      await go(db, 'strateeg', [paperMoves.withdraw, { roundId, paperId, reason: 'Fout.' }])
      expect(await on('2026-11-25')).toBe('no-such-paper')
    }))

  it('takes a paper of the adviser itself as known', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const own = { ...aPaper, partyIds: [partyId('voorbeeldwonen')] }
      const { id: paperId } = await go(db, 'voorzitter', [paperMoves.add, own])
      expect(await said(db, 'strateeg', 'ask', { ...asking, paperId })).toBe('done')
    }))

  it('can be about a commitment on the table', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { id: commitmentId } = await addTabledCommitment(db)
      expect(await said(db, 'strateeg', 'ask', { ...asking, commitmentId })).toBe('done')
      expect(await only(db)).toMatchObject({ commitmentId })
      const other = { ...asking, commitmentId: asking.adviserId }
      expect(await said(db, 'strateeg', 'ask', other)).toBe('no-such-commitment')
    }))
})

describe('the advice', () => {
  it('is of whom it was asked, once, on a day from the request on', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const adviceId = await asked(db)
      const give = (name: PersonName, body: object = {}) =>
        said(db, name, 'give', { adviceId, ...negative, ...body })
      expect(await give('strateeg')).toBe('not-your-side')
      expect(await give('secretaris')).toBe('not-your-side')
      expect(await give('voorzitter', { givenOn: '2026-11-15' })).toBe('before-it-began')
      expect(await give('voorzitter', { givenOn: '2026-11-26' })).toBe('day-to-come')
      expect(await give('voorzitter', { text: '' })).toBe('words-needed')
      expect(await give('voorzitter', { paperId: roundId })).toBe('no-such-paper')
      expect(await give('voorzitter')).toBe('done')
      expect(await give('voorzitter')).toBe('not-now')
      expect(await give('voorzitter', { adviceId: roundId })).toBe('no-such-advice')
      const [advice] = (await only(db)).advices
      expect(advice).toMatchObject({ kind: 'negative', replyDueOn: '2026-12-04' })
    }))

  it('can be a paper, and needs no words where it is positive or none', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const { id: paperId } = await go(db, 'voorzitter', [
        paperMoves.add,
        { ...aPaper, title: 'Brief', partyIds: [partyId('voorbeeldwonen')] },
      ])
      for (const body of [{ paperId }, { kind: 'positive' }, { kind: 'none' }]) {
        const advice = { ...negative, text: '', ...body, adviceId: await asked(db) }
        expect(await said(db, 'voorzitter', 'give', advice)).toBe('done')
      }
      const dues = (await adviceRequestsOf(db, roundId)).map(
        ({ advices }) => advices[0]?.replyDueOn,
      )
      expect(dues.toSorted()).toEqual(['2026-12-04', null, null])
    }))

  it('is taken back with the reason as long as nobody replied, and stays readable', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const adviceId = await asked(db)
      const back = { adviceId, reason: 'Vergissing.' }
      expect(await said(db, 'voorzitter', 'takeBack', back)).toBe('not-now')
      await said(db, 'voorzitter', 'give', { adviceId, ...negative })
      expect(await said(db, 'strateeg', 'takeBack', back)).toBe('not-now')
      expect(await said(db, 'voorzitter', 'takeBack', back)).toBe('done')
      expect(await said(db, 'voorzitter', 'give', { adviceId, ...negative })).toBe('done')
      const { advices } = await only(db)
      expect(advices.map(({ withdrawn }) => withdrawn?.reason)).toEqual(['Vergissing.', undefined])
    }))
})

describe('the reply', () => {
  it('is of who asked, says why where it deviates, and can be taken back', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const adviceId = await asked(db)
      const reply = (name: PersonName, body: object = {}) =>
        said(db, name, 'reply', {
          adviceId,
          course: 'deviates',
          text: 'Het moet.',
          repliedOn: '2026-11-24',
          ...body,
        })
      expect(await reply('strateeg')).toBe('not-now')
      await said(db, 'voorzitter', 'give', { adviceId, ...negative })
      expect(await reply('voorzitter')).toBe('not-your-side')
      expect(await reply('strateeg', { text: '' })).toBe('reason-needed')
      expect(await reply('strateeg', { repliedOn: '2026-11-19' })).toBe('before-it-began')
      expect(await reply('strateeg', { course: 'follows', text: '' })).toBe('done')
      expect(await reply('strateeg')).toBe('not-now')
      const back = { adviceId, reason: 'Het bestuur koos anders.' }
      expect(await said(db, 'voorzitter', 'takeBack', back)).toBe('not-now')
      expect(await said(db, 'strateeg', 'takeBack', back)).toBe('done')
      expect(await reply('strateeg')).toBe('done')
      const [advice] = (await only(db)).advices
      expect(advice?.replies.map(({ deviates }) => deviates)).toEqual([false, true])
    }))
})

describe('a later day', () => {
  it('holds once the other side agrees', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const adviceId = await asked(db)
      const propose = (name: PersonName, untilDay: string) =>
        said(db, name, 'propose', { adviceId, untilDay, reason: 'Vakantie.' })
      const settle = (name: PersonName, outcome: string) =>
        said(db, name, 'settle', { adviceId, outcome })
      expect(await settle('strateeg', 'agreed')).toBe('nothing-proposed')
      expect(await propose('ambtenaar', '2027-01-15')).toBe('not-your-side')
      expect(await propose('voorzitter', '2026-12-28')).toBe('not-later')
      expect(await propose('voorzitter', '2026-12-29')).toBe('done')
      expect(await propose('strateeg', '2027-01-15')).toBe('already-proposed')
      expect(await settle('voorzitter', 'agreed')).toBe('yours-to-take-back')
      expect(await settle('strateeg', 'taken_back')).toBe('theirs-to-settle')
      expect(await settle('strateeg', 'declined')).toBe('done')
      expect(await propose('strateeg', '2027-01-15')).toBe('done')
      expect(await settle('strateeg', 'taken_back')).toBe('done')
      expect(await propose('strateeg', '2027-01-22')).toBe('done')
      expect(await settle('voorzitter', 'agreed')).toBe('done')
      const { extensions } = await only(db)
      expect(extensions.map(({ settled }) => settled?.outcome)).toEqual([
        'declined',
        'taken_back',
        'agreed',
      ])
    }))
})

describe('the end', () => {
  it('comes by taking back what was asked, or after the term by going on without advice', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const [open, late] = [await asked(db), await asked(db, { askedOn: '2026-10-13' })]
      const end = (move: 'withdraw' | 'goOn', adviceId: string, name: PersonName = 'strateeg') =>
        said(db, name, move, { adviceId, reason: 'Zo is het.' })
      expect(await end('goOn', open)).toBe('not-now')
      expect(await end('goOn', late, 'voorzitter')).toBe('not-your-side')
      expect(await end('goOn', late)).toBe('done')
      expect(await end('withdraw', open, 'voorzitter')).toBe('not-your-side')
      expect(await end('withdraw', open)).toBe('done')
      expect(await end('withdraw', open)).toBe('not-now')
      const late2 = { adviceId: late, ...negative }
      expect(await said(db, 'voorzitter', 'give', late2)).toBe('not-now')
    }))

  it('comes the day after the last day, not on it', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const end = async (askedOn: string) =>
        said(db, 'strateeg', 'goOn', { adviceId: await asked(db, { askedOn }), reason: 'Verder.' })
      expect(await end('2026-10-14')).toBe('not-now')
      expect(await end('2026-10-13')).toBe('done')
    }))
})
