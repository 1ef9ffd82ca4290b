import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { addWorkingDays, workingDaysUntil } from '#law/working-days.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import { coversTheme, formOf, formRules } from '#parties/participation.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { AgendaItem, AgendaKind, Meeting, MeetingRefusal } from './meetings.ts'

/** A paper for an item of an agenda, with when each party had it. */
export type ItemPaper = {
  id: Id<'AgendaPaper'>
  /** Which version of which paper it is: the same wherever it is attached. */
  key: string
  name: string
  /** The party that attached it; none where the coordinator did. */
  partyId: Id<'Party'> | null
  attachedAt: Date
  /** Since when a party has it; `undefined` for one that has it not. */
  cameTo: (party: Id<'Party'>) => Date | undefined
  /** That it no longer belongs to the item: it stays to be read that it did. */
  detached: { at: Date; reason: string } | undefined
}

/** That a tenants' organisation accepts a decision on late papers, on this day and with these papers. */
export type LateConsent = {
  partyId: Id<'Party'>
  heldOn: Day
  paperKeys: readonly string[]
  givenAt: Date
  withdrawnAt: Date | null
}

/** How a paper stands to the day of the meeting. */
export type Timing = {
  state: 'in_time' | 'late' | 'missing'
  /** The day on which the last of those who count had it. */
  cameOn: Day | null
  /** The last day on which it would have come in time. */
  lastDay: Day
  /** How many working days it is short of; those of the rule where it has not come. */
  shortBy: number
}

type Lead = { heldOn: Day; leadDays: number }

/**
 * Whether a paper came so many working days before the meeting: at the latest on the day that lies so far
 * back, until midnight in Amsterdam. The day of the meeting itself does not count.
 *
 * @param came when the last of those who count had it
 */
export function timingOf(came: Date | undefined, { heldOn, leadDays }: Lead): Timing {
  const lastDay = addWorkingDays(heldOn, -leadDays)
  if (!came) return { state: 'missing', cameOn: null, lastDay, shortBy: leadDays }
  const cameOn = dayOf(came)
  if (cameOn <= lastDay) return { state: 'in_time', cameOn, lastDay, shortBy: 0 }
  const shortBy = Math.max(0, leadDays - workingDaysUntil(cameOn, heldOn))
  return { state: 'late', cameOn, lastDay, shortBy }
}

/** What a tenants' organisation says of deciding on late papers. Silence is `none`, and never consent. */
export type Word = 'given' | 'stale' | 'withdrawn' | 'none'

type On = { heldOn: Day; paperKeys: readonly string[] }

/**
 * What an organisation last said, for this day and these papers. Consent goes along with a later day and
 * with fewer papers; an earlier day or another paper makes it stale.
 */
export function wordOf(consent: LateConsent | undefined, { heldOn, paperKeys }: On): Word {
  if (!consent) return 'none'
  if (consent.withdrawnAt) return 'withdrawn'
  const known = paperKeys.every((key) => consent.paperKeys.includes(key))
  return known && consent.heldOn <= heldOn ? 'given' : 'stale'
}

/** What consent has to go along with what was seen: the day of the meeting and its papers, as a form sends it back. */
export const judgedOn = ({ heldOn, paperKeys }: On): string =>
  [heldOn, ...paperKeys.toSorted()].join(' ')

/** How an item stands: what its papers allow, and who has a say in it. */
export type Verdict = {
  /** The papers that are with it now, each with its timing. */
  papers: readonly (ItemPaper & { timing: Timing })[]
  detached: readonly ItemPaper[]
  isLate: boolean
  /** Of each tenants' organisation that takes part what it said; empty where nothing is late. */
  words: ReadonlyMap<Id<'Party'>, { word: Word; at: Date | null }>
  mayDecide: boolean
  on: On
  /** By when papers had to come, and what the charter says of it. */
  rule: { leadDays: number; lastDay: Day }
}

type Judging = {
  meeting: Pick<Meeting, 'heldOn'>
  /** Working days, by the charter of the round. */
  leadDays: number
  parties: readonly Party[]
  /** The theme of the commitment that the item is about, if any. */
  themeId: Id<'Theme'> | null
  papers: readonly ItemPaper[]
  /** The latest of each organisation. */
  consents: readonly LateConsent[]
}

/** The basis of the guard. No law: parties agree on the figure in their charter. */
const guard: BasisId = 'paper-lead-time'

/**
 * Judges an item anew from what is there: the day of the meeting, the charter, the papers and the consents.
 * Late papers can be decided on only where there are tenants' organisations and each of them consents.
 */
export function verdictOn({ meeting, leadDays, papers, consents, ...at }: Judging): Verdict {
  const { heldOn } = meeting
  const counting = countedFor(at)
  const attached = papers
    .filter(({ detached }) => !detached)
    .map((paper) => ({ ...paper, timing: timingOf(lastOf(paper, counting), { heldOn, leadDays }) }))
  const isLate = attached.some(({ timing }) => timing.state !== 'in_time')
  const on = { heldOn, paperKeys: attached.map(({ key }) => key) }
  const consent = (id: Id<'Party'>) => consents.find(({ partyId }) => partyId === id)
  const words = new Map(
    isLate
      ? consultedFor(at).map((id) => [
          id,
          { word: wordOf(consent(id), on), at: consent(id)?.givenAt ?? null },
        ])
      : [],
  )
  return {
    papers: attached,
    detached: papers.filter(({ detached }) => detached),
    isLate,
    words,
    mayDecide: !isLate || (words.size > 0 && [...words.values()].every(isGiven)),
    on,
    rule: { leadDays, lastDay: addWorkingDays(heldOn, -leadDays) },
  }
}

