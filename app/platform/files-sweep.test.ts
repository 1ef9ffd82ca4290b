import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { filesIn, sha256Of } from './files.ts'
import { sweepFiles } from './files-sweep.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync('/tmp/test-sweep-')
})
afterEach(() => rmSync(folder, { recursive: true }))

const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000)
const anHourAgo = new Date(Date.now() - 3_600_000)
const place = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)

/** Keeps a file as the site does; `old` as if that was two hours ago. */
async function keep(text: string, old: boolean): Promise<string> {
  const sha256 = await filesIn(folder).keep(Buffer.from(text))
  if (old) utimesSync(place(sha256), twoHoursAgo, twoHoursAgo)
  return sha256
}

/** What a kill leaves in the middle of a write. */
function cutOff(beside: string, old: boolean): string {
  const name = `${place(beside)}.0d5f3c1e-1111-4222-8333-444455556666`
  writeFileSync(name, 'half')
  if (old) utimesSync(name, twoHoursAgo, twoHoursAgo)
  return name
}

it('clears away halves and files that no row names, once they are an hour old', async () => {
  const named = await keep('Woonvisie', true)
  const unnamed = await keep('Nooit vastgelegd', true)
  const young = await keep('Net geschreven', false)
  const half = cutOff(named, true)
  const swept = await sweepFiles(folder, { named: new Set([named]), before: anHourAgo })
  expect(swept).toEqual({ halves: 1, unnamed: 1 })
  expect([named, unnamed, young].map((sha256) => existsSync(place(sha256)))).toEqual([
    true,
    false,
    true,
  ])
  expect(existsSync(half)).toBe(false)
  expect((await filesIn(folder).read(named)).toString()).toBe('Woonvisie')
})

it('leaves a half that may still be written', async () => {
  const named = await keep('Woonvisie', true)
  const half = cutOff(named, false)
  const swept = await sweepFiles(folder, { named: new Set([named]), before: anHourAgo })
  expect(swept).toEqual({ halves: 0, unnamed: 0 })
  expect(existsSync(half)).toBe(true)
})

it('removes no whole file where the database names none: it is the folder of another one', async () => {
  const other = await keep('Van een andere installatie', true)
  const named = new Set([sha256Of('elders')])
  expect(await sweepFiles(folder, { named, before: anHourAgo })).toEqual({ halves: 0, unnamed: 0 })
  expect(existsSync(place(other))).toBe(true)
})

it('has nothing to do where nothing was ever kept', async () => {
  const nowhere = path.join(folder, 'nergens')
  const swept = await sweepFiles(nowhere, { named: new Set(), before: anHourAgo })
  expect(swept).toEqual({ halves: 0, unnamed: 0 })
})
