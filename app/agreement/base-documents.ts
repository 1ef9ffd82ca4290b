import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

/** The kinds of paper that a round can build on. */
export const baseDocumentKinds = [
  'housing_vision',
  'housing_programme',
  'housing_care_vision',
  'framework_agreement',
  'regional_deal',
  'national_agreement',
  'activity_overview',
  'evaluation',
  'other',
] as const

export type BaseDocumentKind = (typeof baseDocumentKinds)[number]

/** What the talks build on: one version of one document, with its date, so that everybody reads the same. */
export type BaseDocument = {
  id: Id<'BaseDocument'>
  kind: BaseDocumentKind
  title: string
  version: string
  /** The day on which this version was adopted or published. */
  documentOn: Day
  /** Who adopted it, or where it was found. */
  source: string
  url: string | null
  file: { id: Id<'File'>; name: string; sizeBytes: number } | undefined
  /** Who put it on the table. */
  addedBy: string
  addedAt: Date
  withdrawn: { at: Date; reason: string } | undefined
}

export type BaseDocumentRefusal = {
  code: 'no-such-document' | 'no-such-file' | 'document-withdrawn'
  basis: BasisId
}

/** Whether the talks have a base: a document that nobody took back. Version and date always stand with it. */
export const hasBase = (documents: readonly BaseDocument[]): boolean =>
  documents.some(({ withdrawn }) => !withdrawn)
