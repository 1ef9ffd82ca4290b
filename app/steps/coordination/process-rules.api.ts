import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { charterOf } from '#process/charter.store.ts'
import type { CharterSettings } from '#process/charter.ts'
import { placeIn } from '#process/place.store.ts'
import { rulesMoves } from './process-rules.commands.ts'
import { acceptancesIn, rulesVersionsOf } from './process-rules.store.ts'
import { type Acceptance, areAccepted, type RulesVersion } from './process-rules.ts'
import { rulesRefusalWords } from './process-rules.words.ts'

const path = '/api/v1/trajecten/:roundId/spelregels'

/** All versions of the rules with who accepted them, and whether they count. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThereProblem()
  const versions = await rulesVersionsOf(db, roundId)
  const acceptances = await acceptancesIn(db, roundId)
  const parties = await partiesOf(db, roundId)
  const contracting = parties.filter(({ role }) => role === 'contracting').map(({ id }) => id)
  const { version, ...settings } = await charterOf(db, roundId)
  return Response.json({
    accepted: areAccepted(versions, acceptances, contracting),
    holds: { number: version?.number ?? null, settings: settingsJson(settings) },
    versions: versions.map((version) => versionJson(version, acceptances)),
  })
}

const versionJson = (version: RulesVersion, acceptances: readonly Acceptance[]) => ({
  id: version.id,
  number: version.number,
  note: version.note,
  written_by: version.madeBy.name,
  written_at: version.madeAt,
  rules: version.rules,
  settings: settingsJson(version.settings),
  accepted_by: acceptances
    .filter(({ versionId }) => versionId === version.id)
    .map(({ partyId, acceptedAt }) => ({ party_id: partyId, accepted_at: acceptedAt })),
})

const settingsJson = (settings: CharterSettings) => ({
  silence: settings.silence,
  paper_working_days: settings.paperWorkingDays,
  answer_working_days: settings.answerWorkingDays,
  reading_minutes: settings.readingMinutes,
  publisher: settings.publisher,
})

export const moves = {
  write: asked(rulesMoves.write, ({ id, number, rules, settings }) => ({
    id,
    number,
    rules,
    settings: settingsJson(settings),
  })),
  accept: asked(rulesMoves.accept, ({ versionId, number }) => ({ id: versionId, number })),
}

/** Writes a version, or accepts the newest one. */
export const post: Handler<typeof path> = answering({
  moves,
  words: rulesRefusalWords,
  cite: (basis) => bases[basis].cite,
})
