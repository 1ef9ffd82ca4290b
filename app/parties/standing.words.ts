import type { MandateAct, Measure } from './mandates.ts'
import type { By, PartyRole, StandingRefusal } from './standing.ts'

/** What a mandate is for, after “mandaat om te …”. */
export const actWords: Record<MandateAct, string> = {
  negotiate: 'onderhandelen',
  decide: 'besluiten',
  sign: 'ondertekenen',
  report: 'rapporteren',
  publish: 'publiceren',
}

export const partyRoleWords: Record<PartyRole, string> = {
  contracting: 'maakt de afspraken',
  adviser: 'adviseert',
  observer: 'kijkt mee',
}

/** “120 woningen”, “€ 250.000”. */
export const amountWords = (amount: number, measure: Measure): string => {
  const figure = amount.toLocaleString('nl-NL', { maximumFractionDigits: 2 })
  return measure === 'homes' ? `${figure} woningen` : `€ ${figure}`
}

const byWords: Record<By, string> = {
  coordinator: 'Dit doet de coördinator.',
  'setter-up': 'Dit doet de coördinator, of wie het traject begon.',
  contracting: 'Dit doet een partij die de afspraken maakt.',
  'coordinator-or-contracting': 'Dit doet de coördinator, of een partij die de afspraken maakt.',
  party: 'Dit doet een partij zelf.',
  table: 'Dit doet wie aan tafel zit.',
}

/** Says to a person why her standing in the round is not enough. */
export function standingRefusalWords(refusal: StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-round':
      return 'Dit traject bestaat niet, of is niet voor u zichtbaar.'
    case 'not-yours-to-do':
      return byWords[refusal.by]
    case 'no-mandate':
      return `U heeft van uw organisatie geen mandaat om te ${actWords[refusal.act]}.`
    case 'outside-part':
      return 'Uw organisatie doet aan dit thema niet mee.'
    case 'outside-mandate':
      return `Uw mandaat om te ${actWords[refusal.act]} gaat over andere thema’s. Vraag iemand van uw organisatie met een ruimer mandaat.`
    case 'above-ceiling':
      return `Dit gaat over ${amountWords(refusal.asked, refusal.measure)}. Uw mandaat gaat tot ${amountWords(refusal.ceiling, refusal.measure)}. Vraag iemand van uw organisatie met een ruimer mandaat.`
  }
}
