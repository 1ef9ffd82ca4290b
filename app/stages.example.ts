import { actionMoves } from '#agreement/actions.commands.ts'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import { aPdf, aWordFile } from '#agreement/files.example.ts'
import { goalMoves } from '#agreement/goals.commands.ts'
import { indicatorMoves } from '#agreement/indicators.commands.ts'
import { indicatorInput } from '#agreement/indicators.example.ts'
import { positionMoves } from '#agreement/positions.commands.ts'
import { proposalMoves } from '#agreement/proposals.commands.ts'
import { reportMoves } from '#agreement/reports.commands.ts'
import { themeMoves } from '#agreement/themes.commands.ts'
import { addRound, partyId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { planMoves } from '#process/plan.commands.ts'
import { messageMoves } from '#steps/coordination/messages.commands.ts'
import { rulesMoves } from '#steps/coordination/process-rules.commands.ts'
import { freeze } from '#steps/drafting/freeze.commands.ts'
import { addText, useDefaults } from '#steps/drafting/texts.commands.ts'
import { documentMoves } from '#steps/scope/base-documents.commands.ts'
import { exclusionMoves } from '#steps/scope/exclusions.commands.ts'
import { recordDecision } from '#steps/signing/decide.commands.ts'
import { sign } from '#steps/signing/sign.commands.ts'
import { invitationMoves } from '#steps/stakeholders/invitations.commands.ts'
import { anInvitation } from '#steps/stakeholders/invitations.example.ts'
import { does, momentOf, type Stage } from './canonical.example.ts'
import { addElsewhere } from './elsewhere.example.ts'
import { meet } from './moves-meeting.example.ts'
import { one, seen } from './rows.example.ts'
import type { VisitorName } from './visitors.example.ts'

/** What happens from the stage before to this one. Every step is a move as people make it. */
export const tell: Record<Stage, (db: Db) => Promise<void>> = {
  empty: async (db) => {
    await addRound(db)
    await addElsewhere(db)
  },
  negotiating: async (db) => {
    await prepare(db)
    await negotiate(db)
  },
  frozen: freezeAndBeginSigning,
  sealed: signAndCarryOut,
}

/** What a draft says. Name only what the test is about. */
export const aDraft = {
  roundId,
  themeId,
  title: 'Een plan in voorbereiding',
  text: 'Voorbeeldwonen overweegt 20 tussenwoningen.',
  obligation: 'effort',
  owners: [partyId('voorbeeldwonen')],
}

/** Steps 1 to 3: who is invited, the rules, the plan and what the talks build on. */
async function prepare(db: Db): Promise<void> {
  await does(db, 'directeurModel', [invitationMoves.invite, anInvitation])
  await does(db, 'coordinator', [
    invitationMoves.inviteForRole,
    { roundId, role: 'council_reader', email: 'griffie@gemeente.example', name: 'Gre Griffie' },
  ])
  await does(db, 'coordinator', [
    rulesMoves.write,
    { roundId, titles: ['Zwijgen is geen instemming'], texts: ['Wie zwijgt, steunt niets.'] },
  ])
  const versionId = await one(db, 'process_rule_versions')
  for (const name of ['strateeg', 'lid'] as const)
    await does(db, name, [rulesMoves.accept, { roundId, versionId }])
  const partyIds = [partyId('voorbeeldwonen'), partyId('modelwonen')]
  await does(db, 'coordinator', [
    messageMoves.send,
    { roundId, subject: 'Eerste overleg', text: 'Wij zien elkaar op maandag.', partyIds },
  ])
  await does(db, 'coordinator', [
    planMoves.start,
    { roundId, year: 2027, anchor: 'consultationStarted', onDay: '2026-09-01', note: 'Gestart.' },
  ])
  await does(db, 'ambtenaar', [themeMoves.adopt, { roundId, codes: ['BET'] }])
  await does(db, 'ambtenaar', [
    goalMoves.add,
    {
      roundId,
      themeId,
      text: 'Meer sociale huur',
      quantity: 500,
      unit: 'woningen',
      source: 'Visie',
    },
  ])
  await does(db, 'ambtenaar', [
    documentMoves.link,
    {
      roundId,
      kind: 'housing_vision',
      title: 'Woonvisie Voorbeeldstad 2040',
      version: 'vastgesteld',
      documentOn: '2024-03-14',
      source: 'Gemeenteraad van Voorbeeldstad',
      file: new File([Buffer.from(aWordFile())], 'woonvisie.docx'),
    },
  ])
  await does(db, 'coordinator', [
    exclusionMoves.exclude,
    { roundId, themeId, text: 'Woonwagens', why: 'Daarover gaat een eigen overleg.' },
  ])
}

/** Steps 4 to 6: two commitments that all agree with, two that are still talked about, and what parties keep to themselves. */
async function negotiate(db: Db): Promise<void> {
  for (const nth of [1, 2]) await agreeAll(db, await addTabledCommitment(db, { nth }))
  for (const nth of [3, 4]) await addTabledCommitment(db, { nth, title: 'Nog in gesprek' })
  await does(db, 'strateeg', [draftMoves.draft, aDraft])
  await does(db, 'lid', [draftMoves.draft, { ...aDraft, title: 'Een plan van huurders' }])
  await disagree(db, { roundId, code: 'VBS-BES-03', seen: await seen(db, 'VBS-BES-03') })
  await meet(db)
  await does(db, 'strateeg', [indicatorMoves.defineIndicator, indicatorInput])
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
  const concernId = await one(db, 'concerns')
  await does(db, 'ambtenaar', [
    concernMoves.answerConcern,
    { ...place, concernId, answer: 'Die is er aan de Dijk.' },
  ])
}

/** Those who sign, in the order in which they do. The last two have not at the stage *frozen*. */
const signatories = [
  'wethouder',
  'directeurVoorbeeld',
  'directeurModel',
  'voorzitter',
  'secretaris',
] as const

/** Step 6 and 7: frozen; all but the last party decided, and all but the last two signed. */
async function freezeAndBeginSigning(db: Db): Promise<void> {
  await does(db, 'coordinator', [freeze, { roundId }])
  for (const name of signatories.slice(0, 4)) await decide(db, name)
  for (const name of signatories.slice(0, 3)) await signs(db, name)
}

/** Step 7 to 10: the last signatures and with them the seal; then half a year of carrying out. */
async function signAndCarryOut(db: Db): Promise<void> {
  await decide(db, 'secretaris')
  for (const name of signatories.slice(3)) await signs(db, name)
  await carryOut(db, { roundId, code: 'VBS-BES-01' })
}

async function carryOut(db: Db, on: { roundId: string; code: string }): Promise<void> {
  const indicator = await one(db, 'indicators')
  const as = (name: VisitorName) => [name, momentOf.sealed] as const
  await does(db, as('strateeg'), [
    reportMoves.reportValue,
    {
      ...on,
      indicator,
      period: '2027-01-01',
      measured: '2027-03-31',
      value: 60,
      unit: 'woningen',
      note: 'Volgens de opleverlijst.',
      file: new File([Buffer.from(aPdf())], 'opleverlijst.pdf'),
    },
  ])
  const owner = partyId('voorbeeldwonen')
  await does(db, as('strateeg'), [
    actionMoves.addAction,
    { ...on, text: 'Grond kopen', owner, due: '2027-09-01' },
  ])
  await does(db, as('strateeg'), [
    actionMoves.explainDelay,
    { ...on, cause: 'permit', text: 'De vergunning duurt lang.' },
  ])
}

/** What a party sends to record its approval of the newest version. */
export const approvalOf = async (db: Db) => ({
  roundId,
  sha256: await one(db, 'agreement_versions', {}, 'sha256'),
  outcome: 'approved',
  body: 'Het bestuur',
  decidedOn: '2026-11-24',
  reference: 'Besluit 2026-118',
})

/** What a signatory sends to say “akkoord”. */
export const signatureOn = async (db: Db) => ({
  roundId,
  version: 1,
  sha256: await one(db, 'agreement_versions', {}, 'sha256'),
  kind: 'agreed',
  read: 'on',
})

const decide = async (db: Db, by: VisitorName) =>
  does(db, by, [recordDecision, await approvalOf(db)])

const signs = async (db: Db, by: VisitorName) => does(db, by, [sign, await signatureOn(db)])
