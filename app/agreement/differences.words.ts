import type { Id } from '#kernel/id.ts'
import type { Obligation } from './commitments.ts'
import type { Amount, Difference, Part } from './differences.ts'

/** Each kind of obligation in one word. */
export const obligationWords: Record<Obligation, string> = {
  result: 'resultaat',
  effort: 'inspanning',
  process: 'proces',
  intention: 'intentie',
}

/** What each kind of obligation asks of who takes it on. */
export const obligationMeanings: Record<Obligation, string> = {
  result: 'Resultaat: het moet gelukt zijn.',
  effort: 'Inspanning: wij doen wat redelijk kan.',
  process: 'Proces: wij doen het samen, op een afgesproken manier.',
  intention: 'Intentie: wij willen het, maar beloven het niet.',
}

/** `240 tot 260 woningen`, `240 woningen`; `geen aantal` where none is named. */
export function amountWords({ quantity, quantityMax, unit }: Amount): string {
  if (quantity === null) return unit ?? 'geen aantal'
  const range = [quantity, quantityMax].filter((figure) => figure !== null).map(figureWords)
  return [range.join(' tot '), unit].filter(Boolean).join(' ')
}

const figureWords = (figure: number) => figure.toLocaleString('nl-NL')

type NameOf = (party: Id<'Party'>) => string

/**
 * The differences in words, one sentence part each: `‘streven naar’ werd ‘realiseren’`, `220 woningen werd 240 woningen`.
 *
 * @param nameOf how a party is called
 */
export const differenceWords = (differences: readonly Difference[], nameOf: NameOf): string[] =>
  differences.flatMap((difference) => wordsOf(difference, nameOf))

function wordsOf(difference: Difference, nameOf: NameOf): string[] {
  switch (difference.what) {
    case 'text':
      return textWords(difference.parts)
    case 'obligation':
      return [`${obligationWords[difference.from]} werd ${obligationWords[difference.to]}`]
    case 'amount':
      return [`${amountWords(difference.from)} werd ${amountWords(difference.to)}`]
    case 'deadline':
    case 'condition':
      return [becameWords(fieldWords[difference.what], difference)]
    case 'owners':
    case 'applicability':
      return partyWords(fieldWords[difference.what], difference, nameOf)
  }
}

const fieldWords = {
  deadline: 'de termijn',
  condition: 'de voorwaarde',
  owners: 'wie het doet',
  applicability: 'voor wie het geldt',
}

function becameWords(field: string, { from, to }: { from: string | null; to: string | null }) {
  if (from === null) return `${field} ‘${to}’ kwam erbij`
  if (to === null) return `${field} ‘${from}’ verviel`
  return `${field} ‘${from}’ werd ‘${to}’`
}

function partyWords(
  field: string,
  { added, removed }: { added: readonly Id<'Party'>[]; removed: readonly Id<'Party'>[] },
  nameOf: NameOf,
): string[] {
  const names = (parties: readonly Id<'Party'>[]) => parties.map(nameOf).join(', ')
  return [
    ...(added.length > 0 ? [`${field}: ${names(added)} kwam erbij`] : []),
    ...(removed.length > 0 ? [`${field}: ${names(removed)} viel af`] : []),
  ]
}

/** Where a text changed, in words: what was replaced, added and taken out, in the order of the text. */
function textWords(parts: readonly Part[]): string[] {
  return parts.flatMap(({ kind, text }, place) => {
    const next = parts[place + 1]
    if (kind === 'removed' && next?.kind === 'added')
      return [`${quote(text)} werd ${quote(next.text)}`]
    if (kind === 'removed') return [`${quote(text)} verviel`]
    if (kind === 'added' && parts[place - 1]?.kind !== 'removed')
      return [`${quote(text)} kwam erbij`]
    return []
  })
}

/** A figure stands by itself; words stand between quotation parts, long ones cut in the middle. */
function quote(text: string): string {
  const words = text.trim().replace(/^[,;:]\s+/, '')
  if (/^[\d.,]+$/.test(words)) return words
  const short = words.length > 120 ? `${words.slice(0, 60)} … ${words.slice(-40)}` : words
  return `‘${short}’`
}
