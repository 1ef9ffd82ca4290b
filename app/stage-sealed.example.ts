import { actionMoves } from '#agreement/actions.commands.ts'
import { aPdf } from '#agreement/files.example.ts'
import { reportMoves } from '#agreement/reports.commands.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { membershipId, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest } from '#platform/testing.ts'
import { freeze } from '#steps/drafting/freeze.commands.ts'
import { plainWordsMoves } from '#steps/publication/plain-words.commands.ts'
import { publicationMoves } from '#steps/publication/publish.commands.ts'
import { askForMail } from '#steps/publication/subscriptions.public.ts'
import { amendmentMoves } from '#steps/review/amendments.commands.ts'
import { dispositionMoves } from '#steps/review/dispositions.commands.ts'
import { evaluationMoves } from '#steps/review/evaluation.commands.ts'
import { reviewMoves } from '#steps/review/review-moments.commands.ts'
import { accessionMoves } from '#steps/signing/accessions.commands.ts'
import { recordDecision } from '#steps/signing/decide.commands.ts'
import { sign } from '#steps/signing/sign.commands.ts'
import { roundMoves } from '#steps/stakeholders/new-round.commands.ts'
import { does, momentOf } from './canonical.example.ts'
import { one, seen } from './rows.example.ts'
import { readRegisters } from './stage-registers.example.ts'
import type { VisitorName } from './visitors.example.ts'

/** Those who sign, in the order in which they do. The last two have not at the stage *frozen*. */
const signatories = [
  'wethouder',
  'directeurVoorbeeld',
  'directeurModel',
  'voorzitter',
  'secretaris',
] as const

/** Step 6 and 7: frozen; all but the last party decided, and all but the last two signed. */
export async function freezeAndBeginSigning(db: Db): Promise<void> {
  await does(db, 'coordinator', [freeze, { roundId }])
  for (const name of signatories.slice(0, 4)) await decide(db, name)
  for (const name of signatories.slice(0, 3)) await signs(db, name)
}

