import { aVision } from '#agreement/base-documents.example.ts'
import { aWordFile } from '#agreement/files.example.ts'
import { goalMoves } from '#agreement/goals.commands.ts'
import { themeMoves } from '#agreement/themes.commands.ts'
import { partyId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { planMoves } from '#process/plan.commands.ts'
import { importMoves } from '#registers/imports.commands.ts'
import { corporationsFile } from '#registers/registers.example.ts'
import { messageMoves } from '#steps/coordination/messages.commands.ts'
import { rulesMoves } from '#steps/coordination/process-rules.commands.ts'
import { documentMoves } from '#steps/scope/base-documents.commands.ts'
import { exclusionMoves } from '#steps/scope/exclusions.commands.ts'
import { invitationMoves } from '#steps/stakeholders/invitations.commands.ts'
import { anInvitation } from '#steps/stakeholders/invitations.example.ts'
import { does } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { advising } from './stage-advice.example.ts'
import { bidding } from './stage-bod.example.ts'
import { setDates } from './stage-calendar.example.ts'
import { askAndStay } from './stage-coordinator.example.ts'
import { layGoals } from './stage-goals.example.ts'
import { informing } from './stage-information.example.ts'
import { keepMaps, replaceEachOther } from './stage-people.example.ts'

/** Steps 1 to 3: who is invited, the rules, the plan and what the talks build on. */
export async function prepare(db: Db): Promise<void> {
  await does(db, 'directeurModel', [invitationMoves.invite, anInvitation])
  await does(db, 'coordinator', [
    invitationMoves.inviteForRole,
    { roundId, role: 'council_reader', email: 'griffie@gemeente.example', name: 'Gre Griffie' },
  ])
  await does(db, 'coordinator', [
    rulesMoves.write,
    { roundId, titles: ['Zwijgen is geen instemming'], texts: ['Wie zwijgt, steunt niets.'] },
  ])
  await replaceEachOther(db)
  await keepMaps(db)
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
  const aim = { text: 'Meer sociale huur', quantity: 500, unit: 'woningen', source: 'Visie' }
  const { id: goalId } = await does(db, 'ambtenaar', [
    goalMoves.add,
    { roundId, themeId, ...aim, text: 'Meer huurwoningen' },
  ])
  await does(db, 'ambtenaar', [goalMoves.correct, { roundId, goalId, ...aim }])
  await layGoals(db)
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
  await does(db, 'beheerder', [
    importMoves.bring,
    { register: 'corporations', file: corporationsFile() },
  ])
  await takeBack(db)
  await askAndStay(db)
  await setDates(db)
  await bidding(db)
  await informing(db)
  await advising(db)
  await does(db, 'coordinator', [
    exclusionMoves.exclude,
    {
      roundId,
      themeId,
      kind: 'not_now',
      untilYear: 2028,
      text: 'Woonwagens',
      why: 'Daarover gaat een eigen overleg.',
    },
  ])
}

/** A goal and a document that did not stay, with the reasons. */
async function takeBack(db: Db): Promise<void> {
  const aim = { roundId, themeId, text: 'Iedereen een huis', source: 'Motie' }
  const { id: goalId } = await does(db, 'ambtenaar', [goalMoves.add, aim])
  await does(db, 'ambtenaar', [goalMoves.drop, { roundId, goalId, reason: 'Niet te meten.' }])
  const { id: documentId } = await does(db, 'ambtenaar', [
    documentMoves.link,
    { ...aVision, title: 'Woonvisie 2030' },
  ])
  await does(db, 'ambtenaar', [
    documentMoves.withdraw,
    { roundId, documentId, reason: 'Ingehaald door een nieuwe.' },
  ])
}
