import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { filesIn, sha256Of } from './files.ts'

const folder = mkdtempSync('/tmp/test-files-')
afterAll(() => rmSync(folder, { recursive: true }))

const files = filesIn(folder)
const text = Buffer.from('Verslag van 25 november')

it('gives back the bytes it kept, by their hash', async () => {
  const sha256 = await files.keep(text)
  expect(sha256).toBe(sha256Of(text))
  expect(await files.read(sha256)).toEqual(text)
})

it('keeps the same bytes once, also when two keep them together', async () => {
  const both = await Promise.all([files.keep(text), files.keep(text)])
  expect(new Set(both).size).toBe(1)
  expect(readdirSync(path.join(folder, both[0].slice(0, 2)))).toEqual([both[0]])
})

it('does not hand out bytes that have changed', async () => {
  const sha256 = await files.keep(Buffer.from('eerst'))
  writeFileSync(path.join(folder, sha256.slice(0, 2), sha256), 'later')
  await expect(files.read(sha256)).rejects.toThrow('have changed')
})

it('throws for bytes that are not there', async () => {
  await expect(files.read('0'.repeat(64))).rejects.toThrow('ENOENT')
})
