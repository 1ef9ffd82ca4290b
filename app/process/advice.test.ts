import { describe, expect, it } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import { now, partyId } from '#parties/parties.example.ts'
import { anAdvice, anExtension, aReply, aRequest } from './advice.example.ts'
import {
  type AdviceState,
  adviceIn,
  adviceKindRules,
  adviceKinds,
  adviceStates,
  advises,
  askerOf,
  dueOf,
  isLate,
  nextDayOf,
  replyDue,
  replyTo,
  stateOf,
  termOf,
} from './advice.ts'
import { adviceKindWords, ifMissedWords, termBasisWords } from './advice.words.ts'
import { type AdviceAct, adviceActIds, adviceActs, dayFits, mayAct, sideOf } from './advice-acts.ts'

const [asker, adviser] = [partyId('voorbeeldwonen'), partyId('hvVoorbeeldwonen')]
const due = day('2026-12-28')
const taken = { at: now, reason: 'Vergissing.', by: 'Ilse Bos' }
const ended = { closing: 'withdrawn', reason: 'Niet meer nodig.', at: now, by: 'Ilse Bos' } as const

const held = { regime: 'woningwet-2015', switches: [] } as const
const today = day('2026-11-25')

describe('the term', () => {
  it('is six weeks for the advice and fourteen days for a reply, by either law', () => {
    for (const regime of ['woningwet-2015', 'wvrv-2026'] as const) {
      const at = { held: { regime, switches: [] }, today }
      expect(termOf('CAL-31', day('2026-11-16'), at)).toMatchObject({ due, regime })
      expect(termOf('CAL-32', day('2026-12-01'), at)).toMatchObject({ due: '2026-12-15', regime })
    }
  })

  it('goes over a leap day and over the turn of the year', () => {
    expect(termOf('CAL-31', day('2028-01-28'), { held, today }).due).toBe('2028-03-10')
    expect(termOf('CAL-32', day('2026-12-24'), { held, today }).due).toBe('2027-01-07')
  })

  it('keeps the law that the round held when it began', () => {
    const switched = {
      ...held,
      switches: [{ regime: 'wvrv-2026', fromDay: day('2026-12-01') } as const],
    }
    const regimeOf = (start: string) =>
      termOf('CAL-31', day(start), { held: switched, today: day('2026-12-20') }).regime
    expect(regimeOf('2026-11-30')).toBe('woningwet-2015')
    expect(regimeOf('2026-12-01')).toBe('wvrv-2026')
  })

  it('is law for a landlord and a default for a municipality, which the words say', () => {
    const term = termOf('CAL-31', day('2026-11-16'), { held, today })
    expect(askerOf('housing_association')?.isLaw).toBe(true)
    expect(termBasisWords('housing_association', term)).toContain('niet nagekeken in de wet')
    expect(ifMissedWords('housing_association', term)).toBe(
      'De verhuurder mag zonder advies verder.',
    )
    expect(askerOf('municipality')?.isLaw).toBe(false)
    expect(termBasisWords('municipality', term)).toContain('geen wet')
    expect(ifMissedWords('municipality', term)).toContain('geen gevolg')
  })
})

describe('the sides', () => {
  it('are a landlord or a municipality, and those who live there', () => {
    expect(askerOf('tenant_organisation')).toBeUndefined()
    expect(askerOf('care')).toBeUndefined()
    for (const kind of ['tenant_organisation', 'tenant_federation', 'residents_committee'] as const)
      expect(advises(kind)).toBe(true)
    expect(advises('care')).toBe(false)
    expect(advises('municipality')).toBe(false)
  })

  it('are two of the parties of a table', () => {
    expect(sideOf(aRequest(), asker)).toBe('asker')
    expect(sideOf(aRequest(), adviser)).toBe('adviser')
    expect(sideOf(aRequest(), partyId('gemeente'))).toBeUndefined()
    expect(sideOf(aRequest(), undefined)).toBeUndefined()
  })
})

