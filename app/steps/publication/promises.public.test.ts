import { describe, expect, it } from 'vitest'
import { exampleAgreement } from '#documents/agreement-document.example.ts'
import type { PublishedAgreement } from '#documents/published-agreement.ts'
import type { PublishedIndicator, PublishedProgress } from '#documents/published-progress.ts'
import { day } from '#kernel/day.ts'
import { courseCounts, highlightsOf, promisesOf } from './promises.public.ts'

const document = exampleAgreement(6)
const commitments = document.chapters.flatMap((chapter) => chapter.commitments)
const [first, second] = commitments.map(({ code }) => code)

const agreement: PublishedAgreement = {
  schema: 'urn:handslag:published-agreement:1',
  address: document.agreement,
  version: 1,
  publishedAt: '2026-11-25T09:00:00.000Z',
  municipalities: [],
  document,
  documentSha256: 'a'.repeat(64),
  signatures: [],
  file: { sha256: 'b'.repeat(64), sizeBytes: 1 },
  plainWords: commitments.map(({ code }) => ({ code, title: `Titel ${code}`, text: null })),
}

const anIndicator = (code: string, value: number): PublishedIndicator => ({
  code,
  id: `${code} ${value}`,
  name: 'Huizen',
  definition: 'Opgeleverde huizen.',
  supplier: 'Voorbeeldwonen',
  checker: 'Huurdersvereniging Voorbeeldwonen',
  baseline: { on: day('2026-10-31'), source: 'Jaarverslag' },
  dependsOn: '',
  light: {
    formula: 'light-1',
    measure: {
      unit: 'woningen',
      direction: 'up',
      isCumulative: true,
      baseline: 0,
      path: [{ year: 2027, value: 240, max: null }],
    },
    frequency: 'quarter',
    span: { from: day('2027-01-01'), until: day('2027-12-31') },
  },
  reports: [
    {
      from: day('2027-04-01'),
      until: day('2027-06-30'),
      on: day('2027-06-30'),
      value,
      unit: 'woningen',
      state: 'confirmed',
      checkerValue: null,
      isCorrected: false,
    },
  ],
})

const progressWith = (indicators: readonly PublishedIndicator[]): PublishedProgress => ({
  schema: 'urn:handslag:published-progress:1',
  address: document.agreement,
  version: 1,
  publishedAt: '2027-07-10T09:00:00.000Z',
  agreementVersion: document.version,
  indicators,
  moments: [],
  decisions: [],
})

const today = day('2027-07-20')

describe('a promise as everybody reads it', () => {
  it('stands in the order of the text, with who does it and for whom', () => {
    const promises = promisesOf({ agreement, progress: undefined }, today)
    expect(promises.map(({ code }) => code)).toEqual(commitments.map(({ code }) => code))
    expect(promises[0]?.owners.map(({ id }) => id)).toEqual(commitments[0]?.owners)
    expect(new Set(promises.map(({ course }) => course))).toEqual(new Set(['not-measured']))
  })

  it('stands as its worst indicator does', () => {
    const code = first ?? ''
    const indicators = [anIndicator(code, 120), anIndicator(code, 10)]
    const [promise] = promisesOf({ agreement, progress: progressWith(indicators) }, today)
    expect(promise?.measures.map(({ light }) => light.state)).toEqual(['on-track', 'behind'])
    expect(promise?.course).toBe('behind')
  })

  it('counts no figure that was corrected or is disputed', () => {
    const good = anIndicator(first ?? '', 120)
    const [report] = good.reports
    if (!report) return
    const disputed = { ...good, reports: [{ ...report, state: 'disputed' as const }] }
    const corrected = { ...good, reports: [{ ...report, isCorrected: true }] }
    for (const one of [disputed, corrected]) {
      const record = { agreement, progress: progressWith([one]) }
      expect(promisesOf(record, today)[0]?.course).toBe('no-data')
    }
  })
})

it('counts how promises stand, the most urgent first', () => {
  const indicators = [anIndicator(first ?? '', 120), anIndicator(second ?? '', 10)]
  const promises = promisesOf({ agreement, progress: progressWith(indicators) }, today)
  expect(courseCounts(promises)).toEqual([
    { course: 'behind', count: 1 },
    { course: 'on-track', count: 1 },
    { course: 'not-measured', count: commitments.length - 2 },
  ])
})

it('shows those that are measured first, and one of each theme before a second', () => {
  const indicators = [anIndicator(second ?? '', 120)]
  const promises = promisesOf({ agreement, progress: progressWith(indicators) }, today)
  const shown = highlightsOf(promises, 2)
  expect(shown[0]?.code).toBe(second)
  expect(shown).toHaveLength(2)
  expect(highlightsOf(promises, 99)).toHaveLength(promises.length)
})
