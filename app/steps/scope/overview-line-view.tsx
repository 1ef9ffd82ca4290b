import type { Commitment } from '#agreement/commitments.ts'
import type { FormerDisposition } from '#agreement/line-dispositions.store.ts'
import type { LineDisposition, LineState } from '#agreement/line-dispositions.ts'
import { saysAsLine } from '#agreement/line-dispositions.ts'
import { amountName, lineKindNames, outcomeNames, quantityName } from '#agreement/line-names.ts'
import type { Overview, OverviewLine } from '#agreement/overviews.ts'
import type { Theme } from '#agreement/themes.ts'
import type { Id } from '#kernel/id.ts'
import { momentWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { Button, Details, Form } from '#ui/form.tsx'
import { Tag } from '#ui/tag.tsx'
import { CorrectLineForm, DecideForm, ReasonForm } from './overview-line.form.tsx'
import { lineWords as words } from './overview-lines.words.ts'
import { standStatus } from './overview-lines-table.tsx'
import { overviewWords } from './overviews.words.ts'

type Draft = { commitmentId: Id<'Commitment'>; title: string; code: string | null }

/** What came back of the forms of a line. */
type LineProblems = {
  correct: Parameters<typeof CorrectLineForm>[0]['problems']
  dispose: Parameters<typeof DecideForm>[0]['problems']
} & Record<'withdraw' | 'reopen', Parameters<typeof ReasonForm>[0]['problems']>

type LineViewProps = {
  roundId: Id<'Round'>
  overview: Overview
  line: OverviewLine
  /** The lines of the bod on the table. */
  states: readonly LineState[]
  /** Whether the reader may change the line now, prepare a commitment from it, decide about it. */
  writes: boolean
  prepares: boolean
  decides: boolean
  themes: readonly Theme[]
  commitments: readonly Commitment[]
  drafts: readonly Draft[]
  /** What the line said before it was corrected, for its own association. */
  before: readonly OverviewLine[]
  former: readonly FormerDisposition[]
  problems: LineProblems
  now: Date
}

/** One line of a bod: what it says, what became of it, and what the reader can do with it. */
export function LineView(props: LineViewProps) {
  const { line, states, writes, themes, problems, now } = props
  const state = states.find(({ id }) => id === line.id)
  return (
    <>
      <Said line={line} now={now} />
      {props.before.length > 0 && <Before before={props.before} />}
      {writes && !line.withdrawn && (
        <>
          <CorrectLineForm {...{ line, themes }} problems={problems.correct} />
          <ReasonForm move="withdraw" problems={problems.withdraw} />
        </>
      )}
      {writes && line.withdrawn && (
        <Form move="putBack" name={words.putBack}>
          <Button weight="quiet">{words.putBack}</Button>
        </Form>
      )}
      {state && <Decided {...props} state={state} />}
      <Onward {...props} />
    </>
  )
}

const Said = ({ line, now }: Pick<LineViewProps, 'line' | 'now'>) => (
  <Card>
    {line.withdrawn && (
      <p>
        {overviewWords.withdrawnWhy(line.withdrawn.reason, momentWords(line.withdrawn.at, now))}
      </p>
    )}
    <p className="lead">{line.withdrawn ? <del>{line.text}</del> : line.text}</p>
    {line.why && <p className="muted small">{words.correctedWhy(line.why)}</p>}
    <DescriptionList
      items={[
        { term: words.kind, text: lineKindNames[line.kind] },
        { term: words.year, text: line.year },
        { term: words.area, text: line.area },
        { term: words.quantity, text: quantityName(line) },
        { term: words.amount, text: amountName(line.amount) },
        { term: words.theme, text: line.theme },
        { term: words.counterpart, text: line.counterpart },
      ].filter(({ text }) => text)}
    />
  </Card>
)

/** What stood there, so that a correction hides nothing. */
const Before = ({ before }: Pick<LineViewProps, 'before'>) => (
  <Details summary={words.before}>
    <ul className="stack stack--close">
      {before.map((line) => (
        <li key={line.textId}>
          <del>
            {line.text} {quantityName(line)}
          </del>
          {line.why && <p className="muted small">{words.correctedWhy(line.why)}</p>}
          {line.withdrawn && <p className="muted small">“{line.withdrawn.reason}”</p>}
        </li>
      ))}
    </ul>
  </Details>
)

type DecidedProps = LineViewProps & { state: LineState }

function Decided({ state, prepares, decides, drafts, former, ...props }: DecidedProps) {
  const { commitments, problems, now, roundId } = props
  const { disposition } = state
  return (
    <section className="stack stack--close" aria-labelledby="stand">
      <h2 id="stand">{words.state}</h2>
      <Card>
        <p>
          <Tag status={standStatus[disposition?.outcome ?? 'open']}>
            {outcomeNames[disposition?.outcome ?? 'open']}
          </Tag>
        </p>
        {disposition ? <Decision {...{ roundId, disposition, now }} /> : <p>{words.openState}</p>}
        <Prepared {...{ roundId, drafts, state, commitments }} />
      </Card>
      {prepares && !disposition && drafts.length === 0 && (
        <Form move="prepare" name={words.prepare}>
          <p className="muted">{words.prepareHint}</p>
          <Button>{words.prepare}</Button>
        </Form>
      )}
      {decides && (
        <DecideForm
          commitments={byTheme(commitments, state)}
          chosen={disposition ? [] : drafts.flatMap(({ code }) => code ?? [])}
          again={disposition !== undefined}
          problems={problems.dispose}
        />
      )}
      {decides && disposition && <ReasonForm move="reopen" problems={problems.reopen} />}
      {former.length > 0 && <Former former={former} now={now} />}
    </section>
  )
}

type DecisionProps = Pick<LineViewProps, 'roundId' | 'now'> & { disposition: LineDisposition }

const Decision = ({ roundId, disposition, now }: DecisionProps) => (
  <>
    {disposition.reason && <p>{words.reasonWas(disposition.reason)}</p>}
    {disposition.commitments.length > 0 && (
      <p>
        {words.inCommitments} <Codes roundId={roundId} commitments={disposition.commitments} />
      </p>
    )}
    <p className="muted small">{words.by(disposition.by, momentWords(disposition.at, now))}</p>
  </>
)

/** What can be named: what lies on the table, that of the line's own theme first. */
const byTheme = (commitments: readonly Commitment[], { themeId }: LineState) =>
  commitments
    .filter(({ state }) => state !== 'withdrawn')
    .toSorted((a, b) => Number(b.themeId === themeId) - Number(a.themeId === themeId))

type CodesProps = {
  roundId: Id<'Round'>
  commitments: readonly { code: string; title: string }[]
}

const Codes = ({ roundId, commitments }: CodesProps) =>
  commitments.map(({ code, title }, nth) => (
    <span key={code}>
      {nth > 0 && ', '}
      <a href={href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}>
        {code} {title}
      </a>
    </span>
  ))

type PreparedProps = Pick<LineViewProps, 'roundId' | 'drafts' | 'commitments'> & {
  state: LineState
}

/** What the own party made of the line: a draft in its room, or what lies on the table by now. */
function Prepared({ roundId, drafts, commitments, state }: PreparedProps) {
  if (drafts.length === 0 || state.disposition) return null
  const tabled = commitments.filter(({ id }) => drafts.some((one) => one.commitmentId === id))
  return (
    <>
      <p>
        {words.prepared}{' '}
        {drafts.map(({ commitmentId, title, code }) =>
          code ? (
            <Codes key={commitmentId} roundId={roundId} commitments={[{ code, title }]} />
          ) : (
            <a
              key={commitmentId}
              href={href('/trajecten/:roundId/onderhandeling/concepten/:commitmentId', {
                roundId,
                commitmentId,
              })}
            >
              {title}
            </a>
          ),
        )}
      </p>
      {tabled.some((one) => !saysAsLine(state, one.tabled)) && <p>{words.differs}</p>}
    </>
  )
}

const Former = ({ former, now }: Pick<LineViewProps, 'former' | 'now'>) => (
  <Details summary={words.former}>
    <ul className="stack stack--close">
      {former.map(({ id, outcome, reason, by, at, endReason }) => (
        <li key={id}>
          <strong>{outcomeNames[outcome]}.</strong> {reason}
          <p className="muted small">
            {words.by(by, momentWords(at, now))} {words.ended(endReason)}
          </p>
        </li>
      ))}
    </ul>
  </Details>
)

/** The open lines before and after this one, for who goes through them all. */
function Onward({ roundId, overview, line, states }: LineViewProps) {
  const at = states.findIndex(({ id }) => id === line.id)
  const isOpen = ({ disposition }: LineState) => !disposition
  const before = states.slice(0, Math.max(at, 0)).findLast(isOpen)
  const after = states.slice(at + 1).find(isOpen)
  const place = { roundId, overviewId: overview.id }
  const to = (lineId: string) =>
    href('/trajecten/:roundId/scope/bod/:overviewId/regels/:lineId', { ...place, lineId })
  return (
    <p className="row">
      {before && <a href={to(before.id)}>{words.previous}</a>}
      <a href={href('/trajecten/:roundId/scope/bod/:overviewId', place)}>{words.back}</a>
      {after && <a href={to(after.id)}>{words.next}</a>}
    </p>
  )
}
