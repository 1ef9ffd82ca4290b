import type { MailLevel } from './digest.ts'

/** Each way of getting mail, by name and by what it brings. */
export const levelWords: Record<MailLevel, { name: string; what: string }> = {
  calm: {
    name: 'Rustig',
    what: 'Eén mail per week, op maandag. Komt een datum dichtbij, dan hoort u dat die dag.',
  },
  normal: {
    name: 'Normaal',
    what: 'Op werkdagen hooguit één mail. Alleen als er iets nieuws op u wacht.',
  },
  all: {
    name: 'Alles',
    what: 'Elke dag hooguit één mail, ook in het weekend. Alleen als er iets nieuws op u wacht.',
  },
  none: {
    name: 'Geen mail',
    what: 'U kijkt zelf op uw overzicht. Alleen wat de wet vraagt, komt nog per mail.',
  },
}

export const mailWords = {
  title: 'Uw mail',
  lead: 'Kies hoeveel mail u wilt over wat op u wacht. Meer dan één per dag wordt het nooit.',
  choose: 'Hoeveel mail wilt u?',
  save: 'Bewaar mijn keuze',
  notChosen: 'U heeft nog niet gekozen. Nu krijgt u ‘Normaal’.',
  byLink: 'U zette uw mail uit met de link onder een mail.',
  always: 'Deze mail kunt u niet uitzetten',
  alwaysWhy:
    'Soms geeft de wet u een recht of een plicht. Dan moet u het weten, ook als u geen mail wilt. Het gaat om:',
  promise:
    'U krijgt nooit twee keer hetzelfde bericht. Wie iets heeft gedaan, krijgt geen herinnering.',
  legalKinds: {
    advice: 'advies dat aan u is gevraagd',
    adviceReplies: 'een antwoord dat u op een advies moet geven',
    adviceDays: 'een andere laatste dag voor een advies',
  },
}

export const mailEndWords = {
  title: 'Geen mail meer over wat op u wacht?',
  lead: 'U ziet het dan alleen op uw overzicht. Wat de wet vraagt, komt nog wel per mail.',
  end: 'Stop deze mail',
  endedTitle: 'U krijgt deze mail niet meer',
  ended: 'Log in om weer mail te krijgen: ga naar uw account en kies ‘Uw mail’.',
  oldTitle: 'Deze link werkt niet',
  old: 'De link is niet heel. Log in en kies bij uw account hoeveel mail u wilt.',
  signIn: 'Naar inloggen',
}

export const bounceWords = {
  title: 'Mail komt niet aan',
  lead: 'Deze adressen van uw organisatie bestaan niet (meer). Vraag het goede adres en nodig de persoon opnieuw uit.',
  since: (day: string) => `teruggekomen op ${day}`,
}
