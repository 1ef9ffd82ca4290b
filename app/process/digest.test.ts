import { expect, it } from 'vitest'
import { addDays, type Day, day, dayOf, momentAt } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { roundId } from '#parties/parties.example.ts'
import { askRules } from './ask-rules.ts'
import { type Asked, digestLines, digestMoment, type MailLevel, type Told } from './digest.ts'
import { digestLetter } from './digest.words.ts'

const wednesday = day('2026-11-25')
const at = momentAt(wednesday, '07:30')
const membershipId = id<'Membership'>('00000000-0000-7000-8000-c00000000001')

const anAsk = (given: Partial<Asked> = {}): Asked => ({
  kind: 'positions',
  roundId,
  round: 'Prestatieafspraken Voorbeeldstad 2027',
  count: 4,
  whole: 14,
  again: 0,
  since: new Date('2026-11-20T09:00:00Z'),
  newest: new Date('2026-11-24T15:00:00Z'),
  due: null,
  membershipId,
  organisation: null,
  ...given,
})

const toldOf = (ask: Asked, onDay: Day): Told => ({ ...ask, onDay })

type Reading = { level?: MailLevel; visitedAt?: Date | null; told?: Told[]; on?: Day }

function because(asks: Asked[], { level = 'normal', visitedAt = null, told = [], on }: Reading) {
  const moment = on ? momentAt(on, '07:30') : at
  return digestLines(asks, { level, visitedAt, told }, moment).map((line) => line.because)
}

it('is made up at half past seven by the clock of Amsterdam, in summer and in winter', () => {
  expect(digestMoment(new Date('2026-11-25T06:29:00Z'))).toEqual(new Date('2026-11-24T06:30:00Z'))
  expect(digestMoment(new Date('2026-11-25T06:30:00Z'))).toEqual(new Date('2026-11-25T06:30:00Z'))
  expect(digestMoment(new Date('2026-07-01T05:30:00Z'))).toEqual(new Date('2026-07-01T05:30:00Z'))
})

it('has one moment for each day of sixty weeks, through both changes of the clock', () => {
  const days = Array.from({ length: 420 }, (_, nth) => addDays(day('2026-01-01'), nth))
  for (const one of days)
    for (const time of ['07:30', '12:00', '23:59'])
      expect(dayOf(digestMoment(momentAt(one, time)))).toBe(one)
  const moments = new Set(days.map((one) => digestMoment(momentAt(one, '12:00')).toISOString()))
  expect(moments.size).toBe(420)
})

it('tells what is new, and not what was read or told before', () => {
  expect(because([anAsk()], {})).toEqual(['new'])
  expect(because([anAsk()], { visitedAt: new Date('2026-11-24T16:00:00Z') })).toEqual([])
  expect(because([anAsk()], { visitedAt: new Date('2026-11-24T14:00:00Z') })).toEqual(['new'])
  expect(because([anAsk()], { told: [toldOf(anAsk(), day('2026-11-25'))] })).toEqual([])
  const older = toldOf(anAsk({ newest: new Date('2026-11-23T15:00:00Z') }), day('2026-11-24'))
  expect(because([anAsk()], { told: [older] })).toEqual(['new'])
})

it('leaves what came after half past seven for tomorrow, however late the job runs', () => {
  const later = new Date('2026-11-25T06:31:00Z')
  const after = anAsk({ since: later, newest: later })
  expect(because([after], {})).toEqual([])
  expect(because([after], { on: day('2026-11-26') })).toEqual(['new'])
})

it('tells the first of what waits though more came since, and the rest tomorrow', () => {
  const ask = anAsk({ newest: new Date('2026-11-25T06:31:00Z') })
  const [line] = digestLines([ask], { level: 'normal', visitedAt: null, told: [] }, at)
  expect(line?.newest).toEqual(ask.since)
  const told = line ? [toldOf(line, wednesday)] : []
  expect(because([ask], { told })).toEqual([])
  expect(because([ask], { told, on: day('2026-11-26') })).toEqual(['new'])
})

