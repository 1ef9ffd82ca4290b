import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Context as Call, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { sql } from 'kysely'
import { mayOpen } from '#parties/access.ts'
import { type Actor, identityOf, type Visit } from '#parties/actor.ts'
import { actorOfApiToken, actorOfSession } from '#parties/sessions.store.ts'
import { become, type Db, type Identity, inRole, readingInRole } from '#platform/db.ts'
import { isDiskFull } from '#platform/disk-full.ts'
import type { Installation } from '#platform/installation.ts'
import { notThereProblem, problem } from '#platform/problem.ts'
import { isFromHere } from '#platform/same-origin.ts'
import { readUpload } from '#platform/upload.ts'
import { type Access, href, type Path, type Route, routes } from '#routes.ts'
import { answerWords, diskFull, fault, notFromHere, notThere, tooMuch } from '#ui/answers.tsx'
import { brandIcon } from '#ui/brand-icon.ts'
import { fonts } from '#ui/fonts.ts'
import { seeOther } from '#ui/page.tsx'
import { style } from '#ui/style.ts'

export type Site = {
  db: Db
  now: () => Date
  installation: Installation
  /** Told of a fault with the reference that the person sees. */
  log: (reference: string, error: unknown) => void
  /** Told after something may have changed, so that the mail goes out. */
  changed?: () => void
}

type Ask = { request: Request; params: Record<string, string>; context: Visit & { actor?: Actor } }
type Answering = (ask: Ask) => Promise<Response>
type Module = { get?: Answering; post?: Answering }

const modules = import.meta.glob<Module>(['./**/*.page.tsx', './**/*.api.ts'], { eager: true })

/** The whole site as one function from request to response: the server and the tests call the same. */
export function createApp(site: Site): Hono {
  const app = new Hono()
  app.use(strictHeaders)
  app.use(async ({ req }, next) => {
    // PostgreSQL knows no NUL, so nothing can have it in its address.
    if (req.url.includes('%00')) return nothingAt(req.path)
    if (isFromHere(req.raw) || isApiCall(req.raw) || isOneClick(req.raw)) return next()
    return notFromHere()
  })
  serveLooks(app)
  app.get('/healthz', (call) => health(call, site))
  app.get('/readyz', (call) => health(call, site))
  for (const path of Object.keys(routes) as Path[]) addRoute(app, site, path)
  app.notFound(({ req }) => nothingAt(req.path))
  app.onError((error, { req }) => {
    const reference = randomUUID().slice(0, 8)
    site.log(reference, error)
    if (isDiskFull(error))
      return isApiPath(req.path) ? diskFullProblem(reference) : diskFull(reference)
    return isApiPath(req.path) ? faultProblem(reference) : fault(reference)
  })
  return app
}

/** The style sheet, the letters and the icon: the same for everyone, named after their content. */
function serveLooks(app: Hono): void {
  const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }
  app.get('/style.css', (call) => call.body(style, 200, { 'Content-Type': 'text/css', ...forEver }))
  app.get(brandIcon.path, (call) =>
    call.body(brandIcon.svg, 200, { 'Content-Type': 'image/svg+xml', ...forEver }),
  )
  for (const { path, file } of fonts)
    app.get(path, async (call) =>
      call.body(await readFile(file), 200, { 'Content-Type': 'font/woff2', ...forEver }),
    )
}

/** Whether the site can answer: it can where its database does. */
function health(call: Call, { db, now }: Site): Promise<Response> {
  const at = now().toISOString()
  return sql`select 1`.execute(db).then(
    () => call.json({ status: 'ok', at }),
    () => call.json({ status: 'database unreachable', at }, 503),
  )
}

/** A program with a token sends no cookie, so no other site can make it act. */
const isApiCall = ({ headers }: Request) => headers.has('Authorization') && !headers.has('Cookie')

/** A mail program ends what somebody asked for (RFC 8058): it has no session, and the link is its right. */
const isOneClick = ({ url, headers }: Request) =>
  !headers.has('Cookie') &&
  [href('/volgen/stoppen/:token', { token: '' }), href('/mail/minder/:token', { token: '' })].some(
    (path) => new URL(url).pathname.startsWith(path),
  )

const isApiPath = (path: string) => path.startsWith('/api/')

