import { describe, expect, it } from 'vitest'
import { now, partyId } from '#parties/parties.example.ts'
import { aCommitment } from './commitments.example.ts'
import {
  countsOf,
  type Disposing,
  type Disposition,
  disposable,
  disposedOf,
} from './dispositions.ts'

const builder = partyId('voorbeeldwonen')
const commitment = aCommitment({ tabled: { applicability: [builder] } })

const aDisposition = (nth: number, outcome: Disposition['outcome']): Disposition => ({
  commitmentId: aCommitment({ nth }).id,
  outcome,
  reason: 'Klaar.',
  partyId: builder,
  person: 'Ilse Bos',
  decidedAt: now,
})

const disposing = (given: Partial<Disposing> = {}): Disposing => ({
  codes: ['VBS-BES-01'],
  commitment,
  disposition: undefined,
  hasOpenAmendment: false,
  ...given,
})

describe('deciding what becomes of a promise', () => {
  it('is for a party for whom it holds', () => {
    expect(disposable(disposing(), builder)).toMatchObject({ ok: true })
    expect(disposable(disposing(), partyId('gemeente'))).toMatchObject({
      refusal: { code: 'not-bound' },
    })
  })

  it.each<[string, Partial<Disposing>, string]>([
    ['before a text was frozen', { codes: undefined }, 'nothing-frozen'],
    ['about what is not in the text', { codes: [] }, 'not-in-agreement'],
    [
      'about what was withdrawn',
      { commitment: { ...commitment, state: 'withdrawn' } },
      'not-in-agreement',
    ],
    ['twice', { disposition: { outcome: 'stop' } }, 'already-disposed'],
    ['while an amendment is open', { hasOpenAmendment: true }, 'amendment-open'],
  ])('cannot be done %s', (_, given, code) => {
    expect(disposable(disposing(given), builder)).toMatchObject({ refusal: { code } })
  })
})

it('shows what waits for a decision first, and counts each outcome', () => {
  const commitments = [1, 2, 3, 4].map((nth) => aCommitment({ nth }))
  const withdrawn = aCommitment({ nth: 5, state: 'withdrawn' })
  const codes = [...commitments, withdrawn].map(({ code }) => code)
  const all = disposedOf(
    codes,
    [...commitments, withdrawn],
    [aDisposition(1, 'achieved'), aDisposition(3, 'continue')],
  )
  expect(all.map(({ commitment }) => commitment.code)).toEqual([
    'VBS-BES-02',
    'VBS-BES-04',
    'VBS-BES-01',
    'VBS-BES-03',
  ])
  expect(countsOf(all)).toEqual({ open: 2, achieved: 1, continue: 1, change: 0, stop: 0 })
})
