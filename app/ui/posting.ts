import type { z } from 'zod'
import { type Refusal, type Result, statusOf } from '#kernel/result.ts'
import { seeOther } from './page.tsx'
import { type Problems, readForm, sentForm } from './read-form.ts'

type Asking = { request: Request; params: Record<string, string>; context: unknown }

type Attempt<Field extends string, Value, Reason extends Refusal> =
  | { came: 'through'; value: Value }
  | { came: 'back'; problems: Problems<Field>; refusal?: Reason }

/** One thing a page lets people do: how its form is read and what is then done. Made by `move`. */
type Move<Ask, Field extends string, Value, Reason extends Refusal> = {
  attempt: (ask: Ask, body: FormData) => Promise<Attempt<Field, Value, Reason>>
}

type Command<Context, Shape extends z.ZodRawShape, Value, Reason extends Refusal> = {
  fields: z.ZodObject<Shape>
  run: (context: Context, input: z.output<z.ZodObject<Shape>>) => Promise<Result<Value, Reason>>
}

/** One thing a page lets people do: a command. The ids in the page's address are put in with what its form sends. */
export const move = <Context, Shape extends z.ZodRawShape, Value, Reason extends Refusal>({
  fields,
  run,
}: Command<Context, Shape, Value, Reason>): Move<
  { context: Context; params: Record<string, string> },
  keyof Shape & string,
  Value,
  Reason
> => ({
  async attempt({ context, params }, body) {
    for (const [name, value] of Object.entries(params)) body.set(name, value)
    const form = readForm(fields, body)
    if (!form.ok) return { came: 'back', problems: form }
    const result = await run(context, form.value)
    if (result.ok) return { came: 'through', value: result.value }
    return { came: 'back', problems: form, refusal: result.refusal }
  },
})

type Moves<Ask> = Record<string, Move<Ask, string, unknown, Refusal>>

/** What came of a form that did not go through: which, what was typed, and why not. */
export type OutcomeOf<All> = {
  [Name in keyof All & string]: All[Name] extends Move<never, infer Field, unknown, infer Reason>
    ? { move: Name; problems: Problems<Field>; refusal?: Reason }
    : never
}[keyof All & string]

type ValueOf<All> = {
  [Name in keyof All]: All[Name] extends Move<never, string, infer Value, Refusal> ? Value : never
}[keyof All]

type Page<Ask, All> = {
  /** Everything the page lets people do, by the value of the form's field `move`. */
  moves: All
  /** The page itself, with what came back. Without an outcome when no such move exists. */
  show: (ask: Ask, status: number, outcome?: OutcomeOf<All>) => Promise<Response>
  /** Where people go after it went through, or the whole answer; without it they see the same page again. */
  done?: (ask: Ask, value: ValueOf<All>, name: keyof All & string) => string | Response
}

/**
 * The `post` of a page: finds the move that the form names, reads it, and does it.
 * Done is 303; a wrong form or an unknown move is 422; a refusal is 404 or 409. What was typed comes back.
 */
export function posting<Ask extends Asking, All extends Moves<Ask>>({
  moves,
  show,
  done,
}: Page<Ask, All>): (ask: Ask) => Promise<Response> {
  return async (ask) => {
    const body = await sentForm(ask.request)
    const name = String(body.get('move') ?? '')
    const named = isOneOf(moves, name) && moves[name]
    if (!named) return show(ask, 422)

    const attempt = await named.attempt(ask, body)
    if (attempt.came === 'through') {
      const next = done?.(ask, attempt.value as ValueOf<All>, name) ?? samePage(ask)
      return typeof next === 'string' ? seeOther(next) : next
    }
    const { problems, refusal } = attempt
    const status = refusal ? statusOf(refusal) : 422
    const outcome = { move: name, problems, ...(refusal && { refusal }) }
    return show(ask, status, outcome as OutcomeOf<All>)
  }
}

const samePage = ({ request }: Asking): string => new URL(request.url).pathname

const isOneOf = <All extends object>(moves: All, name: string): name is keyof All & string =>
  Object.hasOwn(moves, name)

type AnyOutcome = { move: string; problems: unknown }

/** What came back of one move; nothing if another form of the page, or none, came back. */
export function problemsOf<Outcome extends AnyOutcome, Name extends Outcome['move']>(
  outcome: Outcome | undefined,
  name: Name,
): Extract<Outcome, { move: Name }>['problems'] | undefined {
  return outcome && isOf(outcome, name) ? outcome.problems : undefined
}

const isOf = <Outcome extends AnyOutcome, Name extends string>(
  outcome: Outcome,
  name: Name,
): outcome is Extract<Outcome, { move: Name }> => outcome.move === name
