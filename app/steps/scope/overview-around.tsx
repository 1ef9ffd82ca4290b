import { quantityName } from '#agreement/line-names.ts'
import {
  lineDifferences,
  type OverviewFact,
  type OverviewFactKind,
  type OverviewLine,
  type OverviewResponse,
  type OverviewVersion,
  overviewFactKinds,
} from '#agreement/overviews.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords, momentWords } from '#parties/days.words.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Tag } from '#ui/tag.tsx'
import { BackForm, NoteForm, RespondForm } from './overview.form.tsx'
import { differenceWords, factWords, overviewWords as words } from './overviews.words.ts'

type FactsProps = {
  /** Those of the version that is read. */
  facts: readonly OverviewFact[]
  /** The last day on which a bod for this year is delivered in time (CAL-09). */
  lastDay: Day | undefined
  isSent: boolean
  writes: boolean
  problems: {
    note: Problems<'kind' | 'onDay' | 'note'> | undefined
    takeBack: Problems<'factId' | 'reason'> | undefined
  }
}

/** What happened around a bod, on which day, and whether it came in time. */
export const Facts = (props: FactsProps) => (
  <Card title={words.days} id="dagen" small>
    <ul className="stack stack--close">
      {overviewFactKinds.map((kind) => (
        <FactItem key={kind} kind={kind} {...props} />
      ))}
    </ul>
    {props.writes && <NoteForm isSent={props.isSent} problems={props.problems.note} />}
  </Card>
)

type FactItemProps = Omit<FactsProps, 'isSent'> & { kind: OverviewFactKind }

function FactItem({ kind, facts, lastDay, writes, problems: { takeBack } }: FactItemProps) {
  const fact = facts.find((one) => one.kind === kind && !one.ended)
  const before = facts.filter((one) => one.kind === kind && one.ended)
  const isDelivery = kind === 'delivered'
  return (
    <li className="stack stack--tight">
      <strong>{factWords[kind]}</strong>
      <p className="row">
        {fact ? dayWords(fact.on) : <span className="muted">{words.notNoted}</span>}
        {fact && isDelivery && lastDay && <InTime on={fact.on} lastDay={lastDay} />}
      </p>
      {fact?.note && <p className="muted small">{fact.note}</p>}
      <FactsBefore before={before} />
      {writes && fact && !isDelivery && (
        <BackForm
          move="takeBack"
          of={{ field: 'factId', id: fact.id, name: factWords[kind] }}
          problems={takeBack?.given.factId === fact.id ? takeBack : undefined}
        />
      )}
    </li>
  )
}

const FactsBefore = ({ before }: { before: readonly OverviewFact[] }) =>
  before.map(({ id, on, ended }) => (
    <p key={id} className="muted small">
      <del>{dayWords(on)}</del> {ended && words.ended(ended.reason)}
    </p>
  ))

const InTime = ({ on, lastDay }: { on: Day; lastDay: Day }) =>
  on <= lastDay ? (
    <Tag status="ok">{words.onTime}</Tag>
  ) : (
    <Tag status="warn">{words.late(dayWords(lastDay))}</Tag>
  )

type ResponsesProps = {
  responses: readonly OverviewResponse[]
  own: Id<'Party'> | undefined
  responds: boolean
  now: Date
  problems: {
    respond: Problems<'text'> | undefined
    withdrawResponse: Problems<'responseId' | 'reason'> | undefined
  }
}

/** What the others say of a bod, each with its day. */
export const Responses = ({ responses, own, responds, now, problems }: ResponsesProps) => (
  <Card title={words.responses} id="reacties">
    {responses.length === 0 && <p className="muted">{words.noResponses}</p>}
    <ul className="stack stack--close">
      {responses.map(({ id, partyId, party, text, at, version, withdrawn }) => (
        <li key={id} className="stack stack--tight">
          <p className="muted small">{words.saidOf(party, momentWords(at, now), version)}</p>
          {withdrawn ? (
            <>
              <del className="as-typed">{text}</del>
              <p className="muted small">
                {words.withdrawnWhy(withdrawn.reason, momentWords(withdrawn.at, now))}
              </p>
            </>
          ) : (
            <p className="as-typed">{text}</p>
          )}
          {!withdrawn && partyId === own && (
            <BackForm
              move="withdrawResponse"
              of={{ field: 'responseId', id, name: text.slice(0, 60) }}
              problems={
                problems.withdrawResponse?.given.responseId === id
                  ? problems.withdrawResponse
                  : undefined
              }
            />
          )}
        </li>
      ))}
    </ul>
    {responds && <RespondForm problems={problems.respond} />}
  </Card>
)

type VersionsProps = {
  versions: readonly OverviewVersion[]
  lines: readonly OverviewLine[]
  hrefOf: (version: number) => string
  now: Date
}

/** Every version of a bod, with what differs from the one before it. */
export const OverviewVersions = ({ versions, lines, hrefOf, now }: VersionsProps) => (
  <Card title={words.versions} id="versies" small>
    <ul className="stack stack--close">
      {versions.map(({ id, number, why, sentAt }, nth) => (
        <li key={id} className="stack stack--tight">
          <a href={hrefOf(number)}>
            {sentAt ? words.sent(number, momentWords(sentAt, now)) : words.version(number)}
          </a>
          {why && <p className="muted small">{words.whyNew(why)}</p>}
          {number > 1 && (
            <Differences
              number={number - 1}
              before={lines.filter(({ versionId }) => versionId === versions[nth + 1]?.id)}
              after={lines.filter(({ versionId }) => versionId === id)}
            />
          )}
        </li>
      ))}
    </ul>
  </Card>
)

type DifferencesProps = {
  number: number
  before: readonly OverviewLine[]
  after: readonly OverviewLine[]
}

function Differences({ number, before, after }: DifferencesProps) {
  const differences = lineDifferences(before, after)
  return (
    <Details summary={words.differences(number)}>
      {differences.length === 0 && <p className="muted">{words.noDifferences}</p>}
      <ul className="stack stack--close">
        {differences.map(({ reference, what, before: old, after: line }) => (
          <li key={reference}>
            <strong>
              {words.lineNr(reference)}: {differenceWords[what].toLowerCase()}
            </strong>
            {old && what !== 'added' && (
              <del className="block">
                {old.text} {quantityName(old)}
              </del>
            )}
            {what !== 'withdrawn' && (
              <ins className="block">
                {line.text} {quantityName(line)}
              </ins>
            )}
            {line.withdrawn && <p className="muted small">“{line.withdrawn.reason}”</p>}
          </li>
        ))}
      </ul>
    </Details>
  )
}
