import { expect, it } from 'vitest'
import { z } from 'zod'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { notKeepable } from '#kernel/text.ts'
import { answering, asked } from './answering.ts'

type Reason = { code: 'too-many'; basis: string } | { code: 'no-such-tree'; basis: string }

const plant = {
  fields: z.object({ tree: z.string().max(20), count: z.number('Geef een getal') }),
  run: (garden: string[], { tree, count }: { tree: string; count: number }) => {
    const answer: Result<string, Reason> =
      count > 3
        ? refuse({ code: 'too-many', basis: 'space' })
        : tree === 'none'
          ? refuse({ code: 'no-such-tree', basis: 'space' })
          : ok(`${garden.length + count} ${tree}`)
    return Promise.resolve(answer)
  },
}

const post = answering({
  moves: { plant: asked(plant, (planted) => ({ planted })) },
  words: ({ code }: Reason) => `nee: ${code}`,
  cite: (basis) => `regel ${basis}`,
})

const send = (body: unknown, tree = 'eik') =>
  post({
    request: new Request('http://here.test/', { method: 'POST', body: JSON.stringify(body) }),
    params: { tree },
    context: ['beuk'],
  })

it('runs the move that is named, with what stands in the address', async () => {
  const answer = await send({ move: 'plant', count: 2, tree: 'from the body' })
  expect(await answer.json()).toEqual({ planted: '3 eik' })
})

it.each(['{"move": "plant"', '', '<plant/>'])('cannot read %j', async (body) => {
  const request = new Request('http://here.test/', { method: 'POST', body })
  const answer = await post({ request, params: { tree: 'eik' }, context: [] })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ type: '/problems/not-readable' })
})

it.each([
  ['a NUL', { move: 'plant', count: 1, note: 'voor\0na' }, 'note'],
  ['half a sign in a list', { move: 'plant', count: 1, notes: ['heel', '\ud800'] }, 'notes'],
  ['a NUL in a name', { move: 'plant', count: 1, more: { 'a\0': 1 } }, 'more'],
])('keeps no text with %s', async (_, body, field) => {
  const answer = await send(body)
  expect(answer.status).toBe(422)
  expect((await answer.json()).errors).toEqual({ [field]: notKeepable })
})

it('says in Dutch what is wrong with a field that has no words of its own', async () => {
  const answer = await send({ move: 'plant', count: 1 }, 'een heel oude treurwilg')
  expect(answer.status).toBe(422)
  expect((await answer.json()).errors.tree).toMatch(/^Te lang/)
})

it.each<[string, unknown, string, number, object]>([
  [
    'a rule that says no',
    { move: 'plant', count: 9 },
    'eik',
    409,
    { title: 'nee: too-many', basis: 'regel space' },
  ],
  [
    'a thing that is not there',
    { move: 'plant', count: 1 },
    'none',
    404,
    { type: '/problems/no-such-tree' },
  ],
  [
    'a wrong field',
    { move: 'plant', count: 'x' },
    'eik',
    422,
    { errors: { count: 'Geef een getal' } },
  ],
  ['an unknown move', { move: 'fell' }, 'eik', 422, { errors: { move: 'Kies uit: plant.' } }],
  ['a name every object has', { move: 'toString' }, 'eik', 422, {}],
  ['no object at all', 'plant', 'eik', 422, {}],
])('answers a problem for %s', async (_, body, tree, status, details) => {
  const answer = await send(body, tree)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject(details)
})
