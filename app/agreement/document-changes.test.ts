import { describe, expect, it } from 'vitest'
import { exampleAgreement } from '#documents/agreement-document.example.ts'
import type { AgreementDocument, DocumentCommitment } from '#documents/agreement-document.ts'
import { changesBetween } from './document-changes.ts'

const older = exampleAgreement(6)

/** The same agreement in which one thing became of its first commitment. */
function withFirst(become: (one: DocumentCommitment) => DocumentCommitment[]): AgreementDocument {
  const [chapter, ...chapters] = older.chapters
  const [first, ...others] = chapter?.commitments ?? []
  if (!chapter || !first) throw new Error('The example has no commitment')
  return {
    ...older,
    chapters: [{ ...chapter, commitments: [...become(first), ...others] }, ...chapters],
  }
}

describe('what changed between two frozen texts', () => {
  it('is nothing when only a number moved', () => {
    const moved = withFirst((one) => [{ ...one, number: '9.9' }])
    expect(changesBetween(older, moved)).toEqual({ commitments: [], general: [] })
  })

  it('is a commitment that came, and one that went', () => {
    const added = withFirst((one) => [one, { ...one, code: 'VBS-BES-99', number: '1.9' }])
    expect(changesBetween(older, added).commitments).toMatchObject([
      { kind: 'added', code: 'VBS-BES-99' },
    ])
    expect(changesBetween(added, older).commitments).toMatchObject([
      { kind: 'removed', code: 'VBS-BES-99' },
    ])
  })

  it('is told in words and marks for a text that changed', () => {
    const newer = withFirst((one) => [
      { ...one, text: `${one.text} Nu.`, quantity: 77, unit: 'woningen', contentHash: 'other' },
    ])
    const [change] = changesBetween(older, newer).commitments
    expect(change).toMatchObject({ kind: 'changed', isMeasuredOtherwise: false })
    expect(change?.kind === 'changed' && change.differences.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['text', 'amount']),
    )
  })

  it('is said of the measuring too', () => {
    const newer = withFirst((one) => [
      { ...one, indicators: one.indicators.map((indicator) => ({ ...indicator, hash: 'x' })) },
    ])
    expect(changesBetween(older, newer).commitments).toMatchObject([
      { kind: 'changed', isMeasuredOtherwise: true, differences: [] },
    ])
  })

  it('names the parts of the general text that are not the same', () => {
    const newer = { ...older, preamble: ['Anders.'], annexes: [] }
    expect(changesBetween(older, newer).general).toEqual(['preamble', 'annexes'])
  })

  it('is a title or a theme that got another name, though no promise changed', () => {
    const chapters = older.chapters.map((chapter) => ({ ...chapter, title: 'Bouwen' }))
    const newer = { ...older, title: 'Andere titel', chapters }
    expect(changesBetween(older, newer)).toEqual({ commitments: [], general: ['title', 'themes'] })
  })
})
