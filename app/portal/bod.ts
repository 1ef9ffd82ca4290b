import type { PublishedLine } from '#documents/published-agreement.ts'

/** How many lines of a bod there are, and how many became what. The outcomes together are all lines. */
export function countOutcomes(lines: readonly Pick<PublishedLine, 'outcome'>[]) {
  const count = (of: PublishedLine['outcome']) =>
    lines.filter(({ outcome }) => outcome === of).length
  return {
    lines: lines.length,
    adopted: count('adopted'),
    changed: count('changed'),
    dropped: count('dropped'),
  }
}
