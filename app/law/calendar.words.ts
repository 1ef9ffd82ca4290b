import type { CalendarActor, CalendarRule } from './calendar-rule.ts'
import type { CalendarId } from './calendars.ts'
import type { RegimeId } from './regimes.ts'

type RuleWords = {
  title: string
  /** What follows when the day passes. A fact, never a threat. */
  ifMissed: string
}

const commonWords: Readonly<Record<CalendarId, RuleWords>> = {
  'CAL-01': {
    title: 'Woonvisie of volkshuisvestingsprogramma ligt klaar',
    ifMissed: 'Het bod mist een basis. Gebruik de laatste versie.',
  },
  'CAL-02': {
    title: 'Spelregels en planning zijn afgesproken',
    ifMissed: 'Er is geen planning waaraan u elkaar kunt houden.',
  },
  'CAL-03': {
    title: 'Cijfers liggen klaar voor de huurders: dVi, dPi en IBW',
    ifMissed: 'De huurders onderhandelen zonder cijfers.',
  },
  'CAL-04': {
    title: 'Bestedingsruimte (IBW) is bekend',
    ifMissed: 'Gebruik de bestedingsruimte van vorig jaar.',
  },
  'CAL-05': {
    title: 'Verslag over het vorige jaar is gedeeld',
    ifMissed: 'De evaluatie begint later.',
  },
  'CAL-06': {
    title: 'Gezamenlijke evaluatie is vastgesteld',
    ifMissed: 'De volgende ronde leert niet van deze.',
  },
  'CAL-07': {
    title: 'Huurders hebben meegepraat over het bod',
    ifMissed: 'De weg naar het bod kan in een geschil een punt worden.',
  },
  'CAL-08': {
    title: 'Raad van commissarissen heeft het bod goedgekeurd',
    ifMissed: 'Het bod is gedaan zonder deze goedkeuring.',
  },
  'CAL-09': {
    title: 'Bod is verstuurd',
    ifMissed: 'De wettelijke datum is voorbij. Stuur het bod alsnog en noem de reden.',
  },
  'CAL-10': {
    title: 'Verantwoording (dVi) is ingediend',
    ifMissed: 'De toezichthouder kan hierop aanspreken.',
  },
  'CAL-11': {
    title: 'Overleg over het bod is begonnen',
    ifMissed: 'Zonder begindag is niet bekend wanneer de zes maanden om zijn.',
  },
  'CAL-12': {
    title: 'Schriftelijke reactie op het bod is gegeven',
    ifMissed: 'De onderhandeling begint zonder reactie.',
  },
  'CAL-13': {
    title: 'Tussenstand van dit jaar is besproken',
    ifMissed: 'De nieuwe afspraken kennen de tussenstand niet.',
  },
  'CAL-14': {
    title: 'Eerste concept van de tekst ligt er',
    ifMissed: 'Er blijft minder tijd om te onderhandelen.',
  },
  'CAL-15': {
    title: 'Onderhandelakkoord is bereikt',
    ifMissed: 'Besturen en achterban krijgen minder tijd.',
  },
  'CAL-16': {
    title: 'Achterban van de huurders is gehoord',
    ifMissed: 'Ondertekenen kan dan met voorbehoud of voor gezien.',
  },
  'CAL-17': {
    title: 'Bestuur en raad van commissarissen hebben besloten',
    ifMissed: 'Ondertekenen kan dan alleen met voorbehoud.',
  },
  'CAL-18': {
    title: 'College van B en W heeft besloten',
    ifMissed: 'De gemeente kan nog niet ondertekenen.',
  },
  'CAL-19': {
    title: 'Afspraken zijn ondertekend (streefdatum)',
    ifMissed: 'Dit is een streefdatum. Ondertekenen kan nog.',
  },
  'CAL-20': {
    title: 'Gemeenteraad is geïnformeerd',
    ifMissed: 'De raad kent de afspraken en voorbehouden nog niet.',
  },
  'CAL-21': {
    title: 'dPi en afspraken zijn naar de minister',
    ifMissed: 'De wettelijke datum is voorbij. Uitstel bestaat niet.',
  },
  'CAL-22': {
    title: 'Afspraken zijn openbaar',
    ifMissed: 'Huurders kunnen de afspraken nog niet lezen.',
  },
  'CAL-23': { title: 'Afspraken gaan in', ifMissed: 'Het jaar begint zonder nieuwe afspraken.' },
  'CAL-24': {
    title: 'Zes maanden overleg zijn om',
    ifMissed: 'Een geschil kan naar de minister.',
  },
  'CAL-25': {
    title: 'Geschil is voorgelegd aan de minister',
    ifMissed: 'De minister neemt het geschil mogelijk niet in behandeling.',
  },
  'CAL-26': {
    title: 'Antwoord in het geschil is gegeven',
    ifMissed: 'De uitspraak volgt zonder uw kant van het verhaal.',
  },
  'CAL-27': {
    title: 'Uitspraak van de minister',
    ifMissed: 'Deze datum is een verwachting. Daarna praten partijen verder.',
  },
  'CAL-28': {
    title: 'Huurgrenzen voor het nieuwe jaar zijn ingelezen',
    ifMissed: 'In de tekst kunnen oude grenzen staan.',
  },
  'CAL-29': {
    title: 'Hoogste huurverhoging is bekend',
    ifMissed: 'De afspraak over de huur kan achterlopen.',
  },
  'CAL-30': {
    title: 'Jaarlijkse huurverhoging gaat in',
    ifMissed: 'De nieuwe huren gaan later in.',
  },
  'CAL-31': {
    title: 'Advies van de huurders is gegeven',
    ifMissed: 'De verhuurder mag zonder advies verder.',
  },
  'CAL-32': {
    title: 'Antwoord op het advies is gegeven',
    ifMissed: 'Het advies is niet goed behandeld.',
  },
  'CAL-33': {
    title: 'Voortgang van het kwartaal is gemeld',
    ifMissed: 'Het stoplicht wordt grijs: niet bekend.',
  },
  'CAL-34': {
    title: 'Taakstelling vergunninghouders van het halfjaar',
    ifMissed: 'De provincie kan hierop aanspreken.',
  },
  'CAL-35': {
    title: 'Aedes-benchmark is ingelezen',
    ifMissed: 'De cijfers zijn van vorig jaar.',
  },
  'CAL-36': {
    title: 'Volkshuisvestingsprogramma is vastgesteld',
    ifMissed: 'De afspraken missen hun nieuwe basis.',
  },
  'CAL-37': {
    title: 'Regionale afspraken over de verdeling zijn gemaakt',
    ifMissed: 'Provincie of Rijk kan sturen.',
  },
  'CAL-38': { title: 'Visitatie is gehouden', ifMissed: 'De vorige visitatie is te oud.' },
  'CAL-39': {
    title: 'Tussentijds wijzigen, als alle partijen instemmen',
    ifMissed: 'De tekst blijft zoals hij is.',
  },
  'CAL-40': {
    title: 'Afwijking is gemeld, met oorzaak en voorstel',
    ifMissed: 'Het is later moeilijk te laten zien wat u wist en deed.',
  },
}

