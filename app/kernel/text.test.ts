import { expect, it } from 'vitest'
import { isKeepable } from './text.ts'

it.each([
  ['', true],
  ['é € ( ) # 🙂\ttab\nregel', true],
  ['voor\0na', false],
  ['voor\ud800na', false],
  ['\udc00', false],
  ['een regel\r\nen nog een', true],
  ['uit een tekstverwerker\u000bgeplakt', false],
  ['een bel\u0007', false],
  ['geen teken\uffff', false],
])('keeps %j as it is: %s', (text, can) => expect(isKeepable(text)).toBe(can))