describe('a request', () => {
  it('runs until its last day, that day included, and is overdue from the next', () => {
    const request = aRequest()
    expect(stateOf(request, due)).toBe('running')
    expect(isLate(request, due)).toBe(false)
    expect(stateOf(request, addDays(due, 1))).toBe('overdue')
    expect(isLate(request, addDays(due, 1))).toBe(true)
    expect(nextDayOf(request, today)).toBe(due)
  })

  it('has a later last day once both sides agreed on one, and the latest of those', () => {
    const settled = (outcome: 'agreed' | 'declined' | 'taken_back', untilDay: string) =>
      anExtension({ untilDay: day(untilDay), settled: { outcome, at: now, by: 'Ilse Bos' } })
    expect(dueOf(aRequest({ extensions: [anExtension()] }))).toBe(due)
    expect(dueOf(aRequest({ extensions: [settled('declined', '2027-01-15')] }))).toBe(due)
    expect(dueOf(aRequest({ extensions: [settled('taken_back', '2027-01-15')] }))).toBe(due)
    const twice = [settled('agreed', '2027-01-15'), settled('agreed', '2027-01-22'), anExtension()]
    expect(dueOf(aRequest({ extensions: twice }))).toBe('2027-01-22')
    expect(stateOf(aRequest({ extensions: twice }), day('2027-01-22'))).toBe('running')
    expect(stateOf(aRequest({ extensions: twice }), day('2027-01-23'))).toBe('overdue')
  })

  it('is advised, however late, and then waits for a reply that may deviate', () => {
    const request = aRequest({ advices: [anAdvice()] })
    expect(stateOf(request, day('2027-03-01'))).toBe('advised')
    expect(replyDue(request, today)).toBe('2026-12-15')
    expect(isLate(request, day('2026-12-15'))).toBe(false)
    expect(isLate(request, day('2026-12-16'))).toBe(true)
  })

  it('waits for no reply to a positive advice: nothing is deviated from', () => {
    const request = aRequest({ advices: [anAdvice({ kind: 'positive', replyDueOn: null })] })
    expect(stateOf(request, today)).toBe('advised')
    expect(nextDayOf(request, today)).toBeNull()
    expect(isLate(request, day('2028-01-01'))).toBe(false)
  })

  it('is answered by a reply that stands, and waits again once that was taken back', () => {
    const replied = anAdvice({ replies: [aReply()] })
    expect(stateOf(aRequest({ advices: [replied] }), today)).toBe('answered')
    expect(nextDayOf(aRequest({ advices: [replied] }), today)).toBeNull()
    const back = anAdvice({ replies: [aReply({ withdrawn: taken })] })
    expect(stateOf(aRequest({ advices: [back] }), today)).toBe('advised')
    expect(replyTo(back)).toBeUndefined()
  })

  it('runs on where the advice was taken back, by the same clock', () => {
    const request = aRequest({ advices: [anAdvice({ withdrawn: taken })] })
    expect(adviceIn(request)).toBeUndefined()
    expect(stateOf(request, due)).toBe('running')
    expect(stateOf(request, addDays(due, 1))).toBe('overdue')
  })

  it('is closed where no advice comes, and where who asked ended it', () => {
    const none = anAdvice({ kind: 'none', text: '', replyDueOn: null })
    expect(stateOf(aRequest({ advices: [none] }), today)).toBe('closed')
    expect(stateOf(aRequest({ closed: ended }), today)).toBe('closed')
    expect(nextDayOf(aRequest({ closed: ended }), today)).toBeNull()
  })
})

describe('what each side may do', () => {
  const inState: Record<AdviceState, ReturnType<typeof aRequest>> = {
    running: aRequest(),
    overdue: aRequest({ dueOn: day('2026-11-24') }),
    advised: aRequest({ advices: [anAdvice()] }),
    answered: aRequest({ advices: [anAdvice({ replies: [aReply()] })] }),
    closed: aRequest({ closed: ended }),
  }
  const mayIn = (act: AdviceAct, own: typeof asker) =>
    adviceStates.filter((state) => mayAct(act, inState[state], { own, today }).ok)

  it.each<[AdviceAct, AdviceState[], AdviceState[]]>([
    ['give', [], ['running', 'overdue']],
    ['reply', ['advised'], []],
    ['propose', ['running', 'overdue'], ['running', 'overdue']],
    ['settle', ['running', 'overdue'], ['running', 'overdue']],
    ['goOn', ['overdue'], []],
    ['withdraw', ['running', 'overdue', 'advised'], []],
    ['takeBackAdvice', [], ['advised']],
    ['takeBackReply', ['answered'], []],
  ])('%s: who asks in %j, who advises in %j', (act, byAsker, byAdviser) => {
    expect(mayIn(act, asker)).toEqual(byAsker)
    expect(mayIn(act, adviser)).toEqual(byAdviser)
    expect(mayIn(act, partyId('gemeente'))).toEqual([])
  })

  it('has a row for every act', () => {
    expect(Object.keys(adviceActs).toSorted()).toEqual(adviceActIds.toSorted())
  })

  it('lets who said that no advice comes take that back', () => {
    const none = aRequest({ advices: [anAdvice({ kind: 'none', replyDueOn: null })] })
    expect(mayAct('takeBackAdvice', none, { own: adviser, today }).ok).toBe(true)
  })

  it('lets the landlord wait: it says until when', () => {
    const early = mayAct('goOn', aRequest(), { own: asker, today })
    expect(early).toMatchObject({
      ok: false,
      refusal: { code: 'not-now', state: 'running', until: due, basis: 'advice-in-order' },
    })
  })

  it('names another party’s act as not its own', () => {
    expect(mayAct('give', aRequest(), { own: asker, today })).toMatchObject({
      refusal: { code: 'not-your-side' },
    })
  })
})

it('says what each kind of advice asks, and each has its words', () => {
  const deviable = adviceKinds.filter((kind) => adviceKindRules[kind].canDeviate)
  expect(deviable).toEqual(['conditional', 'negative'])
  expect(adviceKinds.filter((kind) => adviceKindRules[kind].needsWords)).toEqual(deviable)
  expect(new Set(adviceKinds.map((kind) => adviceKindWords[kind])).size).toBe(4)
})

it('takes a day that was, from what it answers on', () => {
  const from = day('2026-11-16')
  expect(dayFits(from, { from, today }).ok).toBe(true)
  expect(dayFits(today, { from, today }).ok).toBe(true)
  expect(dayFits(addDays(today, 1), { from, today })).toMatchObject({
    refusal: { code: 'day-to-come' },
  })
  expect(dayFits(addDays(from, -1), { from, today })).toMatchObject({
    refusal: { code: 'before-it-began' },
  })
})
