import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { adviceMoves } from '#steps/scope/advice.commands.ts'
import { adviceAnswerMoves } from '#steps/scope/advice-answers.commands.ts'
import { adviceExtensionMoves } from '#steps/scope/advice-extensions.commands.ts'
import { does } from './canonical.example.ts'

const [tenants, tenantsElsewhere] = [partyId('hvVoorbeeldwonen'), partyId('hrModelwonen')]

/** What each request of the example is about: by this the tests name them. */
export const adviceOn = {
  running: 'Sloop van 40 woningen in de Kerkbuurt',
  advised: 'Nieuw huurbeleid',
  answered: 'Verkoop van 12 woningen',
  overdue: 'Nieuwe woonvisie',
  withdrawn: 'Andere openingstijden',
}

/** Requests for advice in every state, with what was taken back, and a later day that waits for an answer. */
export async function advising(db: Db): Promise<void> {
  await running(db)
  await advised(db)
  await answered(db)
  await does(db, 'ambtenaar', [
    adviceMoves.ask,
    { roundId, adviserId: tenantsElsewhere, subject: adviceOn.overdue, askedOn: '2026-10-01' },
  ])
  const adviceId = await ask(db, adviceOn.withdrawn, '2026-11-10')
  const reason = 'Wij doen het toch niet.'
  await does(db, 'strateeg', [adviceMoves.withdraw, { roundId, adviceId, reason }])
}

async function ask(db: Db, subject: string, askedOn: string): Promise<string> {
  const asked = { roundId, adviserId: tenants, subject, askedOn }
  return (await does(db, 'strateeg', [adviceMoves.ask, asked])).id
}

/** Waits for advice, and for an answer to a later day. */
async function running(db: Db): Promise<void> {
  const adviceId = await ask(db, adviceOn.running, '2026-11-16')
  await does(db, 'voorzitter', [
    adviceExtensionMoves.propose,
    { roundId, adviceId, untilDay: '2027-01-15', reason: 'Er is kerstvakantie.' },
  ])
}

/** Has an advice in place of one that was taken back. */
async function advised(db: Db): Promise<void> {
  const adviceId = await ask(db, adviceOn.advised, '2026-10-12')
  const give = (kind: string, text: string, givenOn: string) =>
    does(db, 'voorzitter', [adviceAnswerMoves.give, { roundId, adviceId, kind, text, givenOn }])
  await give('positive', 'Wij zijn het eens.', '2026-11-18')
  const reason = 'Dit was een ander stuk.'
  await does(db, 'voorzitter', [adviceAnswerMoves.takeBack, { roundId, adviceId, reason }])
  await give('negative', 'De huren stijgen te hard.', '2026-11-20')
}

/** Has a reply that deviates, in place of one that was taken back. */
async function answered(db: Db): Promise<void> {
  const adviceId = await ask(db, adviceOn.answered, '2026-09-21')
  const advice = { kind: 'conditional', text: 'Alleen als u elders bouwt.', givenOn: '2026-10-26' }
  await does(db, 'voorzitter', [adviceAnswerMoves.give, { roundId, adviceId, ...advice }])
  const reply = (course: string, text: string) =>
    does(db, 'strateeg', [
      adviceAnswerMoves.reply,
      { roundId, adviceId, course, text, repliedOn: '2026-11-03' },
    ])
  await reply('follows', 'Dat doen wij.')
  const reason = 'Het bestuur koos anders.'
  await does(db, 'strateeg', [adviceAnswerMoves.takeBack, { roundId, adviceId, reason }])
  await reply('deviates', 'Voor nieuwbouw is geen geld.')
}
