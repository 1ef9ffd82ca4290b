import { expect, it } from 'vitest'
import { z } from 'zod'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { answering, asked } from './answering.ts'

type Reason = { code: 'too-many'; basis: string } | { code: 'no-such-tree'; basis: string }

const plant = {
  fields: z.object({ tree: z.string(), count: z.number('Geef een getal') }),
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
