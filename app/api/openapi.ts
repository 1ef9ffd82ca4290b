import { z } from 'zod'

/** What the API document has to know of an API module. */
export type ApiModule = {
  get?: unknown
  post?: unknown
  /** The moves that a `post` takes, by the name that is sent as `move`. */
  moves?: Record<string, { fields: z.ZodObject }>
}

export type ApiRoute = { path: string; isPublic: boolean; module: ApiModule }

/** The API as an OpenAPI 3.1 document: every route with its methods, and every move with its fields. */
export const openApi = (routes: readonly ApiRoute[], baseUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Handslag',
    version: '1',
    description: about,
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: baseUrl }],
  security: [{ token: [] }, { session: [] }],
  paths: Object.fromEntries(routes.map((route) => [pathOf(route.path), pathItem(route)])),
  components: { securitySchemes, schemas: { Problem: problemSchema }, responses },
})

const about = [
  'Alles wat op de pagina’s kan, kan ook hier: dezelfde opdrachten, dezelfde regels, dezelfde rechten.',
  'Een POST noemt in `move` wat er gebeurt. Een weigering is een probleem (RFC 9457) met de regel erbij.',
].join(' ')

/** `/trajecten/:roundId/planning.ics` in the words of OpenAPI: `/trajecten/{roundId}/planning.ics`. */
const pathOf = (path: string) => path.replace(/:(\w+)/g, '{$1}')

const namesIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

function pathItem({ path, isPublic, module }: ApiRoute) {
  const names = namesIn(path)
  const open = isPublic ? { security: [] } : {}
  return {
    ...(names.length > 0 && { parameters: names.map(parameter) }),
    ...(module.get
      ? { get: { ...named('get', path), ...open, responses: answers('200', '404') } }
      : {}),
    ...(module.post
      ? {
          post: {
            ...named('post', path),
            ...open,
            requestBody: bodyOf(module.moves ?? {}, names),
            responses: answers('200', '404', '409', '422'),
          },
        }
      : {}),
  }
}

const parameter = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: name.endsWith('Id') ? { type: 'string', format: 'uuid' } : { type: 'string' },
})

/** A name that clients make their functions of, and the noun under which the document lists it; `one` of several has that in its name. */
function named(method: string, path: string) {
  const parts = path.replace(/^\/api\/v1\//, '').split(/[/.]/)
  const words = parts.filter((part) => !part.startsWith(':'))
  const one = parts.at(-1)?.startsWith(':') ? ['one'] : []
  const operationId = [method, ...words, ...one].join('_').replaceAll('-', '_')
  return { operationId, tags: [words.at(-1)] }
}

type Answers = keyof typeof responses | '200'

const answers = (...codes: Answers[]) =>
  Object.fromEntries(
    [...codes, '401' as const].map((code) => [
      code,
      code === '200' ? done : { $ref: `#/components/responses/${code}` },
    ]),
  )

const done = {
  description: 'Gelukt.',
  content: { 'application/json': { schema: { type: 'object' } } },
}

function bodyOf(moves: NonNullable<ApiModule['moves']>, inPath: readonly string[]) {
  const schemas = Object.entries(moves).map(([move, { fields }]) =>
    moveSchema(move, fields, inPath),
  )
  return { required: true, content: { 'application/json': { schema: { oneOf: schemas } } } }
}

/** What is sent for one move: its fields but for those in the address, and its name. */
function moveSchema(move: string, fields: z.ZodObject, inPath: readonly string[]) {
  const {
    $schema: _,
    properties = {},
    required = [],
    ...rest
  } = z.toJSONSchema(fields, {
    io: 'input',
    unrepresentable: 'any',
  })
  const own = Object.entries(properties).filter(([name]) => !inPath.includes(name))
  return {
    ...rest,
    title: move,
    properties: { move: { const: move }, ...Object.fromEntries(own) },
    required: ['move', ...required.filter((name) => !inPath.includes(name))],
  }
}

const securitySchemes = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'Een sleutel van `npx handslag token`.',
  },
  session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Wie is ingelogd.' },
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    basis: { type: 'string', description: 'De regel waarop een weigering rust.' },
    errors: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Wat er per veld niet klopt.',
    },
  },
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const responses = {
  '401': problemAnswer('Niet ingelogd.'),
  '404': problemAnswer('Bestaat niet, of is niet voor u zichtbaar.'),
  '409': problemAnswer('Geweigerd, met de regel.'),
  '422': problemAnswer('De gegevens kloppen nog niet.'),
} as const
