import { expect, it } from 'vitest'
import { statusOf } from './result.ts'

it('hides what is not there to see, and says a no to what is', () => {
  expect(statusOf({ code: 'no-such-signature', basis: 'ww-44-2' })).toBe(404)
  expect(statusOf({ code: 'not-now', basis: 'ww-44-2' })).toBe(409)
})
