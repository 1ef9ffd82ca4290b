import type { SourceLine } from '#agreement/commitment-lines.store.ts'

export const sourceLineWords = {
  title: 'Uit het bod',
  line: ({ reference, party, year }: Pick<SourceLine, 'reference' | 'party' | 'year'>) =>
    `Regel ${reference} van ${party}, bod voor ${year}`,
  reason: (reason: string) => `Reden: “${reason}”`,
}
