import { expect, it } from 'vitest'
import { isDiskFull } from './disk-full.ts'

const failed = (code: string) => Object.assign(new Error('it failed'), { code })

it.each([
  ['a full disk', failed('ENOSPC'), true],
  ['a quota that is used up', failed('EDQUOT'), true],
  ['a database without room', failed('53100'), true],
  ['a file that is not there', failed('ENOENT'), false],
  ['a fault without a code', new Error('it failed'), false],
  ['no error', 'ENOSPC', false],
])('knows %s', (_, error, isFull) => expect(isDiskFull(error)).toBe(isFull))
