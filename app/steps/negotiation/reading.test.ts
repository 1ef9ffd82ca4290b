import { expect, it } from 'vitest'
import { aCommitment, aVersion } from '#agreement/commitments.example.ts'
import type { Concern } from '#agreement/concerns.ts'
import type { Condition } from '#agreement/conditions.ts'
import type { PositionCode } from '#agreement/positions.ts'
import type { Proposal } from '#agreement/proposals.ts'
import { id } from '#kernel/id.ts'
import { type OrganisationName, organisations } from '#parties/cast.example.ts'
import { asItsRole } from '#parties/participation.ts'
import { now, organisationId, partyId, personId } from '#parties/parties.example.ts'
import type { Party } from '#parties/rounds.store.ts'
import { biographyOf, type SpokenPosition } from './biography.ts'
import { happeningWords } from './commitment.words.ts'
import {
  canSpeak,
  canWrite,
  latestOf,
  type Reading,
  sinceApproved,
  speakersOf,
  standsFor,
  supportOf,
} from './reading.ts'

const atWork = ['official'] as const

const aParty = (name: OrganisationName, role: Party['role'] = 'contracting'): Party => ({
  id: partyId(name),
  organisationId: organisationId(name),
  role,
  name: organisations[name].name,
  shortName: organisations[name].shortName,
  kind: organisations[name].kind,
  why: '',
  ...asItsRole,
})

const at = (minutes: number) => new Date(now.valueOf() + minutes * 60_000)

const commitment = aCommitment()
const older = aVersion({ id: id('older'), quantity: 220 })

const spoken = (
  name: OrganisationName,
  code: PositionCode,
  given: Partial<SpokenPosition> = {},
): SpokenPosition => ({
  id: id(`${name} ${code} ${given.takenAt?.valueOf() ?? ''}`),
  commitmentId: commitment.id,
  partyId: partyId(name),
  contentHash: commitment.tabled.contentHash,
  versionId: commitment.tabled.id,
  code,
  reason: '',
  condition: '',
  level: 'official',
  fulfilledAt: null,
  personId: personId('lid'),
  takenAt: now,
  person: 'Jan de Wit',
  function: 'Bestuurslid',
  ...given,
})

const aReading = (given: Partial<Reading> = {}): Reading => ({
  commitment,
  parties: [
    aParty('gemeente'),
    aParty('voorbeeldwonen'),
    aParty('hvVoorbeeldwonen'),
    aParty('zorg', 'adviser'),
    aParty('provincie', 'observer'),
  ],
  facts: [],
  sourceLines: [],
  versions: [older, commitment.tabled],
  proposals: [],
  history: [],
  concerns: [],
  conditions: [],
  goal: undefined,
  isSigned: false,
  now,
  reader: {
    party: { id: partyId('hvVoorbeeldwonen'), role: 'contracting' },
    coordinates: false,
    mayNegotiate: true,
    levels: atWork,
  },
  prepared: { position: undefined, text: undefined },
  ...given,
})

const asRole = (role: 'adviser' | 'observer') => ({
  reader: {
    party: { id: partyId('zorg'), role },
    coordinates: false,
    mayNegotiate: true,
    levels: atWork,
  },
})
const asCoordinator = {
  reader: { party: undefined, coordinates: true, mayNegotiate: false, levels: atWork },
}

it('lets contracting parties speak and write, advisers speak, others read', () => {
  const can = (reading: Reading) => [canSpeak(reading), canWrite(reading)]
  expect(can(aReading())).toEqual([true, true])
  expect(can(aReading(asRole('adviser')))).toEqual([true, false])
  expect(can(aReading(asRole('observer')))).toEqual([false, false])
  expect(can(aReading(asCoordinator))).toEqual([false, false])
  const withdrawn = aCommitment({ state: 'withdrawn' })
  expect(can(aReading({ commitment: withdrawn }))).toEqual([false, false])
})

it('shows those with a voice, the reader’s own party first', () => {
  expect(speakersOf(aReading()).map(({ shortName }) => shortName)).toEqual([
    'HV Voorbeeldwonen',
    'Gemeente',
    'Voorbeeldwonen',
    'Zorggroep',
  ])
})

