import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { conditionMoves } from '#agreement/conditions.commands.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import { indicatorMoves } from '#agreement/indicators.commands.ts'
import { indicatorInput } from '#agreement/indicators.example.ts'
import { positionMoves } from '#agreement/positions.commands.ts'
import { proposalMoves } from '#agreement/proposals.commands.ts'
import { partyId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { addText, useDefaults } from '#steps/drafting/texts.commands.ts'
import { meetingMoves } from '#steps/negotiation/meetings.commands.ts'
import { does } from './canonical.example.ts'
import { one, seen } from './rows.example.ts'
import { takeOverFirstLine } from './stage-bod.example.ts'
import { layFacts } from './stage-facts.example.ts'
import { countPromise } from './stage-goals.example.ts'
import { bringLatePaper } from './stage-lead-time.example.ts'
import { offerTogether } from './stage-packages.example.ts'

/** What a draft says. Name only what the test is about. */
export const aDraft = {
  roundId,
  themeId,
  title: 'Een plan in voorbereiding',
  text: 'Voorbeeldwonen overweegt 20 tussenwoningen.',
  obligation: 'effort',
  owners: [partyId('voorbeeldwonen')],
}

/** A meeting as the coordinator plans it. Name only what the test is about. */
export const aMeeting = {
  roundId,
  title: 'Tweede overleg',
  level: 'official',
  heldOn: '2026-12-01',
  fromTime: '14:00',
  place: 'Stadhuis',
}

/** Steps 4 to 6: three commitments that all agree with, two that are still talked about, and what parties keep to themselves. */
export async function negotiate(db: Db): Promise<void> {
  await meet(db)
  for (const nth of [1, 2, 5]) await agreeAll(db, await addTabledCommitment(db, { nth }))
  for (const nth of [3, 4]) await addTabledCommitment(db, { nth, title: 'Nog in gesprek' })
  await countPromise(db)
  await layFacts(db)
  await takeOverFirstLine(db)
  await does(db, 'strateeg', [draftMoves.draft, aDraft])
  await does(db, 'lid', [draftMoves.draft, { ...aDraft, title: 'Een plan van huurders' }])
  await offerTogether(db)
  await disagree(db, { roundId, code: 'VBS-BES-03', seen: await seen(db, 'VBS-BES-03') })
  await does(db, 'strateeg', [indicatorMoves.defineIndicator, indicatorInput])
  const other = { ...indicatorInput, code: 'VBS-BES-02' }
  const { id: indicator } = await does(db, 'strateeg', [indicatorMoves.defineIndicator, other])
  const why = 'Dit meten wij al bij een andere afspraak.'
  await does(db, 'strateeg', [
    indicatorMoves.dropIndicator,
    { roundId, code: 'VBS-BES-02', indicator, why },
  ])
  await does(db, 'strateeg', [useDefaults, { roundId }])
  await does(db, 'voorzitter', [
    addText,
    { roundId, part: 'annex', title: 'Bijlage van huurders', text: 'Onze wensen.' },
  ])
}

async function disagree(db: Db, on: { roundId: string; code: string; seen: string }) {
  await does(db, 'lid', [
    positionMoves.takePosition,
    { ...on, position: 'agree_if', condition: 'Als de grond er is.' },
  ])
  await does(db, 'directeurModel', [
    positionMoves.takePosition,
    { ...on, position: 'block', reason: 'Dit lukt ons niet.' },
  ])
  await does(db, 'strateeg', [
    positionMoves.preparePosition,
    { ...on, position: 'otherwise', reason: 'Wij twijfelen zelf ook.' },
  ])
  const text = { text: 'Voorbeeldwonen bouwt er 210.', obligation: 'effort', quantity: 210 }
  await does(db, 'directeurModel', [proposalMoves.propose, { ...on, ...text, unit: 'woningen' }])
  await does(db, 'strateeg', [proposalMoves.prepareProposal, { ...on, ...text, quantity: 205 }])
  const { seen: _, ...place } = on
  await does(db, 'lid', [concernMoves.raiseConcern, { ...place, concern: 'Is er wel grond?' }])
  await does(db, 'voorzitter', [
    conditionMoves.setCondition,
    { ...place, kind: 'rather_not', demand: 'Hoogbouw aan de dijk.' },
  ])
  const conditionId = await one(db, 'conditions', { kind: 'rather_not' })
  await does(db, 'voorzitter', [
    conditionMoves.judgeCondition,
    { ...on, conditionId, fulfilled: 'no' },
  ])
  const concernId = await one(db, 'concerns')
  await does(db, 'ambtenaar', [
    concernMoves.answerConcern,
    { ...place, concernId, answer: 'Die is er aan de Dijk.' },
  ])
}

/** One meeting, with its agenda, who were there, and what came of it. */
async function meet(db: Db): Promise<void> {
  const { meetingId } = await does(db, 'coordinator', [meetingMoves.plan, aMeeting])
  const meeting = { roundId, meetingId }
  await does(db, 'strateeg', [
    meetingMoves.proposeItem,
    { ...meeting, kind: 'discuss', item: 'Ruimte om te bouwen' },
  ])
  await does(db, 'coordinator', [
    meetingMoves.noteAttendance,
    { ...meeting, present: [partyId('gemeente'), partyId('voorbeeldwonen')] },
  ])
  await does(db, 'coordinator', [
    meetingMoves.recordOutcome,
    {
      ...meeting,
      kind: 'promise',
      text: 'De gemeente zoekt grond.',
      ownerPartyId: partyId('gemeente'),
      toPartyId: partyId('hvVoorbeeldwonen'),
      dueOn: '2027-01-15',
    },
  ])
  await bringLatePaper(db, { meetingId, heldOn: aMeeting.heldOn })
}
