import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { inflate } from './inflate.ts'

it('unpacks what was packed, with something after it too', () => {
  const packed = deflateSync(Buffer.from('afspraken'))
  expect(Buffer.from(inflate(packed) ?? []).toString()).toBe('afspraken')
  expect(Buffer.from(inflate(Buffer.concat([packed, Buffer.from('\r\n')])) ?? []).toString()).toBe(
    'afspraken',
  )
})

it('has nothing of what was not packed so', () => {
  expect(inflate(Buffer.from('afspraken'))).toBeUndefined()
})

it('stops at a small file that becomes huge', () => {
  expect(inflate(deflateSync(Buffer.alloc(70_000_000)))).toBeUndefined()
})
