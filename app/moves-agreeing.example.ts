import { withdrawCommitment } from '#agreement/commitments.commands.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { conditionMoves } from '#agreement/conditions.commands.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import { indicatorMoves } from '#agreement/indicators.commands.ts'
import { indicatorInput } from '#agreement/indicators.example.ts'
import { positionMoves } from '#agreement/positions.commands.ts'
import { proposalMoves } from '#agreement/proposals.commands.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { freeze } from '#steps/drafting/freeze.commands.ts'
import { addText, changeText, removeText, useDefaults } from '#steps/drafting/texts.commands.ts'
import { recordDecision } from '#steps/signing/decide.commands.ts'
import { sign } from '#steps/signing/sign.commands.ts'
import { type Canonical, made } from './canonical.example.ts'
import { one, seen } from './rows.example.ts'

import { aDraft } from './stage-negotiating.example.ts'
import { approvalOf, signatureOn } from './stage-sealed.example.ts'

const at = 'negotiating'

/** Agreed by all; measured by an indicator. */
const agreed = 'VBS-BES-01'
/** With every position, proposal and concern that is told of. */
const talkedAbout = 'VBS-BES-03'
/** On the table, and nobody said anything yet. */
const untouched = 'VBS-BES-04'

const on = async (db: Db, code: string) => ({ roundId, code, seen: await seen(db, code) })

const another = { text: 'Voorbeeldwonen bouwt er 220.', obligation: 'result', unit: 'woningen' }

const ownDraft = async (db: Db) => {
  const commitmentId = await one(db, 'commitments', {
    party_id: partyId('voorbeeldwonen'),
    code: null,
    title: aDraft.title,
  })
  const where = { commitment_id: commitmentId }
  return {
    roundId,
    commitmentId,
    seen: await one(db, 'commitment_versions', where, 'content_hash'),
  }
}

/** What a party prepares in its room, and puts on the table. */
const preparing: Canonical[] = [
  made(draftMoves.draft, {
    by: 'strateeg',
    at,
    body: () => ({ ...aDraft, title: 'Nog een plan' }),
  }),
  made(draftMoves.revise, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...aDraft, ...(await ownDraft(db)), text: 'Nu 25 tussenwoningen.' }),
  }),
  made(draftMoves.discard, {
    by: 'strateeg',
    at,
    body: async (db) => {
      const { seen: _, ...draft } = await ownDraft(db)
      return draft
    },
  }),
  made(draftMoves.table, { by: 'strateeg', at, body: ownDraft }),
  made(proposalMoves.prepareProposal, {
    by: 'lid',
    at,
    body: async (db) => ({ ...(await on(db, untouched)), ...another, quantity: 230 }),
  }),
  made(proposalMoves.discardProposal, {
    by: 'strateeg',
    at,
    body: () => ({ roundId, code: talkedAbout }),
  }),
  made(positionMoves.preparePosition, {
    by: 'lid',
    at,
    body: async (db) => ({ ...(await on(db, untouched)), position: 'accept' }),
  }),
]

const proposal = async (db: Db) => ({
  roundId,
  code: talkedAbout,
  proposalId: await one(db, 'proposals', { state: 'open', party_id: partyId('modelwonen') }),
})

const concern = async (db: Db) => ({
  roundId,
  code: talkedAbout,
  concernId: await one(db, 'concerns'),
})

const condition = async (db: Db) => ({
  roundId,
  code: talkedAbout,
  conditionId: await one(db, 'conditions', { kind: 'must' }),
})

/** What parties say of what is on the table. */
const talking: Canonical[] = [
  made(positionMoves.takePosition, {
    by: 'lid',
    at,
    body: async (db) => ({ ...(await on(db, untouched)), position: 'agree' }),
  }),
  made(conditionMoves.setCondition, {
    by: 'secretaris',
    at,
    body: () => ({ roundId, code: untouched, kind: 'wish', demand: 'Een lift in elk gebouw.' }),
  }),
  made(conditionMoves.judgeCondition, {
    by: 'lid',
    at,
    body: async (db) => ({
      ...(await condition(db)),
      ...(await on(db, talkedAbout)),
      fulfilled: 'yes',
    }),
  }),
  made(conditionMoves.dropCondition, { by: 'lid', at, body: condition }),
  made(proposalMoves.propose, {
    by: 'lid',
    at,
    body: async (db) => ({ ...(await on(db, untouched)), ...another, quantity: 220 }),
  }),
  made(proposalMoves.withdrawProposal, { by: 'directeurModel', at, body: proposal }),
  made(proposalMoves.adopt, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await proposal(db)), seen: await seen(db, talkedAbout) }),
  }),
  made(concernMoves.raiseConcern, {
    by: 'secretaris',
    at,
    body: () => ({ roundId, code: untouched, concern: 'Blijft dit betaalbaar?' }),
  }),
  made(concernMoves.answerConcern, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await concern(db)), answer: 'De grond is gekocht.' }),
  }),
  made(concernMoves.closeConcern, { by: 'lid', at, body: concern }),
  made(withdrawCommitment, { by: 'strateeg', at, body: (db) => on(db, untouched) }),
]

const indicator = (db: Db) => one(db, 'indicators', { dropped_at: null })

const measured = async (db: Db) => ({ roundId, code: agreed, indicator: await indicator(db) })

/** How it is measured. */
const measuring: Canonical[] = [
  made(indicatorMoves.defineIndicator, {
    by: 'strateeg',
    at,
    body: () => ({ ...indicatorInput, code: 'VBS-BES-02' }),
  }),
  made(indicatorMoves.replaceIndicator, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...indicatorInput,
      ...(await measured(db)),
      name: 'Verhuurde sociale huurwoningen',
      why: 'Opgeleverd is nog niet bewoond.',
    }),
  }),
  made(indicatorMoves.dropIndicator, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await measured(db)), why: 'Niet te meten.' }),
  }),
  made(indicatorMoves.judgeFeasibility, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...(await measured(db)),
      depends: 'De vergunning.',
      confidence: 'likely',
    }),
  }),
]

const annex = async (db: Db) => ({
  roundId,
  textId: await one(db, 'agreement_texts', { title: 'Bijlage van huurders' }),
})

/** The text of the agreement, and what each party answers on it. */
const concluding: Canonical[] = [
  made(useDefaults, { by: 'strateeg', at: 'empty', body: () => ({ roundId }) }),
  made(addText, {
    by: 'strateeg',
    at,
    body: () => ({ roundId, part: 'preamble', text: 'Samen voor goed wonen.' }),
  }),
  made(changeText, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await annex(db)), title: 'Bijlage', text: 'Andere wensen.' }),
  }),
  made(removeText, { by: 'strateeg', at, body: annex }),
  made(freeze, { by: 'coordinator', at, body: () => ({ roundId }) }),
  made(recordDecision, { by: 'secretaris', at: 'frozen', body: approvalOf }),
  made(sign, { by: 'voorzitter', at: 'frozen', body: signatureOn }),
]

export const agreeingMoves = [...preparing, ...talking, ...measuring, ...concluding]
