import type { DocumentCommitment } from '#documents/agreement-document.ts'
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

/** A promise with what parties wrote of it for this very text, the last one; nothing where that is out of date. */
export function plainWordsOf(
  { code, contentHash, number }: DocumentCommitment,
  { texts, titles }: { texts: readonly PlainText[]; titles: Titles },
): PlainWords {
  const written = texts.findLast((text) => text.code === code && text.contentHash === contentHash)
  return { code, title: titles.get(code) ?? number, text: written?.text ?? null }
}
