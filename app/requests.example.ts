import { newId } from '#kernel/id.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { endToken } from '#parties/end-token.ts'
import { partyId, personId, roundId } from '#parties/parties.example.ts'
import { hashOfToken, newToken, openSession } from '#parties/sessions.store.ts'
import { minutesAfter } from '#parties/sessions.ts'
import type { Db } from '#platform/db.ts'
import { endAddress } from '#process/digests.commands.ts'
import type { Path } from '#routes.ts'
import { anInvitation, tokenMailedTo } from '#steps/stakeholders/invitations.example.ts'
import { createApp } from './app.ts'
import { type Body, momentOf, type Stage } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { feedToken } from './stage-calendar.example.ts'
import { aDraft } from './stage-negotiating.example.ts'
import { follower } from './stage-sealed.example.ts'
import { isVisitor, type VisitorName, visitorNames, visitors } from './visitors.example.ts'
import { theWorld } from './worlds.example.ts'

/** The cookie of each visitor at a stage, or the token that a program of hers carries; whoever is nobody has none. */
export type Cookies = Partial<Record<VisitorName, string>>

/** How somebody says who she is: by the cookie of her session, or by a token for the API. */
export type Carrier = 'cookie' | 'token'

/** Signs everybody in, as the owner of the tables. */
export async function signInAll(db: Db, stage: Stage): Promise<Cookies> {
  const now = momentOf[stage]
  const cookies: Cookies = {}
  for (const name of visitorNames) {
    const actor = visitors[name]
    if (actor) cookies[name] = `session=${await openSession({ db, now }, actor)}`
  }
  return cookies
}

/** Gives everybody a token for the API, as `handslag token` does. */
export async function giveTokens(db: Db, stage: Stage): Promise<Cookies> {
  const now = momentOf[stage]
  const tokens: Cookies = {}
  for (const name of visitorNames) {
    const actor = visitors[name]
    if (!actor) continue
    const secret = newToken()
    tokens[name] = secret
    await db
      .insertInto('apiTokens')
      .values({
        id: newId<'ApiToken'>(now),
        tokenHash: hashOfToken(secret),
        personId: actor.personId,
        membershipId: actor.hat?.membershipId ?? null,
        expiresAt: minutesAfter(now, 60),
      })
      .execute()
  }
  return tokens
}

const giving: Record<Carrier, typeof signInAll> = { cookie: signInAll, token: giveTokens }
const given = new Map<`${Stage} ${Carrier}`, Promise<Cookies>>()

/** The same for the shared copy of a stage, once per worker. */
export function cookiesAt(stage: Stage, carrier: Carrier = 'cookie'): Promise<Cookies> {
  const cookies =
    given.get(`${stage} ${carrier}`) ?? theWorld(stage).then((db) => giving[carrier](db, stage))
  given.set(`${stage} ${carrier}`, cookies)
  return cookies
}

/** The shared copy of a stage as visitors ask it. */
export async function siteAt(
  stage: Stage,
  carrier: Carrier = 'cookie',
): Promise<Asking & { db: Db }> {
  const db = await theWorld(stage)
  const cookies = await cookiesAt(stage, carrier)
  return { db, ...siteOf({ db: () => db, stage, cookies, carrier }) }
}

type Site = {
  /** Asked anew for each request, so that one site can work in one transaction after another. */
  db: () => Db
  stage: Stage
  cookies: Cookies
  carrier?: Carrier
  /** Told of a fault; nobody where a test expects some. */
  log?: (error: unknown) => void
}

/** The site as visitors ask it, at the moment of a stage. */
export function siteOf({ db, stage, cookies, carrier = 'cookie', log = console.error }: Site) {
  const app = createApp({
    get db() {
      return db()
    },
    now: () => momentOf[stage],
    installation: testInstallation(),
    log: (_, error) => log(error),
  })
  const headersOf = (name: VisitorName): Record<string, string> =>
    carrier === 'token'
      ? { Authorization: `Bearer ${cookies[name] ?? 'niemand'}` }
      : { Origin: 'http://localhost', Cookie: cookies[name] ?? '' }
  return {
    app,
    get: async (name: VisitorName, path: string) => app.request(path, { headers: headersOf(name) }),
    /** A form of a page; to the API the same as JSON, or as a form where a file comes with it. */
    post: async (name: VisitorName, path: string, body: Body) =>
      app.request(path, { method: 'POST', ...sent(path, body, headersOf(name)) }),
  }
}

export type Asking = ReturnType<typeof siteOf>

function sent(path: string, body: Body, headers: Record<string, string>): RequestInit {
  const hasFile = Object.values(body).some((value) => value instanceof File)
  if (path.startsWith('/api/') && !hasFile)
    return {
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }
  return { headers, body: formOf(body) }
}

/** What a browser sends: every value as text, a list as the same name again, what is not there not at all. */
function formOf(body: Body): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body))
    for (const item of [value].flat()) {
      if (item instanceof File) form.append(name, item)
      else if (item !== null && item !== undefined && item !== false)
        form.append(name, item === true ? 'on' : String(item).replace(/^(\d+)\.(\d+)$/, '$1,$2'))
    }
  return form
}

