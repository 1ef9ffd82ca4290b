import { z } from 'zod'
import { factsOfOverview, linesOfOverview, overviewsOf } from '#agreement/overviews.store.ts'
import {
  type OverviewRefusal,
  openVersionOf,
  overviewFactKinds,
  sentVersionOf,
} from '#agreement/overviews.ts'
import { dayField, idField, roundCommand, roundIdField } from '#agreement/turn.commands.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { copyVersion } from './overview-versions.store.ts'
import {
  endFact,
  insertOverview,
  kindOfParty,
  lockOverview,
  saveFact,
  sendVersionOf,
} from './overviews.store.ts'
import { overviewInTheMaking, ownOverview } from './own-overview.commands.ts'

const by = 'contracting'
const act = 'negotiate'

/** The bod of an address. */
export const overviewFields = {
  roundId: roundIdField,
  overviewId: idField<'ActivityOverview'>(z.uuid()),
}

/** An association begins its bod for a year, in its own room. Every member may prepare it. */
const start = roundCommand({
  by,
  fields: z.object({ roundId: roundIdField, year: z.int().min(2000).max(2100) }),
  run: async ({ db, now, actor, standing }, { roundId, year }) => {
    const { id: partyId } = ownParty(standing)
    if ((await kindOfParty(db, partyId)) !== 'housing_association')
      return refuse<OverviewRefusal>({ code: 'not-an-association', basis: 'ww-43' })
    await lockOverview(db, `${partyId} ${year}`)
    const known = await overviewsOf(db, roundId)
    if (known.some((one) => one.partyId === partyId && one.year === year))
      return refuse<OverviewRefusal>({ code: 'overview-there', basis: 'ww-43' })
    const overviewId = newId<'ActivityOverview'>(now)
    const place = { overviewId, roundId, partyId }
    await insertOverview(db, place, { year, by: actor.personId, at: now })
    return ok({ value: { overviewId }, event: inRoom(overviewId, 'start', { year }) })
  },
})

/** An association that sent its bod begins a new version of it, with why. The sent one stays on the table meanwhile. */
const renew = roundCommand({
  by,
  fields: z.object({ ...overviewFields, why: z.string().trim().min(1).max(500) }),
  run: async (turn, { overviewId, why }) => {
    const { db, now, actor } = turn
    const owned = await ownOverview(turn, overviewId)
    if (!owned.ok) return owned
    const { overview, place } = owned.value
    const sent = sentVersionOf(overview)
    if (!sent || openVersionOf(overview))
      return refuse<OverviewRefusal>({ code: 'version-in-the-making', basis: 'frozen-is-frozen' })
    const number = sent.number + 1
    const making = { from: sent.id, number, why, by: actor.personId, at: now }
    await copyVersion(db, place, making)
    return ok({ value: { overviewId }, event: inRoom(overviewId, 'renew', { number, why }) })
  },
})

/**
 * Puts the version in the making on the table: delivered to the municipality and the tenants on a
 * day. From here on it never changes. Too late goes through as well; that is shown.
 */
const send = roundCommand({
  by,
  act,
  fields: z.object({ ...overviewFields, deliveredOn: dayField }),
  run: async (turn, { roundId, overviewId, deliveredOn }) => {
    const { db, now, actor } = turn
    const making = await overviewInTheMaking(turn, overviewId)
    if (!making.ok) return making
    const { place, version } = making.value
    const reached = hasCome(deliveredOn, now)
    if (!reached.ok) return reached
    const lines = await linesOfOverview(db, roundId, overviewId)
    const standing = lines.filter((line) => line.versionId === version.id && !line.withdrawn)
    if (standing.length === 0)
      return refuse<OverviewRefusal>({ code: 'no-lines', basis: 'input-form' })

    const made = { by: actor.personId, at: now }
    const delivered = { versionId: version.id, lane: 'room', kind: 'delivered' } as const
    await saveFact(db, place, { ...delivered, on: deliveredOn, note: '', ...made })
    await sendVersionOf(db, { overviewId, versionId: version.id, ...made })
    const lineHashes = standing.map(({ reference, contentHash }) => [reference, contentHash])
    const payload = { number: version.number, deliveredOn, lines: lineHashes }
    const event = { subject: 'activity_overview', subjectId: overviewId, move: 'send', payload }
    return ok({ value: { overviewId, version: version.number }, event })
  },
})

/** Notes a day around the newest version: talked over with tenants, approved, delivered. Noting it again corrects it. */
const note = roundCommand({
  by,
  fields: z.object({
    ...overviewFields,
    kind: z.enum(overviewFactKinds),
    onDay: dayField,
    note: z.string().trim().max(500).default(''),
  }),
  run: async (turn, { overviewId, kind, onDay, note }) => {
    const { db, now, actor } = turn
    const owned = await ownOverview(turn, overviewId)
    if (!owned.ok) return owned
    const { overview, place } = owned.value
    const [version] = overview.versions
    if (!version) return refuse<OverviewRefusal>({ code: 'no-such-overview', basis: 'lanes' })
    if (kind === 'delivered' && !version.sentAt)
      return refuse<OverviewRefusal>({ code: 'not-sent-yet', basis: 'ww-44-1' })
    const reached = hasCome(onDay, now)
    if (!reached.ok) return reached
    const lane = version.sentAt ? 'table' : 'room'
    const noted = { versionId: version.id, lane, kind, on: onDay, note } as const
    await saveFact(db, place, { ...noted, by: actor.personId, at: now })
    const payload = { kind, onDay, note }
    const event = { ...inRoom(overviewId, 'note', payload), lane } as const
    return ok({ value: { overviewId }, event })
  },
})

/** Takes back a day that was noted by mistake, with the reason. A sent bod keeps a day of delivery: note another. */
const takeBack = roundCommand({
  by,
  fields: z.object({
    ...overviewFields,
    factId: idField<'OverviewFact'>(z.uuid()),
    reason: z.string().trim().min(1).max(500),
  }),
  run: async (turn, { roundId, overviewId, factId, reason }) => {
    const owned = await ownOverview(turn, overviewId)
    if (!owned.ok) return owned
    const facts = await factsOfOverview(turn.db, roundId, overviewId)
    const fact = facts.find(
      ({ id, kind, ended }) => id === factId && !ended && kind !== 'delivered',
    )
    if (!fact) return refuse<OverviewRefusal>({ code: 'no-such-fact', basis: 'lanes' })
    await endFact(turn.db, factId, { at: turn.now, reason })
    const payload = { kind: fact.kind, reason }
    return ok({ value: { overviewId }, event: inRoom(overviewId, 'takeBack', payload) })
  },
})

function hasCome(on: Day, now: Date): Result<'may', OverviewRefusal> {
  return on <= dayOf(now) ? ok('may') : refuse({ code: 'day-ahead', basis: 'reachable-date' })
}

const inRoom = <Payload>(subjectId: string, move: string, payload: Payload) => ({
  subject: 'activity_overview',
  subjectId,
  move,
  payload,
  lane: 'room' as const,
})

/** What an association does with its bod as a whole: forms, API and history know the moves by these names. */
export const overviewMoves = { start, renew, send, note, takeBack }
