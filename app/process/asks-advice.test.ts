import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { adviceMoves } from '#steps/scope/advice.commands.ts'
import { adviceAnswerMoves } from '#steps/scope/advice-answers.commands.ts'
import { adviceExtensionMoves } from '#steps/scope/advice-extensions.commands.ts'
import { go } from '#steps/scope/overviews.example.ts'
import { visiting } from '../testing.ts'
import { asksOfActor } from './asks.store.ts'
import type { AskKind } from './asks.ts'

async function asked(db: Db, name: PersonName, kind: AskKind) {
  await acting(name, db)
  return (await asksOfActor(db)).find((ask) => ask.kind === kind)
}

const ask = (db: Db, askedOn: string) =>
  go(db, 'strateeg', [
    adviceMoves.ask,
    { roundId, adviserId: partyId('hvVoorbeeldwonen'), subject: 'Sloop', askedOn },
  ])

it('asks whom it was asked of for advice, by the first day, and counts what is late', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await ask(db, '2026-11-16')
    await ask(db, '2026-10-13')
    const found = await asked(db, 'lid', 'advice')
    expect(found).toMatchObject({ count: 2, again: 1, due: '2026-11-24' })
    for (const name of ['strateeg', 'secretaris', 'coordinator'] as const)
      expect(await asked(db, name, 'advice')).toBeUndefined()
    const { get } = await visiting(db, 'lid')
    const first = await (await get('/overzicht')).text()
    expect(first).toContain('Geef advies op 2 aanvragen')
    expect(first).toContain(`/trajecten/${roundId}/scope/advies`)
  }))

it('takes the later day that both sides agreed on, and asks for an answer to one that waits', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { id: adviceId } = await ask(db, '2026-11-16')
    const later = { roundId, adviceId, untilDay: '2027-01-15', reason: 'Vakantie.' }
    await go(db, 'voorzitter', [adviceExtensionMoves.propose, later])
    expect(await asked(db, 'strateeg', 'adviceDays')).toMatchObject({ count: 1, due: null })
    expect(await asked(db, 'voorzitter', 'adviceDays')).toBeUndefined()
    expect(await asked(db, 'lid', 'advice')).toMatchObject({ due: '2026-12-28' })
    await go(db, 'strateeg', [
      adviceExtensionMoves.settle,
      { roundId, adviceId, outcome: 'agreed' },
    ])
    expect(await asked(db, 'strateeg', 'adviceDays')).toBeUndefined()
    expect(await asked(db, 'lid', 'advice')).toMatchObject({ due: '2027-01-15', again: 0 })
  }))

it('asks who asked for a reply, where it may deviate, until there is one', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const given = { roundId, text: 'Niet doen.', givenOn: '2026-11-20' }
    const { id: adviceId } = await ask(db, '2026-11-16')
    await go(db, 'voorzitter', [adviceAnswerMoves.give, { ...given, adviceId, kind: 'negative' }])
    const { id: other } = await ask(db, '2026-11-16')
    const positive = { ...given, adviceId: other, kind: 'positive' } as const
    await go(db, 'voorzitter', [adviceAnswerMoves.give, positive])
    expect(await asked(db, 'lid', 'advice')).toBeUndefined()
    const reply = await asked(db, 'strateeg', 'adviceReplies')
    expect(reply).toMatchObject({ count: 1, again: 0, due: '2026-12-04' })
    const course = { course: 'follows', repliedOn: '2026-11-24' } as const
    await go(db, 'strateeg', [adviceAnswerMoves.reply, { roundId, adviceId, ...course }])
    expect(await asked(db, 'strateeg', 'adviceReplies')).toBeUndefined()
  }))
