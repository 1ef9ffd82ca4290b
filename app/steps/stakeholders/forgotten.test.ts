import { expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { type OrganisationName, organisations } from '#parties/cast.example.ts'
import { mandateActs } from '#parties/mandates.ts'
import { contracting, organisationId, partyId } from '#parties/parties.example.ts'
import { type ForgottenCode, forgottenIn, type Gathered } from './forgotten.ts'
import { forgottenWords } from './forgotten.words.ts'

const aParty = (name: OrganisationName): Gathered['parties'][number] => ({
  id: partyId(name),
  organisationId: organisationId(name),
  name: organisations[name].name,
  kind: organisations[name].kind,
  role: contracting.includes(partyId(name)) ? 'contracting' : 'adviser',
  municipalityCode: name === 'gemeente' ? 'GM9901' : null,
})

const stands = (tenants: OrganisationName, landlord: OrganisationName) => ({
  tenantsId: organisationId(tenants),
  tenants: organisations[tenants].name,
  landlordId: organisationId(landlord),
  landlord: organisations[landlord].name,
})

const names: OrganisationName[] = [
  'gemeente',
  'voorbeeldwonen',
  'modelwonen',
  'hvVoorbeeldwonen',
  'hrModelwonen',
  'zorg',
]

const homes = { edition: 2026, year: 2027, selfContained: 2900, shared: 0 }
const aLandlord = (name: OrganisationName) => ({
  organisationId: organisationId(name),
  name: organisations[name].name,
  homes,
})
const few = {
  organisationId: undefined,
  name: 'Fictiewonen',
  homes: { ...homes, selfContained: 30, shared: 12 },
}

/** A round in which nobody is forgotten. */
const whole: Gathered = {
  parties: names.map(aParty),
  mandates: names.flatMap((name) =>
    mandateActs.map((act) => ({ organisationId: organisationId(name), act })),
  ),
  relations: [stands('hvVoorbeeldwonen', 'voorbeeldwonen'), stands('hrModelwonen', 'modelwonen')],
  municipalities: [{ code: 'GM9901', name: 'Voorbeeldstad' }],
  landlords: [],
  hasCoordinator: true,
}

const withoutParties = (...gone: OrganisationName[]) =>
  whole.parties.filter(({ id }) => !gone.map((name): Id<'Party'> => partyId(name)).includes(id))

const withoutAct = (name: OrganisationName, gone: 'negotiate' | 'sign') =>
  whole.mandates.filter(
    ({ organisationId: id, act }) => id !== organisationId(name) || act !== gone,
  )

it('misses nobody where every question has its answer', () => {
  expect(forgottenIn(whole)).toEqual([])
})

it.each<[ForgottenCode, Partial<Gathered>, string]>([
  ['noCoordinator', { hasCoordinator: false }, 'coördinator'],
  [
    'noTenants',
    { parties: withoutParties('hvVoorbeeldwonen', 'hrModelwonen'), relations: [] },
    'huurders',
  ],
  [
    'noAssociation',
    { parties: withoutParties('voorbeeldwonen', 'modelwonen'), relations: [] },
    'corporatie',
  ],
  [
    'municipalityNotAtTheTable',
    { municipalities: [...whole.municipalities, { code: 'GM0106', name: 'Assen' }] },
    'Assen',
  ],
  ['landlordNotAtTheTable', { landlords: [aLandlord('modelwonen'), few] }, 'Fictiewonen'],
  ['associationWithoutTenants', { relations: whole.relations.slice(0, 1) }, 'Modelwonen'],
  ['tenantsNotAtTheTable', { parties: withoutParties('hrModelwonen') }, 'Huurdersraad Modelwonen'],
  ['associationNotAtTheTable', { parties: withoutParties('modelwonen') }, 'Modelwonen'],
  ['nobodyNegotiates', { mandates: withoutAct('modelwonen', 'negotiate') }, 'Modelwonen'],
  ['nobodySigns', { mandates: withoutAct('hrModelwonen', 'sign') }, 'Huurdersraad Modelwonen'],
])('asks by %s', (code, changed, name) => {
  const found = forgottenIn({ ...whole, ...changed })
  expect(found).toContainEqual(expect.objectContaining({ code, name }))
})

it('asks no mandate of who advises or observes', () => {
  const mandates = whole.mandates.filter(({ organisationId: id }) => id !== organisationId('zorg'))
  expect(forgottenIn({ ...whole, mandates })).toEqual([])
})

it('asks by its homes only of a corporation that does not take part', () => {
  const landlords = [aLandlord('voorbeeldwonen'), aLandlord('modelwonen'), few]
  const found = forgottenIn({ ...whole, landlords })
  expect(found.map(forgottenWords)).toEqual([
    'Fictiewonen heeft hier 30 zelfstandige en 12 onzelfstandige woningen (dPi 2026, jaar 2027), en zit niet aan tafel.',
  ])
})

it('says whose tenants are missed, who can settle it, and on what it rests', () => {
  expect(forgottenIn({ ...whole, parties: withoutParties('hrModelwonen') })).toEqual([
    {
      code: 'tenantsNotAtTheTable',
      name: 'Huurdersraad Modelwonen',
      other: 'Modelwonen',
      settledBy: 'setter-up',
      basis: 'ww-44-2',
    },
  ])
})
