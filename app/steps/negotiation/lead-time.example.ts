import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { asItsRole } from '#parties/participation.ts'
import { partyId } from '#parties/parties.example.ts'
import type { Party } from '#parties/rounds.store.ts'
import { type ItemPaper, type LateConsent, verdictOn } from './lead-time.ts'

/** A party at the table of the example, by what the lead time asks of it. Name only what the test is about. */
export const aParty = (
  name: Parameters<typeof partyId>[0],
  change: Partial<Party> = {},
): Party => ({
  id: partyId(name),
  organisationId: id(`organisation-${name}`),
  name,
  shortName: name,
  kind: 'tenant_organisation',
  why: '',
  role: 'contracting',
  ...asItsRole,
  ...change,
})

/** The municipality, an association, and the tenants' organisations of two associations. */
export const theTable: Party[] = [
  aParty('gemeente', { kind: 'municipality' }),
  aParty('voorbeeldwonen', { kind: 'housing_association' }),
  aParty('hvVoorbeeldwonen'),
  aParty('hrModelwonen'),
]

/** A paper that everybody had at this moment, ISO with its zone. */
export const aPaper = (cameAt: string, key = 'woonvisie'): ItemPaper => ({
  id: id(`paper-${key}`),
  key,
  name: key,
  partyId: null,
  attachedAt: new Date(cameAt),
  cameTo: () => new Date(cameAt),
  detached: undefined,
})

/** Consent of an organisation, for the meeting of 11 December with one paper. */
export const aConsent = (party: Id<'Party'>, change: Partial<LateConsent> = {}): LateConsent => ({
  partyId: party,
  heldOn: day('2026-12-11'),
  paperKeys: ['woonvisie'],
  givenAt: new Date('2026-12-01T12:00:00Z'),
  withdrawnAt: null,
  ...change,
})

type Judging = Parameters<typeof verdictOn>[0]

/** An item of the meeting of 11 December, with a lead time of ten working days. Name only what the test is about. */
export const judged = (change: Partial<Judging> = {}) =>
  verdictOn({
    meeting: { heldOn: day('2026-12-11') },
    leadDays: 10,
    parties: theTable,
    themeId: null,
    papers: [],
    consents: [],
    ...change,
  })
