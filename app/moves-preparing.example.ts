import { aVision } from '#agreement/base-documents.example.ts'
import { uploadFile } from '#agreement/files.commands.ts'
import { aPdf } from '#agreement/files.example.ts'
import { goalMoves } from '#agreement/goals.commands.ts'
import { themeMoves } from '#agreement/themes.commands.ts'
import {
  membershipId,
  organisationId,
  partyId,
  personId,
  roundId,
  themeId,
} from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { planMoves } from '#process/plan.commands.ts'
import { coordinatorMoves } from '#steps/coordination/coordinators.commands.ts'
import { messageMoves } from '#steps/coordination/messages.commands.ts'
import { rulesMoves } from '#steps/coordination/process-rules.commands.ts'
import { documentMoves } from '#steps/scope/base-documents.commands.ts'
import { exclusionMoves } from '#steps/scope/exclusions.commands.ts'
import { acceptanceMoves } from '#steps/stakeholders/acceptance.commands.ts'
import { invitationMoves } from '#steps/stakeholders/invitations.commands.ts'
import { anInvitation, tokenMailedTo } from '#steps/stakeholders/invitations.example.ts'
import { mandateMoves } from '#steps/stakeholders/mandates.commands.ts'
import { roundMoves } from '#steps/stakeholders/new-round.commands.ts'
import { relationMoves } from '#steps/stakeholders/relations.commands.ts'
import { partyMoves } from '#steps/stakeholders/stakeholders.commands.ts'
import { type Canonical, does, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const at = 'negotiating'

/** Makes and changes a round. */
const round: Canonical[] = [
  made(roundMoves.start, {
    by: 'ambtenaar',
    at: 'empty',
    body: () => ({
      municipalities: ['GM9901'],
      kind: 'year',
      termFrom: '2028-01-01',
      termUntil: '2028-12-31',
      why: 'Het college maakt het woonbeleid.',
    }),
  }),
  made(partyMoves.addParty, {
    by: 'coordinator',
    at,
    body: () => ({
      roundId,
      organisationId: organisationId('bureau'),
      role: 'observer',
      why: 'Kijkt mee.',
    }),
  }),
  made(partyMoves.addNewParty, {
    by: 'coordinator',
    at,
    body: () => ({
      roundId,
      kind: 'care',
      name: 'Zorg Nieuw',
      role: 'adviser',
      why: 'Geeft raad.',
    }),
  }),
  made(partyMoves.changeParty, {
    by: 'coordinator',
    at,
    body: () => ({ roundId, partyId: partyId('provincie'), role: 'adviser', why: 'Geeft raad.' }),
  }),
  made(partyMoves.removeParty, {
    by: 'coordinator',
    at: 'empty',
    body: () => ({ roundId, partyId: partyId('provincie') }),
  }),
  made(relationMoves.relate, {
    by: 'coordinator',
    at,
    body: () => ({
      roundId,
      tenantsId: organisationId('hvVoorbeeldwonen'),
      landlordId: organisationId('modelwonen'),
      fromDay: '2026-01-01',
    }),
  }),
  made(relationMoves.endRelation, {
    by: 'secretaris',
    at,
    body: async (db) => ({
      roundId,
      relationId: await one(db, 'organisation_relations', {
        organisation_id: organisationId('hrModelwonen'),
      }),
      untilDay: '2026-12-31',
    }),
  }),
]

const newCoordinator = 'nieuwe@bureau.example'

const inviteCoordinator = (db: Db) =>
  does(db, 'coordinator', [
    invitationMoves.inviteForRole,
    { roundId, role: 'coordinator', email: newCoordinator, name: 'Nina Nieuw' },
  ])

const invitationOf = (db: Db, email = anInvitation.email) => one(db, 'invitations', { email })

/** Asks people, and says what they may do. */
const people: Canonical[] = [
  made(invitationMoves.invite, {
    by: 'strateeg',
    at,
    body: () => ({
      ...anInvitation,
      partyId: partyId('voorbeeldwonen'),
      email: 'nieuw@voorbeeldwonen.example',
    }),
  }),
  made(invitationMoves.inviteForRole, {
    by: 'coordinator',
    at,
    body: () => ({ roundId, role: 'coordinator', email: 'tweede@bureau.example', name: 'Twee' }),
  }),
  made(invitationMoves.withdrawInvitation, {
    by: 'directeurModel',
    at,
    body: async (db) => ({ roundId, invitationId: await invitationOf(db) }),
  }),
  made(invitationMoves.renewInvitation, {
    by: 'directeurModel',
    at,
    body: async (db) => ({ roundId, invitationId: await invitationOf(db) }),
  }),
  made(mandateMoves.giveMandates, {
    by: 'voorzitter',
    at,
    body: () => ({
      roundId,
      membershipId: membershipId('lid'),
      acts: ['report'],
      scope: 'round',
      fromDay: '2026-11-25',
      grantedBy: 'Bestuur',
    }),
  }),
  made(mandateMoves.endMandate, {
    by: 'voorzitter',
    at,
    body: async (db) => ({
      roundId,
      mandateId: await one(db, 'mandates', { membership_id: membershipId('lid') }),
      untilDay: '2026-12-31',
    }),
  }),
  made(mandateMoves.endMembership, {
    by: 'voorzitter',
    at,
    body: () => ({ roundId, membershipId: membershipId('lid'), untilDay: '2026-12-31' }),
  }),
  made(coordinatorMoves.appoint, {
    by: 'coordinator',
    at,
    body: () => ({
      roundId,
      personId: personId('adviseur'),
      statement: 'Ik kies geen kant.',
      employer: 'Zorggroep Voorbeeld',
    }),
  }),
  made(coordinatorMoves.end, {
    by: 'coordinator',
    at,
    body: async (db) => ({
      roundId,
      roleId: await one(db, 'round_roles', { person_id: personId('coordinator') }),
      untilDay: '2026-12-31',
    }),
  }),
]

/** At the gate, by whoever has the link. */
const accepting: Canonical[] = [
  made(acceptanceMoves.accept, {
    by: 'anoniem',
    at,
    body: async (db) => ({ token: await tokenMailedTo(db, anInvitation.email), name: 'Anna Kuil' }),
  }),
  made(acceptanceMoves.acceptCoordination, {
    by: 'anoniem',
    at,
    before: inviteCoordinator,
    body: async (db) => ({
      token: await tokenMailedTo(db, newCoordinator),
      name: 'Nina Nieuw',
      statement: 'Ik kies geen kant.',
      employer: 'Bureau Tussenruimte',
    }),
  }),
]

/** Messages, rules of the process, the plan. */
const coordination: Canonical[] = [
  made(messageMoves.send, {
    by: 'coordinator',
    at,
    body: () => ({
      roundId,
      subject: 'Tweede overleg',
      text: 'Wij zien elkaar op dinsdag.',
      partyIds: [partyId('modelwonen')],
    }),
  }),
  made(messageMoves.read, {
    by: 'strateeg',
    at,
    body: async (db) => ({ roundId, messageId: await one(db, 'messages') }),
  }),
  made(rulesMoves.write, {
    by: 'coordinator',
    at,
    body: () => ({ roundId, titles: ['Stukken op tijd'], texts: ['Tien dagen vooraf.'] }),
  }),
  made(rulesMoves.accept, {
    by: 'directeurModel',
    at,
    body: async (db) => ({ roundId, versionId: await one(db, 'process_rule_versions') }),
  }),
  made(planMoves.start, {
    by: 'coordinator',
    at,
    body: () => ({ roundId, year: 2027, anchor: 'disputeArose', onDay: '2026-11-02' }),
  }),
  made(planMoves.finish, {
    by: 'coordinator',
    at,
    body: () => ({ roundId, year: 2027, rule: 'CAL-01', onDay: '2026-11-02' }),
  }),
  made(planMoves.explain, {
    by: 'coordinator',
    at,
    body: () => ({ roundId, year: 2027, rule: 'CAL-01', note: 'Het kostte meer tijd.' }),
  }),
  made(planMoves.withdraw, {
    by: 'coordinator',
    at,
    body: async (db) => ({ roundId, eventId: await one(db, 'plan_events') }),
  }),
]

/** What the talks are about, and what they build on. */
const scope: Canonical[] = [
  made(themeMoves.add, { by: 'ambtenaar', at, body: () => ({ roundId, name: 'Wonen en zorg' }) }),
  made(themeMoves.adopt, { by: 'ambtenaar', at, body: () => ({ roundId, codes: ['DUU'] }) }),
  made(themeMoves.rename, {
    by: 'ambtenaar',
    at,
    body: () => ({ roundId, themeId, name: 'Beschikbaarheid en groei' }),
  }),
  made(themeMoves.shift, {
    by: 'ambtenaar',
    at,
    body: () => ({ roundId, themeId, direction: 'down' }),
  }),
  made(goalMoves.add, {
    by: 'strateeg',
    at,
    body: () => ({ roundId, themeId, text: 'Minder wachten', source: 'Woonvisie' }),
  }),
  made(goalMoves.correct, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({
      roundId,
      goalId: await one(db, 'goals', { dropped_at: null }),
      text: 'Meer sociale huurwoningen',
      source: 'Visie',
    }),
  }),
  made(goalMoves.drop, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({
      roundId,
      goalId: await one(db, 'goals', { dropped_at: null }),
      reason: 'Achterhaald.',
    }),
  }),
  made(documentMoves.link, { by: 'strateeg', at, body: () => aVision }),
  made(documentMoves.withdraw, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({
      roundId,
      documentId: await one(db, 'base_documents', { withdrawn_at: null }),
      reason: 'Er is een nieuwere.',
    }),
  }),
  made(exclusionMoves.exclude, {
    by: 'strateeg',
    at,
    body: () => ({ roundId, text: 'Studenten', why: 'Daarover gaat een eigen overleg.' }),
  }),
  made(exclusionMoves.takeBack, {
    by: 'coordinator',
    at,
    body: async (db) => ({ roundId, exclusionId: await one(db, 'out_of_scope') }),
  }),
  made(uploadFile, {
    by: 'strateeg',
    at,
    body: () => ({ roundId, file: new File([Buffer.from(aPdf())], 'stuk.pdf') }),
  }),
]

export const preparingMoves = [...round, ...people, ...accepting, ...coordination, ...scope]
