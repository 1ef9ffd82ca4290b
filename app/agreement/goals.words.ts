import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { GoalRefusal } from './goals.ts'

/** Says to a person why a goal cannot be set or let go. */
export function goalRefusalWords(refusal: GoalRefusal | StandingRefusal): string {
  return isOfGoal(refusal) ? refusals[refusal.code] : standingRefusalWords(refusal)
}

const isOfGoal = (refusal: GoalRefusal | StandingRefusal): refusal is GoalRefusal =>
  Object.hasOwn(refusals, refusal.code)

const refusals: Record<GoalRefusal['code'], string> = {
  'no-such-goal': 'Deze doelstelling bestaat niet, of is niet voor u zichtbaar.',
  'no-such-theme': 'Dit thema bestaat niet, of is niet voor u zichtbaar.',
  'goal-dropped': 'Deze doelstelling was al losgelaten.',
  'goal-of-another':
    'Een andere partij schreef deze doelstelling. Alleen zij kan de woorden verbeteren.',
  'goal-frozen':
    'De tekst van de overeenkomst is bevroren. Doelstellingen blijven nu zoals zij zijn.',
  'goal-unchanged': 'Er is niets veranderd.',
  'no-such-parent': 'Het doel hierboven bestaat niet, of is niet voor u zichtbaar.',
  'parent-dropped': 'Het doel hierboven is losgelaten. Kies een ander doel.',
  'parent-not-above': 'Kies een doel van een hoger niveau, zoals regionaal boven lokaal.',
  'child-not-below': 'Onder dit doel staan doelen van hetzelfde of een hoger niveau.',
  'split-changed': 'Iemand veranderde deze verdeling. Bekijk haar en vul uw getallen opnieuw in.',
  'not-an-association': 'Verdeel alleen over corporaties die aan dit traject meedoen.',
  'no-such-commitment': 'Deze afspraak ligt niet op tafel, of is niet voor u zichtbaar.',
  'not-its-owner': 'Alleen wie de afspraak inbracht of uitvoert, zegt hoe zij telt.',
  'goals-are-there': 'Deze doelen staan er al.',
  'goal-without-number': 'Vul bij dit doel eerst een aantal met een eenheid in.',
}

const amount = new Intl.NumberFormat('nl-NL')

/** A figure as it is printed: `1.250`. */
export const thousands = (figure: number): string => amount.format(figure)

type Aim = { quantity: number | null; unit: string | null; year: number | null }

/** “1.200 woningen in 2030”; nothing where a goal has neither a number nor a year. */
export function aimWords({ quantity, unit, year }: Aim): string {
  const number = quantity === null ? '' : `${amount.format(quantity)} ${unit}`
  if (year === null) return number
  return number ? `${number} in ${year}` : `in ${year}`
}
