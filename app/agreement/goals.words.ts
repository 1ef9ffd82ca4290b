import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { GoalRefusal } from './goals.ts'

/** Says to a person why a goal cannot be set or let go. */
export function goalRefusalWords(refusal: GoalRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-goal':
      return 'Deze doelstelling bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-theme':
      return 'Dit thema bestaat niet, of is niet voor u zichtbaar.'
    case 'goal-dropped':
      return 'Deze doelstelling was al losgelaten.'
    case 'goal-of-another':
      return 'Een andere partij schreef deze doelstelling. Alleen zij kan de woorden verbeteren.'
    case 'goal-frozen':
      return 'De tekst van de overeenkomst is bevroren. Doelstellingen blijven nu zoals zij zijn.'
    case 'goal-unchanged':
      return 'Er is niets veranderd.'
    default:
      return standingRefusalWords(refusal)
  }
}

const amount = new Intl.NumberFormat('nl-NL')

type Aim = { quantity: number | null; unit: string | null; year: number | null }

/** “1.200 woningen in 2030”; nothing where a goal has neither a number nor a year. */
export function aimWords({ quantity, unit, year }: Aim): string {
  const number = quantity === null ? '' : `${amount.format(quantity)} ${unit}`
  if (year === null) return number
  return number ? `${number} in ${year}` : `in ${year}`
}
