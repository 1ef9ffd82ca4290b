import type { FileRefusal } from '#agreement/files.ts'
import { fileRefusalWords } from '#agreement/files.words.ts'
import type { BasisId } from '#law/bases.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import type { Needed } from '#parties/participation.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import type { FunctionRefusal } from './functions.commands.ts'
import type { AcceptRefusal, InvitationRefusal, InvitationState } from './invitations.ts'
import type { MandateRefusal } from './mandates.commands.ts'
import type { RelationRefusal } from './relations.commands.ts'
import type { TakingPartRefusal } from './stakeholders.commands.ts'

import type { StandInRefusal } from './stand-ins.commands.ts'

import type { SuccessionRefusal } from './succession.ts'

export const kindWords: Record<OrganisationKind, string> = {
  municipality: 'Gemeente',
  housing_association: 'Corporatie',
  tenant_organisation: 'Huurdersorganisatie',
  tenant_federation: 'Koepel van huurders',
  residents_committee: 'Bewonerscommissie',
  care: 'Zorg of welzijn',
  province: 'Provincie',
  other: 'Andere organisatie',
}

export const stakeholdersWords = {
  lead: 'Wie doet mee, waarom, en wie spreekt voor wie.',
  forgotten: 'Wie vergeten we misschien?',
  forgottenLead: 'Dit zijn vragen. Ze houden niets tegen.',
  nobodyForgotten: 'Wij missen niemand. Elke partij heeft iemand die onderhandelt en tekent.',
  parties: 'Partijen',
  party: 'Partij',
  role: 'Rol',
  why: 'Waarom aan tafel',
  negotiates: 'Spreekt',
  signs: 'Tekent',
  nobody: 'Nog niemand',
  you: '(u)',
  add: 'Voeg een partij toe',
  invitations: 'Uitnodigingen',
  interests: 'Wie wil wat, en wie kan wat?',
  relations: 'Wie spreekt voor welke huurders?',
  noRelations: 'Er is nog niet vastgelegd wie voor welke huurders spreekt.',
  relation: (tenants: string, landlord: string) =>
    `${tenants} spreekt voor de huurders van ${landlord}`,
  addRelation: 'Leg vast wie voor welke huurders spreekt',
  tenants: 'Huurdersorganisatie',
  landlord: 'Corporatie',
  fromDay: 'Sinds',
  untilDay: 'Laatste dag',
  save: 'Leg vast',
  end: 'Beëindig',
  roles: 'Rollen in het traject',
  noRoles: 'Nog niemand heeft een rol in het traject zelf.',
  aboutCoordinator: 'Meer over de coördinator',
}

export type StakeholdersRefusal =
  | StandingRefusal
  | TakingPartRefusal
  | RelationRefusal
  | MandateRefusal
  | StandInRefusal
  | FunctionRefusal
  | InvitationRefusal
  | SuccessionRefusal

/** What a refusal may say besides its code. */
type Details = {
  basis: BasisId
  organisation?: string
  register?: 'kvk' | 'tooi'
  state?: InvitationState
  needs?: Needed
  codes?: readonly string[]
  successor?: string
}

const invitationStateWords: Record<InvitationState, string> = {
  accepted: 'al aangenomen',
  withdrawn: 'ingetrokken',
  expired: 'verlopen',
  open: 'nog open',
}

const needWords: Record<Needed, string> = {
  themes: 'Kies aan welke thema’s van dit traject deze partij meedoet.',
  umbrella: 'Kies via welke koepel deze partij meedoet.',
  limit: 'Schrijf om welk complex het gaat, of waar het bod staat.',
}

type OwnCode = Exclude<StakeholdersRefusal, StandingRefusal | FileRefusal>['code']

