import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { Commitment } from './commitments.ts'
import type { ConditionKind } from './conditions.ts'
import { differenceWords } from './differences.words.ts'
import type { MandateLevel } from './mandate-levels.ts'
import type { Named, NegotiationRefusal, TextChanged } from './negotiating.ts'
import type { PositionCode } from './positions.ts'
import type { ProposalState } from './proposals.ts'

export const positionWords: Record<PositionCode, string> = {
  agree: 'Steunt',
  accept: 'Kan ermee leven',
  agree_if: 'Akkoord, mits',
  otherwise: 'Wil het anders',
  block: 'Breekpunt',
  none: 'Nog geen standpunt',
  not_taking_part: 'Doet niet mee',
}

/** What a position means, said by the party that takes it. */
export const positionMeanings: Record<PositionCode, string> = {
  agree: 'Wij steunen deze tekst.',
  accept: 'Wij zouden het anders schrijven, maar kunnen ermee leven.',
  agree_if: 'Wij zijn akkoord als aan een voorwaarde is voldaan.',
  otherwise: 'Wij willen een andere tekst.',
  block: 'Met deze tekst tekenen wij de afspraken niet.',
  none: 'Wij zeggen er nog niets over.',
  not_taking_part: 'Deze afspraak gaat ons niet aan.',
}

/** How firmly a party stands behind what it says, as others read it. */
export const levelWords: Record<MandateLevel, string> = {
  official: 'Ambtelijk',
  reserved: 'Bestuurlijk, onder voorbehoud',
  decided: 'Bestuurlijk vastgesteld',
  members_consulted: 'Achterban geraadpleegd',
}

/** What each level means, said by the party. */
export const levelMeanings: Record<MandateLevel, string> = {
  official: 'Wie onderhandelt, denkt er zo over. Ons bestuur besloot nog niet.',
  reserved: 'Ons bestuur denkt er zo over, maar besloot nog niet.',
  decided: 'Ons bestuur heeft zo besloten.',
  members_consulted: 'Wij vroegen het onze achterban, en ons bestuur besloot daarna.',
}

export const conditionWords: Record<ConditionKind, string> = {
  must: 'Moet',
  wish: 'Wens',
  rather_not: 'Liever niet',
  must_not: 'Mag niet',
}

/** What each kind of condition means, said by the party that sets it. */
export const conditionMeanings: Record<ConditionKind, string> = {
  must: 'Zonder dit besluiten wij er niet over.',
  wish: 'Dit willen wij graag. Wij besluiten ook zonder.',
  rather_not: 'Dit willen wij liever niet. Wij besluiten ook met.',
  must_not: 'Zolang dit erin staat, besluiten wij er niet over.',
}

export const proposalStateWords: Record<ProposalState, string> = {
  open: 'open',
  adopted: 'overgenomen',
  withdrawn: 'ingetrokken',
  overtaken: 'ingehaald',
}

const closedWords: Record<Commitment['state'], string> = {
  tabled: 'op tafel',
  withdrawn: 'ingetrokken',
  ended: 'beëindigd',
}

const namedWords: Record<Named, string> = {
  theme: 'Dit thema hoort niet bij dit traject. Kies een ander thema.',
  goal: 'Deze doelstelling hoort niet bij dit traject. Kies een andere.',
  layer: 'Dit jaar hoort niet bij dit traject. Kies een ander jaar.',
  'party-in-theme':
    'Een van deze partijen doet niet mee aan dit thema. Haal haar weg, of kies een ander thema.',
  party: 'Kies alleen partijen van dit traject. Een afspraak geldt voor partijen die haar maken.',
}

/** Says a refusal at the table to a person. A new refusal does not compile until it has words. */
export function negotiationRefusalWords(refusal: NegotiationRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-commitment':
      return 'Deze afspraak bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-proposal':
      return 'Dit voorstel bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-concern':
      return 'Deze zorg bestaat niet, of is niet voor u zichtbaar.'
    case 'not-of-this-round':
      return namedWords[refusal.what]
    case 'text-changed':
      return changedWords(refusal)
    case 'commitment-closed':
      return `Deze afspraak is ${closedWords[refusal.state]}. Reageren kan niet meer.`
    case 'commitment-signed':
      return 'Deze afspraak is getekend. Zij verandert alleen met instemming van allen: stel dat voor bij ‘Periodieke herziening’.'
    case 'not-its-author':
      return 'Alleen de partij die deze afspraak inbracht, kan haar intrekken.'
    case 'already-agreed':
      return 'Iedereen is het hierover eens. Doe een voorstel als u het anders wilt.'
    default:
      return answerRefusalWords(refusal)
  }
}

