import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { now, roundId } from '#parties/parties.example.ts'
import { anAdvice, anExtension, aReply, aRequest } from './advice.example.ts'
import type { AdviceRequest } from './advice.ts'
import { adviceDays } from './advice-calendar.words.ts'

const round = { id: roundId, name: 'Prestatieafspraken Voorbeeldstad 2027' }

const daysOf = (request: AdviceRequest) =>
  adviceDays(request, { baseUrl: 'https://handslag.example', today: day('2026-11-25'), round })

it('gives a request its last day, with a link to it', () => {
  const request = aRequest()
  expect(daysOf(request)).toEqual([
    expect.objectContaining({
      uid: `advies-${request.id}@handslag`,
      sequence: 0,
      day: '2026-12-28',
      summary: 'Advies van huurders: Sloop van 40 woningen',
      isCancelled: false,
      url: `https://handslag.example/trajecten/${roundId}/scope/advies/${request.id}`,
    }),
  ])
})

it('moves the day where both sides agreed on a later one, under the same UID and a higher sequence', () => {
  const settled = { outcome: 'agreed', at: now, by: 'Ilse Bos' } as const
  const request = aRequest({ extensions: [anExtension({ settled })], changes: 3 })
  expect(daysOf(request)).toMatchObject([
    { uid: `advies-${request.id}@handslag`, sequence: 2, day: '2027-01-15' },
  ])
  expect(daysOf(request)[0]?.description).toContain('Beide kanten kozen een latere dag.')
})

it('adds the last day of a reply once it may deviate, and ticks off what is done', () => {
  const [asked, reply] = daysOf(aRequest({ advices: [anAdvice()] }))
  expect(asked?.summary).toMatch(/^✓ Advies/)
  expect(reply).toMatchObject({ day: '2026-12-15', isCancelled: false })
  expect(reply?.summary).toBe('Antwoord op het advies: Sloop van 40 woningen')
  const replied = daysOf(aRequest({ advices: [anAdvice({ replies: [aReply()] })] }))
  expect(replied[1]?.summary).toMatch(/^✓ Antwoord/)
  const positive = anAdvice({ kind: 'positive', replyDueOn: null })
  expect(daysOf(aRequest({ advices: [positive] }))).toHaveLength(1)
})

it('cancels what lapsed: a request that was taken back, the reply to an advice that was', () => {
  const closed = { closing: 'withdrawn', reason: 'Toch niet.', at: now, by: 'Ilse Bos' } as const
  expect(daysOf(aRequest({ closed }))).toMatchObject([
    { isCancelled: true, summary: 'Vervallen: Advies van huurders: Sloop van 40 woningen' },
  ])
  const withdrawn = { at: now, reason: 'Vergissing.', by: 'Fatima El Amrani' }
  const [asked, reply] = daysOf(aRequest({ advices: [anAdvice({ withdrawn })] }))
  expect(asked).toMatchObject({ isCancelled: false })
  expect(reply).toMatchObject({ isCancelled: true })
})
