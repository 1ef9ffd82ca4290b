import { describe, expect, it } from 'vitest'
import { now, partyId } from '#parties/parties.example.ts'
import { aVersion, papers, silence } from './process-rules.example.ts'
import { acceptationBy, areAccepted, areSame, changesBetween } from './process-rules.ts'

const municipality = partyId('gemeente')
const tenants = partyId('hvVoorbeeldwonen')
const accepted = (party: typeof municipality, number: number) => ({
  versionId: aVersion(number).id,
  partyId: party,
  acceptedBy: 'Teun Verbeek',
  acceptedAt: now,
})

describe('rules count', () => {
  const versions = [aVersion(2), aVersion(1)]
  const parties = [municipality, tenants]

  it('once every contracting party accepted the newest', () => {
    const one = [accepted(municipality, 2)]
    expect(areAccepted(versions, one, parties)).toBe(false)
    expect(areAccepted(versions, [...one, accepted(tenants, 2)], parties)).toBe(true)
  })

  it('no longer once there is a newer version', () => {
    const all = [accepted(municipality, 2), accepted(tenants, 2)]
    expect(areAccepted([aVersion(3), ...versions], all, parties)).toBe(false)
    expect(acceptationBy(tenants, [aVersion(3), ...versions], all).kind).toBe('stale')
  })

  it('never without rules or without parties', () => {
    expect(areAccepted([], [], parties)).toBe(false)
    expect(areAccepted(versions, [], [])).toBe(false)
  })
})

it('remembers the newest version that a party accepted', () => {
  const versions = [aVersion(3), aVersion(2), aVersion(1)]
  const both = [accepted(tenants, 1), accepted(tenants, 2)]
  expect(acceptationBy(tenants, versions, both)).toMatchObject({
    kind: 'stale',
    acceptance: { versionId: aVersion(2).id },
  })
  expect(acceptationBy(municipality, versions, both)).toEqual({ kind: 'open' })
})

describe('what changed between two versions', () => {
  const kinds = (before: (typeof silence)[], after: (typeof silence)[]) =>
    changesBetween(before, after).map(({ kind, rule }) => `${kind} ${rule.title}`)

  it('knows a rule by its title', () => {
    const stricter = { ...papers, text: 'Stukken komen vijftien werkdagen vooraf.' }
    expect(kinds([silence, papers], [stricter, silence])).toEqual([
      'changed Stukken op tijd',
      'kept Zwijgen is geen instemming',
    ])
  })

  it('knows a rule by its text where its title changed', () => {
    const renamed = { ...papers, title: 'Tien werkdagen' }
    expect(changesBetween([papers], [renamed])).toEqual([
      { kind: 'changed', rule: renamed, before: papers },
    ])
  })

  it('knows a rule by most of its words where title and text both changed', () => {
    const shorter = { title: 'Vijf werkdagen', text: 'Stukken komen vijf werkdagen vooraf.' }
    expect(kinds([silence, papers], [silence, shorter])).toEqual([
      'kept Zwijgen is geen instemming',
      'changed Vijf werkdagen',
    ])
  })

  it('shows what is new, and what is gone at the end', () => {
    expect(kinds([silence], [papers])).toEqual([
      'added Stukken op tijd',
      'removed Zwijgen is geen instemming',
    ])
  })
})

it('takes the same rules in another order for other rules', () => {
  expect(areSame([silence, papers], [{ ...silence }, { ...papers }])).toBe(true)
  expect(areSame([silence, papers], [papers, silence])).toBe(false)
  expect(areSame([silence], [silence, papers])).toBe(false)
})
