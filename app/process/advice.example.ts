import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { now, partyId, roundId } from '#parties/parties.example.ts'
import type { Advice, AdviceExtension, AdviceReply, AdviceRequest } from './advice.ts'

/** Voorbeeldwonen asks its tenants on 16 November 2026. Name only what the test is about. */
export const aRequest = (given: Partial<AdviceRequest> = {}): AdviceRequest => ({
  id: newId<'AdviceRequest'>(now),
  roundId,
  partyId: partyId('voorbeeldwonen'),
  adviserId: partyId('hvVoorbeeldwonen'),
  subject: 'Sloop van 40 woningen',
  paperId: null,
  commitmentId: null,
  askedOn: day('2026-11-16'),
  dueOn: day('2026-12-28'),
  by: 'Ilse Bos',
  at: now,
  closed: undefined,
  advices: [],
  extensions: [],
  changes: 1,
  ...given,
})

/** Its tenants are against it, on 1 December 2026. */
export const anAdvice = (given: Partial<Advice> = {}): Advice => ({
  id: newId<'Advice'>(now),
  kind: 'negative',
  text: 'Niet doen.',
  paperId: null,
  givenOn: day('2026-12-01'),
  replyDueOn: day('2026-12-15'),
  by: 'Fatima El Amrani',
  at: now,
  withdrawn: undefined,
  replies: [],
  ...given,
})

/** The association goes on all the same. */
export const aReply = (given: Partial<AdviceReply> = {}): AdviceReply => ({
  id: newId<'AdviceReply'>(now),
  deviates: true,
  text: 'De huizen zijn op.',
  repliedOn: day('2026-12-10'),
  by: 'Ilse Bos',
  at: now,
  withdrawn: undefined,
  ...given,
})

/** The tenants want until 15 January 2027. */
export const anExtension = (given: Partial<AdviceExtension> = {}): AdviceExtension => ({
  id: newId<'AdviceExtension'>(now),
  partyId: partyId('hvVoorbeeldwonen'),
  untilDay: day('2027-01-15'),
  reason: 'Er is kerstvakantie.',
  by: 'Fatima El Amrani',
  at: now,
  settled: undefined,
  ...given,
})