const words: Record<OwnCode, (details: Details) => string> = {
  'text-is-frozen': () =>
    'De tekst staat vast en noemt wie de afspraken maken. Een nieuwe partij kan adviseren of meekijken, of meedoen in een volgend traject.',
  'part-unsaid': ({ needs }) => needWords[needs ?? 'limit'],
  'no-umbrella': () => 'Een koepel is een andere partij die zelf tekent. Kies er een.',
  'umbrella-of-others': () =>
    'Andere partijen doen via deze partij mee. Zij moet dus zelf tekenen. Verander eerst hoe de leden meedoen.',
  'bound-in-other-themes': ({ codes }) =>
    `Voor deze partij gelden al afspraken in andere thema’s: ${codes?.join(', ')}. Stel daar eerst een tekst voor die niet voor haar geldt.`,
  'no-such-organisation': () => 'Deze organisatie bestaat niet.',
  'no-such-party': () => 'Deze partij doet niet mee aan dit traject.',
  'no-such-successor': () =>
    'Wij kennen geen organisatie met dit KvK-nummer. Laat haar eerst aan dit traject toevoegen.',
  'own-successor': () => 'Dit is het nummer van uw eigen organisatie.',
  'other-kind': () => 'Een opvolger is een organisatie van dezelfde soort.',
  'has-successor': ({ successor }) => `Uw organisatie gaat al over in ${successor}.`,
  'successor-not-ahead': () =>
    'Kies een dag na vandaag. Vanaf die dag handelt de opvolger, en niemand anders.',
  'nobody-there': ({ successor }) =>
    `Bij ${successor} heeft nog niemand een mandaat. Dan kan niemand het overnemen.`,
  'own-party': () => 'Uw eigen organisatie kunt u niet van de lijst halen.',
  'party-took-part': () =>
    'Deze partij doet al mee: zij sprak zich uit, leverde iets aan, kreeg een bericht, of er ligt een tekst die voor haar geldt. Zij blijft op de lijst. Pas zo nodig haar rol aan.',
  'already-party': () => 'Deze organisatie doet al mee aan dit traject.',
  'code-taken': ({ organisation }) =>
    `Dit nummer hoort bij ${organisation ?? 'een andere organisatie'}. Zoek die organisatie op en voeg haar toe.`,
  'not-a-code': ({ register }) =>
    register === 'kvk'
      ? 'Een KvK-nummer heeft acht cijfers.'
      : 'Een TOOI-adres begint met https://identifier.overheid.nl/tooi/id/.',
  'not-of-this-round': () => 'Deze gemeente hoort niet bij dit traject.',
  'wrong-kinds': () =>
    'Een huurdersorganisatie spreekt voor de huurders van een corporatie. Kies er van elk een.',
  'no-such-relation': () => 'Dit is niet (meer) vastgelegd.',
  'relation-exists': () => 'Dit is al vastgelegd.',
  'not-your-relation': () =>
    'Dit legt een van deze twee organisaties vast, of wie het traject begeleidt.',
  'ends-before-it-begins': () => 'De laatste dag ligt voor de eerste dag. Kies een latere dag.',
  'ends-already': () => 'Dit eindigt al eerder. Leg voor een langere tijd iets nieuws vast.',
  'no-such-membership': () => 'Deze persoon hoort niet bij uw organisatie.',
  'no-such-mandate': () => 'Dit mandaat is er niet (meer) bij uw organisatie.',
  'mandates-held': () => 'Deze persoon heeft deze mandaten al.',
  'no-such-theme': () => 'Dit thema hoort niet bij dit traject.',
  'themes-of-one-round': () =>
    'Thema’s horen bij één traject. Kies ‘alleen in dit traject’, of geef het mandaat voor alle thema’s.',
  'further-than-own': () =>
    'Dit mandaat gaat verder dan uw eigen mandaat om te besluiten. Maak het kleiner, of vraag wie meer mag.',
  'not-your-own': () => 'Dit zegt iemand zelf, of wie voor haar organisatie besluit.',
  'no-such-absence': () => 'Deze afwezigheid is er niet (meer).',
  'no-such-stand-in': () => 'Deze vervanging is er niet (meer) bij uw organisatie.',
  'stands-in-already': () => 'Deze vervanging is er al, of zij overlapt een andere.',
  'stands-in-for-herself': () => 'Kies twee verschillende mensen.',
  'nothing-to-stand-in-for': () =>
    'Wie wordt vervangen, heeft hiervoor zelf geen mandaat. Er valt dus niets te vervangen.',
  'two-hats': () => 'Wie het traject begeleidt, spreekt daarin voor geen partij.',
  'no-such-invitation': () => 'Deze uitnodiging bestaat niet, of is niet voor u zichtbaar.',
  'party-decides-itself': () =>
    'Deze partij heeft iemand die besluit. Zij nodigt haar mensen zelf uit.',
  'no-mandate-to-invite': () =>
    'Wie voor uw organisatie mag besluiten, nodigt haar mensen uit. U heeft dat mandaat niet.',
  'already-invited': () =>
    'Deze persoon heeft al een uitnodiging die nog werkt. U kunt die opnieuw sturen.',
  'invitation-closed': ({ state }) =>
    `Deze uitnodiging is ${invitationStateWords[state ?? 'withdrawn']} en verandert niet meer.`,
}

/** Says to a person why something about who takes part can't be done. */
export const stakeholdersRefusalWords = (refusal: StakeholdersRefusal): string =>
  isOurs(refusal) ? words[refusal.code](refusal) : fileRefusalWords(refusal)

const isOurs = (
  refusal: StakeholdersRefusal,
): refusal is Exclude<StakeholdersRefusal, StandingRefusal | FileRefusal> =>
  Object.hasOwn(words, refusal.code)

/** Says to who opened a link why it does not let her in. */
export const acceptRefusalWords: Record<AcceptRefusal['code'], string> = {
  'no-such-invitation': 'Deze link kennen wij niet. Kijk of u hem helemaal heeft overgenomen.',
  'invitation-used': 'Deze uitnodiging is al aangenomen. Log in met uw e-mailadres.',
  'invitation-withdrawn': 'Deze uitnodiging is ingetrokken. Vraag het aan wie u uitnodigde.',
  'invitation-expired': 'Deze uitnodiging is verlopen. Vraag om een nieuwe aan wie u uitnodigde.',
  'two-hats':
    'Wie een traject begeleidt, spreekt daarin voor geen partij. U doet nu al het een, dus niet ook het ander.',
  'statement-missing': 'Schrijf hoe u neutraal blijft, en wie u betaalt.',
}