type Rest = Exclude<
  NegotiationRefusal | StandingRefusal,
  {
    code:
      | 'no-such-commitment'
      | 'no-such-proposal'
      | 'no-such-concern'
      | 'not-of-this-round'
      | 'text-changed'
      | 'commitment-closed'
      | 'commitment-signed'
      | 'not-its-author'
      | 'already-agreed'
  }
>

/** What is said of a refusal that needs no more than its name. */
const plainWords = {
  'already-proposed': 'Uw partij heeft hier al een open voorstel. Trek dat eerst in.',
  'nothing-changes': 'Dit is dezelfde tekst als die op tafel ligt. Verander eerst iets.',
  'no-voice': 'Uw organisatie kijkt mee en neemt geen standpunt in.',
  'reason-missing': 'Zeg erbij waarom. Zo weten de anderen wat u nodig heeft.',
  'condition-missing': 'Zeg erbij aan welke voorwaarde moet zijn voldaan.',
  'concern-closed': 'Deze zorg is al weggenomen.',
  'not-its-raiser': 'Alleen wie de zorg inbracht, zegt dat zij is weggenomen.',
  'level-not-theirs':
    'Alleen een huurdersorganisatie raadpleegt haar achterban. Kies een ander niveau.',
  'no-such-condition': 'Deze voorwaarde bestaat niet, of is niet voor u zichtbaar.',
  'not-its-holder': 'Alleen de partij die de voorwaarde stelde, zegt of zij is vervuld.',
  'condition-dropped': 'Deze voorwaarde is al ingetrokken.',
  'already-judged': 'Dit zei uw partij al van deze voorwaarde bij deze tekst.',
  'already-asked': 'Deze voorwaarde stelde uw partij al.',
  'not-loose':
    'Kies alleen open voorstellen van uw eigen partij die nog in geen ander pakket zitten.',
  'no-such-package': 'Dit pakket bestaat niet, of is niet voor u zichtbaar.',
  'not-its-offerer': 'Alleen de partij die het pakket aanbood, kan het intrekken.',
  'own-package': 'Uw eigen partij bood dit pakket aan. De andere partijen antwoorden erop.',
  'not-asked': 'Niets in dit pakket geldt voor uw partij.',
} as const satisfies Partial<Record<NegotiationRefusal['code'], string>>

type Plain = Extract<NegotiationRefusal, { code: keyof typeof plainWords }>

const isPlain = (refusal: Rest): refusal is Plain => Object.hasOwn(plainWords, refusal.code)

function answerRefusalWords(refusal: Rest): string {
  if (isPlain(refusal)) return plainWords[refusal.code]
  switch (refusal.code) {
    case 'not-yours-to-close':
      return refusal.by === 'author'
        ? 'Een voorstel overnemen doet de partij van wie de tekst op tafel is.'
        : 'Een voorstel intrekken doet de partij die het deed.'
    case 'proposal-closed':
      return `Dit voorstel is intussen ${proposalStateWords[refusal.state]}.`
    case 'in-package':
      return `Dit voorstel hoort bij het pakket ‘${refusal.title}’. Antwoord daar op het hele pakket.`
    case 'package-closed':
      return `Dit pakket is intussen ${proposalStateWords[refusal.state]}.`
    case 'too-few-parts':
      return `Kies ten minste ${refusal.least} voorstellen voor een pakket.`
    default:
      return standingRefusalWords(refusal)
  }
}

/** What became of the text since somebody saw it, so that she can answer the new one. */
function changedWords({ differences, names }: TextChanged): string {
  const words = differenceWords(differences, (party) => names.get(party) ?? 'een partij')
  const what = words.length > 0 ? `: ${words.join('; ')}` : ''
  return `De tekst op tafel is intussen veranderd${what}. Kijk of uw antwoord nog past.`
}
