import { z } from 'zod'
import { type Refusal, type Result, statusOf } from '#kernel/result.ts'
import { isKeepable, notKeepable } from '#kernel/text.ts'
import { problem } from './problem.ts'

type Ask<Context> = { request: Request; params: Record<string, string>; context: Context }

type Attempt<Reason> =
  | { came: 'through'; body: object }
  | { came: 'back'; errors: Record<string, string> }
  | { came: 'refused'; refusal: Reason }

/** A command as the API knows it: what must be sent, and what comes of it. Made by `asked`. */
export type Asked<Context, Reason extends Refusal> = {
  fields: z.ZodObject
  attempt: (context: Context, given: object) => Promise<Attempt<Reason>>
}

type Command<Context, Fields extends z.ZodObject, Value, Reason extends Refusal> = {
  fields: Fields
  run: (context: Context, input: z.output<Fields>) => Promise<Result<Value, Reason>>
}

/**
 * A command for the API.
 *
 * @param json what a done command answers; what is not named there stays inside
 */
export const asked = <Context, Fields extends z.ZodObject, Value, Reason extends Refusal>(
  { fields, run }: Command<Context, Fields, Value, Reason>,
  json: (value: Value) => object = () => ({}),
): Asked<Context, Reason> => ({
  fields,
  async attempt(context, given) {
    const input = fields.safeParse(given, inDutch)
    if (!input.success) return { came: 'back', errors: errorsOf(input.error) }
    const done = await run(context, input.data)
    if (!done.ok) return { came: 'refused', refusal: done.refusal }
    return { came: 'through', body: json(done.value) }
  },
})

/** What is wrong with a field for which its command has no words of its own. */
const inDutch = { error: z.locales.nl().localeError }

const errorsOf = ({ issues }: z.ZodError): Record<string, string> =>
  Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]).toReversed())

type Answers<Context, Reason extends Refusal> = {
  /** The commands by the name that is sent as `move`. */
  moves: Record<string, Asked<Context, Reason>>
  /** Says a refusal to a person. */
  words: (refusal: Reason) => string
  /** The reference of a basis: `(basis) => bases[basis].cite`. */
  cite: (basis: Reason['basis']) => string
}

/**
 * The `post` of an API module: `{ "move": "…", … }` runs one of the commands, with the ids of the
 * address put in; a file comes as a form with the same names. Answers JSON, or problem details (RFC 9457): 422 for a wrong form, 404 and 409 for a refusal.
 */
export function answering<Context, Reason extends Refusal>({
  moves,
  words,
  cite,
}: Answers<Context, Reason>): (ask: Ask<Context>) => Promise<Response> {
  return async ({ request, params, context }) => {
    const body = await bodyOf(request).catch(() => undefined)
    if (body === undefined) return notReadable()
    const given = typeof body === 'object' && body !== null ? { ...body, ...params } : params
    const name = 'move' in given ? String(given.move) : ''
    const move = Object.hasOwn(moves, name) ? moves[name] : undefined
    if (!move) return wrongInput({ move: `Kies uit: ${Object.keys(moves).join(', ')}.` })

    const unkeepable = Object.entries(given).filter(([, value]) => !holdsTogether(value))
    if (unkeepable.length > 0)
      return wrongInput(Object.fromEntries(unkeepable.map(([field]) => [field, notKeepable])))
    const attempt = await move.attempt(context, given)
    if (attempt.came === 'through') return Response.json(attempt.body)
    if (attempt.came === 'back') return wrongInput(attempt.errors)
    const { refusal } = attempt
    return problem({
      type: `/problems/${refusal.code}`,
      title: words(refusal),
      status: statusOf(refusal),
      basis: cite(refusal.basis),
    })
  }
}

/** Whether every text inside can be kept as it is. */
function holdsTogether(value: unknown): boolean {
  if (typeof value === 'string') return isKeepable(value)
  if (typeof value !== 'object' || value === null || value instanceof Blob) return true
  return Object.entries(value).every(([name, inner]) => isKeepable(name) && holdsTogether(inner))
}

/** JSON, or a form where a file comes with it. */
async function bodyOf(request: Request): Promise<unknown> {
  const isForm = request.headers.get('Content-Type')?.startsWith('multipart/form-data')
  return isForm ? Object.fromEntries(await request.formData()) : request.json()
}

const notReadable = (): Response =>
  problem({
    type: '/problems/not-readable',
    title: 'Wij kunnen dit niet lezen. Stuur JSON, of een formulier waar een bestand bij hoort.',
    status: 400,
  })

const wrongInput = (errors: Record<string, string>): Response =>
  problem({
    type: '/problems/wrong-input',
    title: 'Uw gegevens kloppen nog niet. Kijk bij de velden.',
    status: 422,
    errors,
  })
