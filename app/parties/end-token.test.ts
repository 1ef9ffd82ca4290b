import { expect, it } from 'vitest'
import { endToken, idInEndToken } from './end-token.ts'

const subscription = '01938f5a-0000-7000-8000-000000000001'

it('ends the mail by a link that only the key of the installation can make', () => {
  const token = endToken('key', subscription)
  expect(idInEndToken('key', token)).toBe(subscription)
  expect(idInEndToken('other key', token)).toBeUndefined()
  expect(idInEndToken('key', `${token}x`)).toBeUndefined()
  expect(idInEndToken('key', token.replace('1', '2'))).toBeUndefined()
  expect(idInEndToken('key', '')).toBeUndefined()
})
