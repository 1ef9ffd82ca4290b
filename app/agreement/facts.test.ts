import { describe, expect, it } from 'vitest'
import { partyId } from '#parties/parties.example.ts'
import { aFact, agrees, disputes } from './facts.example.ts'
import {
  answered,
  type FactStance,
  factAnswers,
  factStances,
  factStatus,
  flaggedAmong,
} from './facts.ts'
import { factReasonWords, factStatusWords, factValueWords } from './facts.words.ts'

const contracting = (['gemeente', 'voorbeeldwonen', 'hvVoorbeeldwonen'] as const).map(partyId)
const all = [agrees('gemeente'), agrees('voorbeeldwonen'), agrees('hvVoorbeeldwonen')]
const silent = { ...agrees('hvVoorbeeldwonen'), stance: 'none' as const }

describe('a fact', () => {
  it.each([
    ['nobody said anything', [], 'open'],
    ['all but one agree, and that one is silent', all.slice(0, 2), 'open'],
    ['one took back what it said', [...all.slice(0, 2), silent], 'open'],
    ['all agree', all, 'agreed'],
    ['one disputes it', [...all.slice(0, 2), disputes('hvVoorbeeldwonen')], 'disputed'],
    ['one disputes it and the others are silent', [disputes('gemeente')], 'disputed'],
    ['who takes no part disputes it', [...all, disputes('zorg')], 'agreed'],
  ] as const)('where %s is %s', (_, answers, kind) => {
    expect(factStatus(aFact(answers), contracting).kind).toBe(kind)
  })

  it('that was withdrawn stays so, whatever was said of it', () => {
    const gone = aFact(all, { withdrawn: 'Te oud.' })
    expect(factStatus(gone, contracting)).toEqual({ kind: 'withdrawn', reason: 'Te oud.' })
  })

  it('of a round without parties is not agreed', () => {
    expect(factStatus(aFact(), []).kind).toBe('open')
  })

  it('is flagged when somebody disputes it or it was withdrawn, and not when it waits', () => {
    const facts = [
      aFact(all),
      aFact(),
      aFact([disputes('gemeente')]),
      aFact(all, { withdrawn: 'Weg.' }),
    ]
    expect(flaggedAmong(facts, contracting).map(({ status }) => status.kind)).toEqual([
      'disputed',
      'withdrawn',
    ])
  })

  it('says in words who disputes it and why, and for whom it waits', () => {
    const nameOf = (party: string) => (party === partyId('gemeente') ? 'Gemeente' : 'Anderen')
    const disputed = factStatus(aFact([disputes('gemeente')]), contracting)
    expect(factStatusWords(disputed, nameOf)).toBe('Betwist door Gemeente')
    expect(factReasonWords(disputed, nameOf)).toBe('Gemeente: “Wij tellen anders.”')
    const open = factStatus(aFact([agrees('gemeente')]), contracting)
    expect(factStatusWords(open, nameOf)).toBe('Nog niet eens: wacht op Anderen en Anderen')
    expect(factReasonWords(open, nameOf)).toBe('')
    expect(factValueWords(aFact())).toBe('4.120 woningen')
    expect(factValueWords({ value: null, unit: null })).toBe('')
  })
})

describe('an answer', () => {
  const said = (stance: FactStance, reason = '', seen = 1) => ({ seen, stance, reason })

  it('is known for every stance, and a dispute alone has a reason', () => {
    expect(factStances.filter((stance) => factAnswers[stance].asksReason)).toEqual(['disputed'])
    expect(answered(aFact(), said('agreed', 'Zomaar'))).toMatchObject({ value: { reason: '' } })
  })

  it.each([
    ['without a reason', said('disputed'), 'none', 'dispute-without-reason'],
    ['of an earlier version', said('agreed', '', 1), 'none', 'fact-changed'],
    ['that takes back nothing', said('none', '', 2), 'none', 'nothing-said'],
  ] as const)('%s is refused', (_, given, before, code) => {
    const number = code === 'dispute-without-reason' ? 1 : 2
    expect(answered(aFact([], { number }), given, before)).toMatchObject({ refusal: { code } })
  })

  it('on a withdrawn fact is refused', () => {
    const gone = aFact([], { withdrawn: 'Te oud.' })
    expect(answered(gone, said('agreed'))).toMatchObject({ refusal: { code: 'fact-withdrawn' } })
  })

  it('can be taken back', () => {
    expect(answered(aFact(), said('none'), 'disputed')).toMatchObject({ ok: true })
  })
})