/**
 * The letter of an answer for who asked: `o` opens or is done, `i` asks to sign in, `-` is not there,
 * `x` is refused with the rule; a wrong form and a fault are no answer to who may do what.
 */
export function letterOf({ status, headers }: Response): string {
  const location = headers.get('Location') ?? ''
  const signsOut = headers.has('Set-Cookie')
  if (status === 401 || (/^\/inloggen(\?terug=|$)/.test(location) && !signsOut)) return 'i'
  if (status === 404) return '-'
  if (status === 409) return 'x'
  return status === 200 || status === 201 || status === 303 ? 'o' : `<${status}>`
}

const fixed: Record<string, string> = {
  roundId,
  partyId: partyId('voorbeeldwonen'),
  code: 'VBS-BES-01',
  version: '1',
  slug: 'voorbeeldstad',
  agreement: 'voorbeeldstad-2027',
  rule: 'CAL-09',
  year: '2026',
  set: 'grenzen',
}

/** The item whose paper came too late: it was put with it, taken away, and put with it again. */
const lateItem = (db: Db) => one(db, 'agenda_papers', { detached_at: null }, 'agenda_item_id')

const found: Record<string, (db: Db) => Promise<string>> = {
  fileId: (db) => one(db, 'files', { lane: 'table', name: 'woonvisie.docx' }),
  commitmentId: (db) => one(db, 'commitments', { lane: 'room', title: aDraft.title }),
  meetingId: async (db) => one(db, 'agenda_items', { id: await lateItem(db) }, 'meeting_id'),
  handoverId: (db) => one(db, 'handovers'),
  itemId: (db) => lateItem(db),
  importId: (db) => one(db, 'register_imports', { register: 'corporations' }),
  overviewId: (db) => one(db, 'activity_overviews', { party_id: partyId('voorbeeldwonen') }),
  adviceId: (db) => one(db, 'advice_requests', { asked_on: '2026-11-16' }),
  lineId: (db) => one(db, 'overview_lines', { reference: '1' }),
  goalId: (db) => one(db, 'goals', { dropped_at: null }),
  momentId: (db) => one(db, 'review_moments', { kind: 'evaluation' }),
}

const tokenIn = (address: string): string => address.split('/').at(-1) ?? ''

/** Tokens are only in the mail. */
const tokens: Record<string, (db: Db) => Promise<string>> = {
  '/uitnodiging/:token': (db) => tokenMailedTo(db, anInvitation.email),
  '/volgen/bevestigen/:token': async (db) => {
    const text = await one(db, 'mails', { to_email: follower }, 'text')
    return /\/volgen\/bevestigen\/([\w-]+)/.exec(text)?.[1] ?? ''
  },
  '/agenda/:token.ics': () => Promise.resolve(feedToken),
  '/mail/minder/:token': async () => tokenIn(await endAddress(testInstallation(), personId('lid'))),
  '/volgen/stoppen/:token': async (db) => {
    const key = await testInstallation().keys.keep('subscriptions.key', () => '')
    return endToken(key, await one(db, 'subscriptions', { email: follower }))
  },
}

const files: Record<string, string> = {
  '/beheer/registers/voorbeelden/:file': 'corporaties.csv',
  '/trajecten/:roundId/overeenkomst/bestand/:file': '1.json',
  '/trajecten/:roundId/ondertekening/bewijs/:file': 'bewijs.json',
  '/trajecten/:roundId/toetreding/bestand/:file': '1.pdf',
}

/** An id that no row has. */
export const nowhere = '00000000-0000-7000-8000-0000000fffff'

/** A real address of a route: the names in it replaced by those of the example, or by what `given` says. */
export async function addressOf(db: Db, path: Path, given: Body = {}): Promise<string> {
  let address: string = path
  for (const [, name = ''] of path.matchAll(/:(\w+)/g))
    address = address.replace(`:${name}`, await partOf(db, { path, name, given }))
  return address
}

type Naming = { path: Path; name: string; given: Body }

async function partOf(db: Db, { path, name, given }: Naming): Promise<string> {
  const value = given[name]
  if (typeof value === 'string') return value
  if (name === 'file') return files[path] ?? fail(`${path} has no example file`)
  const find = name === 'token' ? tokens[path] : found[name]
  const known = fixed[name]
  if (known !== undefined) return known
  if (!find) return fail(`:${name} of ${path} has no example`)
  return find(db).catch(() => nowhere)
}

function fail(reason: string): never {
  throw new Error(reason)
}

/** Each visitor by her answer, as a row of letters in which people of one party stand together. */
export const rowOf = (letters: Partial<Record<VisitorName, string>>): string =>
  columns
    .map((group) => group.map((name) => (isVisitor(name) ? (letters[name] ?? '?') : '?')).join(''))
    .join(' ')

const columns = [
  ['anoniem'],
  ['ambtenaar', 'wethouder'],
  ['strateeg', 'directeurVoorbeeld'],
  ['directeurModel'],
  ['voorzitter', 'lid'],
  ['secretaris'],
  ['adviseur', 'waarnemer'],
  ['coordinator'],
  ['raadslid'],
  ['beheerder'],
  ['vreemde', 'vreemdeDirecteur', 'vreemdeVoorzitter'],
  ['vertrokken'],
] as const satisfies readonly (readonly VisitorName[])[]
