export const coordinationWords = {
  lead: 'De coördinator bewaakt het proces en kiest geen kant. De partijen spreken samen spelregels en een planning af.',
  coordinators: 'Coördinator',
  none: 'Er is nog geen coördinator. Wijs iemand aan die alle partijen vertrouwen.',
  noneForOthers: 'Er is nog geen coördinator. Wie het traject begon, wijst er een aan.',
  statement: 'Over haar neutraliteit',
  since: 'Coördinator',
  former: 'Eerdere coördinatoren',
  toActs: 'Alles wat de coördinator deed, per maand',
  appoint: 'Coördinator aanwijzen',
  appointHint:
    'Iemand die voor een partij onderhandelt, besluit of tekent, kan geen coördinator zijn.',
  noCandidate: 'Er is nog niemand bekend die coördinator kan zijn. Nodig eerst iemand uit.',
  invite: 'Iemand uitnodigen bij Belanghebbenden',
  person: 'Wie',
  statementLabel: 'Verklaring over neutraliteit',
  statementHint: 'Bijvoorbeeld: Ik werk voor alle partijen samen en kies geen kant.',
  employer: 'In dienst van',
  employerHint: 'Wie betaalt haar? Iedereen aan tafel kan dit lezen.',
  end: 'Coördinator laten stoppen',
  endHint: 'Alles wat zij schreef blijft staan, met haar naam. Wijs eerst een opvolger aan.',
  untilDay: 'Laatste dag',
  endButton: 'Laatste dag vastleggen',
  rules: 'Spelregels',
  noRules:
    'Er zijn nog geen spelregels. De coördinator schrijft een voorstel; elke partij aanvaardt het.',
  rulesState: (number: number, accepted: number, of: number) =>
    accepted === of
      ? `Versie ${number} is door alle ${of} partijen aanvaard.`
      : `Versie ${number} is door ${accepted} van de ${of} partijen aanvaard.`,
  readRules: 'Lees de spelregels',
  acceptRules: 'Lees en aanvaard de spelregels',
  writeRules: 'Schrijf de spelregels',
  plan: 'Planning',
  planNext: 'Dit komt eerst',
  planLate: (late: number) =>
    late === 1 ? '1 punt is over de datum.' : `${late} punten zijn over de datum.`,
  planOnTime: 'Er is niets over de datum.',
  toPlan: 'Hele planning',
  regime: 'Wettelijk kader',
  deciding: 'Wanneer raad, bestuur en leden besluiten',
  toCalendar: 'In uw agenda (ics)',
  messages: 'Berichten',
  noMessages: 'Er zijn nog geen berichten van de coördinator.',
  toMessages: 'Alle berichten',
  write: 'Bericht schrijven',
  unread: (count: number) =>
    count === 1 ? '1 bericht wacht op u.' : `${count} berichten wachten op u.`,
}
