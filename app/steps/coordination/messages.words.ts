import { together } from '#kernel/text.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { MessageRefusal } from './messages.ts'

export const messagesWords = {
  title: 'Berichten',
  lead: 'Wat de coördinator aan partijen schrijft, kan iedereen aan tafel lezen.',
  write: 'Bericht schrijven',
  writeHint:
    'De mensen van deze partijen krijgen een mail met het onderwerp en een link. De tekst lezen zij hier.',
  to: 'Aan',
  subject: 'Onderwerp',
  text: 'Bericht',
  textHint: 'Hoogstens 4.000 tekens.',
  send: 'Bericht versturen',
  sent: 'Verstuurde berichten',
  empty: 'Er zijn nog geen berichten. Schrijft de coördinator iets, dan staat het hier.',
  emptyForCoordinator: 'U heeft nog niets geschreven. Uw eerste bericht komt hier te staan.',
  sentTo: (when: string, names: readonly string[]) => `Verstuurd ${when}, aan ${together(names)}.`,
  read: 'Gelezen',
  readHint: 'Zeg namens uw organisatie dat dit gelezen is',
  readBy: (names: readonly string[]) => `Gelezen door ${together(names)}.`,
  readByNone: 'Nog door geen partij als gelezen gemeld.',
  forYou: 'Voor u',
}

/** Says to a person why something of a message can't be. */
export function messageRefusalWords(refusal: MessageRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-party':
      return 'Een van deze partijen doet niet mee aan dit traject. Kies opnieuw.'
    case 'no-such-message':
      return 'Dit bericht bestaat niet, of is niet voor u zichtbaar.'
    case 'not-to-you':
      return 'Dit bericht is niet aan uw organisatie gericht. U kunt het wel lezen.'
    case 'already-read':
      return 'Uw organisatie heeft al gezegd dat zij dit bericht heeft gelezen.'
    default:
      return standingRefusalWords(refusal)
  }
}
