import { expect, it } from 'vitest'
import { z } from 'zod'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { move, type OutcomeOf, posting, problemsOf } from './posting.ts'

type Context = { guests: string[] }
type Params = { party: string }
type Full = { code: 'no-such-party' | 'full'; basis: string }

const inviteFields = z.object({
  party: z.string(),
  name: z.string(),
  dishes: z.array(z.string()).min(1, 'Kies een gerecht.'),
})

const moves = {
  invite: move({
    fields: inviteFields,
    run: async (
      { guests }: Context,
      { name, dishes, party }: z.output<typeof inviteFields>,
    ): Promise<Result<number, Full>> => {
      if (party !== 'garden') return refuse({ code: 'no-such-party', basis: 'house-rules' })
      if (guests.length > 1) return refuse({ code: 'full', basis: 'house-rules' })
      return ok(guests.push(`${name}: ${dishes.join(' and ')}`))
    },
  }),
  cancel: move({
    fields: z.object({ why: z.string().default('') }),
    run: async (_: Context, { why }: { why: string }) => ok(why),
  }),
}

type Ask = { request: Request; context: Context; params: Params }

const post = posting({
  moves,
  show: async (_: Ask, status: number, outcome?: OutcomeOf<typeof moves>) =>
    Response.json(
      { ...outcome, invite: problemsOf(outcome, 'invite'), cancel: problemsOf(outcome, 'cancel') },
      { status },
    ),
  done: ({ params }, value) => `/parties/${params.party}?${value}`,
})

function send(fields: [string, string][], { guests = [], party = 'garden' } = {}) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const request = new Request('http://localhost/', { method: 'POST', body })
  return post({ request, context: { guests }, params: { party } })
}

const good: [string, string][] = [
  ['move', 'invite'],
  ['name', 'Bo'],
  ['dishes', 'soup'],
  ['dishes', 'bread'],
]

it('does what the form names, and sends the browser on', async () => {
  const answer = await send(good)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/parties/garden?1')
})

it('shows the page again with what was typed when a field is wrong', async () => {
  const answer = await send([
    ['move', 'invite'],
    ['name', 'Bo'],
  ])
  expect(answer.status).toBe(422)
  const { move: name, invite, cancel, refusal } = await answer.json()
  expect(name).toBe('invite')
  expect(invite.given).toEqual({ name: 'Bo', party: 'garden' })
  expect(invite.errors).toEqual({ dishes: 'Kies een gerecht.' })
  expect([cancel, refusal]).toEqual([undefined, undefined])
})

it('gives back everything that was chosen when the rules say no', async () => {
  const answer = await send(good, { guests: ['Ann', 'Cas'] as never[] })
  expect(answer.status).toBe(409)
  const { invite, refusal } = await answer.json()
  expect(refusal).toEqual({ code: 'full', basis: 'house-rules' })
  expect(invite.chosen).toEqual({ party: ['garden'], name: ['Bo'], dishes: ['soup', 'bread'] })
})

it('answers 404 for what is not there', async () => {
  expect((await send(good, { party: 'attic' })).status).toBe(404)
})

it.each(['dance', 'toString', ''])('knows no move called “%s”', async (name) => {
  expect((await send([['move', name]])).status).toBe(422)
})

it('takes a body that is no form for a wrong form', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: '{"move":"invite"}' })
  expect((await post({ request, context: { guests: [] }, params: { party: 'x' } })).status).toBe(
    422,
  )
})
