import { afterAll, describe, expect, it } from 'vitest'
import { type Path, routes } from '#routes.ts'
import type { Body, Canonical } from '../app/canonical.example.ts'
import { addressOf } from '../app/requests.example.ts'
import { answersTo, movesAt, paths } from '../app/route-moves.example.ts'
import type { VisitorName } from '../app/visitors.example.ts'
import type { Refused } from './form-visit.ts'
import { formVisits, plainVisits } from './form-visits.ts'
import { expectAccessible, expectToHelp, expectToRefuse, expectWellMade } from './looks.ts'
import { snap } from './screens.ts'
import { type Sent, send, sentOf } from './sending.ts'
import { closeAll, windowFor } from './windows.ts'
import { siteOn, type WorldName } from './worlds.ts'

afterAll(closeAll)

const pages = paths.filter(
  (path) => routes[path].module.endsWith('.page.tsx') && answersTo(path, 'post'),
)
const forms = pages.flatMap((path) => movesAt(path).map((move) => ({ path, move })))
const plain = pages.filter((path) => movesAt(path).length === 0)
type Form = (typeof forms)[number]
const nameOf = ({ path, move }: Form) => `${path} ${move.name}`
const visitOf = ({ path, move }: Form) => formVisits[path]?.[move.name]
const listed = Object.entries(formVisits).flatMap(([path, moves]) =>
  Object.keys(moves).map((move) => `${path} ${move}`),
)

it('is said of every form how it is wrong and how it is refused, or why it never is', () => {
  expect(listed.toSorted()).toEqual(forms.map(nameOf).toSorted())
  expect(Object.keys(plainVisits).toSorted()).toEqual(plain.toSorted())
})

/** Each page is measured once; the other forms of that page look alike. */
const isFirst = ({ path, move }: Form) =>
  forms.find((form) => form.path === path)?.move === move || process.env.LONG !== undefined

describe('a wrong form comes back with what was typed, and says what is wrong', () => {
  for (const form of forms) {
    const { wrong } = visitOf(form) ?? {}
    if (typeof wrong === 'string') it(nameOf(form), () => sendWrong(form, wrong))
  }
  for (const path of plain) {
    const { wrong } = plainVisits[path] ?? {}
    if (wrong && !('never' in wrong))
      it(path, async () => {
        const visit = { ...wrong, path, state: 'invalid', isMeasured: true }
        const { page } = await answered({ ...visit, status: 422 }, await sentOf(wrong.body))
        await expectToHelp(page, { move: wrong.body.move, kept: [] })
      })
  }
})

describe('a refused form says the rule and keeps what was typed', () => {
  for (const form of forms) {
    const { refused } = visitOf(form) ?? {}
    if (refused && !('never' in refused)) it(nameOf(form), () => sendRefused(form, refused))
  }
  for (const path of plain) {
    const { refused } = plainVisits[path] ?? {}
    if (refused && !('never' in refused))
      it(path, async () => {
        const { status = 409 } = refused
        const visit = { ...refused, path, state: 'refused', isMeasured: true, status }
        const { page } = await answered(visit, await sentOf(refused.body))
        if (status === 409) await expectToRefuse(page, { move: refused.body.move, kept: [] })
      })
  }
})

async function sendWrong(form: Form, wrong: string): Promise<void> {
  const { path, move } = form
  const { by, at } = move.canonical
  const body = { ...(await bodyOf(move.canonical, at)), ...visitOf(form)?.about }
  const { db } = await siteOn(at)
  const [sent, kept] = [
    await typed(form, { ...body, [wrong]: Array.isArray(body[wrong]) ? [] : '' }),
    await typed(form, body),
  ]
  const visit = { path, as: by, world: at, address: await addressOf(db, path, body) }
  const { page } = await answered(
    { ...visit, state: `invalid.${move.name}`, status: 422, isMeasured: isFirst(form) },
    sent,
  )
  const rest = kept.filter(({ name }) => name !== wrong)
  await expectToHelp(page, { move: move.name, kept: rest })
}

async function sendRefused(form: Form, refused: Refused): Promise<void> {
  const { path, move } = form
  const { by, at = move.canonical.at, status = 409 } = refused
  const { db } = await siteOn(at)
  const good = { ...(await bodyOf(move.canonical, at)), ...visitOf(form)?.about }
  const body = { ...good, ...refused.but?.() }
  const sent = await typed(form, body)
  const kept = sent.filter(({ name }) => !Object.hasOwn(refused.but?.() ?? {}, name))
  const visit = { path, as: by, world: at, address: await addressOf(db, path, body) }
  const { page } = await answered(
    { ...visit, state: `refused.${move.name}`, status, isMeasured: isFirst(form) },
    sent,
  )
  if (status === 409) await expectToRefuse(page, { move: move.name, kept })
}

const prepared = new Set<Canonical>()

/** What is sent where all is well; what must have happened first, happens once. */
async function bodyOf(canonical: Canonical, world: WorldName): Promise<Body> {
  const { db } = await siteOn(world)
  const isNew = !prepared.has(canonical)
  prepared.add(canonical)
  return db.transaction().execute(async (db) => {
    if (isNew) await canonical.before?.(db)
    return canonical.body(db)
  })
}

/** The fields of a form, without what stands in the address. */
async function typed({ path, move }: Form, body: Body): Promise<Sent> {
  const fields = Object.entries(body).filter(([name]) => !path.includes(`:${name}`))
  return sentOf({ move: move.name, ...Object.fromEntries(fields) })
}

type Sending = {
  path: Path
  world: WorldName
  as: VisitorName
  address: string
  state: string
  status: number
  isMeasured: boolean
}

/** Sends a form from its page, and looks at the page that comes back. */
async function answered({ path, state, status, ...visit }: Sending, sent: Sent) {
  const window = await windowFor(visit, false)
  await window.page.goto(visit.address)
  const answer = await send(window.page, sent)
  await snap(window.page, { path, state })
  await expectWellMade(window, answer, status)
  if (visit.isMeasured) {
    const measuring = await windowFor(visit, true)
    await measuring.page.goto(visit.address)
    await send(measuring.page, sent)
    await expectAccessible(measuring)
  }
  return window
}
