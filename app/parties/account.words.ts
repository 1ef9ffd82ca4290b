export const accountWords = {
  title: 'Mijn account',
  about: 'Wie u bent',
  name: 'Naam',
  email: 'E-mailadres',
  emailNote: 'Alleen mensen van uw eigen organisatie zien dit adres.',
  now: 'U bent hier namens',
  noHat: 'U hoort bij geen organisatie.',
  asFunction: 'Functie',
  otherHats: 'U kunt ook namens een andere organisatie kijken.',
  calendar: 'Uw datums in uw agenda',
  mail: 'Hoeveel mail u krijgt',
  changeHat: 'Zet een andere hoed op',
  mandates: 'Wat u mag namens uw organisatie',
  noMandates: 'U heeft nu geen mandaten. U leest mee. Wie voor uw organisatie besluit, geeft ze.',
  inRound: (round: string) => `alleen in ${round}`,
  everyRound: 'in elk traject',
  grantedBy: (by: string) => `gegeven door ${by}`,
  proof: 'Bewijs dat u het bent',
  lastProof: (when: string) => `U bewees ${when} wie u bent.`,
  proofNote: 'Voor ondertekenen is een vers bewijs nodig.',
  confirm: 'Bevestig opnieuw wie u bent',
  signOut: 'Uitloggen',
  outbox: 'Bekijk het postvak van de demo',
  administration: 'Naar het beheer',
}

export const hatWords = {
  title: 'Namens wie bent u hier?',
  lead: 'U spreekt namens één organisatie tegelijk. Kies welke.',
  none: 'U hoort nu bij geen organisatie.',
  now: 'nu',
  wear: 'Kies deze',
  wearOf: (organisation: string) => `Kies deze: ${organisation}`,
  notYours: 'U hoort niet (meer) bij deze organisatie.',
  account: 'Mijn account',
}

export const confirmWords = {
  title: 'Bent u het nog steeds?',
  lead: 'Voor we verdergaan willen we zeker weten dat u het bent.',
  demo: 'In deze demo is één klik genoeg. Buiten de demo krijgt u een code per mail.',
  demoButton: 'Ik ben het nog steeds (demo)',
  mailLead: (email: string) => `We sturen een code naar ${email}.`,
  send: 'Stuur mij een code',
  sent: (email: string) => `De code is onderweg naar ${email}. Hij werkt 10 minuten.`,
  again: 'Stuur een nieuwe code',
  code: 'Code',
  codeHint: 'Zes cijfers, uit de mail.',
  codeShape: 'De code heeft zes cijfers.',
  confirm: 'Bevestig',
  mailSubject: 'Uw code om te bevestigen wie u bent',
  mailText: (code: string) =>
    `Uw code is ${code}.\n\nVul hem in op de pagina waar u om de code vroeg. De code werkt 10 minuten en één keer.\n\nVroeg u niet om een code? Log dan uit op alle apparaten en meld het ons.`,
}

export const outboxWords = {
  title: 'Postvak van de demo',
  lead: 'In de demo gaat geen mail de deur uit. U ziet hier de mail aan u en de mail die u liet sturen.',
  none: 'Er is nog geen mail. Nodig iemand uit, of vraag om een code.',
  to: (email: string) => `Aan ${email}`,
}

export const administrationWords = {
  title: 'Beheer',
  lead: 'Hoe deze installatie erbij staat. Wat partijen bespreken, ziet u hier niet.',
  counts: 'Wie is er?',
  organisations: 'organisaties',
  people: 'mensen',
  memberships: 'functies die nu gelden',
  sessions: 'keer ingelogd en nog niet uitgelogd',
  registers: 'Lees registers in: corporaties en hun woningen',
  mail: 'Mail',
  mailsWaiting: 'Mails die wachten',
  mailsFailed: 'Waarvan mislukt',
  oldest: 'De oudste wacht sinds',
  noMail: 'Er wacht geen mail.',
  bounced: (count: number) =>
    count === 1
      ? '1 adres bestaat niet. Wie mandaten geeft bij die organisatie, ziet het op het overzicht.'
      : `${count} adressen bestaan niet. Wie mandaten geeft bij die organisatie, ziet het op het overzicht.`,
  demoMail: 'In de demo wordt geen mail verstuurd; ze staat in het postvak.',
  about: 'Deze installatie',
  version: 'Versie',
  address: 'Adres',
  kind: 'Soort',
  isDemo: 'Demo',
  isReal: 'Echt',
}

export const missingNormsWords = {
  title: 'Normbedragen',
  none: 'Alle bedragen die bekend horen te zijn, zijn er.',
  missing: (year: string, since: string) =>
    `Van ${year} ontbreken deze bedragen. Ze zijn meestal bekend vanaf ${since}.`,
  all: 'Vul bedragen in of verbeter ze',
}
