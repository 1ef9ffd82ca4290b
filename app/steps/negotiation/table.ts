import { type Commitment, numbersOf } from '#agreement/commitments.ts'
import type { UsedFact } from '#agreement/facts.store.ts'
import { type FlaggedFact, flaggedAmong } from '#agreement/facts.ts'
import { type Stated, type TableState, tableState } from '#agreement/positions.ts'
import type { Id } from '#kernel/id.ts'

/** A commitment as the table shows it in one row. */
export type TableRow = Pick<Commitment, 'id' | 'code' | 'title' | 'themeId' | 'theme' | 'state'> &
  Pick<
    Commitment['tabled'],
    'quantity' | 'quantityMax' | 'unit' | 'deadline' | 'contentHash' | 'applicability'
  > & {
    /** How many concerns are open. */
    concerns: number
  }

/** An open proposal: of which party, with which text. */
export type Proposed = {
  commitmentId: Id<'Commitment'>
  partyId: Id<'Party'>
  contentHash: string
}

/** A row with everything that was said of it, and how it stands for who looks. */
export type Laid<Said extends Stated> = TableRow & {
  /** “2.3”: its place among what is on the table; a withdrawn one has none. */
  number: string
  latest: readonly Said[]
  proposals: readonly Proposed[]
  /** The facts that it uses and that some dispute, or that were withdrawn. */
  facts: readonly FlaggedFact[]
  stands: TableState | 'withdrawn'
}

type Looking = { contracting: readonly Id<'Party'>[]; own: Id<'Party'> | undefined }

type Told<Said> = {
  rows: readonly TableRow[]
  said: readonly Said[]
  proposed: readonly Proposed[]
  used: readonly UsedFact[]
}

/** Lays what was said of each commitment beside it, and says how each stands. */
export function laid<Said extends Stated & { commitmentId: Id<'Commitment'> }>(
  { rows, said, proposed, used }: Told<Said>,
  looking: Looking,
): Laid<Said>[] {
  const numbers = numbersOf(rows.filter(({ state }) => state === 'tabled'))
  const saidOf = Map.groupBy(said, ({ commitmentId }) => commitmentId)
  const proposedOf = Map.groupBy(proposed, ({ commitmentId }) => commitmentId)
  const usedIn = Map.groupBy(used, ({ commitmentId }) => commitmentId)
  return rows.map((row) => {
    const latest = saidOf.get(row.id) ?? []
    const stands = row.state === 'tabled' ? tableState(row, latest, looking) : 'withdrawn'
    const proposals = proposedOf.get(row.id) ?? []
    const facts = flaggedAmong(usedIn.get(row.id) ?? [], looking.contracting)
    return { ...row, number: numbers.get(row.id) ?? '', latest, proposals, stands, facts }
  })
}

type Stands = Laid<Stated>['stands']

/** The parts of the table that can be looked at apart, by their name in the address. */
export const parts = {
  alles: ['waiting', 'talking', 'agreed'],
  'nog-open': ['waiting', 'talking'],
  'wacht-op-u': ['waiting'],
  'in-gesprek': ['talking'],
  eens: ['agreed'],
  ingetrokken: ['withdrawn'],
} as const satisfies Record<string, readonly Stands[]>

export type PartName = keyof typeof parts

/** The part of the table with this name in the address; everything where there is no such part. */
export const partNamed = (name: string | null): PartName =>
  name !== null && Object.hasOwn(parts, name) ? (name as PartName) : 'alles'

const holds = (part: PartName, stands: Stands) =>
  (parts[part] as readonly Stands[]).includes(stands)

/** How many commitments each part of the table has. */
export function countsOf(table: readonly Pick<Laid<Stated>, 'stands'>[]): Record<PartName, number> {
  const count = (part: PartName) => table.filter(({ stands }) => holds(part, stands)).length
  return {
    alles: count('alles'),
    'nog-open': count('nog-open'),
    'wacht-op-u': count('wacht-op-u'),
    'in-gesprek': count('in-gesprek'),
    eens: count('eens'),
    ingetrokken: count('ingetrokken'),
  }
}

type Group<Row> = { themeId: Id<'Theme'>; theme: string; agreed: boolean; rows: Row[] }

/** A part of the table by theme: first all that is still open, then what is agreed, each in the order of the table. */
export function grouped<Row extends Pick<Laid<Stated>, 'stands' | 'themeId' | 'theme'>>(
  table: readonly Row[],
  part: PartName,
): Group<Row>[] {
  const shown = table.filter(({ stands }) => holds(part, stands))
  return [false, true].flatMap((agreed) => {
    const half = shown.filter(({ stands }) => (stands === 'agreed') === agreed)
    const themes = Map.groupBy(half, ({ themeId }) => themeId)
    return [...themes.values()].flatMap((rows) => {
      const [first] = rows
      return first ? [{ themeId: first.themeId, theme: first.theme, agreed, rows }] : []
    })
  })
}
