import { dayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { AdviceState } from '#process/advice.ts'
import type { AdviceRefusal } from '#process/advice-acts.ts'

export const adviceWords = {
  title: 'Adviezen van huurders',
  lead: 'Elke aanvraag heeft een eigen termijn. Ondertekenen is niet hetzelfde als advies geven.',
  what: 'Een verhuurder vraagt advies over nieuw beleid, zoals huur, sloop of verkoop.',
  toAdvice: 'Bekijk de adviesaanvragen',
  ask: 'Advies vragen',
  askWhom: 'Van wie vraagt u advies?',
  askSubject: 'Waarover vraagt u advies?',
  askSubjectHint: 'Schrijf op wat u wilt doen, waarom, en wat huurders ervan merken.',
  askedOn: 'Op welke dag had de ander alles?',
  askedOnHint: 'De termijn telt vanaf deze dag. De informatie moet compleet zijn.',
  paper: 'Stuk uit de informatiekamer',
  noPaper: 'Geen stuk',
  askPaperHint: 'De ander moet de laatste versie hebben ontvangen.',
  commitment: 'Afspraak waar het over gaat',
  noCommitment: 'Geen afspraak',
  request: 'De aanvraag',
  who: 'Wie vraagt',
  whom: 'Wie adviseert',
  received: 'Aanvraag compleet op',
  askedBy: (name: string, at: string) => `Vastgelegd door ${name}, ${at}.`,
  dueOn: 'Advies uiterlijk op',
  replyDueOn: 'Antwoord uiterlijk op',
  replyOnlyIf: 'Alleen nodig als u afwijkt van het advies.',
  moved: (day: string) => `Volgens de termijn was dit ${day}. Beide kanten kozen een latere dag.`,
  ground: 'Grondslag',
  follows: 'Als die dag voorbijgaat',
  advice: 'Het advies',
  noAdvice: 'Er is nog geen advies.',
  givenOn: (kind: string, day: string) => `${kind}, gegeven op ${day}`,
  late: (days: number) => `${days} ${days === 1 ? 'dag' : 'dagen'} na de termijn`,
  saidBy: (name: string, at: string) => `${name}, ${at}`,
  taken: 'Teruggenomen',
  takenWhy: (reason: string, by: string, at: string) => `Reden: ${reason} (${by}, ${at})`,
  reply: 'Het antwoord',
  noReply: 'Er is nog geen antwoord.',
  replied: (day: string) => `Geantwoord op ${day}`,
  followsAdvice: 'Volgt het advies',
  deviates: 'Wijkt af van het advies',
  closedWhy: (reason: string) => `Reden: ${reason}`,
  extensions: 'Langere termijn',
  extension: (who: string, day: string) => `${who} stelt voor: tot en met ${day}.`,
  outcomes: { agreed: 'Akkoord', declined: 'Niet akkoord', taken_back: 'Teruggenomen' },
  waits: 'Wacht op antwoord',
  yourTurn: 'Wat u kunt doen',
  give: 'Advies geven',
  giveKind: 'Wat is uw advies?',
  giveText: 'Uw advies',
  giveTextHint: 'Bij voorwaarden of een negatief advies: schrijf op waarom, of kies een stuk.',
  giveOn: 'Op welke dag gaf u het advies?',
  doReply: 'Antwoord geven',
  course: 'Volgt u het advies?',
  courseFollows: 'Ja, wij volgen het advies',
  courseDeviates: 'Nee, wij wijken af',
  replyText: 'Uw antwoord',
  replyTextHint: 'Wijkt u af? Schrijf dan op waarom.',
  replyOn: 'Op welke dag antwoordde u?',
  propose: 'Een latere dag voorstellen',
  until: 'Tot en met welke dag?',
  why: 'Waarom?',
  whyHint: 'Iedereen aan tafel kan dit lezen.',
  agree: 'Akkoord met de latere dag',
  decline: 'Niet akkoord',
  takeBackProposal: 'Voorstel terugnemen',
  withdraw: 'Aanvraag intrekken',
  goOn: 'Verder zonder advies',
  takeBackAdvice: 'Advies terugnemen',
  takeBackReply: 'Antwoord terugnemen',
}

const notNow: Record<AdviceState, string> = {
  running: 'Er is nog geen advies, en de termijn loopt nog',
  overdue: 'Er is nog geen advies.',
  advised: 'Het advies is al gegeven.',
  answered: 'Er is al een antwoord op dit advies.',
  closed: 'Deze aanvraag is afgesloten.',
}

const refusals: Record<Exclude<AdviceRefusal['code'], 'not-now'>, string> = {
  'no-such-advice': 'Deze aanvraag bestaat niet, of is niet voor u zichtbaar.',
  'no-such-paper': 'Dit stuk bestaat niet, of is niet voor u zichtbaar.',
  'no-such-commitment': 'Deze afspraak ligt niet op tafel.',
  'not-an-asker': 'Alleen een corporatie of een gemeente vraagt hier advies.',
  'not-an-adviser': 'Kies een huurdersorganisatie of een bewonerscommissie in dit traject.',
  'not-your-side': 'Dit is aan de andere partij.',
  'information-incomplete':
    'De ander heeft dit stuk nog niet ontvangen. De termijn begint pas als alles er is.',
  'before-information': 'De ander ontving dit stuk later. Kies die dag of een latere.',
  'day-to-come': 'Deze dag is nog niet geweest. Kies vandaag of een eerdere dag.',
  'before-it-began': 'Deze dag ligt te vroeg. Kies een latere dag.',
  'not-later': 'Kies een dag na de termijn die nu geldt, en niet in het verleden.',
  'words-needed': 'Schrijf op wat de voorwaarden of bezwaren zijn, of kies een stuk.',
  'reason-needed': 'U wijkt af van het advies. Schrijf op waarom.',
  'already-proposed': 'Er ligt al een voorstel voor een latere dag.',
  'nothing-proposed': 'Er ligt geen voorstel voor een latere dag.',
  'yours-to-take-back': 'Dit is uw eigen voorstel. U kunt het alleen terugnemen.',
  'theirs-to-settle': 'Dit voorstel is van de ander. Zeg of u akkoord bent.',
}

/** Says to a person why something can't be done with a request for advice. */
export function adviceRefusalWords(refusal: AdviceRefusal | StandingRefusal): string {
  if (refusal.code === 'not-now')
    return refusal.state === 'running'
      ? `${notNow.running}: tot en met ${dayWords(refusal.until)}.`
      : notNow[refusal.state]
  return isAdvice(refusal) ? refusals[refusal.code] : standingRefusalWords(refusal)
}

type Plain = Exclude<AdviceRefusal, { code: 'not-now' }>

const isAdvice = (refusal: Plain | StandingRefusal): refusal is Plain =>
  Object.hasOwn(refusals, refusal.code)
