import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { ThemeRefusal } from './themes.ts'

/** Says to a person why a theme cannot be so. */
export function themeRefusalWords(refusal: ThemeRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-theme':
      return 'Dit thema bestaat niet, of is niet voor u zichtbaar.'
    case 'themes-are-there':
      return 'Deze thema’s staan er al.'
    case 'theme-exists':
      return `Er is al een thema ‘${refusal.name}’. Kies een andere naam.`
    case 'theme-code-taken':
      return `De code ${refusal.themeCode} is al van een ander thema. Kies een andere code.`
    default:
      return standingRefusalWords(refusal)
  }
}
