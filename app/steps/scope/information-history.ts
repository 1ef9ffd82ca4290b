import type { HistoryLine } from '#agreement/history.ts'
import type { Json } from '#kernel/canonical.ts'
import { type Id, id } from '#kernel/id.ts'
import { byId, type Room, type RoomPaper, type RoomRequest } from './information-position.ts'
import { type PaperKind, paperKinds } from './papers.ts'

/** A line of the history with what was said with it. */
export type ToldLine = Pick<HistoryLine, 'at' | 'subject' | 'subjectId' | 'move'> & {
  payload: Json | undefined
}

type Telling = { line: ToldLine; said: Said }
type Said = { readonly [key: string]: Json }

/** What is being put together, by id. */
type Draft = {
  contracting: Set<string>
  papers: Map<string, DraftPaper>
  requests: Map<string, RoomRequest>
}

type Given = Record<string, { at: string; receivedAt: string | null }>
type DraftPaper = Omit<RoomPaper, 'versions' | 'exempted'> & {
  exempted: Set<Id<'Party'>>
  versions: { id: string; number: number; documentOn: string; given: Given }[]
}

/** What each act does to the room; acts that are not named here do nothing to it. */
const tellings: Readonly<Record<string, (draft: Draft, telling: Telling) => void>> = {
  'round start': (draft, { said }) => {
    for (const party of listOf(said.parties))
      if (isSaid(party)) takesRole(draft, textOf(party.id), party.role)
  },
  'party addParty': (draft, { line, said }) => takesRole(draft, line.subjectId, said.role),
  'party addNewParty': (draft, { line, said }) => takesRole(draft, line.subjectId, said.role),
  'party changeParty': (draft, { line, said }) => takesRole(draft, line.subjectId, said.role),
  'party removeParty': (draft, { line }) => takesRole(draft, line.subjectId, null),
  'paper add': (draft, telling) => {
    const { line, said } = telling
    draft.papers.set(line.subjectId, {
      id: line.subjectId,
      kind: kindOf(said.kind),
      title: textOf(said.title),
      partyId: partyOf(said.partyId),
      isWithdrawn: false,
      exempted: new Set(),
      versions: [],
    })
    revise(draft, telling)
  },
  'paper revise': revise,
  'paper give': give,
  'paper confirm': (draft, { line, said }) => {
    const version = versionOf(draft, line.subjectId, said)
    const given = version?.given[textOf(said.partyId)]
    if (given && given.receivedAt === null) given.receivedAt = line.at
  },
  'paper exempt': (draft, { line, said }) => {
    const partyId = partyOf(said.partyId)
    if (partyId) draft.papers.get(line.subjectId)?.exempted.add(partyId)
  },
  'paper withdraw': (draft, { line }) => {
    const paper = draft.papers.get(line.subjectId)
    if (paper) draft.papers.set(paper.id, { ...paper, isWithdrawn: true })
  },
  'informationRequest ask': (draft, { line, said }) => {
    const [partyId, askedPartyId] = [partyOf(said.partyId), partyOf(said.askedPartyId)]
    if (!partyId || !askedPartyId) return
    const dueOn = textOf(said.dueOn)
    const asked = { id: line.subjectId, partyId, askedPartyId, dueOn }
    draft.requests.set(line.subjectId, { ...asked, outcome: null, closedAt: null })
  },
  'informationRequest answer': closes('answered'),
  'informationRequest refuse': closes('refused'),
  'informationRequest withdraw': closes('withdrawn'),
}

/**
 * The information room as the history of a round alone tells it: who must have the same, what was given to whom,
 * what was confirmed, asked and answered. Of a line without what was said with it nothing is known.
 *
 * @param lines the chain of one round, oldest first
 */
export function roomFromHistory(lines: readonly ToldLine[]): Room {
  const draft: Draft = { contracting: new Set(), papers: new Map(), requests: new Map() }
  for (const line of lines) {
    const said = isSaid(line.payload) ? line.payload : {}
    tellings[`${line.subject} ${line.move}`]?.(draft, { line, said })
  }
  return {
    parties: [...draft.contracting].toSorted().map((party) => id<'Party'>(party)),
    papers: [...draft.papers.values()].map(paperIn).toSorted(byId),
    requests: [...draft.requests.values()].toSorted(byId),
  }
}

const paperIn = ({ exempted, ...paper }: DraftPaper): RoomPaper => ({
  ...paper,
  exempted: [...exempted].toSorted(),
})

function takesRole({ contracting }: Draft, party: string, role: Json | undefined): void {
  if (role === 'contracting') contracting.add(party)
  else contracting.delete(party)
}

function revise(draft: Draft, telling: Telling): void {
  const { line, said } = telling
  const paper = draft.papers.get(line.subjectId)
  if (!paper) return
  const number = paper.versions.length + 1
  const documentOn = textOf(said.documentOn)
  paper.versions.push({ id: textOf(said.versionId), number, documentOn, given: {} })
  give(draft, telling)
}

function give(draft: Draft, { line, said }: Telling): void {
  const version = versionOf(draft, line.subjectId, said)
  if (!version) return
  for (const party of listOf(said.partyIds)) {
    version.given[textOf(party)] = { at: line.at, receivedAt: null }
    draft.papers.get(line.subjectId)?.exempted.delete(id<'Party'>(textOf(party)))
  }
}

function closes(outcome: NonNullable<RoomRequest['outcome']>) {
  return ({ requests }: Draft, { line }: Telling) => {
    const request = requests.get(line.subjectId)
    if (request) requests.set(request.id, { ...request, outcome, closedAt: line.at })
  }
}

const versionOf = ({ papers }: Draft, paper: string, said: Said) =>
  papers.get(paper)?.versions.find((version) => version.id === said.versionId)

const isSaid = (value: Json | undefined): value is Said =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const partyOf = (value: Json | undefined): Id<'Party'> | null =>
  typeof value === 'string' ? id<'Party'>(value) : null
const kindOf = (value: Json | undefined): PaperKind =>
  paperKinds.find((kind) => kind === value) ?? 'other'
