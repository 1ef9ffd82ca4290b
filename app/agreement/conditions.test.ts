import { describe, expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { now, partyId } from '#parties/parties.example.ts'
import {
  alreadyAsked,
  type Condition,
  type ConditionKind,
  conditionKinds,
  heldBy,
  hinderingOf,
  hinders,
  judgedOn,
  kindRules,
} from './conditions.ts'
import { conditionMeanings, conditionWords } from './negotiating.words.ts'

const aCondition = (kind: ConditionKind, given: Partial<Condition> = {}): Condition => ({
  id: id('condition'),
  commitmentId: id('commitment'),
  partyId: partyId('hvVoorbeeldwonen'),
  kind,
  text: 'Als de grond er is.',
  withPosition: false,
  raisedAt: now,
  droppedAt: null,
  judgements: [],
  ...given,
})

const judged = (contentHash: string, isFulfilled: boolean) => [
  { contentHash, isFulfilled, saidAt: now },
]

describe('a condition', () => {
  it('goes in degree from what must be to what may not be', () => {
    expect(conditionKinds.map((kind) => kindRules[kind].degree)).toEqual([2, 1, -1, -2])
  })

  it.each([
    ['must', undefined, true],
    ['must', false, true],
    ['must', true, false],
    ['wish', false, false],
    ['rather_not', true, false],
    ['must_not', undefined, false],
    ['must_not', true, true],
    ['must_not', false, false],
  ] as const)('%s, said to be fulfilled: %s, holds its party back: %s', (kind, said, held) => {
    const judgements = said === undefined ? [] : judged('text', said)
    expect(hinders(aCondition(kind, { judgements }), 'text')).toBe(held)
  })

  it('is judged on one text: on another it is asked again, and on the same it holds again', () => {
    const condition = aCondition('must', { judgements: judged('text', true) })
    expect(judgedOn(condition, 'text')).toBe(true)
    expect(judgedOn(condition, 'text.')).toBeUndefined()
    expect(hinders(condition, 'text.')).toBe(true)
    expect(hinders(condition, 'text')).toBe(false)
  })

  it('that was dropped holds nobody back', () => {
    expect(hinders(aCondition('must', { droppedAt: now }), 'text')).toBe(false)
  })

  it('holds back its own party alone', () => {
    const conditions = [aCondition('must')]
    const on = (name: 'hvVoorbeeldwonen' | 'gemeente') =>
      hinderingOf(conditions, { partyId: partyId(name), contentHash: 'text' })
    expect(on('hvVoorbeeldwonen')).toHaveLength(1)
    expect(on('gemeente')).toEqual([])
  })

  it('is its holder’s, until it is dropped', () => {
    const own = partyId('hvVoorbeeldwonen')
    expect(heldBy(undefined, own)).toMatchObject({ refusal: { code: 'no-such-condition' } })
    expect(heldBy(aCondition('must'), partyId('gemeente'))).toMatchObject({
      refusal: { code: 'not-its-holder' },
    })
    expect(heldBy(aCondition('must', { droppedAt: now }), own)).toMatchObject({
      refusal: { code: 'condition-dropped' },
    })
    expect(heldBy(aCondition('must'), own).ok).toBe(true)
  })

  it('is asked once, whatever its capitals and spaces', () => {
    const conditions = [aCondition('must'), aCondition('wish', { droppedAt: now, text: 'Lift' })]
    const asks = (kind: ConditionKind, text: string) =>
      alreadyAsked(conditions, { partyId: partyId('hvVoorbeeldwonen'), kind, text })
    expect(asks('must', ' als de GROND er is. ')).toBe(conditions[0])
    expect(asks('must_not', 'Als de grond er is.')).toBeUndefined()
    expect(asks('wish', 'Lift')).toBeUndefined()
  })

  it('has words for every kind', () => {
    for (const kind of conditionKinds) {
      expect(conditionWords[kind]).not.toBe('')
      expect(conditionMeanings[kind]).toMatch(/\.$/)
    }
  })
})
