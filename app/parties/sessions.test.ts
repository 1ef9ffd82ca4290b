import { expect, it } from 'vitest'
import { safeReturn, sessionCookie, sessionToken } from './session-cookie.ts'
import { checkCode, isProofRecent, type KeptCode } from './sessions.ts'

const now = new Date('2026-11-25T09:00:00Z')
const later = new Date('2026-11-25T09:10:00Z')
const kept: KeptCode = { codeHash: 'right', expiresAt: later, attempts: 0 }

it('lets in who knows the code', () => {
  expect(checkCode(kept, { codeHash: 'right', now })).toEqual({ ok: true, value: 'right' })
})

it('counts a wrong code, and says how often it may still be tried', () => {
  expect(checkCode({ ...kept, attempts: 3 }, { codeHash: 'wrong', now })).toMatchObject({
    refusal: { code: 'code-wrong', triesLeft: 1 },
  })
})

it.each<[string, KeptCode | undefined, Date]>([
  ['an address that nobody has', undefined, now],
  ['a code after ten minutes', kept, later],
  ['a code that was tried five times', { ...kept, attempts: 5 }, now],
])('says the same of %s', (_, code, at) => {
  expect(checkCode(code, { codeHash: 'right', now: at })).toMatchObject({
    refusal: { code: 'code-worn-out' },
  })
})

it('takes a proof of ten minutes ago for too old', () => {
  expect(isProofRecent(now, new Date('2026-11-25T09:09:59Z'))).toBe(true)
  expect(isProofRecent(now, later)).toBe(false)
})

it.each<[string | null, string]>([
  ['/trajecten/1?toon=open', '/trajecten/1?toon=open'],
  [null, '/overzicht'],
  ['https://evil.example/', '/overzicht'],
  ['//evil.example/', '/overzicht'],
  ['/\\evil.example', '/overzicht'],
  ['', '/overzicht'],
])('after signing in %s leads to %s', (asked, address) => {
  expect(safeReturn(asked)).toBe(address)
})

it('keeps the session from scripts and other sites, and from plain http where the site has TLS', () => {
  expect(sessionCookie('t', 'http://localhost:3000')).toBe(
    'session=t; Path=/; HttpOnly; SameSite=Lax',
  )
  expect(sessionCookie('t', 'https://handslag.example')).toContain('; Secure')
})

it('finds the token among other cookies', () => {
  const request = (cookie: string) =>
    sessionToken(new Request('http://localhost', { headers: { Cookie: cookie } }))
  expect(request('theme=dark; session=abc-_1')).toBe('abc-_1')
  expect(request('mysession=abc')).toBeUndefined()
})
