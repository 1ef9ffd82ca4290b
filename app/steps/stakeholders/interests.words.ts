import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { InterestRefusal } from './interests.commands.ts'
import type { Approach, InterestView } from './interests.ts'

export const approachWords: Record<Approach, string> = {
  'work-together': 'Werk samen',
  'keep-content': 'Houd tevreden',
  'keep-informed': 'Houd op de hoogte',
  'keep-in-sight': 'Houd in het oog',
}

export const interestsWords = {
  title: 'Wie wil wat, en wie kan wat?',
  inRoom:
    'Alleen mensen van uw organisatie zien deze lijst. Zij staat in geen document en op geen openbare pagina.',
  inNote:
    'Dit is een notitie voor uzelf. Geen partij ziet haar, en zij staat in geen document en op geen openbare pagina.',
  careful:
    'Schrijf over organisaties, niet over mensen. Wie het betreft, kan later vragen wat u over haar bewaart.',
  empty:
    'Hier staat nog niemand. Begin met een partij die veel kan, of met iemand die niet aan tafel zit.',
  caption: 'Wie kan wat, en wie wil wat',
  who: 'Wie',
  influence: 'Invloed',
  interest: 'Belang',
  approach: 'Wat u kunt doen',
  note: 'Notitie',
  noteHint: 'Wat wil zij, en wat kan zij? Hoogstens 500 tekens.',
  change: 'Pas aan',
  place: 'Zet iemand erbij',
  party: 'Partij in dit traject',
  otherOne: 'Iemand anders',
  name: 'Naam van iemand anders',
  nameHint: 'Vul dit in als zij niet meedoet aan dit traject.',
  influenceHint: 'Hoeveel kan zij hier bepalen?',
  interestHint: 'Hoe belangrijk is dit voor haar?',
  save: 'Bewaar',
  changeOf: (name: string) => `Pas aan: ${name}`,
  remove: 'Haal weg',
  removeOf: (name: string) => `Haal weg: ${name}`,
  picture: 'Dezelfde lijst als tekening',
  pictureTitle: 'Invloed en belang',
  pictureFoot: 'De cijfers zijn de nummers in de lijst.',
  described: (views: readonly InterestView[]) =>
    views
      .map(
        ({ aboutName, influence, interest }, nth) =>
          `${nth + 1}: ${aboutName}, invloed ${influence}, belang ${interest}.`,
      )
      .join(' '),
}

/** What each degree of influence or interest is called. */
export const degreeWords: Record<number, string> = {
  1: '1: bijna niets',
  2: '2: weinig',
  3: '3: gemiddeld',
  4: '4: veel',
  5: '5: heel veel',
}

const refusals: Record<InterestRefusal['code'], string> = {
  'nobody-named': 'Kies een partij, of vul een naam in.',
  'named-twice': 'Kies een partij of vul een naam in, niet allebei.',
  'no-such-party': 'Deze partij doet niet mee aan dit traject.',
  'interest-placed': 'Deze naam staat al in uw lijst. Pas die regel aan.',
  'no-such-interest': 'Deze regel staat niet (meer) in uw lijst.',
}

/** Says to a person why her map of interests can't be changed so. */
export const interestRefusalWords = (refusal: InterestRefusal | StandingRefusal): string =>
  isOurs(refusal) ? refusals[refusal.code] : standingRefusalWords(refusal)

const isOurs = (refusal: InterestRefusal | StandingRefusal): refusal is InterestRefusal =>
  Object.hasOwn(refusals, refusal.code)
