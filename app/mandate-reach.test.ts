import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { limits, type MandateAct } from '#parties/mandates.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import type { AnyCommand, Canonical } from './canonical.example.ts'
import { canonicals, commands } from './moves.example.ts'
import { atStage, telling, theWorld } from './worlds.example.ts'

/*
 * Every move that asks for a mandate is made by somebody whose mandates are for another theme only, and
 * by somebody whose ceiling is nothing. What a move is about is read off its fields, so a new one is here by
 * itself; what names no commitment and no theme must stand in the lists below.
 */
beforeAll(() => theWorld('sealed'), telling)

/** What belongs to no theme: a mandate for some themes is enough for it. */
const ofNoTheme: readonly string[] = [
  'themes addTheme',
  'themes adoptThemes',
  'base-documents documentMoves.link',
  'base-documents documentMoves.withdraw',
  'papers paperMoves.add',
  'papers paperMoves.revise',
  'papers paperMoves.give',
  'papers paperMoves.exempt',
  'papers paperMoves.withdraw',
  'information-requests requestMoves.ask',
  'information-requests requestMoves.answer',
  'information-requests requestMoves.refuse',
  'information-requests requestMoves.withdraw',
  'advice adviceMoves.ask',
  'advice adviceMoves.withdraw',
  'advice adviceMoves.goOn',
  'advice-answers adviceAnswerMoves.give',
  'advice-answers adviceAnswerMoves.reply',
  'advice-answers adviceAnswerMoves.takeBack',
  'advice-extensions adviceExtensionMoves.propose',
  'advice-extensions adviceExtensionMoves.settle',
  'lead-time consentToLate',
  'lead-time withdrawLateConsent',
  'exclusions exclusionMoves.exclude',
  'facts factMoves.add',
  'facts factMoves.correct',
  'facts factMoves.answer',
  'facts factMoves.withdraw',
  'overviews overviewMoves.send',
  'overview-responses responseMoves.respond',
  'overview-responses responseMoves.withdrawResponse',
  'line-dispositions dispositionMoves.dispose',
  'line-dispositions dispositionMoves.reopen',
  'body-days bodyDayMoves.addMeetingDay',
  'body-days bodyDayMoves.addRecess',
  'body-days bodyDayMoves.moveMeetingDay',
  'body-days bodyDayMoves.withdrawDay',
  'accessions accessionMoves.withdrawJoining',
  'meetings meetingMoves.closeOutcome',
  'evaluation addQuestion',
  'evaluation giveEvaluation',
  'functions peopleMoves.endMandate',
  'functions peopleMoves.endMembership',
  'functions peopleMoves.withdrawMandate',
  'functions peopleMoves.standIn',
  'functions peopleMoves.endStandIn',
  'functions functionMoves.succeed',
  'goal-places placeMoves.adopt',
]

/** What promises no homes and no euros, or is about a text that does not. */
const withoutAmount: readonly string[] = [
  'goal-facts goalFactMoves.useForGoal',
  'goal-facts goalFactMoves.unuseForGoal',
  ...ofNoTheme,
  'themes renameTheme',
  'themes shiftTheme',
  'goals addGoal',
  'goals correctGoal',
  'goals dropGoal',
  'process-rules rulesMoves.accept',
  'texts useDefaults',
  'texts addText',
  'texts changeText',
  'texts removeText',
  'goal-splits splitMoves.split',
  'goal-splits splitMoves.unsplit',
  // Made of a text without a quantity in the example.
  'drafts table',
  'amendments answerAmendment',
  'amendments withdrawAmendment',
]

/** What is done in another round or needs the people of another organisation: the limits of this test are of this round. */
const beyond: readonly string[] = [
  'exclusions exclusionMoves.takeUp',
  'exclusions exclusionMoves.postpone',
  'functions peopleMoves.handOver',
]

/** Who gives a mandate gives none that goes further than her own. */
const giving = 'functions peopleMoves.giveMandates'

const actOf = (command: AnyCommand): MandateAct | undefined =>
  'permission' in command ? (command.permission as { act?: MandateAct }).act : undefined

const nameOf = (command: unknown) =>
  (commands.find((one) => one.command === command)?.name ?? '').replace(
    /^.*?([\w-]+)\.commands\.ts /,
    '$1 ',
  )

const asking = canonicals.flatMap((canonical) => {
  const act = actOf(canonical.command)
  const name = nameOf(canonical.command)
  return act && canonical.by !== 'coordinator' && !beyond.includes(name)
    ? [{ name, act, canonical }]
    : []
})

/** The same move, made once everybody's mandates go no further than this. */
const madeWithin = (reach: object, { at, by, before, run }: Canonical) =>
  atStage(at, async (db) => {
    await before?.(db)
    await db
      .insertInto('themes')
      .values({
        id: sql`gen_random_uuid()`,
        roundId,
        code: 'ZZZ',
        name: 'Iets anders',
        position: 99,
      })
      .execute()
    await limit(db, reach)
    const answer = await run(db, by)
    return answer.ok ? 'done' : answer.refusal.code
  })

const limit = (db: Db, reach: object) =>
  db
    .updateTable('mandates')
    .set({ roundId, ...reach })
    .execute()

const elsewhere = { themeIds: sql`(select array_agg(id) from themes where code = 'ZZZ')` }

describe('with a mandate for another theme', () => {
  it.each(asking)('$name', async ({ name, canonical }) => {
    const refused = name === giving ? 'further-than-own' : 'outside-mandate'
    const expected = ofNoTheme.includes(name) ? 'done' : refused
    expect(await madeWithin(elsewhere, canonical)).toBe(expected)
  })
})

describe('with a mandate up to nothing', () => {
  it.each(asking)('$name', async ({ name, act, canonical }) => {
    const refused = name === giving ? 'further-than-own' : 'above-ceiling'
    const isFree = !limits[act].ceiling || withoutAmount.includes(name)
    expect(await madeWithin({ ceilingHomes: 0, ceilingEuros: 0 }, canonical)).toBe(
      isFree ? 'done' : refused,
    )
  })
})
