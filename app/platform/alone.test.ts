import { expect, it } from 'vitest'
import { alone } from './alone.ts'

it('lets one do a thing at a time, and the others after it', async () => {
  const seen: string[] = []
  const visit = (name: string) =>
    alone('een map', async () => {
      seen.push(`${name} in`)
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(`${name} out`)
    })
  await Promise.all([visit('a'), visit('b'), visit('c')])
  for (const [nth, line] of seen.entries())
    if (nth % 2 === 1) expect(line).toBe(`${seen[nth - 1]?.[0]} out`)
  expect(seen).toHaveLength(6)
})

it('lets go where the work fails', async () => {
  await expect(alone('map', () => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk')
  expect(await alone('map', () => Promise.resolve('weer'))).toBe('weer')
})
