import { together } from '#kernel/text.ts'
import { dayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { CoordinatorGap, CoordinatorRefusal } from './coordinators.ts'

export const coordinatorWords = {
  role: 'coördinator',
  wroteHere: 'Op deze pagina staat iets van de coördinator:',
  paidBy: (employer: string) => `In dienst van ${employer}.`,
  worksFor: (parties: readonly string[]) => `Werkt bij een partij aan tafel: ${together(parties)}`,
}

/** Says to a person why somebody can't be appointed, or a role can't end so. */
export function coordinatorRefusalWords(refusal: CoordinatorRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-person':
      return 'Deze persoon is niet bekend in dit traject. Nodig haar eerst uit.'
    case 'no-such-role':
      return 'Deze coördinator staat niet in dit traject.'
    case 'already-coordinates':
      return 'Deze persoon is al coördinator.'
    case 'represents-a-party':
      return 'Deze persoon onderhandelt, besluit of tekent voor een partij. Dan kan zij niet ook coördinator zijn.'
    case 'role-has-ended':
      return 'Deze coördinator is al gestopt.'
    case 'day-has-passed':
      return 'Deze dag is al voorbij. Kies vandaag of een latere dag.'
    default:
      return standingRefusalWords(refusal)
  }
}

/** Says that a round is without coordinator, now or soon, and who does something about it. */
export function gapWords(gap: CoordinatorGap, isSetterUp: boolean): string {
  return `${whichGap(gap)} ${isSetterUp ? 'Wijs iemand aan die alle partijen vertrouwen.' : 'Wie het traject begon, wijst iemand aan.'}`
}

function whichGap(gap: CoordinatorGap): string {
  switch (gap.kind) {
    case 'none':
      return 'Dit traject heeft nog geen coördinator.'
    case 'ended':
      return `${gap.name} coördineerde tot en met ${dayWords(gap.on)}. Nu doet niemand het.`
    case 'leaves':
      return `${gap.name} coördineert nog tot en met ${dayWords(gap.on)}. Er is nog geen opvolger.`
  }
}