it('tells of one organisation what it did not tell of the other', () => {
  const other = { ...anAsk(), membershipId: null }
  expect(because([anAsk()], { told: [toldOf(other, wednesday)] })).toEqual(['new'])
})

it.each([
  ['calm', 'Monday only', ['2026-11-23']],
  [
    'normal',
    'working days',
    ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
  ],
  ['none', 'no day', []],
] as const)('mails who chose %s on %s', (level, _, expected) => {
  const week = Array.from({ length: 7 }, (__, nth) => addDays(day('2026-11-23'), nth))
  const old = anAsk({ newest: new Date('2026-11-20T15:00:00Z') })
  expect(week.filter((on) => because([old], { level, on }).length > 0)).toEqual(expected)
})

it('reminds a week and a day before the date, once each, and not after it', () => {
  const due = day('2026-12-09')
  const ask = anAsk({ kind: 'information', due })
  const told = [toldOf(ask, day('2026-11-25'))]
  const days = Array.from({ length: 20 }, (_, nth) => addDays(day('2026-11-26'), nth))
  const reminded = days.filter((on) => {
    const lines = because([ask], { told, on })
    if (lines.length > 0) told.push(toldOf(ask, on))
    return lines.length > 0
  })
  expect(reminded).toEqual(['2026-12-02', '2026-12-08'])
})

it('makes up for a reminder on a later day where no job ran on its own', () => {
  const ask = anAsk({ kind: 'information', due: day('2026-12-09') })
  const told = [toldOf(ask, day('2026-11-25'))]
  expect(because([ask], { told, on: day('2026-12-04') })).toEqual(['reminder'])
})

it('reminds who read it and did nothing, and has nothing to say of what was acted on', () => {
  const ask = anAsk({ kind: 'information', due: day('2026-11-26') })
  const read = { visitedAt: new Date('2026-11-24T16:00:00Z') }
  expect(because([ask], read)).toEqual(['reminder'])
  expect(because([], read)).toEqual([])
})

it('sends what the law asks to who wants no mail, and says why', () => {
  const ask = anAsk({ kind: 'advice', due: day('2026-12-20') })
  expect(because([ask, anAsk()], { level: 'none' })).toEqual(['new'])
  const [line] = digestLines([ask], { level: 'none', visitedAt: null, told: [] }, at)
  const around = {
    name: 'Jan de Wit',
    at,
    baseUrl: 'https://h.example',
    end: 'https://h.example/x',
  }
  const { text } = digestLetter(line ? [line] : [], around)
  expect(text).toContain('De wet vraagt dit (Wet op het overleg huurders verhuurder, advies).')
  expect(text).toContain('Daarom kunt u dit bericht niet uitzetten.')
})

it('has a link at each line, the date, and how to get less mail', () => {
  const lines = digestLines(
    [anAsk(), anAsk({ kind: 'information', due: day('2026-12-01') })],
    { level: 'normal', visitedAt: null, told: [] },
    at,
  )
  const end = 'https://h.example/mail/minder/x'
  const around = { name: 'Jan de Wit', at, baseUrl: 'https://h.example', end }
  const { subject, text } = digestLetter(lines, around)
  expect(subject).toBe('2 dingen wachten op u')
  expect(text).toContain('Goedemorgen, Jan,')
  expect(text).toContain(`https://h.example/trajecten/${roundId}/onderhandeling`)
  expect(text).toContain(`https://h.example/trajecten/${roundId}/scope`)
  expect(text).toContain('Uiterlijk 1 december')
  expect(text).toContain(end)
  expect(text).not.toContain('De wet vraagt')
})

it('says of every kind of ask what ends it', () => {
  for (const { acted } of Object.values(askRules)) expect(acted.length).toBeGreaterThan(10)
})
