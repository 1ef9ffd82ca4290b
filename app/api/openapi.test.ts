import { expect, it } from 'vitest'
import { z } from 'zod'
import { inDatabase } from '#platform/testing.ts'
import { routes } from '#routes.ts'
import { visiting } from '../testing.ts'
import { openApi } from './openapi.ts'

const fields = z.object({
  roundId: z.uuid().transform((text) => text),
  kind: z.enum(['agreed', 'declined']),
  on: z.iso.date().optional(),
  count: z.coerce.number(),
})

const documented = openApi(
  [
    {
      path: '/api/v1/trajecten/:roundId/bezwaar-termijnen',
      isPublic: false,
      module: { get: true, post: true, moves: { add: { fields }, drop: { fields } } },
    },
    { path: '/api/v1/gemeenten', isPublic: true, module: { get: true } },
  ],
  'https://handslag.example',
)

it('gives every move its own form, without the ids that stand in the address', () => {
  const post = documented.paths['/api/v1/trajecten/{roundId}/bezwaar-termijnen']?.post
  expect(post?.operationId).toBe('post_trajecten_bezwaar_termijnen')
  expect(post?.requestBody.content['application/json'].schema.oneOf).toMatchObject([
    {
      title: 'add',
      required: ['move', 'kind', 'count'],
      properties: {
        move: { const: 'add' },
        kind: { enum: ['agreed', 'declined'] },
        on: { type: 'string', format: 'date' },
      },
    },
    { title: 'drop' },
  ])
  expect(
    post?.requestBody.content['application/json'].schema.oneOf[0]?.properties,
  ).not.toHaveProperty('roundId')
})

it('says of each route who may, and which answers it gives', () => {
  const [closed, open] = Object.values(documented.paths)
  expect(closed?.parameters).toEqual([
    { name: 'roundId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
  ])
  expect(Object.keys(closed?.post?.responses ?? {})).toEqual(['200', '401', '404', '409', '422'])
  expect(closed?.get).not.toHaveProperty('security')
  expect(open).toMatchObject({ get: { security: [] } })
  expect(open).not.toHaveProperty('post')
})

it('is there for everybody, lists every route of the API, and knows the moves of each', () =>
  inDatabase(async (db) => {
    const { get } = await visiting(db)
    const answer = await get('/api/v1/openapi.json')
    expect(answer.status).toBe(200)
    const document: ReturnType<typeof openApi> = await answer.json()
    const listed = Object.keys(routes)
      .filter((path) => path.startsWith('/api/v1/') && !path.endsWith('/openapi.json'))
      .map((path) => path.replace(/:(\w+)/g, '{$1}'))
    expect(Object.keys(document.paths)).toEqual(listed)

    const operations = Object.values(document.paths).flatMap(({ get, post }) => [get, post])
    const names = operations.flatMap((one) => one?.operationId ?? [])
    expect(new Set(names).size).toBe(names.length)
    const silent = Object.entries(document.paths).filter(
      ([, { post }]) =>
        post && post.requestBody.content['application/json'].schema.oneOf.length === 0,
    )
    expect(silent.map(([path]) => path)).toEqual([])
  }))
