import { type Day, daysBetween } from '#kernel/day.ts'
import { together } from '#kernel/text.ts'
import type { Party } from '#parties/rounds.store.ts'
import { type BodyPlan, type DecidingPlan, type PartyPlan, spanOf } from '#process/deciding.ts'
import { shortDayWords } from '#process/plan.words.ts'
import { LaneChart } from '#ui/lane-chart.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { bodyWords, shortBodyWords, decidingWords as words } from './deciding.words.ts'

type Shown = {
  plan: DecidingPlan
  parties: readonly Party[]
  /** Where it is signed already. */
  signedOn: Day | undefined
}

const nameIn = (parties: readonly Party[], partyId: PartyPlan['partyId']): string =>
  parties.find(({ id }) => id === partyId)?.shortName ?? ''

/** Whether signing is in time, in one sentence. */
function verdictWords({ plan, signedOn }: Shown): string {
  const { signOn, slipsBy, signableOn } = plan
  if (signedOn) return words.signed(signedOn)
  if (!signableOn) return words.nothing
  return slipsBy > 0 ? words.slips(slipsBy, signableOn) : words.fits(signOn)
}

/** Whether signing is in time, by how much it slips, and who is last. */
export function Verdict(shown: Shown) {
  const { plan, parties, signedOn } = shown
  const { bottleneck, readyOn } = plan
  const missing = plan.parties.filter(({ bodies }) => bodies.length === 0)
  const stuck = plan.parties.filter(({ bodies, decidesOn }) => bodies.length > 0 && !decidesOn)
  return (
    <div className="stack--tight">
      <p>
        <strong>{verdictWords(shown)}</strong>
      </p>
      {!signedOn && bottleneck && (
        <p>{words.bottleneck(nameIn(parties, bottleneck.partyId), bodyWords[bottleneck.body])}</p>
      )}
      {stuck.map(({ partyId, slipsAt }) => (
        <p key={partyId}>
          {slipsAt && words.unreachable(nameIn(parties, partyId), bodyWords[slipsAt])}
        </p>
      ))}
      {missing.length > 0 && (
        <p>{words.missing(together(missing.map(({ partyId }) => nameIn(parties, partyId))))}</p>
      )}
      <p className="muted">{words.ready(readyOn)}</p>
    </div>
  )
}

/** The meeting that counts: the last that serves where it can be reached, else the first that can. */
function sittingOf({ first, last }: BodyPlan, signOn: Day) {
  const isLate = !first || first.meetsOn > (last?.meetsOn ?? signOn)
  return { sitting: isLate ? (first ?? last) : (last ?? first), isLate }
}

/** Who decides when, drawn on one line of time. */
export function DecidingChart(shown: Shown) {
  const { plan, parties } = shown
  const [begin, end] = spanOf(plan)
  const at = (on: Day) => daysBetween(begin, on)
  const lanes = plan.parties
    .filter(({ bodies }) => bodies.length > 0)
    .map(({ partyId, bodies }) => ({
      name: nameIn(parties, partyId),
      spans: bodies.flatMap((body) => {
        const { sitting, isLate } = sittingOf(body, plan.signOn)
        if (!sitting) return []
        const [from, until] = [at(sitting.papersBy), at(sitting.meetsOn)]
        return [{ from, until, label: shortBodyWords[body.body], isLate }]
      }),
    }))
  const marks = [
    { at: at(plan.readyOn), label: `${words.readyMark} ${shortDayWords(plan.readyOn)}` },
    { at: at(plan.signOn), label: `${words.signMark} ${shortDayWords(plan.signOn)}` },
  ]
  const title = words.chart
  const drawn = { id: 'besluiten', title, lanes, marks, from: 0, until: at(end) }
  return <LaneChart {...drawn} description={verdictWords(shown)} />
}

type Row = { partyId: PartyPlan['partyId']; plan: BodyPlan; signOn: Day }

/** The same as a table: when papers are due, when the body meets, and how it stands. */
export function DecidingTable({ plan, parties }: Shown) {
  const rows: Row[] = plan.parties.flatMap(({ partyId, bodies }) =>
    bodies.map((body) => ({ partyId, plan: body, signOn: plan.signOn })),
  )
  if (rows.length === 0) return null
  const dayOf = (on: Day | undefined) => on && <span className="nowrap">{shortDayWords(on)}</span>
  return (
    <Table
      caption={words.table}
      columns={[
        { key: 'party', name: words.party, cell: ({ partyId }) => nameIn(parties, partyId) },
        { key: 'body', name: words.body, cell: ({ plan }) => bodyWords[plan.body] },
        {
          key: 'papers',
          name: words.papersBy,
          cell: ({ plan, signOn }) => dayOf(sittingOf(plan, signOn).sitting?.papersBy),
        },
        {
          key: 'meets',
          name: words.meetsOn,
          cell: ({ plan, signOn }) => dayOf(sittingOf(plan, signOn).sitting?.meetsOn),
        },
        { key: 'state', name: words.state, cell: (row) => <State {...row} /> },
      ]}
      rows={rows}
      keyOf={({ partyId, plan }) => `${partyId} ${plan.body}`}
      compact
    />
  )
}

function State({ plan, signOn }: Row) {
  const { first, last } = plan
  if (!first) return <Tag status="warn">{words.none}</Tag>
  const late = daysBetween(last?.meetsOn ?? signOn, first.meetsOn)
  return late > 0 ? (
    <Tag status="warn">{words.later(late)}</Tag>
  ) : (
    <Tag status="ok">{words.onTime}</Tag>
  )
}
