import type { z } from 'zod'
import type { Command } from '#agreement/turn.commands.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Refusal } from '#kernel/result.ts'
import { type Actor, type Context, identityOf } from '#parties/actor.ts'
import { actorByEmail, hatsOf } from '#parties/sessions.store.ts'
import { type Db, inRole } from '#platform/db.ts'
import type { Installation } from '#platform/installation.ts'
import type { Cast, Player } from './casting.ts'

/** The time in which a story plays. It only goes forward: a few seconds with each move, or to a day that is told. */
export type Clock = { now: () => Date; to: (day: Day) => void }

/** A clock that begins at nine in the morning of a day. */
export function clockFrom(day: Day): Clock {
  let now = morningOf(day)
  return {
    now() {
      now = new Date(now.valueOf() + 7_000)
      return now
    },
    to(day) {
      const then = morningOf(day)
      if (then > now) now = then
    },
  }
}

const morningOf = (day: Day) => new Date(`${day}T08:00:00Z`)

/** Where a story plays, and by whom: with the parts of the real site, and a clock of its own. */
export type Scene = { db: Db; installation: Installation; clock: Clock; cast: Cast }

/** Makes one move as the person on stage, with the same form and the same rules as the pages. A refusal is a fault of the story. */
export type Play = <Fields extends z.ZodObject, Value, R extends Refusal>(
  command: Command<Fields, Value, R>,
  input: z.input<Fields>,
) => Promise<Value>

/** What someone does and sees while she is on stage, in one transaction. */
export type Turn = { play: Play; db: Db; context: Context; today: Day }

/** Lets somebody act. All her moves in `work` are one transaction: all of them, or none. */
export async function as<T>(
  scene: Scene,
  who: Player,
  work: (turn: Turn) => Promise<T>,
): Promise<T> {
  const now = scene.clock.now()
  const actor = await inRole(scene.db, { role: 'handslag_gate' }, (db) =>
    playerIn({ db, now }, who),
  )
  if (!actor) throw new Error(`Nobody in the story has the address ${JSON.stringify(who)}`)
  return inRole(scene.db, identityOf(actor, now), (db) => work(turnOf({ ...scene, db }, actor)))
}

async function playerIn(moment: { db: Db; now: Date }, who: Player): Promise<Actor | undefined> {
  if (typeof who === 'string') return actorByEmail(moment, who)
  const actor = await actorByEmail(moment, who.email)
  if (!actor) return undefined
  const hats = await hatsOf(moment, actor.personId)
  return { ...actor, hat: hats.find(({ organisationId }) => organisationId === who.organisationId) }
}

function turnOf({ db, installation, clock }: Scene, actor: Actor): Turn {
  const context = { db, installation, now: clock.now(), actor }
  return {
    db,
    context,
    today: dayOf(context.now),
    async play(command, input) {
      const now = clock.now()
      const read = command.fields.parse(input)
      const done = await command.run(
        { ...context, now, actor: { ...actor, confirmedAt: now } },
        read,
      )
      if (done.ok) return done.value
      throw new Error(`${actor.name} was refused: ${JSON.stringify(done.refusal)}`)
    },
  }
}
