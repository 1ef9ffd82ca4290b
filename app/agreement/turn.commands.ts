import { z } from 'zod'
import type { Json } from '#kernel/canonical.ts'
import { type Day, day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#parties/actor.ts'
import { holdMandates, mandatesHeld } from '#parties/mandates.store.ts'
import { type MandateAct, mandateFor, withinPart } from '#parties/mandates.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { mayDo, type Permission, type Standing, type StandingRefusal } from '#parties/standing.ts'
import { type Db, inTransaction } from '#platform/db.ts'
import { appendEvent, type EventLane, noteHead } from './history.store.ts'
import { type Head, payloadHashOf } from './history.ts'
import { type About, subjectOf } from './subjects.commands.ts'

/** What a command has done: its answer, and the one line that it leaves in the history. */
export type Done<Value> = {
  value: Value
  event: {
    subject: string
    subjectId: string
    move: string
    /** What was said with it; only its hash is kept in the chain. */
    payload: Json
    /** `room` where others at the table may not know of it; `table` otherwise. */
    lane?: EventLane
    /** The round it belongs to; the installation's own chain where there is none. */
    chain?: Id<'Round'>
    /** Keeps what was said beside the line, not its hash alone: for acts that a report is drawn up from. */
    keeps?: true
    /** Why the head of the chain is signed right after this line, so that it can't be cut off unseen. */
    head?: Head['reason']
  }
}

/** A move that someone can make: by a form, the API or the command line, always through `run`. */
export type Command<Fields extends z.ZodObject, Value, R extends Refusal> = {
  /** What must be given with it, the ids in the address too. */
  fields: Fields
  run: (context: Context, input: z.output<Fields>) => Promise<Result<Value, R>>
}

type Doing<Fields extends z.ZodObject, Value, R extends Refusal> = {
  fields: Fields
  run: (context: Context, input: z.output<Fields>) => Promise<Result<Done<Value>, R>>
}

/**
 * A command outside a round: changes everything and writes the history in one transaction, or does neither.
 * `run` answers a refusal before it changes anything.
 */
export const command = <Fields extends z.ZodObject, Value, R extends Refusal>({
  fields,
  run,
}: Doing<Fields, Value, R>): Command<Fields, Value, R> => ({
  fields,
  run: (context, input) =>
    inTransaction(context.db, async (db) => {
      const done = await run({ ...context, db }, input)
      if (!done.ok) return done
      await writeDown({ ...context, db }, done.value)
      return { ok: true, value: done.value.value }
    }),
})

/** A context with the place of the actor in the round. */
export type Turn = Context & { standing: Standing }

type RoundFields = z.ZodObject<{ roundId: z.ZodType<Id<'Round'>> }>

type RoundDoing<Fields extends RoundFields, Value, R extends Refusal> = Permission & {
  /** What it is about, where its fields name no commitment and no theme: all of the text, as it grows or as it is frozen. */
  about?: About
  /** Whether it changes who may act: it waits for acts that are going on, and they for it. */
  changesMandates?: boolean
  fields: Fields
  run: (turn: Turn, input: z.output<Fields>) => Promise<Result<Done<Value>, R>>
}

/** A move in a round, with what it asks of who makes it. */
type RoundCommand<Fields extends RoundFields, Value, R extends Refusal> = Command<
  Fields,
  Value,
  R
> & { permission: Permission }

/**
 * A command in a round, for whom `by` and `act` name. Asks for the standing first: a stranger gets
 * `no-such-round`, a person of the round without the role or the mandate is told so. Then, of who acts
 * for a party: whether its part and her mandate reach to what this is about. The mandate is the one of today,
 * and stands in the history with what was done.
 */
export const roundCommand = <Fields extends RoundFields, Value, R extends Refusal>({
  fields,
  run,
  about,
  changesMandates = false,
  ...permission
}: RoundDoing<Fields, Value, R>): RoundCommand<Fields, Value, R | StandingRefusal> => ({
  fields,
  permission,
  run: (context, input) =>
    inTransaction(context.db, async (db) => {
      if (permission.act) await holdMandates(db, context.actor.hat?.organisationId, changesMandates)
      const found = await standingIn(db, input.roundId)
      if (!found) return refuse({ code: 'no-such-round', basis: 'lanes' })
      const allowed = mayDo(found, permission)
      if (!allowed.ok) return allowed
      const reached = await reachOf(db, found, { act: permission.act, about, input })
      if (!reached.ok) return reached
      const standing = reached.value

      const done = await run({ ...context, db, standing }, input)
      if (!done.ok) return done
      const mandateId = permission.act ? standing.mandates[permission.act] : undefined
      await writeDown({ ...context, db }, done.value, { standing, mandateId })
      return { ok: true, value: done.value.value }
    }),
})

type Acting = { act: MandateAct | undefined; about: About | undefined; input: unknown }

/** Where somebody stands for this act: with the mandate that reaches to what it is about, or why none does. */
async function reachOf(
  db: Db,
  standing: Standing,
  { act, about, input }: Acting,
): Promise<Result<Standing, StandingRefusal>> {
  const { party, roundId } = standing
  if (!party || (!act && !party.themeIds)) return ok(standing)
  const subject = await subjectOf(db, roundId, { about, input })
  const part = withinPart(party.themeIds ?? null, subject)
  if (!part.ok) return part
  if (!act) return ok(standing)
  const mandate = mandateFor(await mandatesHeld(db, roundId, act), act, subject)
  if (!mandate.ok) return mandate
  return ok({ ...standing, mandates: { ...standing.mandates, [act]: mandate.value.id } })
}

/**
 * The mandate for an act beside the one that a command asks for, where what was given asks more:
 * the one of today that reaches to what it is about, or why there is none.
 */
export async function mandateReaching(
  db: Db,
  standing: Standing,
  { act, input }: { act: MandateAct; input: unknown },
): Promise<Result<Id<'Mandate'>, StandingRefusal>> {
  const allowed = mayDo(standing, { by: 'party', act })
  if (!allowed.ok) return allowed
  const reached = await reachOf(db, standing, { act, about: undefined, input })
  const id = reached.ok ? reached.value.mandates[act] : undefined
  if (!reached.ok) return reached
  return id ? ok(id) : refuse({ code: 'no-mandate', act, basis: 'organisation-speaks' })
}

type Place = { standing: Standing; mandateId: Id<'Mandate'> | undefined }

async function writeDown(
  { db, actor, now, installation }: Context,
  { event }: Done<unknown>,
  place?: Place,
): Promise<void> {
  const { subject, subjectId, move, payload } = event
  const happening = {
    chain: place?.standing.roundId ?? event.chain ?? 'installation',
    at: now.toISOString(),
    personId: actor.personId,
    organisationId: actor.hat?.organisationId ?? null,
    mandateId: place?.mandateId ?? null,
    roundRole: place?.standing.coordinates ? ('coordinator' as const) : null,
    subject,
    subjectId,
    move,
    payloadHash: payloadHashOf(payload),
  }
  await appendEvent(db, happening, {
    lane: event.lane ?? 'table',
    ...(event.keeps && { kept: payload }),
  })
  const { chain } = happening
  if (event.head) await noteHead(db, installation.keys, { chain, reason: event.head, now })
}

/** An id of this kind in a form, an address or JSON. */
export const idField = <Kind extends string>(field: z.ZodType<string>): z.ZodType<Id<Kind>> =>
  field.transform((text) => id<Kind>(text))

/** The round of an address. */
export const roundIdField = idField<'Round'>(z.uuid())

/** A calendar day, `YYYY-MM-DD`, as a form with a date sends it. */
export const dayField: z.ZodType<Day> = z.iso
  .date()
  .refine((text) => text >= '1900' && text < '2200', 'Kies een jaar van 1900 tot en met 2199.')
  .transform((text) => day(text))

const most = 1_000_000_000_000

/** A figure that people agree on or measure: at most a million millions, below zero too. */
export const figureField = z
  .number()
  .min(-most, 'Dit getal is te klein.')
  .max(most, 'Dit getal is te groot.')