function addRoute(app: Hono, site: Site, path: Path): void {
  const { get, post } = modules[`./${routes[path].module}`] ?? {}
  if (get)
    app.get(pattern(path), (call) =>
      answer(call, site, { path, answering: get, request: call.req.raw }),
    )
  if (post)
    app.post(pattern(path), async (call) => {
      const request = await bodyRead(call.req.raw, path)
      if (!request) return isApiPath(path) ? tooMuchProblem() : tooMuch()
      const answered = await answer(call, site, { path, answering: post, request })
      site.changed?.()
      return answered
    })
}

/** Ids in a path are UUIDs: anything else is no page, and never reaches the database. A form such as `.pdf` ends the path. */
const pattern = (path: Path): string =>
  path
    .replace(/:\w+Id/g, `$&{${uuid}}`)
    .replace(/:(\w+)\.(\w+)$/, (_, name, form) => `:${name}{[a-z0-9-]+\\.${form}}`)
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** The names in the address, without the form that ends it. */
function paramsOf(call: Call, path: Path): Record<string, string> {
  const form = /:(\w+)(\.\w+)$/.exec(path)
  const given: Record<string, string> = call.req.param()
  if (!form?.[1] || !form[2]) return given
  return { ...given, [form[1]]: (given[form[1]] ?? '').slice(0, -form[2].length) }
}

/** The most that a form without files can be: more than all its fields together may hold. */
const mostOfAForm = 2_000_000

/**
 * A form or JSON is read whole before a transaction begins, so that who sends slowly holds up nobody;
 * `undefined` where it is too big. What takes files reads them itself.
 */
function bodyRead(request: Request, path: Path): Promise<Request | undefined> {
  const route: Route = routes[path]
  return route.takesFiles ? Promise.resolve(request) : readUpload(request, mostOfAForm)
}

type Turn = { path: Path; answering: Answering; request: Request }

/** One request is one transaction, first as the gate that knows who asks, then as the one who asks. */
async function answer(call: Call, site: Site, turn: Turn): Promise<Response> {
  const { path, answering, request } = turn
  const now = site.now()
  const access: Access = routes[path].for
  const { installation } = site
  const inOneTransaction = request.method === 'GET' ? readingInRole : inRole
  const ask = (db: Db, actor?: Actor) =>
    answering({
      request,
      params: paramsOf(call, path),
      context: actor ? { db, now, installation, actor } : { db, now, installation },
    })

  if (access === 'public' || access === 'gate')
    return inOneTransaction(site.db, roleOf[access], (db) => ask(db))
  return inOneTransaction(site.db, roleOf.gate, async (gate) => {
    const actor = await whoAsks(call, { db: gate, now })
    if (!actor) return askToSignIn(request)
    if (mayOpen(access, actor) !== 'opens') return nothingAt(path)
    await become(gate, identityOf(actor, now))
    return ask(gate, actor)
  })
}

const roleOf = {
  public: { role: 'handslag_public' },
  gate: { role: 'handslag_gate' },
} as const satisfies Partial<Record<Access, Identity>>

function whoAsks(call: Call, moment: { db: Db; now: Date }): Promise<Actor | undefined> {
  const bearer = call.req.header('Authorization')?.replace(/^Bearer +/i, '')
  if (bearer && isApiPath(call.req.path)) return actorOfApiToken(moment, bearer)
  const token = getCookie(call, 'session')
  return token ? actorOfSession(moment, token) : Promise.resolve(undefined)
}

const nothingAt = (path: string) => (isApiPath(path) ? notThereProblem() : notThere())

function askToSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  if (isApiPath(pathname)) return signInProblem()
  const back = request.method === 'GET' ? `?terug=${encodeURIComponent(pathname + search)}` : ''
  return seeOther(`${href('/inloggen', {})}${back}`)
}

/** With the way to do it: a 401 without one is none (RFC 9110 § 15.5.2). */
function signInProblem(): Response {
  const answer = problem({ type: '/problems/not-signed-in', title: 'Log eerst in.', status: 401 })
  answer.headers.set('WWW-Authenticate', 'Bearer')
  return answer
}

const tooMuchProblem = () =>
  problem({ type: '/problems/too-much', title: answerWords.tooMuch, status: 413 })

const diskFullProblem = (reference: string) =>
  problem({ type: '/problems/disk-full', title: answerWords.diskFull(reference), status: 507 })

const faultProblem = (reference: string) =>
  problem({
    type: '/problems/fault',
    title: `Er ging iets mis. Noem bij vragen: ${reference}.`,
    status: 500,
  })

/** No scripts, no frames, nothing from elsewhere. `same-origin`: without a referrer browsers send `Origin: null`. */
const strictHeaders = secureHeaders({
  referrerPolicy: 'same-origin',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
})
