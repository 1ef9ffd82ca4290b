import { usedFactsOf } from '#agreement/facts.store.ts'
import type { Id } from '#kernel/id.ts'
import { id } from '#kernel/id.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { organisationMark } from '#parties/member-frame.ts'
import { type Party, partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Empty } from '#ui/card.tsx'
import { Chips } from '#ui/chips.tsx'
import { LinkButton } from '#ui/form.tsx'
import { Matrix } from '#ui/matrix.tsx'
import { page } from '#ui/page.tsx'
import { SegmentBar } from '#ui/segment-bar.tsx'
import { NegotiationTabs } from './negotiation-tabs.tsx'
import { Stance } from './stances.tsx'
import { countDrafts, proposedIn, type Said, saidIn, tableRows } from './table.store.ts'
import { countsOf, grouped, type Laid, laid, type PartName, partNamed, parts } from './table.ts'
import { emptyWords, partWords, sentence, tableWords as words } from './table.words.ts'
import { RowHead } from './table-row.tsx'

const path = '/trajecten/:roundId/onderhandeling'

export const get: Handler<typeof path> = async ({ request, params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(context.db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThere()
  const part = partNamed(new URL(request.url).searchParams.get('toon'))
  return show(context, { standing, part })
}

async function show(
  context: Context,
  { standing, part }: { standing: Standing; part: PartName },
): Promise<Response> {
  const { db } = context
  const { roundId, party } = standing
  const round = await roundById(db, roundId)
  const parties = (await partiesOf(db, roundId)).filter(({ role }) => role !== 'observer')
  const contracting = parties.filter(({ role }) => role === 'contracting').map((one) => one.id)
  const own = party?.role === 'contracting' ? party.id : undefined
  const told = {
    rows: await tableRows(db, roundId),
    said: await saidIn(db, roundId),
    proposed: await proposedIn(db, roundId),
    used: await usedFactsOf(db, roundId),
  }
  const drafts = own ? await countDrafts(db, roundId) : 0
  const table = laid(told, { contracting, own })
  const frame = stepFrame({ context, round, step: 'negotiation' })
  return page(
    { ...frame, lead: words.lead, wide: parties.length > 4 },
    <>
      <NegotiationTabs roundId={roundId} current="table" drafts={own ? drafts : undefined} />
      <Table {...{ table, part, parties, own, roundId }} me={party?.id} />
    </>,
  )
}

type TableProps = {
  table: readonly Laid<Said>[]
  part: PartName
  parties: readonly Party[]
  /** The party that takes part in the agreement and looks. */
  own: Id<'Party'> | undefined
  /** The party of who looks, an adviser's too: its column comes first. */
  me: Id<'Party'> | undefined
  roundId: Id<'Round'>
}

function Table({ table, part, parties, own, me, roundId }: TableProps) {
  const hasVoice = own !== undefined
  const counts = countsOf(table)
  const nameOf = namesOf(parties)
  const about = parties.map(({ id, role, shortName }) => [id, role, shortName])
  const groups = grouped(table, part).map((group) => ({
    id: `${group.themeId}${group.agreed ? '-eens' : ''}`,
    name: group.agreed && part === 'alles' ? words.agreedGroup(group.theme) : group.theme,
    rows: group.rows.map((row) => ({
      id: row.code,
      of: JSON.stringify([row, hasVoice, roundId, about]),
      content: () => ({
        head: <RowHead {...{ row, hasVoice, roundId, nameOf }} />,
        cells: cellsOf(row, parties, nameOf),
      }),
    })),
  }))
  return (
    <>
      <SegmentBar parts={segments(counts)} sentence={sentence(counts, hasVoice)} />
      <div className="row row--between">
        <Chips name={words.chips} chips={chipsOf(counts, { part, hasVoice, roundId })} />
        {hasVoice && <NewButton roundId={roundId} />}
      </div>
      {groups.length === 0 ? (
        <Empty>{emptyWords(part, hasVoice)}</Empty>
      ) : (
        <Matrix
          caption={words.caption}
          subject={words.subject}
          parties={parties.map((party) => columnOf(party, me))}
          groups={groups}
        />
      )}
    </>
  )
}

const NewButton = ({ roundId }: { roundId: Id<'Round'> }) => (
  <LinkButton
    weight="quiet"
    href={href('/trajecten/:roundId/onderhandeling/concepten/nieuw', { roundId })}
  >
    {words.new}
  </LinkButton>
)

const segments = (counts: Record<PartName, number>) => [
  { status: 'ok' as const, count: counts.eens },
  { status: 'warn' as const, count: counts['in-gesprek'] },
  { status: 'wait' as const, count: counts['wacht-op-u'] },
]

type ChipsOf = { part: PartName; hasVoice: boolean; roundId: Id<'Round'> }

/** A chip per part of the table; what was withdrawn has one only where there is any. */
function chipsOf(counts: Record<PartName, number>, { part, hasVoice, roundId }: ChipsOf) {
  const names = Object.keys(parts) as PartName[]
  return names
    .filter((name) => name !== 'ingetrokken' || counts[name] > 0 || part === name)
    .map((name) => ({
      href: `${href(path, { roundId })}${name === 'alles' ? '' : `?toon=${name}`}`,
      name: partWords(name, hasVoice),
      count: counts[name],
      current: name === part,
    }))
}

const columnOf = ({ id: partyId, kind, shortName, name, role }: Party, me?: Id<'Party'>) => ({
  id: partyId,
  name: role === 'adviser' ? `${shortName} (${words.adviser})` : shortName,
  mark: organisationMark(kind, name),
  mine: partyId === me,
})

const namesOf = (parties: readonly Party[]) => {
  const names = new Map(parties.map((party) => [party.id, party.shortName]))
  return (party: Id<'Party'>) => names.get(party) ?? ''
}

const cellsOf = (row: Laid<Said>, parties: readonly Party[], nameOf: (id: Id<'Party'>) => string) =>
  Object.fromEntries(
    parties.map((party) => [
      party.id,
      <Stance
        key={party.id}
        tabledHash={row.contentHash}
        latest={row.latest.find(({ partyId }) => partyId === party.id)}
        applies={party.role === 'adviser' || row.applicability.includes(party.id)}
        proposals={row.proposals}
        nameOf={nameOf}
      />,
    ]),
  )
