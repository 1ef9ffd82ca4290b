import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { ActionRefusal, ActionState, DelayCause } from './actions.ts'

export const actionStateWords: Record<ActionState, string> = {
  open: 'Open',
  late: 'Te laat',
  done: 'Gedaan',
  dropped: 'Vervallen',
}

export const causeWords: Record<DelayCause, string> = {
  land: 'Er is geen grond of locatie',
  grid: 'Er is geen ruimte op het stroomnet',
  permit: 'De vergunning is er nog niet',
  finance: 'Het geld is niet rond',
  cost: 'De kosten zijn gestegen',
  consent70: 'Te weinig huurders stemden in',
  capacity: 'Er zijn te weinig mensen',
  policy_change: 'Het beleid of de wet veranderde',
  partner_dependency: 'Wij wachten op een andere partij',
  force_majeure: 'Overmacht',
  data_missing: 'De cijfers ontbreken',
}

/** Says to a person why an action, or what she says of a delay, is not taken in. */
export function actionRefusalWords(refusal: ActionRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-commitment':
      return 'Deze afspraak bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-action':
      return 'Deze actie bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-talk':
      return 'Deze uitleg bestaat niet, of is niet voor u zichtbaar.'
    case 'no-party-of-round':
      return 'Kies een partij van dit traject.'
    case 'day-is-past':
      return 'Deze dag is al geweest. Kies een dag die nog komt.'
    case 'day-in-future':
      return 'Deze dag moet nog komen. Kies een dag die er al was.'
    case 'action-closed':
      return refusal.state === 'done' ? 'Deze actie is al gedaan.' : 'Deze actie is al vervallen.'
    case 'not-its-owner':
      return 'Dit doet de partij die de actie uitvoert.'
    case 'not-the-owner':
      return 'De uitleg geeft een partij die de afspraak uitvoert.'
    default:
      return standingRefusalWords(refusal)
  }
}