it('waits for the reader’s own party, or for the coordinator for any', () => {
  const history = [spoken('hvVoorbeeldwonen', 'agree')]
  expect(standsFor(aReading())).toBe('waiting')
  expect(standsFor(aReading({ history }))).toBe('talking')
  expect(standsFor(aReading({ history, ...asCoordinator }))).toBe('waiting')
})

it('counts what each party said last', () => {
  const history = [
    spoken('gemeente', 'block', { takenAt: at(1) }),
    spoken('gemeente', 'accept', { takenAt: at(2) }),
  ]
  expect(latestOf({ history }).map(({ code }) => code)).toEqual(['accept'])
})

it('shows what changed since the own party agreed, and nothing where that text is tabled', () => {
  const onOlder = { contentHash: older.contentHash, versionId: older.id, takenAt: at(1) }
  const history = [
    spoken('hvVoorbeeldwonen', 'agree', onOlder),
    spoken('hvVoorbeeldwonen', 'block', { takenAt: at(2) }),
    spoken('gemeente', 'agree'),
  ]
  expect(sinceApproved(aReading({ history }))?.differences).toMatchObject([{ what: 'amount' }])
  expect(sinceApproved(aReading({ history: history.slice(1) }))).toBeUndefined()
  const agreed = [spoken('hvVoorbeeldwonen', 'agree')]
  expect(sinceApproved(aReading({ history: agreed }))).toBeUndefined()
})

const proposal: Proposal = {
  id: id('proposal'),
  commitmentId: commitment.id,
  partyId: partyId('gemeente'),
  state: 'adopted',
  tabledAt: at(3),
  closedAt: at(5),
  packageId: null,
  version: aVersion({ id: id('proposed'), quantity: 260 }),
}

it('counts the parties that a proposal needs, and those that agree with it', () => {
  const { contentHash } = proposal.version
  const history = [
    spoken('gemeente', 'agree', { contentHash }),
    spoken('zorg', 'agree', { contentHash }),
    spoken('voorbeeldwonen', 'agree'),
  ]
  expect(supportOf(aReading({ history }), proposal)).toEqual({ count: 1, of: 3 })
})

it('tells the life of a commitment, newest first, in sentences', () => {
  const concern: Concern = {
    id: id('concern'),
    commitmentId: commitment.id,
    partyId: partyId('hvVoorbeeldwonen'),
    text: 'Te duur?',
    raisedAt: at(6),
    closedAt: at(8),
    answers: [{ id: id('answer'), partyId: partyId('gemeente'), text: 'Nee.', answeredAt: at(7) }],
  }
  const history = [
    spoken('hvVoorbeeldwonen', 'block', { reason: 'Te weinig.', takenAt: at(4) }),
    spoken('gemeente', 'agree_if', { condition: 'Grond.', fulfilledAt: at(2), takenAt: at(1) }),
  ]
  const asked: Condition = {
    id: id('condition'),
    commitmentId: commitment.id,
    partyId: partyId('gemeente'),
    kind: 'wish',
    text: 'Een lift.',
    withPosition: false,
    raisedAt: at(9),
    droppedAt: at(10),
    judgements: [],
  }
  const life = biographyOf({
    versions: [older, proposal.version],
    proposals: [proposal],
    history,
    concerns: [concern],
    conditions: [asked],
  })
  expect(life.map(happeningWords)).toEqual([
    'trok een voorwaarde in: “Een lift.”',
    'stelde een voorwaarde (wens): “Een lift.”',
    'noemde de zorg weggenomen: “Te duur?”',
    'antwoordde op een zorg: “Nee.”',
    'bracht een zorg in: “Te duur?”',
    'zag haar voorstel overgenomen: dat werd de tekst op tafel',
    'zei bij monde van Jan de Wit, bestuurslid: breekpunt: “Te weinig.”',
    'stelde een andere tekst voor',
    'zei bij monde van Jan de Wit, bestuurslid: akkoord, mits: “Grond.” (voorwaarde vervuld)',
    'legde deze afspraak op tafel',
  ])
})

it.each([
  ['withdrawn', 'trok haar voorstel in'],
  ['overtaken', 'zag haar voorstel ingehaald'],
] as const)('says that a proposal was %s', (state, words) => {
  const lived = {
    versions: [],
    proposals: [{ ...proposal, state }],
    history: [],
    concerns: [],
    conditions: [],
  }
  expect(biographyOf(lived).map(happeningWords)[0]).toBe(words)
})
