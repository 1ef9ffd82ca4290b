import type { DocumentParty } from '#documents/agreement-document.ts'
import { together } from '#documents/parties.words.ts'
import type { PublishedAgreement } from '#documents/published-agreement.ts'
import { type PartyState, promisesIn, type TakingPart, takingPartIn } from './taking-part.ts'

/** What the agreement shows of who takes part and how, in sentences. They say facts, never what those mean for its validity. */
export function takingPartSentences(agreement: PublishedAgreement): string[] {
  const all = takingPartIn(agreement)
  return [
    agreedSentence(all),
    ...states.flatMap(({ state, one, more }) => {
      const names = all.filter((each) => each.state === state).map(({ party }) => party.name)
      return names.length === 0 ? [] : [(names.length === 1 ? one : more)(together(names))]
    }),
    ...withoutTenants(agreement.document.parties),
    ...limited(all, promisesIn(agreement)),
  ]
}

function agreedSentence(all: readonly TakingPart[]): string {
  const agreed = all.filter(({ state }) => state === 'agreed').length
  if (agreed === all.length)
    return `${all.length === 2 ? 'Beide' : `Alle ${all.length}`} partijen tekenden voor akkoord.`
  return `${agreed} van de ${all.length} partijen ${agreed === 1 ? 'tekende' : 'tekenden'} voor akkoord.`
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
