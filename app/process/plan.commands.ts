import { z } from 'zod'
import {
  dayField,
  idField,
  roundCommand,
  roundIdField,
  type Turn,
} from '#agreement/turn.commands.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { calendarIds } from '#law/calendars.ts'
import { roundById } from '#parties/rounds.store.ts'
import { insertPlanEvent, lockPlanEvent, withdrawPlanEvent } from './plan.store.ts'
import { anchors, type PlanEvent, type PlanRefusal, yearsOf } from './plan.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

const noteField = z.string().trim().max(1000)
const onThePlan = { roundId: roundIdField, year: z.int().min(2000).max(2100) }
const ruleField = z.enum(calendarIds)

/** Logs the day on which something happened that starts a clock, such as the beginning of the talks. */
const start = roundCommand({
  by,
  act,
  fields: z.object({
    ...onThePlan,
    anchor: z.enum(anchors),
    onDay: dayField,
    note: noteField.default(''),
  }),
  run: (turn, { anchor, ...said }) => log(turn, { kind: 'anchor', about: anchor, ...said }),
})

/** Logs that a rule was followed, on which day. */
const finish = roundCommand({
  by,
  act,
  fields: z.object({
    ...onThePlan,
    rule: ruleField,
    onDay: dayField,
    note: noteField.default(''),
  }),
  run: (turn, { rule, ...said }) => log(turn, { kind: 'done', about: rule, ...said }),
})

/** Says why a rule is late, and when it is expected after all. */
const explain = roundCommand({
  by,
  act,
  fields: z.object({
    ...onThePlan,
    rule: ruleField,
    note: noteField.min(1),
    onDay: dayField.optional(),
  }),
  run: (turn, { rule, onDay = null, ...said }) =>
    log(turn, { kind: 'late', about: rule, onDay, ...said }),
})

type Said = Pick<PlanEvent, 'kind' | 'about' | 'year' | 'onDay' | 'note'>

async function log({ db, now, actor, standing }: Turn, said: Said) {
  const { roundId, party, coordinates } = standing
  const fits = dayFits(said, dayOf(now))
  if (!fits.ok) return fits
  const years = yearsOf(await roundById(db, roundId))
  if (!years.includes(said.year)) return outsideTerm(years)

  const id = newId<'PlanEvent'>(now)
  const partyId = coordinates ? null : (party?.id ?? null)
  const event = { id, ...said, roundId, partyId, loggedBy: actor.personId, loggedAt: now }
  await insertPlanEvent(db, event)
  const { kind, about, year, onDay, note } = said
  const payload = { kind, about, year, onDay, note }
  const move = moveOf[kind]
  return ok({ value: { id, ...payload }, event: { subject: 'plan', subjectId: id, move, payload } })
}

const moveOf = { anchor: 'start', done: 'finish', late: 'explain' } as const

/** What happened lies behind us; what is expected lies ahead. */
function dayFits({ kind, onDay }: Said, today: Day): Result<undefined, PlanRefusal> {
  const no = (code: 'day-to-come' | 'day-has-passed') =>
    refuse<PlanRefusal>({ code, basis: 'reachable-date' })
  if (kind !== 'late' && onDay && onDay > today) return no('day-to-come')
  if (kind === 'late' && onDay && onDay < today) return no('day-has-passed')
  return ok(undefined)
}

const outsideTerm = (years: readonly number[]) =>
  refuse<PlanRefusal>({
    code: 'year-outside-term',
    from: Math.min(...years),
    until: Math.max(...years),
    basis: 'reachable-date',
  })

/** Takes back what was logged by mistake; the plan then counts with what was logged before it. */
const withdraw = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, eventId: idField<'PlanEvent'>(z.uuid()) }),
  run: async ({ db, now, standing }, { roundId, eventId }) => {
    const event = await lockPlanEvent(db, roundId, eventId)
    if (!event || event.withdrawnAt || !mayWithdraw(standing, event.partyId))
      return refuse<PlanRefusal>({ code: 'no-such-event', basis: 'lanes' })
    await withdrawPlanEvent(db, eventId, now)
    const subject = { subject: 'plan', subjectId: eventId }
    return ok({ value: { id: eventId }, event: { ...subject, move: 'withdraw', payload: {} } })
  },
})

/** The coordinator keeps the plan; a party takes back only what it logged itself. */
const mayWithdraw = ({ coordinates, party }: Turn['standing'], loggedFor: Id<'Party'> | null) =>
  coordinates || (loggedFor !== null && loggedFor === party?.id)

/** What can be done with the plan: forms, API and history know the moves by these names. */
export const planMoves = { start, finish, explain, withdraw }
