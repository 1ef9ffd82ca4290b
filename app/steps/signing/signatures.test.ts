import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { bases } from '#law/bases.ts'
import { contracting, now, partyId } from '#parties/parties.example.ts'
import { fieldLines, reasonOf, sealLines } from './appearance.ts'
import { mayDecide } from './decisions.ts'
import {
  answersIn,
  askedOn,
  type Decision,
  kinds,
  maySign,
  missingConsent,
  type Signature,
  type SignatureKind,
  type SignatureRefusal,
  type SigningState,
  signatureKinds,
  stillAsked,
} from './signatures.ts'
import { kindWords, signatureRefusalWords } from './signatures.words.ts'
import { signingRefusalWords } from './signing.words.ts'

const sha256 = 'a'.repeat(64)
const gemeente = partyId('gemeente')

const decided = (outcome: Decision['outcome']): Decision => ({
  partyId: gemeente,
  outcome,
  body: 'College van B&W',
  decidedOn: day('2026-11-24'),
  reference: 'BW 2026-118',
  recordedAt: now,
})

const signed = (kind: SignatureKind): Signature => ({
  partyId: gemeente,
  kind,
  reservation: '',
  reason: '',
  name: 'Marga Duin',
  function: 'Wethouder wonen',
  level: 'demo-certificate',
  certificateSubject: null,
  revision: null,
  signedAt: now,
})

/** A party that approved the newest text, whose signatory has just proved who she is. */
const state = (given: Partial<SigningState> = {}): SigningState => ({
  version: { number: 2, sha256 },
  newest: 2,
  isSealed: false,
  own: undefined,
  decision: decided('approved'),
  isProofRecent: true,
  form: 'full',
  ...given,
})

const answer = (kind: SignatureKind, given: object = {}) => ({
  kind,
  sha256,
  reservation: kind === 'agreed_with_reservation' ? 'Als de begroting wordt vastgesteld.' : '',
  reason: kind === 'declined' ? 'Te weinig woningen.' : '',
  ...given,
})

const refusalOf = (given: Partial<SigningState>, kind: SignatureKind, said: object = {}) => {
  const allowed = maySign(state(given), answer(kind, said))
  return allowed.ok ? undefined : allowed.refusal.code
}

describe('a party that approved', () => {
  it.each(signatureKinds)('may answer: %s', (kind) => {
    expect(maySign(state(), answer(kind))).toEqual({ ok: true, value: kinds[kind] })
  })
})

describe('a party without a decision', () => {
  it.each<[SignatureKind, string | undefined]>([
    ['agreed', 'decision-missing'],
    ['agreed_with_reservation', 'decision-missing'],
    ['seen_only', undefined],
    ['declined', undefined],
  ])('that answers %s is told: %s', (kind, code) => {
    expect(refusalOf({ decision: undefined }, kind)).toBe(code)
  })
})

describe('a party that rejected the text', () => {
  it.each<[SignatureKind, string | undefined]>([
    ['agreed', 'decision-rejected'],
    ['agreed_with_reservation', 'decision-rejected'],
    ['seen_only', undefined],
    ['declined', undefined],
  ])('that answers %s is told: %s', (kind, code) => {
    expect(refusalOf({ decision: decided('rejected') }, kind)).toBe(code)
  })
})

describe('what is said with an answer', () => {
  it.each<[SignatureKind, object, object | undefined]>([
    [
      'agreed_with_reservation',
      { reservation: '' },
      { code: 'paper-missing', paper: 'reservation' },
    ],
    ['declined', { reason: '' }, { code: 'paper-missing', paper: 'reason' }],
    ['agreed', { reservation: 'Mits.' }, { code: 'paper-unasked', paper: 'reservation' }],
    ['seen_only', { reservation: 'Mits.' }, { code: 'paper-unasked', paper: 'reservation' }],
    ['agreed', { reason: 'Nee.' }, { code: 'paper-unasked', paper: 'reason' }],
    ['agreed_with_reservation', { reason: 'Nee.' }, { code: 'paper-unasked', paper: 'reason' }],
    ['declined', { reservation: 'Mits.' }, { code: 'paper-unasked', paper: 'reservation' }],
    ['declined', { reason: '', reservation: 'Mits.' }, { code: 'paper-missing', paper: 'reason' }],
  ])('%s with %o is refused, and nothing of it is dropped', (kind, said, refusal) => {
    expect(maySign(state(), answer(kind, said))).toMatchObject({ ok: false, refusal })
  })
})

