import type { DocumentParty } from '#documents/agreement-document.ts'
import { dayInWords } from '#documents/agreement-document.words.ts'
import type { PublishedAccession, PublishedAgreement } from '#documents/published-agreement.ts'
import { together } from '#kernel/text.ts'
import { momentDay } from './portal.words.ts'
import { type PartyState, promisesIn, type TakingPart, takingPartIn } from './taking-part.ts'

/** What the agreement shows of who takes part and how, in sentences. They say facts, never what those mean for its validity. */
export function takingPartSentences(agreement: PublishedAgreement): string[] {
  const all = takingPartIn(agreement)
  const asked = all.filter(({ state }) => !beside.includes(state))
  const { parties } = agreement.document
  return [
    agreedSentence(asked),
    ...states.flatMap(({ state, one, more }) => {
      const names = all.filter((each) => each.state === state).map(({ party }) => party.name)
      return names.length === 0 ? [] : [(names.length === 1 ? one : more)(together(names))]
    }),
    ...umbrellas(all),
    ...all.flatMap(({ party, joined }) =>
      joined ? [joinedSentence(party.name, joined)] : formSentence(party),
    ),
    ...successors(agreement),
    ...withoutTenants(parties),
    ...limited(
      all.filter(({ state }) => state !== 'bod_counts' && state !== 'joins_later'),
      promisesIn(agreement),
    ),
  ]
}

/** What stands where others have an answer. */
export const notAskedWords = (state: PartyState, umbrella: string): string => {
  if (state === 'through_umbrella') return `Via ${umbrella}`
  if (state === 'bod_counts') return 'Niet gevraagd: haar bod geldt'
  if (state === 'acceded_later') return 'Later toegetreden'
  return state === 'joins_later' ? 'Nog niet toegetreden' : 'Nog geen antwoord'
}

/** The states of those who are not asked for an answer of their own. */
const beside: readonly PartyState[] = [
  'through_umbrella',
  'bod_counts',
  'joins_later',
  'acceded_later',
]

function agreedSentence(asked: readonly TakingPart[]): string {
  const agreed = asked.filter(({ state }) => state === 'agreed').length
  if (agreed === asked.length)
    return `${asked.length === 2 ? 'Beide' : `Alle ${asked.length}`} partijen tekenden voor akkoord.`
  return `${agreed} van de ${asked.length} partijen ${agreed === 1 ? 'tekende' : 'tekenden'} voor akkoord.`
}

const signed: readonly PartyState[] = ['agreed', 'agreed_with_reservation', 'seen_only']

/** For whom an umbrella answered besides. */
const umbrellas = (all: readonly TakingPart[]): string[] =>
  all.flatMap(({ party: umbrella, state }) => {
    const members = all.filter(({ party }) => party.participation?.via === umbrella.id)
    if (members.length === 0) return []
    const names = together(members.map(({ party }) => party.name))
    return signed.includes(state)
      ? [`${umbrella.name} tekende ook namens ${names}.`]
      : [`${umbrella.name} antwoordde ook namens ${names}.`]
  })

const joinedSentence = (name: string, { signedAt, limitedTo }: PublishedAccession): string =>
  `${name} is op ${momentDay(signedAt)} toegetreden${limitedTo === '' ? '' : `, voor ${limitedTo}`}.`

/** Who is the legal successor of which parties: what those promised and signed went over with them. */
function successors({ document, successions = [] }: PublishedAgreement): string[] {
  const bySuccessor = Map.groupBy(successions, ({ successor, on }) => `${successor} ${on}`)
  return [...bySuccessor.values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const names = document.parties
      .filter(({ id }) => all.some(({ party }) => party === id))
      .map(({ name }) => name)
    return [
      `${first.successor} is sinds ${dayInWords(first.on)} rechtsopvolger van ${together(names)}.`,
    ]
  })
}

/** How a party takes part that does so in a form of its own; of most forms the state or the promises say enough. */
function formSentence({ name, participation }: DocumentParty): string[] {
  const limit = participation?.limitedTo ? `: ${participation.limitedTo}` : ''
  switch (participation?.form) {
    case 'without_stock':
      return [`${name} onderschrijft de afspraken en heeft hier nog geen woningen.`]
    case 'one_complex':
      return [`${name} doet mee voor één complex${limit}.`]
    case 'bod_counts':
      return [`${name} is niet gevraagd te tekenen. Haar bod geldt als afspraak${limit}.`]
    case 'joins_later':
      return [`${name} is nog niet toegetreden.`]
    default:
      return []
  }
}

type StateWords = {
  state: PartyState
  one: (name: string) => string
  more: (names: string) => string
}

/** What is said of those who did not simply agree. */
const states: readonly StateWords[] = [
  {
    state: 'agreed_with_reservation',
    one: (name) => `${name} tekende met een voorbehoud.`,
    more: (names) => `${names} tekenden met een voorbehoud.`,
  },
  {
    state: 'seen_only',
    one: (name) => `${name} tekende voor gezien. Dat is geen akkoord.`,
    more: (names) => `${names} tekenden voor gezien. Dat is geen akkoord.`,
  },
  {
    state: 'declined',
    one: (name) => `${name} tekende niet.`,
    more: (names) => `${names} tekenden niet.`,
  },
]

const withoutTenants = (parties: readonly DocumentParty[]): string[] =>
  parties.some(({ kind, role }) => kind === 'tenantOrganisation' && role === 'contracting')
    ? []
    : ['Er doet geen huurdersorganisatie mee aan deze afspraken.']

/** More names than this are counted: the table below names them all. */
const mostNames = 3

/** For whom only a part of the promises holds; those with the same part together. */
function limited(all: readonly TakingPart[], promises: number): string[] {
  const themes = Math.max(...all.map((one) => one.themes.length))
  const parts = Map.groupBy(
    all.filter((one) => one.promises < promises),
    (one) => [one.promises, ...one.themes].join(),
  )
  return [...parts.values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const names = alike.map(({ party }) => party.name)
    const whom = names.length > mostNames ? `${names.length} partijen` : together(names)
    if (first.promises === 0) return [`Voor ${whom} geldt geen van de ${promises} beloften.`]
    const counted = first.promises === 1 ? 'geldt 1' : `gelden ${first.promises}`
    const where = first.themes.length < themes ? `, bij ${together(first.themes)}` : ''
    return [`Voor ${whom} ${counted} van de ${promises} beloften${where}.`]
  })
}
