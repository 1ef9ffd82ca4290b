import { afterAll, describe, expect, it } from 'vitest'
import { type Path, routes } from '#routes.ts'
import { answersTo, paths } from '../app/route-moves.example.ts'
import { desk, expectAccessible, expectWellMade } from './looks.ts'
import { pageVisits, type Visit } from './page-visits.ts'
import { snap } from './screens.ts'
import { closeAll, windowFor } from './windows.ts'
import { siteOn } from './worlds.ts'

afterAll(closeAll)

const pages = paths.filter((path) => routes[path].module.endsWith('.page.tsx'))
const seen = pages.filter((path) => answersTo(path, 'get'))

it('is said of every page how it is seen, filled and empty, or why it is not', () => {
  expect(Object.keys(pageVisits).toSorted()).toEqual(seen.toSorted())
})

describe.each(['filled', 'empty'] as const)('%s', (state) => {
  for (const path of seen) {
    const visit = pageVisits[path]?.[state]
    if (visit && !('never' in visit))
      it(path, async () => {
        await look(path, visit, state)
      })
  }
})

async function look(path: Path, visit: Visit, state: 'filled' | 'empty'): Promise<void> {
  const site = await siteOn(visit.world)
  const address = await visit.address(site, path)
  const window = await windowFor(visit, false)
  await window.page.setViewportSize(desk)
  const answer = await window.page.goto(address)
  if (!answer) throw new Error(`No answer from ${address}`)
  await snap(window.page, { path, state })
  await expectWellMade(window, answer, 200)
  const measuring = await windowFor(visit, true)
  await measuring.page.goto(address)
  await expectAccessible(measuring)
}