describe('of several things that are wrong the first is told:', () => {
  const all = {
    newest: 3,
    own: signed('seen_only'),
    isSealed: true,
    isProofRecent: false,
    decision: undefined,
    form: 'seen_only' as const,
  }
  it.each<[string, Partial<SigningState>, object]>([
    ['not-the-newest', {}, { sha256: 'b'.repeat(64) }],
    ['other-text', { newest: 2 }, { sha256: 'b'.repeat(64) }],
    ['already-answered', { newest: 2 }, {}],
    ['sealed', { newest: 2, own: undefined }, {}],
    ['only-seen', { newest: 2, own: undefined, isSealed: false }, {}],
    ['proof-too-old', { newest: 2, own: undefined, isSealed: false, form: 'full' }, {}],
    [
      'decision-missing',
      { newest: 2, own: undefined, isSealed: false, isProofRecent: true, form: 'themes' },
      {},
    ],
  ])('%s', (code, mended, said) => {
    expect(refusalOf({ ...all, ...mended }, 'agreed', said)).toBe(code)
  })
})

it.each(signatureKinds)('answers once, also after it answered %s', (kind) => {
  const again = maySign(state({ own: signed(kind) }), answer('agreed'))
  expect(again).toMatchObject({ refusal: { code: 'already-answered', kind } })
})

describe('the table of answers', () => {
  it('lets only a plain or reserved consent rest on an approval', () => {
    const resting = signatureKinds.filter((kind) => kinds[kind].needsApproval)
    expect(resting).toEqual(['agreed', 'agreed_with_reservation'])
  })

  it('fills the field of every party but of the one that declines', () => {
    expect(signatureKinds.filter((kind) => !kinds[kind].fillsField)).toEqual(['declined'])
  })

  it('says on what each answer rests', () => {
    for (const kind of signatureKinds) expect(bases[kinds[kind].basis]).toBeDefined()
  })
})

it('lets who takes part for seen sign for nothing more', () => {
  expect(answersIn('seen_only')).toEqual(['seen_only', 'declined'])
  expect(answersIn('full')).toEqual(signatureKinds)
  expect(refusalOf({ form: 'seen_only', decision: undefined }, 'seen_only')).toBeUndefined()
  expect(refusalOf({ form: 'seen_only' }, 'agreed_with_reservation')).toBe('only-seen')
})

describe('who is asked', () => {
  const parties = [
    { id: 'een', role: 'contracting' },
    { id: 'twee', role: 'adviser' },
    { id: 'drie', role: 'observer' },
    { id: 'vier', role: 'contracting' },
  ]

  it('are those who make the agreement, and not who advises or watches', () => {
    expect(askedOn({ parties })).toEqual(['een', 'vier'])
  })

  it('is every party until it has answered, whatever it answered', () => {
    expect(stillAsked(contracting, [])).toEqual(contracting)
    for (const kind of signatureKinds)
      expect(stillAsked(contracting, [signed(kind)])).toEqual(
        contracting.filter((party) => party !== gemeente),
      )
  })

  it('is nobody outside the agreement, whoever answered', () => {
    expect(stillAsked([], [signed('agreed')])).toEqual([])
  })
})

describe('consent', () => {
  it.each<[SignatureKind, boolean]>([
    ['agreed', true],
    ['agreed_with_reservation', false],
    ['seen_only', false],
    ['declined', false],
  ])('is %s: %s', (kind, isConsent) => {
    expect(missingConsent([gemeente], [signed(kind)])).toEqual(isConsent ? [] : [gemeente])
  })

  it('is missing of who has not answered', () => {
    expect(missingConsent(contracting, [signed('agreed')])).toEqual(
      contracting.filter((party) => party !== gemeente),
    )
  })
})

