import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keysIn } from './keys.ts'

const home = mkdtempSync('/tmp/test-keys-')
afterAll(() => rmSync(home, { recursive: true }))

const folder = (name: string) => path.join(home, name)

it('makes a key once and gives it back ever after', async () => {
  const keys = keysIn(folder('plain'))
  expect(await keys.keep('seal', () => 'first')).toBe('first')
  expect(await keys.keep('seal', () => 'second')).toBe('first')
})

it('gives two who ask at once the same key', async () => {
  const keys = keysIn(folder('race'))
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, nth) => keys.keep('seal', () => `key ${nth}`)),
  )
  expect(new Set(made).size).toBe(1)
})

it('lets nobody but its owner read it', async () => {
  await keysIn(folder('modes')).keep('seal', () => 'x')
  expect(statSync(path.join(folder('modes'), 'seal')).mode & 0o077).toBe(0)
})

it('locks keys with the secret, and opens them with the same one only', async () => {
  const locked = folder('locked')
  await keysIn(locked, 'a secret of the installation').keep('seal', () => 'PRIVATE')
  expect(readFileSync(path.join(locked, 'seal'), 'utf8')).not.toContain('PRIVATE')
  expect(await keysIn(locked, 'a secret of the installation').keep('seal', () => '')).toBe(
    'PRIVATE',
  )
  await expect(keysIn(locked, 'another secret').keep('seal', () => '')).rejects.toThrow()
  await expect(keysIn(folder('plain'), 'secret').keep('seal', () => '')).rejects.toThrow('locked')
})