/** What is otherwise under one regime. */
const ownWords: Readonly<Record<RegimeId, { readonly [Id in CalendarId]?: Partial<RuleWords> }>> = {
  'woningwet-2015': {
    'CAL-01': {
      title: 'Woonvisie ligt klaar',
      ifMissed: 'Het bod mist een basis. Gebruik de laatste woonvisie.',
    },
  },
  'wvrv-2026': {
    'CAL-01': {
      title: 'Volkshuisvestingsprogramma ligt klaar',
      ifMissed: 'Het bod mist een basis. Gebruik de laatste woonvisie of het laatste programma.',
    },
    'CAL-25': {
      ifMissed:
        'De minister neemt het geschil mogelijk niet in behandeling. Volgens het wetsvoorstel kan het ook over nakoming gaan.',
    },
    'CAL-40': {
      ifMissed: 'In een geschil over nakoming is dan moeilijk te laten zien wat u wist en deed.',
    },
  },
}

/** What a rule asks and what follows when its day passes, as the regime has it. */
export const ruleWords = (id: CalendarId, regime: RegimeId): RuleWords => ({
  ...commonWords[id],
  ...ownWords[regime][id],
})

/** A regime by its name, and in short. */
export const regimeWords: Readonly<Record<RegimeId, { name: string; about: string }>> = {
  'woningwet-2015': {
    name: 'Woningwet (2015)',
    about: 'Het bod steunt op de woonvisie. Een geschil gaat over het maken van afspraken.',
  },
  'wvrv-2026': {
    name: 'Woningwet met de Wet versterking regie (2026)',
    about:
      'Het bod steunt op het volkshuisvestingsprogramma. Volgens het wetsvoorstel kan een geschil ook over nakoming gaan.',
  },
}

export const calendarActorWords: Readonly<Record<CalendarActor, string>> = {
  municipality: 'gemeente',
  municipalExecutive: 'college van B en W',
  municipalCouncil: 'gemeenteraad',
  housingAssociation: 'corporatie',
  supervisoryBoard: 'raad van commissarissen',
  tenantOrganisation: 'huurdersorganisatie',
  residentsCommittee: 'bewonerscommissie',
  constituency: 'achterban',
  coordinator: 'coördinator',
  everyParty: 'alle partijen',
  anyParty: 'elke partij',
  owner: 'trekker van de afspraak',
  minister: 'minister',
  housingAuthority: 'Autoriteit woningcorporaties',
  guaranteeFund: 'Waarborgfonds Sociale Woningbouw',
  disputeCommittee: 'adviescommissie geschillen',
  province: 'provincie',
  region: 'gemeenten in de regio',
  tenants: 'huurders',
  public: 'iedereen',
  installation: 'Handslag',
}

/** How firm a date is, in the words under it. */
export const calendarKindWords: Readonly<Record<CalendarRule['kind'], string>> = {
  statutory: 'wettelijke datum',
  advisory: 'streefdatum',
  practice: 'gebruikelijke datum',
  undated: 'zonder vaste datum',
}
