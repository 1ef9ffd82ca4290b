import { createHash } from 'node:crypto'
import { canonical } from '#kernel/canonical.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** What an association can intend in a line of its bod (`domain.md` §1.3). */
export const lineKinds = [
  'new_build',
  'purchase',
  'transformation',
  'improvement',
  'demolition',
  'sale',
  'liberalisation',
  'rent_policy',
  'allocation',
  'specific_groups',
  'quality',
  'liveability',
  'other',
] as const

export type LineKind = (typeof lineKinds)[number]

/** What a line says: exactly what a decision about it is bound to. */
export type LineContent = {
  kind: LineKind
  text: string
  /** The neighbourhood or complex; empty where it is about all. */
  area: string
  /** Stands with its unit, or neither does. */
  quantity: number | null
  unit: string | null
  /** Euros. */
  amount: number | null
  year: number
  themeId: Id<'Theme'> | null
  /** What the association asks of others for it. */
  counterpart: string
}

/** A line in one version of a bod. Its reference is the association's own number, the same in every version. */
export type OverviewLine = LineContent & {
  id: Id<'OverviewLine'>
  textId: Id<'OverviewLineText'>
  versionId: Id<'OverviewVersion'>
  reference: string
  theme: string | null
  contentHash: string
  /** Why it was corrected before it was sent; empty where it was not. */
  why: string
  withdrawn: { at: Date; reason: string } | undefined
}

/** What a line says, of all that is known of it. */
export const contentOfLine = (line: LineContent): LineContent => {
  const { kind, text, area, quantity, unit, amount, year, themeId, counterpart } = line
  return { kind, text, area, quantity, unit, amount, year, themeId, counterpart }
}

/** SHA-256 of RFC 8785 JSON over what a line says; its number is no part of it. */
export const lineHash = (line: LineContent): string =>
  createHash('sha256')
    .update(canonical(contentOfLine(line)).normalize('NFC'))
    .digest('hex')

/** A version of a bod. Without `sentAt` it is in the room of its association. */
export type OverviewVersion = {
  id: Id<'OverviewVersion'>
  overviewId: Id<'ActivityOverview'>
  number: number
  why: string
  madeAt: Date
  sentAt: Date | null
}

/** The bod (activity overview) of an association for a year. */
export type Overview = {
  id: Id<'ActivityOverview'>
  partyId: Id<'Party'>
  party: string
  year: number
  /** The newest first, as far as the reader may see them. */
  versions: readonly OverviewVersion[]
}

/** The version that lies on the table. */
export const sentVersionOf = ({ versions }: Pick<Overview, 'versions'>) =>
  versions.find(({ sentAt }) => sentAt !== null)

/** The version that its association works at. */
export const openVersionOf = ({ versions }: Pick<Overview, 'versions'>) =>
  versions.find(({ sentAt }) => sentAt === null)

/** The years that a bod is about: the next calendar year in detail, and four more in outline. */
const yearsOf = (year: number): { first: number; last: number } => ({
  first: year,
  last: year + 4,
})

/** What happened around a version, on a day: talked over with tenants (CAL-07), approved (CAL-08), delivered (CAL-09). */
export const overviewFactKinds = ['tenants_consulted', 'board_approved', 'delivered'] as const

export type OverviewFactKind = (typeof overviewFactKinds)[number]

export type OverviewFact = {
  id: Id<'OverviewFact'>
  versionId: Id<'OverviewVersion'>
  kind: OverviewFactKind
  on: Day
  note: string
  ended: { at: Date; reason: string } | undefined
}

/** What a party that got the bod says of it. */
export type OverviewResponse = {
  id: Id<'OverviewResponse'>
  partyId: Id<'Party'>
  party: string
  text: string
  at: Date
  version: number
  withdrawn: { at: Date; reason: string } | undefined
}

export type OverviewRefusal =
  | {
      code:
        | 'no-such-overview'
        | 'no-such-line'
        | 'no-such-fact'
        | 'no-such-response'
        | 'no-such-theme'
        | 'not-an-association'
        | 'overview-there'
        | 'overview-of-another'
        | 'overview-sent'
        | 'version-in-the-making'
        | 'not-sent-yet'
        | 'no-lines'
        | 'line-withdrawn'
        | 'line-not-withdrawn'
        | 'line-unchanged'
        | 'line-open'
        | 'draft-there'
        | 'commitment-missing'
        | 'commitment-unneeded'
        | 'own-overview'
        | 'only-voices'
        | 'response-withdrawn'
        | 'day-ahead'
      basis: BasisId
    }
  | { code: 'reference-taken'; reference: string; basis: BasisId }
  | { code: 'year-outside'; first: number; last: number; basis: BasisId }
  | { code: 'no-such-commitment'; commitment: string; basis: BasisId }

/** Whether a line may be about this year in the bod for that year. */
export function inYears(year: number, of: number): Result<'may', OverviewRefusal> {
  const { first, last } = yearsOf(of)
  if (year >= first && year <= last) return ok('may')
  return refuse({ code: 'year-outside', first, last, basis: 'ww-43' })
}

/** What of a line changed from one version to the next. */
export type LineDifference = {
  reference: string
  what: 'added' | 'withdrawn' | 'changed'
  before: OverviewLine | undefined
  after: OverviewLine
}

/** How a version differs from the one before it, by line. */
export function lineDifferences(
  before: readonly OverviewLine[],
  after: readonly OverviewLine[],
): LineDifference[] {
  const former = new Map(before.map((line) => [line.id, line]))
  return after.flatMap((line): LineDifference[] => {
    const old = former.get(line.id)
    const { reference } = line
    if (line.withdrawn)
      return old && !old.withdrawn
        ? [{ reference, what: 'withdrawn', before: old, after: line }]
        : []
    if (!old || old.withdrawn) return [{ reference, what: 'added', before: old, after: line }]
    return old.contentHash === line.contentHash
      ? []
      : [{ reference, what: 'changed', before: old, after: line }]
  })
}
