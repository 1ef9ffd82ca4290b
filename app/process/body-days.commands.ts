import { z } from 'zod'
import {
  dayField,
  idField,
  roundCommand,
  roundIdField,
  type Turn,
} from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { roundById } from '#parties/rounds.store.ts'
import { insertBodyDay, kindOfParty, lockBodyDay, withdrawBodyDay } from './body-days.store.ts'
import { type BodyDayRefusal, bodyIds, isBodyOf } from './body-days.ts'
import { charterOf } from './charter.store.ts'
import { yearsOf } from './plan.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

const noteField = z.string().trim().max(500).default('')
const leadField = z
  .int('Vul een heel aantal dagen in.')
  .min(0, 'Minstens 0 dagen.')
  .max(60, 'Hoogstens 60 dagen.')
const reasonField = z.string().trim().min(1).max(1000)
const yearField = z.int().min(2000).max(2100)
const ofParty = { roundId: roundIdField, partyId: idField<'Party'>(z.uuid()), year: yearField }
const seriesField = idField<'BodyDay'>(z.uuid())

/** Enters a day on which a body of a party meets. */
const addMeetingDay = roundCommand({
  by,
  act,
  fields: z.object({
    ...ofParty,
    body: z.enum(bodyIds),
    onDay: dayField,
    /** Working days between papers and meeting; what the charter says where nothing is given. */
    leadDays: leadField.optional(),
    note: noteField,
  }),
  run: async (turn, { roundId, ...given }) => {
    const kind = await kindFor(turn, given)
    if (!kind.ok) return kind
    const fits = isBodyOf(kind.value, given.body)
    if (!fits.ok) return fits
    const { paperWorkingDays } = await charterOf(turn.db, roundId)
    const leadDays = given.leadDays ?? paperWorkingDays
    return keep(turn, 'addMeetingDay', { ...given, leadDays, untilDay: null })
  },
})

/** Enters days on which nobody of a party decides or prepares, such as those of the summer; both included. */
const addRecess = roundCommand({
  by,
  act,
  fields: z.object({ ...ofParty, onDay: dayField, untilDay: dayField, note: noteField }),
  run: async (turn, { roundId, ...given }) => {
    const kind = await kindFor(turn, given)
    if (!kind.ok) return kind
    if (given.untilDay < given.onDay)
      return refuse<BodyDayRefusal>({ code: 'recess-backwards', basis: 'reachable-date' })
    return keep(turn, 'addRecess', { ...given, body: null, leadDays: null })
  },
})

type Kept = Pick<Parameters<typeof insertBodyDay>[1], 'partyId' | 'year' | 'onDay' | 'note'> &
  Pick<Parameters<typeof insertBodyDay>[1], 'body' | 'untilDay' | 'leadDays'>

async function keep(turn: Turn, move: string, { partyId, ...said }: Kept) {
  const { db, now, actor, standing } = turn
  const id = newId<'BodyDay'>(now)
  const of = { roundId: standing.roundId, partyId, seriesId: id, number: 1 }
  await insertBodyDay(db, { id, ...of, ...said, enteredBy: actor.personId, enteredAt: now })
  const event = { subject: 'bodyDay', subjectId: id, move, payload: { partyId, ...said } }
  return ok({ value: { seriesId: id }, event })
}

/** For which kind of organisation something is entered: the own party, or any where the coordinator does it. */
async function kindFor(
  { db, standing }: Turn,
  { partyId, year }: { partyId: Id<'Party'>; year: number },
) {
  const kind = await kindOfParty(db, standing.roundId, partyId)
  if (!kind) return refuse<BodyDayRefusal>({ code: 'no-such-party', basis: 'lanes' })
  if (!mayEnterFor(standing, partyId))
    return refuse<BodyDayRefusal>({ code: 'not-your-party', basis: 'organisation-speaks' })
  const years = yearsOf(await roundById(db, standing.roundId))
  if (!years.includes(year)) return outside(years)
  return ok(kind)
}

const mayEnterFor = ({ coordinates, party }: Turn['standing'], partyId: Id<'Party'>) =>
  coordinates || party?.id === partyId

const outside = (years: readonly number[]): Result<never, BodyDayRefusal> =>
  refuse({
    code: 'year-outside-term',
    from: Math.min(...years),
    until: Math.max(...years),
    basis: 'reachable-date',
  })

/** Corrects the day of a meeting, or its lead time. What stood there before stays readable. */
const moveMeetingDay = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    seriesId: seriesField,
    onDay: dayField,
    leadDays: leadField,
    note: noteField,
  }),
  run: async (turn, { roundId, seriesId, ...said }) => {
    const { db, now, actor } = turn
    const newest = await lockBodyDay(db, roundId, seriesId)
    if (!newest || !mayEnterFor(turn.standing, newest.partyId)) return noSuchDay()
    if (newest.body === null)
      return refuse<BodyDayRefusal>({ code: 'recess-not-moved', basis: 'input-form' })
    const { partyId, year, body, number } = newest
    const id = newId<'BodyDay'>(now)
    const next = { id, seriesId, number: number + 1, roundId, partyId, year, body, ...said }
    await insertBodyDay(db, {
      ...next,
      untilDay: null,
      enteredBy: actor.personId,
      enteredAt: now,
    })
    const event = { subject: 'bodyDay', subjectId: seriesId, move: 'moveMeetingDay', payload: said }
    return ok({ value: { seriesId }, event })
  },
})

/** Withdraws a day or a recess, with why. */
const withdrawDay = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, seriesId: seriesField, reason: reasonField }),
  run: async ({ db, now, standing }, { roundId, seriesId, reason }) => {
    const newest = await lockBodyDay(db, roundId, seriesId)
    if (!newest || !mayEnterFor(standing, newest.partyId)) return noSuchDay()
    await withdrawBodyDay(db, newest.id, { withdrawnAt: now, withdrawnBecause: reason })
    const event = { subject: 'bodyDay', subjectId: seriesId, move: 'withdrawDay' }
    return ok({ value: { seriesId }, event: { ...event, payload: { reason } } })
  },
})

const noSuchDay = () => refuse<BodyDayRefusal>({ code: 'no-such-day', basis: 'lanes' })

/** What can be done with the days of the deciding bodies. */
export const bodyDayMoves = { addMeetingDay, addRecess, moveMeetingDay, withdrawDay }
