import { describe, expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { partyId, roundId } from './parties.example.ts'
import { type By, isAtTable, mayDo, ownParty, type PartyRole, type Standing } from './standing.ts'
import { standingRefusalWords } from './standing.words.ts'

const nobody: Standing = {
  roundId,
  party: undefined,
  coordinates: false,
  readsForCouncil: false,
  made: false,
  mandates: {},
}

const inParty = (role: PartyRole): Standing => ({
  ...nobody,
  party: { id: partyId('gemeente'), role },
})

const standings = {
  'the coordinator': { ...nobody, coordinates: true },
  'who began the round, before she is at the table': { ...nobody, made: true },
  'a contracting party': inParty('contracting'),
  'an adviser': inParty('adviser'),
  'an observer': inParty('observer'),
  'a council reader': { ...nobody, readsForCouncil: true },
} satisfies Record<string, Standing>

type Who = keyof typeof standings

const may: [By, Who[]][] = [
  ['coordinator', ['the coordinator']],
  ['setter-up', ['the coordinator', 'who began the round, before she is at the table']],
  ['contracting', ['a contracting party']],
  ['coordinator-or-contracting', ['the coordinator', 'a contracting party']],
  ['party', ['a contracting party', 'an adviser', 'an observer']],
  ['table', ['the coordinator', 'a contracting party', 'an adviser', 'an observer']],
]

it.each(may)('what is for “%s” is for %j, and for nobody else', (by, who) => {
  const allowed = (Object.keys(standings) as Who[]).filter(
    (name) => mayDo(standings[name], { by }).ok,
  )
  expect(allowed).toEqual(who)
})

describe('an act for a party', () => {
  const asks = { by: 'table', act: 'sign' } as const
  const mandated = {
    ...inParty('contracting'),
    mandates: { sign: id<'Mandate'>('00000000-0000-7000-8000-900000000001') },
  }

  it('needs a mandate for that very act', () => {
    expect(mayDo(inParty('contracting'), asks)).toMatchObject({
      refusal: { code: 'no-mandate', act: 'sign', basis: 'organisation-speaks' },
    })
    expect(mayDo(mandated, asks).ok).toBe(true)
    expect(mayDo(mandated, { by: 'table', act: 'decide' }).ok).toBe(false)
  })

  it('is nothing for who has a mandate and no place where it counts', () => {
    expect(mayDo({ ...mandated, party: undefined }, asks)).toMatchObject({
      refusal: { code: 'not-yours-to-do' },
    })
  })

  it('asks no mandate of the coordinator, where the move names her', () => {
    expect(mayDo(standings['the coordinator'], asks).ok).toBe(true)
    expect(mayDo(standings['the coordinator'], { by: 'contracting', act: 'sign' }).ok).toBe(false)
  })

  it('asks her mandate of who coordinates and is in a party too', () => {
    const both = { ...inParty('contracting'), coordinates: true }
    expect(mayDo(both, asks).ok).toBe(false)
  })
})

it('seats the coordinator and the parties at the table, not the council', () => {
  expect(isAtTable(standings['the coordinator'])).toBe(true)
  expect(isAtTable(standings['an observer'])).toBe(true)
  expect(isAtTable(standings['a council reader'])).toBe(false)
  expect(isAtTable(standings['who began the round, before she is at the table'])).toBe(false)
})

it('takes a command that asks for a party of who has none for a fault', () => {
  expect(() => ownParty(nobody)).toThrow('Nobody here acts for a party')
  expect(ownParty(inParty('adviser')).id).toBe(partyId('gemeente'))
})

it.each(may)('says to a person for whom “%s” is, in a short sentence', (by) => {
  const words = standingRefusalWords({ code: 'not-yours-to-do', by, basis: 'lanes' })
  expect(words).toMatch(/^Dit doet .*\.$/)
  expect(words.split(' ').length).toBeLessThan(15)
})
