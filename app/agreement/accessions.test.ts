import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Result } from '#kernel/result.ts'
import { bases } from '#law/bases.ts'
import { partyId } from '#parties/parties.example.ts'
import {
  type AccessionRefusal,
  answerable,
  type Joining,
  joinable,
  noSuchAccession,
  numberOf,
  retractable,
  signable,
} from './accessions.ts'

const joiner = partyId('provincie')
const [one, other] = [partyId('gemeente'), partyId('voorbeeldwonen')]
const asked = [one, other]

const codeOf = (result: Result<unknown, AccessionRefusal>) =>
  result.ok ? undefined : result.refusal.code

describe('who may ask to join', () => {
  const joining = (given: Partial<Joining> = {}): Joining => ({
    closedCodes: ['VBS-BES-01', 'VBS-BES-02'],
    termUntil: day('2027-12-31'),
    today: day('2027-12-31'),
    part: { role: 'observer', form: 'joins_later' },
    own: [],
    codes: ['VBS-BES-02'],
    ...given,
  })

  it('is who stands beside a closed agreement, until the last day of its term', () => {
    expect(joinable(joining()).ok).toBe(true)
    expect(joinable(joining({ part: { role: 'adviser', form: null } })).ok).toBe(true)
    expect(joinable(joining({ own: [{ state: 'withdrawn' }] })).ok).toBe(true)
  })

  it.each<[string, Partial<Joining>]>([
    ['not-closed-yet', { closedCodes: undefined }],
    ['makes-it-already', { part: { role: 'contracting', form: null } }],
    ['member-of-umbrella', { part: { role: 'adviser', form: 'via_umbrella' } }],
    ['accession-term-over', { today: day('2028-01-01') }],
    ['joined-already', { own: [{ state: 'effective' }] }],
    ['accession-open', { own: [{ state: 'withdrawn' }, { state: 'open' }] }],
    ['not-in-agreement', { codes: ['VBS-BES-02', 'VBS-DUU-01'] }],
  ])('is refused: %s', (code, given) => {
    expect(codeOf(joinable(joining(given)))).toBe(code)
  })
})

describe('who is asked to consent', () => {
  const open = { state: 'open' as const }
  const consent = { consents: true, reason: '', asked }

  it('is every party that signed for agreement, and says no with a reason', () => {
    expect(answerable(open, consent, one).ok).toBe(true)
    expect(answerable(open, { ...consent, consents: false, reason: 'Nu niet.' }, one).ok).toBe(true)
    expect(codeOf(answerable(open, { ...consent, consents: false }, one))).toBe('reason-missing')
    expect(codeOf(answerable(open, consent, partyId('hrModelwonen')))).toBe('not-asked-to-consent')
  })

  it('is nobody once it is signed or taken back', () => {
    for (const state of ['effective', 'withdrawn'] as const)
      expect(codeOf(answerable({ state }, consent, one))).toBe('accession-closed')
  })
})

const said = (party: Id<'Party'>, consents = true) => ({
  partyId: party,
  consents,
  reason: '',
  person: 'Iemand',
  answeredAt: new Date('2027-01-20T09:00:00Z'),
})

describe('the signature of the new party', () => {
  const act = {
    state: 'open' as const,
    partyId: joiner,
    sha256: 'a'.repeat(64),
    answers: [said(one), said(other)],
  }
  const signing = { own: joiner, asked, sha256: act.sha256, isProofRecent: true }

  it('comes when all have consented; silence and a no are no consent', () => {
    expect(signable(act, signing).ok).toBe(true)
    expect(codeOf(signable({ ...act, answers: [said(one)] }, signing))).toBe('consent-missing')
    const refused = { ...act, answers: [said(one), said(other, false)] }
    expect(codeOf(signable(refused, signing))).toBe('consent-missing')
    expect(codeOf(signable(act, { ...signing, asked: [] }))).toBe('consent-missing')
  })

  it.each<[string, object, object]>([
    ['accession-closed', { state: 'withdrawn' }, {}],
    ['not-the-joiner', {}, { own: one }],
    ['other-text', {}, { sha256: 'b'.repeat(64) }],
    ['proof-too-old', {}, { isProofRecent: false }],
  ])('is refused: %s', (code, given, by) => {
    expect(codeOf(signable({ ...act, ...given }, { ...signing, ...by }))).toBe(code)
  })
})

it('is taken back by the party that asked, as long as it is open', () => {
  const open = { state: 'open' as const, partyId: joiner }
  expect(retractable(open, joiner).ok).toBe(true)
  expect(codeOf(retractable(open, one))).toBe('not-the-joiner')
  expect(codeOf(retractable({ ...open, state: 'effective' }, joiner))).toBe('accession-closed')
})

it('counts the acts in the order in which they were signed', () => {
  const act = (id: string, state: 'open' | 'effective', on: string) => ({
    id: id as Id<'Accession'>,
    state,
    closedAt: state === 'open' ? null : new Date(on),
  })
  const late = act('late', 'effective', '2027-03-01')
  const early = act('early', 'effective', '2027-02-01')
  const all = [late, act('open', 'open', ''), early]
  expect(numberOf(all, early.id)).toBe(1)
  expect(numberOf(all, late.id)).toBe(2)
})

it('rests every refusal on a basis that is there', () => {
  expect(bases[noSuchAccession.refusal.basis].cite).not.toBe('')
  expect(bases['practice-accession'].cite).toContain('toetreden')
})
