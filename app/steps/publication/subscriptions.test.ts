import { expect, it } from 'vitest'
import { tokenHash } from './subscriptions.ts'

it('keeps of a token only what cannot be turned back', () => {
  expect(tokenHash('abc')).toMatch(/^[0-9a-f]{64}$/)
  expect(tokenHash('abc')).not.toContain('abc')
})
