import type { AgreementDocument, DocumentCommitment } from '#documents/agreement-document.ts'
import { type Id, id } from '#kernel/id.ts'
import type { Content } from './commitments.ts'
import { type Difference, differencesBetween } from './differences.ts'

/** What became of one commitment between two frozen texts. */
export type CommitmentChange = {
  code: string
  number: string
  text: string
} & (
  | { kind: 'added' }
  | { kind: 'removed' }
  | {
      kind: 'changed'
      differences: readonly Difference[]
      /** The definition, baseline or path of an indicator changed too: “ook de meting veranderde”. */
      isMeasuredOtherwise: boolean
    }
)

/** What became of the general text: its parts that are not the same any more. */
export type GeneralChange =
  | 'title'
  | 'themes'
  | 'preamble'
  | 'definitions'
  | 'clauses'
  | 'annexes'
  | 'goals'
  | 'parties'
  | 'term'

export type DocumentChanges = {
  commitments: readonly CommitmentChange[]
  general: readonly GeneralChange[]
}

/**
 * Everything in which a newer text differs from an older one: commitments in the order of the newer
 * text, those that went at the end; a moved number alone is no change.
 */
export function changesBetween(
  older: AgreementDocument,
  newer: AgreementDocument,
): DocumentChanges {
  const before = new Map(commitmentsIn(older).map((one) => [one.code, one]))
  const after = commitmentsIn(newer)
  const codes = new Set(after.map(({ code }) => code))
  return {
    commitments: [
      ...after.flatMap((one) => changeOf(before.get(one.code), one)),
      ...commitmentsIn(older)
        .filter(({ code }) => !codes.has(code))
        .map(({ code, number, text }) => ({ kind: 'removed' as const, code, number, text })),
    ],
    general: generalChanges(older, newer),
  }
}

const commitmentsIn = ({ chapters }: AgreementDocument) =>
  chapters.flatMap(({ commitments }) => commitments)

function changeOf(
  older: DocumentCommitment | undefined,
  newer: DocumentCommitment,
): CommitmentChange[] {
  const { code, number, text } = newer
  if (!older) return [{ kind: 'added', code, number, text }]
  const isMeasuredOtherwise = hashesOf(older) !== hashesOf(newer)
  if (older.contentHash === newer.contentHash && !isMeasuredOtherwise) return []
  return [
    {
      kind: 'changed',
      code,
      number,
      text,
      differences: differencesBetween(contentOf(older), contentOf(newer)),
      isMeasuredOtherwise,
    },
  ]
}

const hashesOf = ({ indicators }: DocumentCommitment): string =>
  indicators
    .map(({ hash }) => hash)
    .toSorted()
    .join()

const contentOf = (commitment: DocumentCommitment): Content => ({
  text: commitment.text,
  obligation: commitment.obligation,
  owners: commitment.owners.map(partyId),
  applicability: commitment.appliesTo.map(partyId),
  quantity: commitment.quantity,
  quantityMax: commitment.quantityMax,
  unit: commitment.unit,
  deadline: commitment.deadline,
  condition: commitment.condition,
})

const partyId = (text: string): Id<'Party'> => id<'Party'>(text)

const generalParts: Record<GeneralChange, (document: AgreementDocument) => unknown> = {
  title: ({ title }) => title,
  parties: ({ parties }) => parties,
  term: ({ term }) => term,
  preamble: ({ preamble }) => preamble,
  definitions: ({ definitions }) => definitions,
  themes: ({ chapters }) => chapters.map(({ code, title }) => [code, title]),
  goals: ({ chapters }) => chapters.map(({ code, goals }) => [code, goals]),
  clauses: ({ clauses }) => clauses,
  annexes: ({ annexes }) => annexes,
}

const generalChanges = (older: AgreementDocument, newer: AgreementDocument): GeneralChange[] =>
  keysOf(generalParts).filter(
    (part) =>
      JSON.stringify(generalParts[part](older)) !== JSON.stringify(generalParts[part](newer)),
  )

const keysOf = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[]
