import type { Ask, AskKind } from './asks.ts'

type AskWords = {
  /** What to do, as the heading of the task. */
  what: (ask: Ask) => string
  /** Why, and what comes of it. */
  why: (ask: Ask) => string
  /** The button. */
  go: string
}

const number = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** What is asked, in words. Every ask has its line. */
export const askWords: Record<AskKind, AskWords> = {
  rules: {
    what: () => 'Lees de spelregels en zeg of u akkoord gaat',
    why: ({ again }) =>
      again > 0
        ? 'De spelregels zijn veranderd sinds u akkoord ging.'
        : 'Het overleg rust op regels waar alle partijen mee akkoord zijn.',
    go: 'Naar de spelregels',
  },
  signature: {
    what: () => 'Lees en onderteken de afspraken',
    why: () => 'De tekst staat vast. Zonder uw antwoord kunnen de afspraken niet rond komen.',
    go: 'Naar ondertekenen',
  },
  decision: {
    what: () => 'Leg uw besluit over de tekst vast',
    why: () => 'Uw organisatie besluit zelf. Daarna kan uw ondertekenaar tekenen.',
    go: 'Besluit vastleggen',
  },
  positions: {
    what: ({ count }) => `Geef uw standpunt over ${number(count, 'afspraak', 'afspraken')}`,
    why: ({ count, whole, again }) =>
      again > 0
        ? `U heeft op ${whole - count} van de ${whole} een standpunt. Bij ${again} veranderde de tekst sindsdien.`
        : `U heeft op ${whole - count} van de ${whole} een standpunt. Zonder uw standpunt is een afspraak niet rond.`,
    go: 'Standpunt geven',
  },
  concerns: {
    what: ({ count }) => `Beantwoord ${number(count, 'zorg', 'zorgen')} van andere partijen`,
    why: () => 'Het gaat over iets wat u voorstelt of moet doen. Zolang u zwijgt blijft het open.',
    go: 'Antwoord geven',
  },
  promises: {
    what: ({ count }) => `Kom ${number(count, 'toezegging', 'toezeggingen')} na`,
    why: ({ again }) =>
      again > 0
        ? `Bij ${number(again, 'toezegging', 'toezeggingen')} is de dag voorbij. Die komt terug op elke agenda.`
        : 'Uw organisatie zegde dit toe in een overleg. Het komt terug op elke agenda.',
    go: 'Naar de onderhandeling',
  },
  promisesToMe: {
    what: ({ count }) => `Zeg of ${number(count, 'toezegging', 'toezeggingen')} aan u gebeurd is`,
    why: () => 'De dag is voorbij. Alleen uw organisatie kan zeggen dat het gebeurd is.',
    go: 'Naar de onderhandeling',
  },
  information: {
    what: ({ count }) => `Beantwoord ${number(count, 'vraag', 'vragen')} om informatie`,
    why: ({ again }) =>
      again > 0
        ? `Bij ${number(again, 'vraag', 'vragen')} is de termijn voorbij. Antwoord, of zeg waarom niet.`
        : 'Een andere partij vroeg u om een stuk of een getal.',
    go: 'Naar de informatiekamer',
  },
  papers: {
    what: ({ count }) => `Ontvang ${number(count, 'stuk', 'stukken')}`,
    why: () => 'Er ligt iets voor u klaar. Pas als u het ontvangt, heeft iedereen hetzelfde.',
    go: 'Naar de informatiekamer',
  },
  advice: {
    what: ({ count }) => `Geef advies op ${number(count, 'aanvraag', 'aanvragen')}`,
    why: ({ again }) =>
      again > 0
        ? `Bij ${number(again, 'aanvraag', 'aanvragen')} is de termijn voorbij. Geef advies, of zeg dat er geen komt.`
        : 'De termijn loopt. Heeft u meer tijd nodig, stel dan een latere dag voor.',
    go: 'Naar de adviezen',
  },
  adviceReplies: {
    what: ({ count }) => `Antwoord op ${number(count, 'advies', 'adviezen')} van huurders`,
    why: ({ again }) =>
      again > 0
        ? `Bij ${number(again, 'advies', 'adviezen')} is de termijn voorbij. Wijkt u af, zeg dan waarom.`
        : 'Volgt u het advies, of wijkt u af? Zeg het, met uw reden.',
    go: 'Naar de adviezen',
  },
  adviceDays: {
    what: ({ count }) =>
      `Antwoord op ${number(count, 'voorstel', 'voorstellen')} voor een latere dag`,
    why: () =>
      'De ander wil een langere termijn voor een advies. Dat kan alleen als u akkoord gaat.',
    go: 'Naar de adviezen',
  },
  figures: {
    what: ({ count }) => `Geef ${number(count, 'cijfer', 'cijfers')} op`,
    why: ({ again }) =>
      again > 0
        ? `${number(again, 'cijfer is', 'cijfers zijn')} te laat. Zonder cijfer is er geen oordeel.`
        : 'Een meetperiode is voorbij. Met uw cijfer ziet iedereen of het lukt.',
    go: 'Cijfers opgeven',
  },
  checks: {
    what: ({ count }) => `Controleer ${number(count, 'cijfer', 'cijfers')} van een andere partij`,
    why: () => 'Een cijfer telt pas als u het bevestigt. Klopt het niet, zeg dan waarom.',
    go: 'Cijfers controleren',
  },
  actions: {
    what: ({ count }) => `Rond ${number(count, 'actie', 'acties')} af`,
    why: ({ again }) =>
      again > 0
        ? `${number(again, 'actie is', 'acties zijn')} te laat. Zeg het als het gedaan is.`
        : 'Uw organisatie heeft dit toegezegd. Zeg het als het gedaan is.',
    go: 'Naar de acties',
  },
  amendments: {
    what: ({ count }) =>
      `Antwoord op ${number(count, 'voorgestelde wijziging', 'voorgestelde wijzigingen')}`,
    why: () => 'Een getekende afspraak verandert alleen als allen instemmen.',
    go: 'Bekijk de wijziging',
  },
  evaluation: {
    what: ({ count }) => `Beantwoord ${number(count, 'vraag', 'vragen')} van de evaluatie`,
    why: ({ count, whole }) =>
      `U beantwoordde er ${whole - count} van de ${whole}. Elke partij krijgt dezelfde vragen.`,
    go: 'Naar de evaluatie',
  },
  dispositions: {
    what: ({ count }) => `Zeg wat er komt van ${number(count, 'afspraak', 'afspraken')}`,
    why: () => 'Er is een volgend traject. Dat kan pas worden vastgelegd als dit overal bekend is.',
    go: 'Naar de herziening',
  },
  handover: {
    what: () => 'Neem de coördinatie over, of zeg nee',
    why: () => 'In het pakket staat alles wat openligt. U tekent ervoor.',
    go: 'Lees het pakket',
  },
  coordinator: {
    what: ({ due }) => (due ? 'Zoek een opvolger voor de coördinator' : 'Wijs een coördinator aan'),
    why: ({ due, again }) =>
      due
        ? 'De coördinator stopt binnenkort. Er is nog niemand die haar opvolgt.'
        : again > 0
          ? 'De coördinator is gestopt. Zonder coördinator kan de tekst niet worden vastgesteld.'
          : 'Zonder coördinator kan de tekst niet worden vastgesteld.',
    go: 'Naar de coördinator',
  },
  signatory: {
    what: ({ count }) =>
      count === 1
        ? 'Wijs aan wie mag ondertekenen'
        : `Bij ${count} partijen mag nog niemand ondertekenen`,
    why: () => 'Zonder ondertekenaar kan een partij de afspraken straks niet tekenen.',
    go: 'Bekijk de partijen',
  },
  invitations: {
    what: ({ count }) =>
      count === 1
        ? 'Een uitnodiging wacht op antwoord'
        : `${count} uitnodigingen wachten op antwoord`,
    why: ({ again }) =>
      again > 0
        ? `${number(again, 'link werkt', 'links werken')} niet meer. Stuur een nieuwe, of trek de uitnodiging in.`
        : 'Wie niet op tijd antwoordt, kan niet meedoen. U kunt een nieuwe link sturen.',
    go: 'Bekijk de uitnodigingen',
  },
}
