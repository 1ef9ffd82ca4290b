import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { periodTitle, periodWords, reportRefusalWords } from './reports.words.ts'

const period = { from: day('2027-01-01'), until: day('2027-03-31') }
const basis = 'planned-path'

it('names a period', () => {
  expect(periodWords(period, 'quarter')).toBe('het kwartaal tot en met 31 maart 2027')
  expect(periodWords(period, 'half_year')).toBe('het half jaar tot en met 31 maart 2027')
  expect(periodTitle(period, 'year')).toBe('Jaar tot en met 31 maart 2027')
})

it.each<[Parameters<typeof reportRefusalWords>[0], string]>([
  [{ code: 'unit-mismatch', asked: 'woningen', given: '%', basis }, 'Het cijfer is in %'],
  [{ code: 'day-outside-period', period, basis }, 'van 1 januari 2027 tot en met 31 maart 2027'],
  [{ code: 'period-not-begun', from: period.from, basis }, 'begint pas op 1 januari 2027'],
  [{ code: 'day-in-future', basis }, 'ligt in de toekomst'],
  [{ code: 'not-a-period', basis }, 'Kies een periode'],
  [{ code: 'already-reported', basis }, 'Verbeter dat cijfer'],
  [{ code: 'already-corrected', basis }, 'al verbeterd'],
  [{ code: 'evidence-missing', basis }, 'Voeg een bewijsstuk toe'],
  [{ code: 'not-the-supplier', basis }, 'levert de partij'],
  [{ code: 'not-the-checker', basis }, 'controleert de partij'],
  [{ code: 'no-such-report', basis }, 'bestaat niet'],
  [{ code: 'no-such-indicator', basis }, 'bestaat niet meer'],
  [{ code: 'file-too-big', basis: 'file-limits' }, 'hoogstens 20 MB'],
  [{ code: 'no-room-for-file', basis: 'file-limits' }, 'geen ruimte'],
  [{ code: 'no-mandate', act: 'report', basis }, 'geen mandaat om te rapporteren'],
])('says %j to a person', (refusal, words) => {
  expect(reportRefusalWords(refusal)).toContain(words)
})
