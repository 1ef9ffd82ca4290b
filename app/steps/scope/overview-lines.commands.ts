import { z } from 'zod'
import { linesOfOverview } from '#agreement/overviews.store.ts'
import {
  contentOfLine,
  inYears,
  type LineContent,
  lineHash,
  lineKinds,
  type Overview,
  type OverviewRefusal,
} from '#agreement/overviews.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { figureField, idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { overviewFields } from './overviews.commands.ts'
import { insertLine, saveLineText, withdrawText } from './overviews.store.ts'
import { lineInTheMaking, overviewInTheMaking } from './own-overview.commands.ts'

const by = 'contracting'

export const referenceField = z.string().trim().min(1).max(20)

/** What a line says, as it is filled in. */
export const lineFields = {
  kind: z.enum(lineKinds),
  text: z.string().trim().min(1).max(1000),
  area: z.string().trim().max(200).default(''),
  quantity: figureField.min(0).nullable().default(null),
  unit: z.string().trim().max(60).nullable().default(null),
  amount: figureField.min(0).nullable().default(null),
  year: z.int().min(2000).max(2110),
  themeId: idField<'Theme'>(z.uuid()).nullable().default(null),
  counterpart: z.string().trim().max(500).default(''),
}

type Figures = { quantity?: number | null | undefined; unit?: string | null | undefined }

const hasUnit = (given: unknown) => {
  const { quantity = null, unit } = given as Figures
  return quantity === null || Boolean(unit)
}
const unitMissing = {
  path: ['unit'],
  error: 'Vul ook in waarvan dit het aantal is, zoals woningen.',
}
const hasNumber = (given: unknown) => {
  const { quantity = null, unit } = given as Figures
  return !unit || quantity !== null
}
const numberMissing = { path: ['quantity'], error: 'Vul het aantal in dat hierbij hoort.' }

/** A form about a line, with the one rule that holds between two of its fields. */
export const withUnit = <Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>) =>
  fields.refine(hasUnit, unitMissing).refine(hasNumber, numberMissing)

/** Whether a line can be about this year and theme. */
async function fits(
  { db, standing }: Turn,
  { year }: Overview,
  content: LineContent,
): Promise<Result<'may', OverviewRefusal>> {
  const within = inYears(content.year, year)
  if (!within.ok) return within
  if (!content.themeId) return ok('may')
  const themes = await themesOf(db, standing.roundId)
  if (themes.some(({ id }) => id === content.themeId)) return ok('may')
  return refuse({ code: 'no-such-theme', basis: 'lanes' })
}

const contentOf = (filled: LineContent): LineContent =>
  contentOfLine({ ...filled, unit: filled.unit || null })

const inRoom = (lineId: Id<'OverviewLine'>, move: string, payload: object) => ({
  value: { lineId },
  event: {
    subject: 'overview_line',
    subjectId: lineId,
    move,
    payload: { ...payload },
    lane: 'room' as const,
  },
})

/** An association adds a line to the bod that it is making. */
const add = roundCommand({
  by,
  fields: withUnit(z.object({ ...overviewFields, reference: referenceField, ...lineFields })),
  run: async (turn, { roundId, overviewId, reference, ...filled }) => {
    const { db, now, actor } = turn
    const making = await overviewInTheMaking(turn, overviewId)
    if (!making.ok) return making
    const { overview, place, version } = making.value
    const content = contentOf(filled)
    const fit = await fits(turn, overview, content)
    if (!fit.ok) return fit
    const known = await linesOfOverview(db, roundId, overviewId)
    if (known.some((line) => line.reference === reference))
      return refuse<OverviewRefusal>({ code: 'reference-taken', reference, basis: 'input-form' })
    const lineId = newId<'OverviewLine'>(now)
    await insertLine(db, place, { lineId, reference })
    const made = { by: actor.personId, at: now }
    await saveLineText(db, place, { lineId, versionId: version.id, content, ...made })
    return ok(inRoom(lineId, 'add', { reference, content: contentOfLine(content) }))
  },
})

const lineField = idField<'OverviewLine'>(z.uuid())

/** Corrects what a line says in the version in the making, with why. The former words stay readable for the association. */
const correct = roundCommand({
  by,
  fields: withUnit(
    z.object({
      ...overviewFields,
      lineId: lineField,
      why: z.string().trim().max(500).default(''),
      ...lineFields,
    }),
  ),
  run: async (turn, { overviewId, lineId, why, roundId: _, ...filled }) => {
    const { db, now, actor } = turn
    const found = await lineInTheMaking(turn, { overviewId, lineId })
    if (!found.ok) return found
    const { overview, place, version, line } = found.value
    if (line.withdrawn)
      return refuse<OverviewRefusal>({ code: 'line-withdrawn', basis: 'nothing-vanishes' })
    const content = contentOf(filled)
    const fit = await fits(turn, overview, content)
    if (!fit.ok) return fit
    if (lineHash(content) === line.contentHash)
      return refuse<OverviewRefusal>({ code: 'line-unchanged', basis: 'input-form' })
    const made = { by: actor.personId, at: now }
    await saveLineText(db, place, { lineId, versionId: version.id, content, why, ...made })
    return ok(inRoom(lineId, 'correct', { why, content: contentOfLine(content) }))
  },
})

/** Withdraws a line from the version in the making, with the reason; it stays readable. */
const withdraw = roundCommand({
  by,
  fields: z.object({
    ...overviewFields,
    lineId: lineField,
    reason: z.string().trim().min(1).max(500),
  }),
  run: async (turn, { overviewId, lineId, reason }) => {
    const found = await lineInTheMaking(turn, { overviewId, lineId })
    if (!found.ok) return found
    const { line } = found.value
    if (line.withdrawn)
      return refuse<OverviewRefusal>({ code: 'line-withdrawn', basis: 'nothing-vanishes' })
    await withdrawText(turn.db, line.textId, { at: turn.now, reason })
    return ok(inRoom(lineId, 'withdraw', { reason }))
  },
})

/** Puts a withdrawn line back in the version in the making, as it was. */
const putBack = roundCommand({
  by,
  fields: z.object({ ...overviewFields, lineId: lineField }),
  run: async (turn, { overviewId, lineId }) => {
    const { db, now, actor } = turn
    const found = await lineInTheMaking(turn, { overviewId, lineId })
    if (!found.ok) return found
    const { place, version, line } = found.value
    if (!line.withdrawn)
      return refuse<OverviewRefusal>({ code: 'line-not-withdrawn', basis: 'nothing-vanishes' })
    const made = { by: actor.personId, at: now }
    await saveLineText(db, place, { lineId, versionId: version.id, content: line, ...made })
    return ok(inRoom(lineId, 'putBack', {}))
  },
})

/** What an association does with the lines of its bod: forms, API and history know the moves by these names. */
export const lineMoves = { add, correct, withdraw, putBack }
