import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { packRowsOf } from '#steps/coordination/handover-sections.store.ts'
import { adviceMoves } from '#steps/scope/advice.commands.ts'
import { adviceAnswerMoves } from '#steps/scope/advice-answers.commands.ts'
import { adviceExtensionMoves } from '#steps/scope/advice-extensions.commands.ts'
import { go } from '#steps/scope/overviews.example.ts'

async function requestsIn(db: Db) {
  await acting('coordinator', db)
  const rows = (await packRowsOf(db, roundId)).get('requests') ?? []
  return rows.map(({ what, who, due }) => [what, who, due])
}

it('hands over the advice that is waited for, by the day that holds, and then the reply', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const asking = { adviserId: partyId('hvVoorbeeldwonen'), subject: 'Sloop' }
    const { id: adviceId } = await go(db, 'strateeg', [
      adviceMoves.ask,
      { roundId, ...asking, askedOn: '2026-11-16' },
    ])
    const waits = ['Advies: Sloop', 'Voorbeeldwonen → HV Voorbeeldwonen']
    expect(await requestsIn(db)).toEqual([[...waits, '2026-12-28']])

    const later = { roundId, adviceId, untilDay: '2027-01-15', reason: 'Vakantie.' }
    await go(db, 'voorzitter', [adviceExtensionMoves.propose, later])
    await go(db, 'strateeg', [
      adviceExtensionMoves.settle,
      { roundId, adviceId, outcome: 'agreed' },
    ])
    expect(await requestsIn(db)).toEqual([[...waits, '2027-01-15']])

    const advice = { kind: 'negative', text: 'Niet doen.', givenOn: '2026-11-20' } as const
    await go(db, 'voorzitter', [adviceAnswerMoves.give, { roundId, adviceId, ...advice }])
    expect(await requestsIn(db)).toEqual([
      ['Antwoord op advies: Sloop', 'Voorbeeldwonen', '2026-12-04'],
    ])
    const reply = { course: 'follows', repliedOn: '2026-11-24' } as const
    await go(db, 'strateeg', [adviceAnswerMoves.reply, { roundId, adviceId, ...reply }])
    expect(await requestsIn(db)).toEqual([])
  }))
