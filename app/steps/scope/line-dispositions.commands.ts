import { z } from 'zod'
import { commitmentsOf } from '#agreement/commitments.store.ts'
import type { Content } from '#agreement/commitments.ts'
import { roundParties, versionOf } from '#agreement/content.commands.ts'
import { addDraft } from '#agreement/drafts.store.ts'
import {
  draftsFromLines,
  endDisposition,
  linkDraft,
  lockLine,
  saveDisposition,
} from '#agreement/line-dispositions.store.ts'
import { type LineState, lineOutcomes, mayDecide } from '#agreement/line-dispositions.ts'
import { lineTitle } from '#agreement/line-names.ts'
import { lineStatesOf, overviewsOf } from '#agreement/overviews.store.ts'
import type { OverviewRefusal } from '#agreement/overviews.ts'
import { type Places, placesIn } from '#agreement/themes.store.ts'
import { idField, roundCommand, roundIdField, type Turn } from '#agreement/turn.commands.ts'
import { saveVersion } from '#agreement/versions.store.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'

const by = 'contracting'
const act = 'negotiate'

const lineFields = { roundId: roundIdField, lineId: idField<'OverviewLine'>(z.uuid()) }

/** A line of a sent bod, locked until the transaction ends. */
async function sentLine(
  { db, standing }: Turn,
  lineId: Id<'OverviewLine'>,
): Promise<Result<LineState, OverviewRefusal>> {
  await lockLine(db, lineId)
  const line = (await lineStatesOf(db, standing.roundId)).find(({ id }) => id === lineId)
  return line ? ok(line) : refuse({ code: 'no-such-line', basis: 'lanes' })
}

const reasonMissing = { path: ['reason'], error: 'Zeg ook waarom.' }

/**
 * A party that makes the agreement says what became of a line: taken over in a commitment, taken over
 * in other words or numbers, or let go; for the last two with the reason. Every party reads it, and may decide anew.
 */
const dispose = roundCommand({
  by,
  act,
  fields: z
    .object({
      ...lineFields,
      outcome: z.enum(lineOutcomes, 'Kies wat er met deze regel gebeurde.'),
      reason: z.string().trim().max(1000).default(''),
      codes: z.array(z.string().max(20)).default([]),
    })
    .refine(({ outcome, reason }) => outcome === 'adopted' || reason !== '', reasonMissing),
  run: async (turn, { roundId, lineId, outcome, reason, codes }) => {
    const { db, now, actor, standing } = turn
    const found = await sentLine(turn, lineId)
    if (!found.ok) return found
    const { overviewId, contentHash } = found.value
    const tabled = new Map(
      (await commitmentsOf(db, roundId))
        .filter(({ state }) => state !== 'withdrawn')
        .map(({ code, id }) => [code, id]),
    )
    const allowed = mayDecide({ outcome, codes, tabled: new Set(tabled.keys()) })
    if (!allowed.ok) return allowed
    const named = allowed.value.flatMap((code) => tabled.get(code) ?? [])
    const { id: partyId } = ownParty(standing)
    const decision = { lineId, overviewId, roundId, partyId, outcome, reason, contentHash }
    await saveDisposition(db, { ...decision, personId: actor.personId, decidedAt: now }, named)
    const payload = { outcome, reason, codes: allowed.value, contentHash }
    const event = { subject: 'overview_line', subjectId: lineId, move: 'dispose', payload }
    return ok({ value: { lineId, outcome }, event })
  },
})

/** Opens a line again, with the reason; what was decided stays readable. */
const reopen = roundCommand({
  by,
  act,
  fields: z.object({ ...lineFields, reason: z.string().trim().min(1).max(1000) }),
  run: async (turn, { lineId, reason }) => {
    const found = await sentLine(turn, lineId)
    if (!found.ok) return found
    if (!found.value.disposition)
      return refuse<OverviewRefusal>({ code: 'line-open', basis: 'nothing-vanishes' })
    await endDisposition(turn.db, lineId, { at: turn.now, reason })
    const payload = { reason }
    const event = { subject: 'overview_line', subjectId: lineId, move: 'reopen', payload }
    return ok({ value: { lineId }, event })
  },
})

/**
 * A party makes a draft of a commitment from a line, in its own room and in one move: the same words,
 * number and year, by the same association. Putting it on the table unchanged adopts the line.
 */
const prepare = roundCommand({
  by,
  fields: z.object(lineFields),
  run: async (turn, { roundId, lineId }) => {
    const { db, now, actor, standing } = turn
    const found = await sentLine(turn, lineId)
    if (!found.ok) return found
    if ((await draftsFromLines(db, roundId)).some((one) => one.lineId === lineId))
      return refuse<OverviewRefusal>({ code: 'draft-there', basis: 'input-form' })
    const place = placeFor(found.value, await placesIn(db, roundId))
    if (!place) return refuse<OverviewRefusal>({ code: 'no-such-theme', basis: 'lanes' })

    const { id: partyId } = ownParty(standing)
    const commitmentId = newId<'Commitment'>(now)
    const title = lineTitle(found.value)
    await addDraft(db, { id: commitmentId, roundId, partyId, title, ...place, madeAt: now })
    const content = await contentFrom(db, found.value, roundId)
    const making = { commitmentId, partyId, predecessorId: null, note: '', madeAt: now }
    const version = versionOf(content, { id: newId(now), ...making })
    await saveVersion(db, { ...version, roundId, lane: 'room', madeBy: actor.personId })
    await linkDraft(db, { lineId, commitmentId, roundId, partyId })
    const subject = { subject: 'commitment', subjectId: commitmentId, move: 'prepare' }
    const event = { ...subject, payload: { lineId, title }, lane: 'room' } as const
    return ok({ value: { commitmentId }, event })
  },
})

/** The theme and year under which a line becomes a commitment: its own, or the first of the round. */
function placeFor({ themeId, year }: LineState, { themes, layers }: Places) {
  const theme = themeId ?? themes[0]?.id
  const layer = layers.find((one) => one.year === year) ?? layers[0]
  return theme && layer ? { themeId: theme, goalId: null, layerId: layer.id } : undefined
}

/** A number is a promise to reach it; words are a promise to do one's best. */
async function contentFrom(db: Db, line: LineState, roundId: Id<'Round'>): Promise<Content> {
  const { contracting } = await roundParties(db, roundId)
  const owner = (await overviewsOf(db, roundId)).find(({ id }) => id === line.overviewId)
  return {
    text: line.text,
    obligation: line.quantity === null ? 'effort' : 'result',
    owners: owner ? [owner.partyId] : [],
    applicability: contracting,
    quantity: line.quantity,
    quantityMax: null,
    unit: line.unit,
    deadline: String(line.year),
    condition: line.counterpart || null,
  }
}

/** What parties do with a line of a bod that was sent: forms, API and history know the moves by these names. */
export const dispositionMoves = { dispose, reopen, prepare }
