import type { DocumentCommitment, DocumentParty } from '#documents/agreement-document.ts'
import { amount, dayInWords } from '#documents/agreement-document.words.ts'
import { partiesInWords } from '#documents/parties.words.ts'

type Promised = Pick<
  DocumentCommitment,
  'obligation' | 'owners' | 'quantity' | 'quantityMax' | 'unit' | 'deadline'
>

/**
 * Says a promise in one sentence where nobody wrote one: “Voorbeeldwonen belooft 240 woningen, uiterlijk
 * 2027.” Of an intention it says that nothing is promised.
 */
export function sentenceOf(promised: Promised, parties: readonly DocumentParty[]): string {
  const owners = promised.owners.flatMap((id) => parties.find((one) => one.id === id) ?? [])
  const says = owners.length === 1 ? ofOne : ofMore
  const who = owners.length > 0 ? partiesInWords(owners) : 'De partijen'
  const by = promised.deadline ? `, uiterlijk ${dayInWords(promised.deadline)}` : ''
  return says[promised.obligation]({ who, what: amountOf(promised), by })
}

type Said = { who: string; what: string | undefined; by: string }

type Sayings = Record<DocumentCommitment['obligation'], (said: Said) => string>

const ofOne: Sayings = {
  result: ({ who, what, by }) => `${who} belooft ${what ?? 'dit te doen'}${by}.`,
  effort: ({ who, what, by }) => `${who} doet ${effortFor(what)}${by}.`,
  process: ({ who, by }) => `${who} werkt zo samen met de andere partijen${by}.`,
  intention: ({ who }) => `${who} wil dit graag, maar belooft het niet.`,
}

const ofMore: Sayings = {
  result: ({ who, what, by }) => `${who} beloven ${what ?? 'dit te doen'}${by}.`,
  effort: ({ who, what, by }) => `${who} doen ${effortFor(what)}${by}.`,
  process: ({ who, by }) => `${who} werken zo samen met de andere partijen${by}.`,
  intention: ({ who }) => `${who} willen dit graag, maar beloven het niet.`,
}

const effortFor = (what: string | undefined) => (what ? `moeite voor ${what}` : 'hiervoor moeite')

function amountOf({ quantity, quantityMax, unit }: Promised): string | undefined {
  if (quantity === null) return undefined
  const range = [quantity, quantityMax].flatMap((one) => (one === null ? [] : [amount(one)]))
  return [range.join(' tot '), unit ?? ''].join(' ').trim()
}
