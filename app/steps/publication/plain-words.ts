import type { DocumentCommitment, DocumentParty } from '#documents/agreement-document.ts'
import { amount, dayInWords } from '#documents/agreement-document.words.ts'
import type { PlainWords } from '#documents/published-agreement.ts'

/** What parties wrote of a promise, and the text they wrote it for. */
export type PlainText = { code: string; contentHash: string; text: string }

/** How a promise stands with its plain words: written for this very text, for an older one, or not yet. */
export type Freshness = 'fresh' | 'stale' | 'none'

/** Whether plain words say what the text says now: they belong to the text that they were written for. */
export function freshnessOf(
  { code, contentHash }: Pick<DocumentCommitment, 'code' | 'contentHash'>,
  texts: readonly PlainText[],
): Freshness {
  const own = texts.filter((text) => text.code === code)
  if (own.length === 0) return 'none'
  return own.some((text) => text.contentHash === contentHash) ? 'fresh' : 'stale'
}

type Titles = ReadonlyMap<string, string>

/** A promise in plain words: what parties wrote for this text, else who, how much and when. */
export function plainWordsOf(
  commitment: DocumentCommitment,
  parties: readonly DocumentParty[],
  { texts, titles }: { texts: readonly PlainText[]; titles: Titles },
): PlainWords {
  const { code, contentHash } = commitment
  const written = texts.findLast((text) => text.code === code && text.contentHash === contentHash)
  return {
    code,
    title: titles.get(code) ?? commitment.number,
    text: written?.text ?? sentenceOf(commitment, parties),
    isWritten: written !== undefined,
  }
}

/** “Voorbeeldwonen belooft 240 woningen, uiterlijk 2027.” Of an intention it says that nothing is promised. */
export function sentenceOf(
  commitment: DocumentCommitment,
  parties: readonly DocumentParty[],
): string {
  const { obligation, owners, deadline } = commitment
  const names = owners.flatMap((id) => parties.find((party) => party.id === id)?.name ?? [])
  const who = names.length > 0 ? together(names) : 'De partijen'
  const one = names.length === 1
  const what = amountOf(commitment)
  const by = deadline ? `, uiterlijk ${dayInWords(deadline)}` : ''
  switch (obligation) {
    case 'result':
      return `${who} ${one ? 'belooft' : 'beloven'} ${what ?? 'dit te doen'}${by}.`
    case 'effort':
      return `${who} ${one ? 'doet' : 'doen'} ${what ? `moeite voor ${what}` : 'hiervoor moeite'}${by}.`
    case 'process':
      return `${who} ${one ? 'werkt' : 'werken'} zo samen met de andere partijen${by}.`
    case 'intention':
      return `${who} ${one ? 'wil' : 'willen'} dit graag, maar ${one ? 'belooft' : 'beloven'} het niet.`
  }
}

const together = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`

function amountOf({ quantity, quantityMax, unit }: DocumentCommitment): string | undefined {
  if (quantity === null) return undefined
  const range =
    quantityMax === null ? amount(quantity) : `${amount(quantity)} tot ${amount(quantityMax)}`
  return [range, unit ?? ''].join(' ').trim()
}
