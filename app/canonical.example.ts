import type { z } from 'zod'
import type { Command } from '#agreement/turn.commands.ts'
import type { Refusal, Result } from '#kernel/result.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { type Context, identityOf } from '#parties/actor.ts'
import { now } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest } from '#platform/testing.ts'
import { type VisitorName, visitors } from './visitors.example.ts'

/** How far the round of the example is. */
export const stages = ['empty', 'negotiating', 'frozen', 'sealed'] as const

export type Stage = (typeof stages)[number]

export const isStage = (name: string): name is Stage => Object.hasOwn(momentOf, name)

/** The moment at which people look at each stage: what is sealed is looked at halfway its term. */
export const momentOf: Record<Stage, Date> = {
  empty: now,
  negotiating: now,
  frozen: now,
  sealed: new Date('2027-07-20T09:00:00Z'),
}

/** A command whatever it asks and answers. */
export type AnyCommand = {
  fields: z.ZodObject
  run: (context: Context, input: never) => Promise<Result<unknown, Refusal>>
}

export type Body = Record<string, unknown>

/** How a move is made as it should be: by whom, at which stage, and with what. */
export type Canonical = {
  command: AnyCommand
  by: VisitorName
  at: Stage
  /** What is sent, the ids of the address among it. Reads the database as its owner. */
  body: (db: Db) => Promise<Body> | Body
  /** What must have happened first and did not happen at that stage. */
  before?: (db: Db) => Promise<unknown>
  run: (db: Db, as: VisitorName) => Promise<Result<unknown, Refusal>>
}

type Given = Omit<Canonical, 'command' | 'run'>

/** Says how a move is made. */
export const made = <Fields extends z.ZodObject, Value, Reason extends Refusal>(
  command: {
    fields: Fields
    run: (context: Context, input: z.output<Fields>) => Promise<Result<Value, Reason>>
  },
  given: Given,
): Canonical => ({
  command,
  ...given,
  run: async (db, as) => {
    const input = command.fields.parse(await given.body(db))
    const answer = await command.run(await actingAs(db, as, momentOf[given.at]), input)
    await asOwner(db)
    return answer
  },
})

/**
 * From here on the transaction of the test works as this visitor does, at that moment. Who is nobody
 * stands at the gate, where no command looks at the actor.
 */
export async function actingAs(db: Db, as: VisitorName, at: Date): Promise<Context> {
  const actor = visitors[as] ?? visitors.vertrokken
  const atGate = visitors[as] === undefined
  await becomeForTest(db, atGate ? { role: 'handslag_gate' } : identityOf(actor, at))
  return {
    db,
    now: at,
    installation: testInstallation(),
    actor: { ...actor, confirmedAt: at },
  }
}

/** A move that must go through, as a step of a story. The test works as the owner again after it. */
export async function does<Fields extends z.ZodObject, Value, Reason extends Refusal>(
  db: Db,
  by: VisitorName | readonly [VisitorName, Date],
  [command, body]: readonly [Command<Fields, Value, Reason>, Body],
): Promise<Value> {
  const [name, at] = typeof by === 'string' ? [by, now] : by
  const input = command.fields.parse(body)
  const answer = await command.run(await actingAs(db, name, at), input)
  await asOwner(db)
  if (!answer.ok) throw new Error(`${name} is refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}
