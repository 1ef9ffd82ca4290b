import type { InvitationState } from './invitations.ts'

export const invitationStateTags: Record<InvitationState, string> = {
  open: 'Wacht op antwoord',
  accepted: 'Aangenomen',
  withdrawn: 'Ingetrokken',
  expired: 'Verlopen',
}

export const invitationsWords = {
  title: 'Uitnodigingen',
  lead: 'Wie een uitnodiging aanneemt, doet meteen mee. De link in de mail werkt één keer.',
  none: 'U ziet nog geen uitnodigingen. Mensen voor een partij nodigt u uit op de pagina van die partij.',
  person: 'Persoon',
  forWhom: 'Waarvoor',
  state: 'Stand',
  until: (day: string) => `tot ${day}`,
  change: 'Veranderen',
  renew: 'Stuur opnieuw',
  renewOf: (name: string) => `Stuur opnieuw: de uitnodiging van ${name}`,
  withdraw: 'Trek in',
  withdrawOf: (name: string) => `Trek in: de uitnodiging van ${name}`,
  inviteForRole: 'Nodig een coördinator of raadslid uit',
  role: 'Voor welke rol?',
  coordinatorHint: 'Zij schrijft zelf hoe ze neutraal blijft, en wie haar betaalt.',
  readerHint: 'Leest mee voor de gemeenteraad. Ziet niet wat partijen bespreken.',
  email: 'E-mailadres',
  name: 'Naam',
  function: 'Functie',
  acts: 'Wat mag deze persoon namens de partij?',
  actsHint: 'Niets aangevinkt: leest mee.',
  grantedBy: 'Wie gaf dit mandaat?',
  grantedByHint: 'Bijvoorbeeld het bestuur, met de datum van het besluit.',
  send: 'Stuur de uitnodiging',
  openFor: (days: number) => `De uitnodiging werkt ${days} dagen.`,
}

export const acceptanceWords = {
  title: 'U bent uitgenodigd',
  lead: (inviter: string, round: string) => `${inviter} nodigt u uit voor ${round}.`,
  forParty: (organisation: string) => `U doet mee namens ${organisation}.`,
  forRole: {
    coordinator: 'U begeleidt het traject als coördinator.',
    council_reader: 'U leest mee voor de gemeenteraad.',
  },
  function: 'Uw functie',
  mayDo: 'U mag namens deze partij',
  readOnly: 'U leest mee.',
  grantedBy: 'Gegeven door',
  email: 'Uw e-mailadres',
  sees: 'Wat anderen van u zien',
  seesText:
    'De andere partijen zien uw naam, uw functie en wat u mag. Uw e-mailadres zien zij niet.',
  name: 'Uw naam',
  statement: 'Hoe blijft u neutraal?',
  statementHint: 'Dit staat bij alles wat u in het traject schrijft.',
  employer: 'Wie betaalt u?',
  accept: 'Neem de uitnodiging aan',
  closed: 'Deze uitnodiging werkt niet',
  signIn: 'Inloggen',
}
