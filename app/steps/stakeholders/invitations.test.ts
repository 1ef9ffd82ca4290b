import { expect, it } from 'vitest'
import { letterOf } from './invitation-letter.ts'
import { expiryOf, fitsHats, mayAccept, mayChange, mayInvite, stateOf } from './invitations.ts'

const now = new Date('2026-11-25T09:00:00Z')
const open = { expiresAt: expiryOf(now), acceptedAt: null, withdrawnAt: null }

it('lasts a fortnight, its last moment not included', () => {
  const { expiresAt } = open
  expect(expiresAt).toEqual(new Date('2026-12-09T09:00:00Z'))
  expect(stateOf(open, new Date(expiresAt.valueOf() - 1))).toBe('open')
  expect(stateOf(open, expiresAt)).toBe('expired')
})

it.each([
  [open, 'may', 'open'],
  [{ ...open, expiresAt: now }, 'invitation-expired', 'expired'],
  [{ ...open, acceptedAt: now }, 'invitation-used', 'invitation-closed'],
  [{ ...open, withdrawnAt: now }, 'invitation-withdrawn', 'invitation-closed'],
])('can be accepted once and in time, and changed until then', (times, accepted, changed) => {
  const accept = mayAccept(times, now)
  expect(accept.ok ? accept.value : accept.refusal.code).toBe(accepted)
  const change = mayChange(times, now)
  expect(change.ok ? change.value : change.refusal.code).toBe(changed)
})

const nobody = { isOwn: false, decides: false, setsUp: false, partyHasDecider: true }

it.each([
  [{ isOwn: true, decides: true }, 'may'],
  [{ isOwn: true }, 'no-mandate-to-invite'],
  [{ setsUp: true }, 'party-decides-itself'],
  [{ setsUp: true, decides: true }, 'party-decides-itself'],
  [{}, 'party-decides-itself'],
  [{ setsUp: true, partyHasDecider: false }, 'may'],
  [{ isOwn: true, partyHasDecider: false }, 'may'],
  [{ partyHasDecider: false }, 'party-decides-itself'],
])(
  'leaves who speaks for a party to that party, once it has someone who decides: %o',
  (given, answer) => {
    const may = mayInvite({ ...nobody, ...given })
    expect(may.ok ? may.value : may.refusal.code).toBe(answer)
  },
)

const free = { coordinates: false, speaksForAParty: false }

it('keeps the coordinator apart from the parties', () => {
  const asParty = { role: null, acts: ['negotiate' as const] }
  const asReaderOfParty = { role: null, acts: [] }
  const asCoordinator = { role: 'coordinator' as const, acts: [] }
  expect(fitsHats(asParty, { ...free, coordinates: true }).ok).toBe(false)
  expect(fitsHats(asReaderOfParty, { ...free, coordinates: true }).ok).toBe(true)
  expect(fitsHats(asCoordinator, { ...free, speaksForAParty: true }).ok).toBe(false)
  expect(fitsHats(asCoordinator, free).ok).toBe(true)
  expect(
    fitsHats({ role: 'council_reader', acts: [] }, { ...free, speaksForAParty: true }).ok,
  ).toBe(true)
})

it('writes who asks, for what and for how long, with the link', () => {
  const occasion = {
    round: 'Prestatieafspraken Voorbeeldstad 2027',
    inviter: 'Noor Haddad',
    name: 'Anna Kuil',
    organisation: 'Modelwonen',
    role: null,
    link: 'https://handslag.example/uitnodiging/abc',
  }
  const { subject, text } = letterOf(occasion)
  expect(subject).toBe('Uitnodiging: Prestatieafspraken Voorbeeldstad 2027')
  expect(text).toContain('Noor Haddad vraagt u om mee te doen namens Modelwonen.')
  expect(text).toContain('https://handslag.example/uitnodiging/abc')
  expect(text).toContain('14 dagen')
  expect(letterOf({ ...occasion, role: 'coordinator' }).text).toContain('als coördinator')
})
