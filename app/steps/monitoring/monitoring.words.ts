import type { Course } from '#agreement/light-of-commitment.ts'

/** The word of each course in an address. */
export const courseSlugs: Record<Course, string> = {
  'on-track': 'op-koers',
  achieved: 'gehaald',
  attention: 'let-op',
  behind: 'loopt-achter',
  'no-data': 'geen-gegevens',
  'not-started': 'te-vroeg',
  'no-judgement': 'ter-informatie',
  'not-measured': 'niet-gemeten',
}

const commitments = (count: number) => (count === 1 ? '1 afspraak' : `${count} afspraken`)

export const monitoringWords = {
  conclusion: (onCourse: number, judged: number) =>
    judged === 1
      ? `${onCourse === 1 ? 'De' : 'De enige'} gemeten afspraak ligt ${onCourse === 1 ? '' : 'niet '}op koers`
      : `${onCourse} van de ${judged} afspraken liggen op koers`,
  tooEarly: 'Het is nog te vroeg voor een oordeel',
  lead: (today: string, attention: number) =>
    attention === 0
      ? `Stand op ${today}. Geen afspraak vraagt nu aandacht.`
      : `Stand op ${today}. ${commitments(attention)} ${attention === 1 ? 'vraagt' : 'vragen'} aandacht.`,
  tiles: 'Afspraken naar oordeel',
  others: 'Afspraken zonder oordeel',
  needing: 'Afspraken die de meeste aandacht vragen',
  all: (count: number) => (count === 1 ? 'De ene afspraak' : `Alle ${commitments(count)}`),
  allTitle: 'Alle afspraken',
  only: (what: string) => `Afspraken: ${what.toLowerCase()}`,
  csv: 'Download cijfers (csv)',
  commitment: 'Afspraak',
  who: 'Wie',
  now: 'Stand',
  target: 'Doel',
  progress: 'Voortgang',
  judgement: 'Oordeel',
  legend: 'Balk: stand nu. Grijs vlak: waar het volgens plan zou zijn. Streep: het doel.',
  bar: (value: string, target: string, plan: string) =>
    `${value} van ${target}; volgens plan nu ${plan}`,
  nothingNeeds: 'Geen afspraak vraagt nu aandacht. Bij elke afspraak ziet u hoe zij ervoor staat.',
  nothingHere: 'Er is geen afspraak met dit oordeel.',
  nothing: 'Er is nog geen afspraak om te volgen. Eerst maakt u samen de afspraken.',
  asked: 'Wat nu wordt gevraagd',
  nothingAsked: 'Alle cijfers zijn op tijd, en er is geen actie te laat.',
  figure: 'Cijfer of actie',
  from: 'Van wie',
  until: 'Uiterlijk',
  report: (what: string, period: string) => `${what}, ${period}`,
  check: (what: string) => `Controle van: ${what}`,
  perParty: 'Per partij',
  partySentence: ({ ok, warn, bad, other }: Record<'ok' | 'warn' | 'bad' | 'other', number>) =>
    [
      ...(ok > 0 ? [`${ok} op koers`] : []),
      ...(warn > 0 ? [`${warn} let op`] : []),
      ...(bad > 0 ? [`${bad} achter`] : []),
      ...(other > 0 ? [`${other} zonder oordeel`] : []),
    ].join(', '),
}

export const detailWords = {
  lead: 'Wat is er gedaan, en lukt het volgens plan?',
  text: 'De afspraak',
  notMeasured: 'Deze afspraak heeft geen indicator. Wat er gebeurt, staat bij de acties.',
  toIndicator: 'Bekijk de indicator',
  working: 'Hoe komt dit oordeel tot stand?',
  chart: 'Gepland en gemeten',
  voices: 'De partijen zien dit verschillend',
  voice: (party: string, value: string) => `${party}: ${value}.`,
  voiceLight: (course: string) => `Dan is het oordeel: ${course.toLowerCase()}.`,
  because: (party: string, reason: string) => `${party} zegt: ${reason}`,
  noReports: 'Er is nog geen cijfer opgegeven.',
  reports: 'Opgegeven cijfers',
  period: 'Periode',
  value: 'Cijfer',
  on: 'Peildatum',
  evidence: 'Bewijsstuk',
  state: 'Controle',
  corrected: 'Vervangen door een verbetering',
  correction: (reason: string) => `Verbetering: ${reason}`,
  due: (period: string, until: string) => `Gevraagd: ${period}, uiterlijk ${until}.`,
  late: (period: string, until: string) =>
    `Te laat: ${period}. Dit had er op ${until} moeten zijn.`,
  unchecked: (party: string) => `Wacht op controle door ${party}.`,
  give: 'Geef een cijfer op',
  giveNone: (from: string) =>
    `De eerste periode begint op ${from}. Daarna geeft u hier het cijfer op.`,
  correct: 'Verbeter het laatste cijfer',
  correctHint: 'Het oude cijfer blijft leesbaar. De controle begint opnieuw.',
  confirm: 'Bevestig dit cijfer',
  dispute: 'Betwist dit cijfer',
  judgeHint: (value: string, on: string) => `Het gaat om ${value} op ${on}.`,
  figureHint: 'Dit wordt openbaar bij de volgende publicatie.',
  withinRound: 'Dit lezen alleen de partijen.',
  evidenceKeep: 'Laat leeg om het oude bewijsstuk te houden.',
  evidenceHint: 'Bijvoorbeeld een opleverlijst of een uitdraai.',
  actions: 'Acties',
  noActions: 'Er staan nog geen acties. Een actie maakt duidelijk wie wat doet, en wanneer.',
  action: 'Wat moet er gebeuren?',
  owner: 'Wie doet het?',
  dueOn: 'Wanneer is het klaar?',
  addAction: 'Actie toevoegen',
  done: 'Gedaan op',
  finish: 'Zeg dat het gedaan is',
  drop: 'Laat vervallen',
  doneOn: (day: string) => `Gedaan op ${day}`,
  dropped: (reason: string) => `Vervallen: ${reason}`,
  delay: 'Waarom loopt het niet volgens plan?',
  noDelay: 'De partij die dit uitvoert, heeft nog geen uitleg gegeven.',
  explain: 'Leg uit waarom',
  cause: 'Oorzaak',
  what: 'Wat is er aan de hand, en wat doet u eraan?',
  needs: 'Van wie heeft u iets nodig?',
  expected: 'Wanneer is het weer op koers?',
  answer: 'Antwoord geven',
  answerText: 'Uw antwoord',
  needsFrom: (party: string) => `Nodig van: ${party}.`,
  expectedOn: (day: string) => `Verwacht op koers: ${day}.`,
  said: (party: string, when: string) => `${party}, ${when}`,
}

export const reportLabels = {
  period: 'Over welke periode?',
  value: 'Cijfer',
  measured: 'Peildatum',
  note: 'Toelichting',
  file: 'Bewijsstuk',
  reason: 'Waarom?',
  own: 'Welk cijfer is het volgens u?',
  remark: 'Opmerking',
} as const

export const actionLabels = {
  text: 'Wat moet er gebeuren?',
  owner: 'Wie doet het?',
  due: 'Wanneer is het klaar?',
  done: 'Gedaan op',
  reason: 'Waarom?',
  cause: 'Oorzaak',
  needs: 'Van wie heeft u iets nodig?',
  expected: 'Wanneer is het weer op koers?',
} as const
