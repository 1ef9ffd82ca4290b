import type { Id } from '#kernel/id.ts'
import type { Content, Obligation } from './commitments.ts'

/** A piece of two texts: in both, only in the newer (`added`), or only in the older (`removed`). */
export type Part = { kind: 'same' | 'added' | 'removed'; text: string }

/** How much: a number or a range, in a unit. */
export type Amount = Pick<Content, 'quantity' | 'quantityMax' | 'unit'>

type PartyList = 'owners' | 'applicability'

/** One way in which a newer content is not the older one. */
export type Difference =
  | { what: 'text'; parts: Part[] }
  | { what: 'obligation'; from: Obligation; to: Obligation }
  | { what: 'amount'; from: Amount; to: Amount }
  | { what: PartyList; added: Id<'Party'>[]; removed: Id<'Party'>[] }
  | { what: 'deadline' | 'condition'; from: string | null; to: string | null }

/**
 * Everything in which two contents of a commitment differ, in the order in which a person reads
 * them. None exactly where their hashes are the same.
 */
export function differencesBetween(older: Content, newer: Content): Difference[] {
  return [
    ...textDifference(older.text.normalize('NFC').trim(), newer.text.normalize('NFC').trim()),
    ...(older.obligation === newer.obligation
      ? []
      : [{ what: 'obligation' as const, from: older.obligation, to: newer.obligation }]),
    ...amountDifference(amountOf(older), amountOf(newer)),
    ...wordsDifference('deadline', older, newer),
    ...wordsDifference('condition', older, newer),
    ...partyDifference('owners', older, newer),
    ...partyDifference('applicability', older, newer),
  ]
}

function textDifference(older: string, newer: string): Difference[] {
  return older === newer ? [] : [{ what: 'text', parts: partsBetween(older, newer) }]
}

const amountOf = ({ quantity, quantityMax, unit }: Content): Amount => ({
  quantity,
  quantityMax,
  unit: tidy(unit),
})

function amountDifference(from: Amount, to: Amount): Difference[] {
  const same =
    from.quantity === to.quantity && from.quantityMax === to.quantityMax && from.unit === to.unit
  return same ? [] : [{ what: 'amount', from, to }]
}

function wordsDifference(
  what: 'deadline' | 'condition',
  older: Content,
  newer: Content,
): Difference[] {
  const from = tidy(older[what])
  const to = tidy(newer[what])
  return from === to ? [] : [{ what, from, to }]
}

function partyDifference(what: PartyList, older: Content, newer: Content): Difference[] {
  const added = newer[what].filter((party) => !older[what].includes(party))
  const removed = older[what].filter((party) => !newer[what].includes(party))
  return added.length + removed.length === 0 ? [] : [{ what, added, removed }]
}

const tidy = (text: string | null) => text?.normalize('NFC').trim() ?? null

const dutch = new Intl.Segmenter('nl', { granularity: 'word' })

const wordsOf = (text: string): string[] => Array.from(dutch.segment(text), (part) => part.segment)

/**
 * Where a newer text differs from an older one, word by word. Without the `added` it is the older
 * text, without the `removed` the newer one. Words that changed next to each other are one change.
 */
export function partsBetween(older: string, newer: string): Part[] {
  const [from, to] = [wordsOf(older), wordsOf(newer)]
  const start = from.findIndex((word, at) => word !== to[at])
  const same = start === -1 ? Math.min(from.length, to.length) : start
  const end = sameAtEnd(from.slice(same), to.slice(same))
  const parts: Part[] = [
    ...from.slice(0, same).map((text) => ({ kind: 'same' as const, text })),
    ...partsInside(from.slice(same, from.length - end), to.slice(same, to.length - end)),
    ...from.slice(from.length - end).map((text) => ({ kind: 'same' as const, text })),
  ]
  return tidied(parts)
}

function sameAtEnd(from: readonly string[], to: readonly string[]): number {
  let end = 0
  while (end < from.length && end < to.length && from.at(-1 - end) === to.at(-1 - end)) end += 1
  return end
}

/** The parts of the longest common subsequence of two lists of words. */
function partsInside(from: readonly string[], to: readonly string[]): Part[] {
  const common = commonLengths(from, to)
  const parts: Part[] = []
  let [f, t] = [0, 0]
  while (f < from.length || t < to.length) {
    const [old, fresh] = [from[f], to[t]]
    if (old !== undefined && old === fresh) {
      parts.push({ kind: 'same', text: old })
      f += 1
      t += 1
    } else if (old !== undefined && (fresh === undefined || common(f + 1, t) >= common(f, t + 1))) {
      parts.push({ kind: 'removed', text: old })
      f += 1
    } else if (fresh !== undefined) {
      parts.push({ kind: 'added', text: fresh })
      t += 1
    }
  }
  return parts
}

/** How many words the rests of two lists have in common, from each pair of places on. */
function commonLengths(from: readonly string[], to: readonly string[]) {
  const width = to.length + 1
  const lengths = new Uint16Array((from.length + 1) * width)
  const at = (f: number, t: number) => lengths[f * width + t] ?? 0
  for (let f = from.length - 1; f >= 0; f--)
    for (let t = to.length - 1; t >= 0; t--)
      lengths[f * width + t] =
        from[f] === to[t] ? at(f + 1, t + 1) + 1 : Math.max(at(f + 1, t), at(f, t + 1))
  return at
}

type Change = { removed: string; added: string }

/** Joins what stands together: a space between two changed words changed with them, and the old words come before the new. */
function tidied(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  let change: Change = { removed: '', added: '' }
  const flush = () => {
    joined.push(...changeParts(change))
    change = { removed: '', added: '' }
  }
  for (const [place, { kind, text }] of parts.entries()) {
    const isGap =
      kind === 'same' && /^\s+$/.test(text) && (parts[place + 1]?.kind ?? 'same') !== 'same'
    if (kind !== 'same') change = { ...change, [kind]: change[kind] + text }
    else if (isGap && change.removed && change.added)
      change = { removed: change.removed + text, added: change.added + text }
    else {
      flush()
      const last = joined.at(-1)
      if (last?.kind === 'same') last.text += text
      else joined.push({ kind, text })
    }
  }
  flush()
  return joined
}

function changeParts({ removed, added }: Change): Part[] {
  return [
    ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
    ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
  ]
}
