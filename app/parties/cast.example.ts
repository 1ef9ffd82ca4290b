import type { MandateAct } from './mandates.ts'
import type { OrganisationKind } from './organisations.ts'
import type { PartyRole } from './standing.ts'

export type ExampleOrganisation = {
  kind: OrganisationKind
  name: string
  shortName: string
  kvk: string
  role?: PartyRole
  why: string
}

/** The organisations of the example, by a short name. Those with a role are party to the example round. */
export const organisations = {
  gemeente: {
    kind: 'municipality',
    name: 'Gemeente Voorbeeldstad',
    shortName: 'Gemeente',
    kvk: '90000001',
    role: 'contracting',
    why: 'Het college maakt het woonbeleid.',
  },
  voorbeeldwonen: {
    kind: 'housing_association',
    name: 'Voorbeeldwonen',
    shortName: 'Voorbeeldwonen',
    kvk: '90000002',
    role: 'contracting',
    why: 'Verhuurt 6.200 woningen in Voorbeeldstad.',
  },
  modelwonen: {
    kind: 'housing_association',
    name: 'Modelwonen',
    shortName: 'Modelwonen',
    kvk: '90000003',
    role: 'contracting',
    why: 'Verhuurt 480 woningen in Voorbeeldstad.',
  },
  hvVoorbeeldwonen: {
    kind: 'tenant_organisation',
    name: 'Huurdersvereniging Voorbeeldwonen',
    shortName: 'HV Voorbeeldwonen',
    kvk: '90000004',
    role: 'contracting',
    why: 'Spreekt voor de huurders van Voorbeeldwonen.',
  },
  hrModelwonen: {
    kind: 'tenant_organisation',
    name: 'Huurdersraad Modelwonen',
    shortName: 'HR Modelwonen',
    kvk: '90000005',
    role: 'contracting',
    why: 'Spreekt voor de huurders van Modelwonen.',
  },
  zorg: {
    kind: 'care',
    name: 'Zorggroep Voorbeeld',
    shortName: 'Zorggroep',
    kvk: '90000006',
    role: 'adviser',
    why: 'Geeft raad over wonen met zorg.',
  },
  provincie: {
    kind: 'province',
    name: 'Provincie Voorbeeldland',
    shortName: 'Provincie',
    kvk: '90000007',
    role: 'observer',
    why: 'Kijkt mee voor de regio.',
  },
  bureau: {
    kind: 'other',
    name: 'Bureau Tussenruimte',
    shortName: 'Tussenruimte',
    kvk: '90000008',
    why: '',
  },
  elders: {
    kind: 'municipality',
    name: 'Gemeente Elders',
    shortName: 'Elders',
    kvk: '90000009',
    why: '',
  },
} as const satisfies Record<string, ExampleOrganisation>

export type OrganisationName = keyof typeof organisations

export type ExamplePerson = {
  name: string
  email: string
  at?: OrganisationName
  function: string
  acts: readonly MandateAct[]
  ended?: true
  runs?: true
}

/** The people of the example, by a short name: the demo people, and those whom only tests need. */
export const people = {
  coordinator: {
    name: 'Noor Haddad',
    email: 'coordinator@demo.example',
    at: 'bureau',
    function: 'Procesbegeleider',
    acts: [],
  },
  ambtenaar: {
    name: 'Teun Verbeek',
    email: 'ambtenaar@gemeente.example',
    at: 'gemeente',
    function: 'Beleidsadviseur wonen',
    acts: ['negotiate', 'decide', 'report', 'publish'],
  },
  wethouder: {
    name: 'Marga Duin',
    email: 'wethouder@gemeente.example',
    at: 'gemeente',
    function: 'Wethouder wonen',
    acts: ['negotiate', 'decide', 'sign'],
  },
  strateeg: {
    name: 'Ilse Bos',
    email: 'strateeg@voorbeeldwonen.example',
    at: 'voorbeeldwonen',
    function: 'Strateeg',
    acts: ['negotiate', 'decide', 'report', 'publish'],
  },
  directeurVoorbeeld: {
    name: 'Henk Lagerweij',
    email: 'directeur@voorbeeldwonen.example',
    at: 'voorbeeldwonen',
    function: 'Directeur-bestuurder',
    acts: ['negotiate', 'decide', 'sign'],
  },
  directeurModel: {
    name: 'Sietske Postma',
    email: 'directeur@modelwonen.example',
    at: 'modelwonen',
    function: 'Directeur-bestuurder',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
  },
  voorzitter: {
    name: 'Fatima El Amrani',
    email: 'voorzitter@hv-voorbeeldwonen.example',
    at: 'hvVoorbeeldwonen',
    function: 'Voorzitter',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
  },
  lid: {
    name: 'Jan de Wit',
    email: 'lid@hv-voorbeeldwonen.example',
    at: 'hvVoorbeeldwonen',
    function: 'Bestuurslid',
    acts: ['negotiate'],
  },
  secretaris: {
    name: 'Roos Yılmaz',
    email: 'secretaris@hr-modelwonen.example',
    at: 'hrModelwonen',
    function: 'Secretaris',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
  },
  raadslid: {
    name: 'Bram Kuiper',
    email: 'raadslid@gemeente.example',
    function: 'Raadslid',
    acts: [],
  },
  beheerder: {
    name: 'Dewi Smit',
    email: 'beheer@demo.example',
    function: 'Beheerder',
    acts: [],
    runs: true,
  },
  adviseur: {
    name: 'Lotte Vos',
    email: 'adviseur@zorg.example',
    at: 'zorg',
    function: 'Adviseur',
    acts: ['negotiate'],
  },
  waarnemer: {
    name: 'Piet Groen',
    email: 'waarnemer@provincie.example',
    at: 'provincie',
    function: 'Beleidsmedewerker',
    acts: ['negotiate'],
  },
  vreemde: {
    name: 'Anna Elders',
    email: 'ambtenaar@elders.example',
    at: 'elders',
    function: 'Beleidsadviseur wonen',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
  },
  vertrokken: {
    name: 'Koos Oud',
    email: 'oud@voorbeeldwonen.example',
    at: 'voorbeeldwonen',
    function: 'Strateeg',
    acts: ['negotiate', 'decide', 'sign', 'report', 'publish'],
    ended: true,
  },
} as const satisfies Record<string, ExamplePerson>

export type PersonName = keyof typeof people
