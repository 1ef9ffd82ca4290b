import type { Commitment } from '#agreement/commitments.ts'
import {
  conditionWords,
  levelWords,
  positionWords,
  proposalStateWords,
} from '#agreement/negotiating.words.ts'
import type { Happening } from './biography.ts'
import { conditionCardWords } from './conditions.words.ts'

export const commitmentWords = {
  textBy: (party: string, when: string) => `Tekst op tafel, van ${party}, ${when}`,
  stances: 'Wat partijen ervan vinden',
  facts: 'Wat er precies is afgesproken',
  obligation: 'Soort afspraak',
  owners: 'Wie doet het',
  nobody: 'Nog niet ingevuld',
  applicability: 'Geldt voor',
  everybody: 'Alle partijen die de afspraken maken',
  amount: 'Hoeveel',
  deadline: 'Wanneer klaar',
  condition: 'Voorwaarde',
  goal: 'Draagt bij aan',
  layer: 'Hoort bij',
  framework: 'Het kader',
  note: 'Toelichting van wie het schreef',
  sinceTitle: 'Sinds uw partij hiermee akkoord ging',
  sinceSame: 'De tekst is dezelfde als waarmee uw partij akkoord ging.',
  own: 'Uw standpunt',
  ownNow: (words: string) => `Uw partij zegt nu: ${words}.`,
  ownPrepared: 'U bereidt een standpunt voor. Alleen uw eigen organisatie ziet dat.',
  ownStale: 'De tekst is veranderd nadat uw partij dit zei. Geef opnieuw uw standpunt.',
  position: 'Wat vindt uw partij van deze tekst?',
  level: 'Hoe vast staat dit bij uw organisatie?',
  reason: 'Waarom?',
  reasonHint: 'Nodig als u het anders wilt, of bij een breekpunt.',
  conditionAsked: 'Aan welke voorwaarde moet zijn voldaan?',
  conditionHint:
    'Alleen bij “akkoord, mits”. Laat dit leeg als het gaat om wat uw partij hier al vroeg.',
  take: 'Standpunt op tafel leggen',
  prepare: 'Bewaren in onze kamer',
  takeHint: 'Wat u op tafel legt, zien alle partijen en de coördinator, met uw naam en functie.',
  noMandate: 'U heeft geen mandaat om te onderhandelen. U kunt een standpunt wel voorbereiden.',
  fulfil: 'Zeg of uw voorwaarde is vervuld. Daarna telt uw standpunt als akkoord.',
  neutral: 'U begeleidt dit traject. U leest alles en neemt geen standpunt in.',
  watching: 'Uw organisatie kijkt mee en neemt geen standpunt in.',
  signed: 'Deze afspraak is getekend. Zij verandert alleen met instemming van allen.',
  signedChange: 'Stel een wijziging voor bij ‘Periodieke herziening’',
  proposals: 'Voorstellen voor een andere tekst',
  proposalsNone: 'Er ligt geen voorstel voor een andere tekst.',
  proposeOther: 'Andere tekst voorstellen',
  proposeGoOn: 'Verder met ons voorstel',
  preparedText: 'U bereidt een voorstel voor. Alleen uw eigen organisatie ziet dat.',
  discard: 'Voorbereiding weggooien',
  proposedBy: (party: string) => `Voorstel van ${party}`,
  agreeing: (count: number, of: number) => `${count} van ${of} partijen akkoord`,
  answerProposal: 'Reageer op dit voorstel',
  inPackage: 'Hoort bij een pakket: antwoord op het hele pakket',
  adopt: 'Voorstel overnemen',
  adoptHint: 'Dan wordt dit de tekst op tafel. Standpunten over de oude tekst verouderen.',
  adoptSupports: 'Wij steunen deze tekst',
  withdraw: 'Voorstel intrekken',
  conditions: conditionCardWords,
  concerns: 'Zorgen',
  concernsNone: 'Er is geen zorg over deze afspraak.',
  raise: 'Zorg inbrengen',
  concern: 'Waar maakt uw partij zich zorgen over?',
  concernHint: 'Een zorg houdt de afspraak niet tegen. Elke partij kan antwoorden.',
  answer: 'Antwoord',
  answerSend: 'Antwoord geven',
  close: 'Zorg is weggenomen',
  closed: 'Weggenomen',
  open: 'Open',
  biography: 'Hoe het zover kwam',
  off: 'Afspraak van tafel halen',
  offHint:
    'Kan alleen zolang niet iedereen akkoord is. De code blijft bezet en de afspraak blijft leesbaar.',
  offButton: 'Van tafel halen',
  changed: 'Wat er verandert',
  gone: (state: Commitment['state']) =>
    state === 'withdrawn' ? 'Deze afspraak is ingetrokken.' : 'Deze afspraak is beëindigd.',
}

/** What a happening was, as the rest of a sentence that begins with the party. */
export function happeningWords(happening: Happening): string {
  switch (happening.what) {
    case 'brought':
      return 'legde deze afspraak op tafel'
    case 'proposed':
      return 'stelde een andere tekst voor'
    case 'closed':
      return closedWords(happening)
    case 'said':
      return saidWords(happening)
    case 'raised':
      return `bracht een zorg in: “${happening.text}”`
    case 'asked':
      return `stelde een voorwaarde (${conditionWords[happening.condition.kind].toLowerCase()}): “${happening.condition.text}”`
    case 'dropped':
      return `trok een voorwaarde in: “${happening.condition.text}”`
    case 'answered':
      return `antwoordde op een zorg: “${happening.text}”`
    case 'settled':
      return `noemde de zorg weggenomen: “${happening.text}”`
  }
}

function closedWords({ state }: Extract<Happening, { what: 'closed' }>): string {
  if (state === 'adopted') return 'zag haar voorstel overgenomen: dat werd de tekst op tafel'
  if (state === 'withdrawn') return 'trok haar voorstel in'
  return `zag haar voorstel ${proposalStateWords[state]}`
}

function saidWords({ position }: Extract<Happening, { what: 'said' }>): string {
  const { code, reason, condition, level, fulfilledAt, person, function: work } = position
  const why = [condition, reason].filter(Boolean).join(' ')
  const what = `${positionWords[code].toLowerCase()}${why && `: “${why}”`}`
  const met = fulfilledAt ? ' (voorwaarde vervuld)' : ''
  const firm = level === 'official' ? '' : ` (${levelWords[level].toLowerCase()})`
  return `zei bij monde van ${person}, ${work.toLowerCase()}: ${what}${met}${firm}`
}