/** Step 7 to 10: the last signatures and with them the seal; then half a year of carrying out. */
export async function signAndCarryOut(db: Db): Promise<void> {
  await decide(db, 'secretaris')
  for (const name of signatories.slice(3)) await signs(db, name)
  await carryOut(db)
  await readRegisters(db)
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

/** Somebody without an account, who asked for mail on changes. */
export const follower = 'huurder@post.example'

const later = momentOf.sealed

async function carryOut(db: Db): Promise<void> {
  const on = { roundId, code: 'VBS-BES-01' }
  await report(db, on)
  await does(
    db,
    ['strateeg', later],
    [
      actionMoves.addAction,
      { ...on, text: 'Grond kopen', owner: partyId('voorbeeldwonen'), due: '2027-09-01' },
    ],
  )
  await does(
    db,
    ['strateeg', later],
    [actionMoves.explainDelay, { ...on, cause: 'permit', text: 'De vergunning duurt lang.' }],
  )
  await review(db)
  await amendAndDispose(db)
  await askToJoin(db)
  await goPublic(db)
}

async function report(db: Db, on: { roundId: string; code: string }): Promise<void> {
  const indicator = await one(db, 'indicators', { dropped_at: null })
  const { id } = await does(
    db,
    ['strateeg', later],
    [
      reportMoves.reportValue,
      {
        ...on,
        indicator,
        period: '2027-01-01',
        measured: '2027-03-31',
        value: 60,
        unit: await one(db, 'indicators', { id: indicator }, 'unit'),
        note: 'Volgens de opleverlijst.',
        file: new File([Buffer.from(aPdf())], 'opleverlijst.pdf'),
      },
    ],
  )
  await does(
    db,
    ['voorzitter', later],
    [reportMoves.confirmReport, { ...on, indicator, report: id, remark: 'Nageteld.' }],
  )
}

/** Two moments to look at the agreement; one party writes its answers in its room. */
async function review(db: Db): Promise<void> {
  const by = ['coordinator', later] as const
  await does(db, by, [reviewMoves.planReview, { roundId, kind: 'midterm', dueOn: '2027-09-01' }])
  const evaluation = { roundId, kind: 'evaluation', dueOn: '2027-10-31' }
  const { id: momentId } = await does(db, by, [reviewMoves.planReview, evaluation])
  const questionId = [await one(db, 'evaluation_questions', { position: 1 })]
  const answer = ['Wij zijn nog niet tevreden.']
  await does(
    db,
    ['strateeg', later],
    [evaluationMoves.writeAnswers, { roundId, momentId, questionId, answer }],
  )
}

/** A promise that is amended, one that goes on, and the round in which it does. */
async function amendAndDispose(db: Db): Promise<void> {
  await does(
    db,
    ['strateeg', later],
    [
      amendmentMoves.amend,
      {
        roundId,
        code: 'VBS-BES-05',
        seen: await seen(db, 'VBS-BES-05'),
        text: 'Voorbeeldwonen bouwt er 230.',
        obligation: 'result',
        owners: [partyId('voorbeeldwonen')],
        reason: 'Een plan viel af.',
      },
    ],
  )
  await does(
    db,
    ['ambtenaar', later],
    [
      dispositionMoves.dispose,
      { roundId, code: 'VBS-BES-02', outcome: 'continue', reason: 'Het bouwen gaat door.' },
    ],
  )
  await does(
    db,
    ['ambtenaar', later],
    [
      roundMoves.start,
      {
        municipalities: ['GM9901'],
        kind: 'year',
        termFrom: '2028-01-01',
        termUntil: '2028-12-31',
        why: 'Het college maakt het woonbeleid.',
        previousId: roundId,
      },
    ],
  )
}

/** Who gave advice so far has joined; who looked on asks to, and one party has no use for it yet. */
async function askToJoin(db: Db): Promise<void> {
  await haveJoined(db)
  const asked = { codes: ['VBS-BES-02'], limitedTo: 'het complex Molenhof' }
  const { accessionId } = await does(
    db,
    ['waarnemer', later],
    [accessionMoves.join, { roundId, ...asked, reason: 'Wij willen meedoen met het bouwen.' }],
  )
  await does(
    db,
    ['voorzitter', later],
    [
      accessionMoves.answerJoining,
      { roundId, accessionId, answer: 'refuse', reason: 'Wij willen eerst met u praten.' },
    ],
  )
}

async function haveJoined(db: Db): Promise<void> {
  await maySign(db, 'adviseur')
  const { accessionId } = await does(
    db,
    ['adviseur', later],
    [accessionMoves.join, { roundId, codes: ['VBS-BES-02'], reason: 'Wij bouwen zorgwoningen.' }],
  )
  const consent = { roundId, accessionId, answer: 'consent' }
  for (const name of consenters)
    await does(db, [name, later], [accessionMoves.answerJoining, consent])
  const sha256 = await one(db, 'accessions', { id: accessionId }, 'sha256')
  await does(
    db,
    ['adviseur', later],
    [accessionMoves.signJoining, { roundId, accessionId, sha256, read: 'on' }],
  )
}

/** Those who say for their party whether somebody may join. */
export const consenters = [
  'ambtenaar',
  'strateeg',
  'directeurModel',
  'voorzitter',
  'secretaris',
] as const

/** Gives somebody the mandate to sign for her organisation. */
export async function maySign(db: Db, name: 'adviseur' | 'waarnemer'): Promise<void> {
  const mandate = { membershipId: membershipId(name), act: 'sign' as const }
  const granted = { grantedBy: 'Het bestuur', proof: 'Volmacht 2027' }
  await db
    .insertInto('mandates')
    .values({ id: newId<'Mandate'>(later), ...mandate, fromDay: day('2027-01-01'), ...granted })
    .execute()
}

/** In plain words, published, and followed by somebody without an account. */
async function goPublic(db: Db): Promise<void> {
  await does(
    db,
    ['strateeg', later],
    [
      plainWordsMoves.putPlainly,
      {
        roundId,
        code: 'VBS-BES-01',
        seen: await seen(db, 'VBS-BES-01'),
        text: 'In 2027 komen er 240 huurhuizen bij.',
      },
    ],
  )
  await does(db, ['coordinator', later], [publicationMoves.publish, { roundId, kind: 'agreement' }])
  await becomeForTest(db, { role: 'handslag_gate' })
  const asking = {
    email: follower,
    address: 'voorbeeldstad-2027',
    title: 'Afspraken',
  }
  await askForMail({ db, now: later, installation: testInstallation() }, asking)
  await asOwner(db)
}
