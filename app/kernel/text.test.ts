import { expect, it } from 'vitest'
import { capital, isKeepable, together, uncapital } from './text.ts'

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

it('names a list as people do', () => {
  expect(together([])).toBe('')
  expect(together(['A'])).toBe('A')
  expect(together(['A', 'B', 'C'])).toBe('A, B en C')
  expect(together(['A', 'B'], 'of')).toBe('A of B')
})

it('begins a sentence with a capital, and leaves abbreviations theirs within one', () => {
  expect(capital('ém keer')).toBe('Ém keer')
  expect(uncapital('Bod is verstuurd')).toBe('bod is verstuurd')
  expect(uncapital('IBW is bekend')).toBe('IBW is bekend')
  expect(uncapital('dPi is verstuurd')).toBe('dPi is verstuurd')
})
