import { expect, it } from 'vitest'
import { calendarFile } from '#platform/calendar-file.ts'
import { atomOf, type FeedEntry } from './feed.ts'

const entry: FeedEntry = {
  id: 'tag:handslag.example,2026:a/1',
  title: 'Afspraken & cijfers',
  at: new Date('2027-01-02T10:00:00Z'),
  link: 'https://handslag.example/afspraken/a?b=1&c=2',
  text: 'Er is <nieuws>.',
}

const feed = {
  id: 'tag:handslag.example,2026:a',
  title: 'Prestatieafspraken',
  page: 'https://handslag.example/afspraken/a',
  self: 'https://handslag.example/afspraken/a.atom',
}

it('writes what people typed as text, never as markup', () => {
  const xml = atomOf({ ...feed, entries: [entry] })
  expect(xml).toContain('<title>Afspraken &amp; cijfers</title>')
  expect(xml).toContain('<summary type="text">Er is &lt;nieuws&gt;.</summary>')
  expect(xml).toContain('href="https://handslag.example/afspraken/a?b=1&amp;c=2"')
})

it('was last changed when its newest entry was', () => {
  const older = { ...entry, id: `${entry.id}/2`, at: new Date('2026-01-02T10:00:00Z') }
  const xml = atomOf({ ...feed, entries: [entry, older] })
  expect(/<updated>([^<]*)<\/updated>/.exec(xml)?.[1]).toBe('2027-01-02T10:00:00.000Z')
  expect(atomOf({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
})

it('gives a day the same identity at every publication, and a higher sequence', () => {
  const agenda = { name: 'Afspraken', product: 'Afspraken' } as const
  const begin = { uid: 'begin-a@handslag', summary: 'De afspraken gaan in', url: feed.page }
  const stamp = new Date('2026-11-25T09:00:00Z')
  const first = calendarFile(agenda, [{ ...begin, day: '2027-01-01', sequence: 1 }], stamp)
  const later = calendarFile(agenda, [{ ...begin, day: '2027-02-01', sequence: 2 }], stamp)
  for (const calendar of [first, later]) expect(calendar).toContain('UID:begin-a@handslag')
  expect(first).toContain('SEQUENCE:1')
  expect(later).toContain('SEQUENCE:2')
  expect(first).toContain('DTSTART;VALUE=DATE:20270101')
})