describe('a decision', () => {
  const today = day('2026-11-25')
  const deciding = {
    version: { number: 2, sha256 },
    sha256,
    decidedOn: today,
    today,
    own: undefined,
    outcome: 'approved' as const,
    hindered: [],
  }

  it('that a must of its own is not fulfilled in keeps a party from approving, not from rejecting', () => {
    const hindered = ['VBS-BES-01']
    expect(mayDecide({ ...deciding, hindered })).toMatchObject({
      refusal: { code: 'conditions-open', commitments: hindered },
    })
    expect(mayDecide({ ...deciding, hindered, outcome: 'rejected' }).ok).toBe(true)
  })

  it('is written down on the day it was taken, or later', () => {
    expect(mayDecide(deciding)).toEqual({ ok: true, value: 'may' })
    expect(mayDecide({ ...deciding, decidedOn: day('2026-01-05') }).ok).toBe(true)
  })

  it('is not written down before it was taken', () => {
    expect(mayDecide({ ...deciding, decidedOn: day('2026-11-26') })).toMatchObject({
      refusal: { code: 'decided-in-future' },
    })
  })

  it('is about the newest text, and names which that is', () => {
    expect(mayDecide({ ...deciding, sha256: 'b'.repeat(64) })).toMatchObject({
      refusal: { code: 'version-not-newest', newest: 2 },
    })
  })

  it.each(['approved', 'rejected'] as const)('stands once it is %s', (outcome) => {
    expect(mayDecide({ ...deciding, own: decided(outcome) })).toMatchObject({
      refusal: { code: 'already-decided' },
    })
  })
})

describe('what stands in the field of a signature', () => {
  const who = {
    name: 'Marga Duin',
    function: 'Wethouder wonen',
    organisation: 'Gemeente Voorbeeldstad',
  }

  it('says the answer, who she is, for whom, and the moment in Amsterdam', () => {
    const at = new Date('2026-07-01T22:30:05Z')
    expect(fieldLines({ kind: 'agreed', ...who, members: [], at })).toEqual([
      'Akkoord',
      'Marga Duin, Wethouder wonen',
      'Gemeente Voorbeeldstad',
      expect.stringMatching(/^2 juli 2026.* 00:30:05 \(Amsterdam\)$/u),
    ])
  })

  it.each([
    ['agreed_with_reservation', 'Akkoord met voorbehoud'],
    ['seen_only', 'Voor gezien'],
  ] as const)('says %s in those words, on the page and inside the signature', (kind, words) => {
    expect(fieldLines({ kind, ...who, members: [], at: now })[0]).toBe(words)
    expect(reasonOf({ kind, members: [] })).toBe(words)
  })

  it('name the members for which an umbrella signs: two in the field, all of them in the signature', () => {
    const koepel = { kind: 'agreed' as const, ...who, at: now }
    expect(fieldLines({ ...koepel, members: ['HV Oost', 'HV West'] })[2]).toBe(
      `${who.organisation}, ook namens HV Oost en HV West`,
    )
    const members = ['HV Oost', 'HV West', 'HV Zuid']
    expect(fieldLines({ ...koepel, members })[2]).toBe(`${who.organisation}, ook namens 3 leden`)
    expect(reasonOf({ kind: 'seen_only', members })).toBe(
      'Voor gezien, ook namens HV Oost, HV West, HV Zuid',
    )
  })

  it('says of the seal why it was set', () => {
    expect(sealLines(now).slice(0, 2)).toEqual(['Gesloten', 'Alle partijen hebben geantwoord'])
  })
})

describe('a refusal is told', () => {
  const basis = 'own-statutes'
  const refusals: SignatureRefusal[] = [
    { code: 'no-such-version', basis },
    { code: 'not-the-newest', newest: 7, basis },
    { code: 'other-text', basis },
    { code: 'already-answered', kind: 'seen_only', basis },
    { code: 'sealed', basis },
    { code: 'proof-too-old', basis },
    { code: 'decision-missing', basis },
    { code: 'decision-rejected', basis },
    { code: 'paper-missing', paper: 'reservation', basis },
    { code: 'paper-missing', paper: 'reason', basis },
    { code: 'paper-unasked', paper: 'reservation', basis },
    { code: 'paper-unasked', paper: 'reason', basis },
    { code: 'no-signing-key', basis },
  ]

  it('in words of its own for every reason, in sentences of fewer than fifteen words', () => {
    const told = refusals.map(signatureRefusalWords)
    expect(new Set(told).size).toBe(refusals.length)
    for (const sentence of told.flatMap((words) => words.split(/(?<=[.?])\s/u)))
      expect(sentence.split(/\s+/u).length).toBeLessThan(15)
  })

  it('with the version to read, and the answer that was given', () => {
    expect(signingRefusalWords({ code: 'not-the-newest', newest: 7, basis })).toContain('versie 7')
    expect(signingRefusalWords({ code: 'version-not-newest', newest: 7, basis })).toContain(
      'versie 7',
    )
    expect(signingRefusalWords({ code: 'already-answered', kind: 'seen_only', basis })).toContain(
      'voor gezien, niet voor akkoord',
    )
  })

  it('and no kind of answer is called like another', () => {
    expect(new Set(Object.values(kindWords)).size).toBe(signatureKinds.length)
  })
})