const isGiven = ({ word }: { word: Word }) => word === 'given'

type Table = Pick<Judging, 'parties' | 'themeId'>

const tenants: readonly OrganisationKind[] = [
  'tenant_organisation',
  'tenant_federation',
  'residents_committee',
]

/** The tenants' organisations that take part themselves, in what the item is about. Each of them has to consent. */
const consultedFor = ({ parties, themeId }: Table): Id<'Party'>[] =>
  speaking({ parties, themeId })
    .filter(({ kind }) => tenants.includes(kind))
    .map(({ id }) => id)

/** Whose copy counts: that of the tenants' organisations, which the lead time is for; of all who agree where there is none. */
function countedFor(table: Table): Id<'Party'>[] {
  const consulted = consultedFor(table)
  return consulted.length > 0 ? consulted : speaking(table).map(({ id }) => id)
}

const speaking = ({ parties, themeId }: Table) =>
  parties.filter(
    (party) =>
      party.role === 'contracting' &&
      formRules[formOf(party)].position === 'own' &&
      (themeId === null || coversTheme(party, themeId)),
  )

/** When the last of these had a paper; `undefined` while one of them has it not. */
function lastOf({ cameTo }: ItemPaper, counting: readonly Id<'Party'>[]): Date | undefined {
  const moments = counting.map(cameTo)
  const there = moments.filter((moment) => moment !== undefined)
  if (there.length < moments.length) return undefined
  return there.toSorted((a, b) => a.valueOf() - b.valueOf()).at(-1)
}

/** What an item asks, as far as its papers allow: deciding on late papers is talking about them. */
export const treatedAs = (kind: AgendaKind, { mayDecide }: Pick<Verdict, 'mayDecide'>) =>
  kind === 'decide' && !mayDecide ? 'discuss' : kind

export type LeadTimeRefusal =
  | { code: 'no-such-document'; basis: BasisId }
  | { code: 'no-such-paper'; basis: BasisId }
  | { code: 'document-withdrawn'; basis: BasisId }
  | { code: 'attached-before'; basis: BasisId }
  | { code: 'decided'; basis: BasisId }
  | { code: 'meeting-day-came'; basis: BasisId }
  | { code: 'not-yours-to-change'; basis: BasisId }
  | { code: 'not-consulted'; basis: BasisId }
  | { code: 'nothing-late'; basis: BasisId }
  | { code: 'judged-otherwise'; basis: BasisId }
  | { code: 'not-received'; basis: BasisId }
  | { code: 'consented-before'; basis: BasisId }
  | { code: 'no-consent-given'; basis: BasisId }

/** Whether parties may decide on an item as its papers stand; else by how many working days they are short. */
export function decidable({ mayDecide, papers }: Verdict): Result<true, MeetingRefusal> {
  if (mayDecide) return ok(true)
  const shortBy = Math.max(...papers.map(({ timing }) => timing.shortBy))
  return refuse({ code: 'papers-late', shortBy, basis: guard })
}

/** Whether an organisation can consent to what it saw: late papers that it has itself, as they stand now. */
export function consentable(
  { words, papers, on }: Verdict,
  { partyId, judged }: { partyId: Id<'Party'>; judged: string },
): Result<On, LeadTimeRefusal> {
  if (papers.every(({ timing }) => timing.state === 'in_time'))
    return refuse({ code: 'nothing-late', basis: guard })
  const own = words.get(partyId)
  if (!own) return refuse({ code: 'not-consulted', basis: guard })
  if (judged !== judgedOn(on)) return refuse({ code: 'judged-otherwise', basis: 'bound-to-text' })
  if (papers.some(({ cameTo }) => !cameTo(partyId)))
    return refuse({ code: 'not-received', basis: guard })
  if (own.word === 'given') return refuse({ code: 'consented-before', basis: guard })
  return ok(on)
}

type Changing = { mayChange: boolean; isDecided: boolean }

/** Whether what an item asks, or which papers it has, is this person's to change. A decision closes it. */
export function changeable({ mayChange, isDecided }: Changing): Result<true, LeadTimeRefusal> {
  if (!mayChange) return refuse({ code: 'not-yours-to-change', basis: 'organisation-speaks' })
  if (isDecided) return refuse({ code: 'decided', basis: 'nothing-vanishes' })
  return ok(true)
}

/** Whether an item is on the agenda by this party, or is anyone's whose agenda it is. */
export const isHers = (
  { partyId }: Pick<AgendaItem, 'partyId'>,
  { party, coordinates }: { party?: { id: Id<'Party'> } | undefined; coordinates: boolean },
): boolean => coordinates || (party !== undefined && party.id === partyId)
