import { countLines, type LineState } from '#agreement/line-dispositions.ts'
import {
  type Overview,
  type OverviewFact,
  type OverviewLine,
  type OverviewResponse,
  openVersionOf,
  sentVersionOf,
} from '#agreement/overviews.ts'
import type { Theme } from '#agreement/themes.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { together } from '#kernel/text.ts'
import { momentWords } from '#parties/days.words.ts'
import type { Standing } from '#parties/standing.ts'
import { href } from '#routes.ts'
import { Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { RenewForm, SendForm } from './overview.form.tsx'
import { Facts, OverviewVersions, Responses } from './overview-around.tsx'
import { LineBar } from './overview-cards.tsx'
import { AddLineForm } from './overview-line.form.tsx'
import { Lines, shownLines } from './overview-lines-table.tsx'
import { factWords, overviewWords as words } from './overviews.words.ts'
import type { StockOf } from './stock.ts'
import { StockCard } from './stock-card.tsx'

/** What came back of the forms of a bod. */
type OverviewProblems = {
  add: Parameters<typeof AddLineForm>[0]['problems']
  send: Problems<'deliveredOn'> | undefined
  renew: Problems<'why'> | undefined
  saveStock: Parameters<typeof StockCard>[0]['problems']
} & Parameters<typeof Facts>[0]['problems'] &
  Parameters<typeof Responses>[0]['problems']

type OverviewViewProps = {
  roundId: Id<'Round'>
  overview: Overview
  standing: Standing
  lines: readonly OverviewLine[]
  states: readonly LineState[]
  facts: readonly OverviewFact[]
  responses: readonly OverviewResponse[]
  stocks: readonly (StockOf & { versionId: string })[]
  themes: readonly Theme[]
  lastDay: Day | undefined
  chosen: { stand: string | null; theme: string | null; version: string | null }
  problems: OverviewProblems
  now: Date
}

/** One bod: how its lines stand, the lines, and around them the days, the reactions and the versions. */
export function OverviewView(props: OverviewViewProps) {
  const { roundId, overview, standing, lines, states, themes, chosen, problems, now } = props
  const version = shownVersion(overview, chosen.version)
  if (!version) return null
  const sent = sentVersionOf(overview)
  const isOwn = overview.partyId === standing.party?.id && standing.party.role === 'contracting'
  const place = { roundId, overviewId: overview.id }
  const hrefOf = (number: number) =>
    `${href('/trajecten/:roundId/scope/bod/:overviewId', place)}?versie=${number}`
  const ofVersion = lines.filter(({ versionId }) => versionId === version.id)
  return (
    <>
      <Which {...{ overview, version, hrefOf, now }} />
      {version.id === sent?.id && <LineBar counts={countLines(states)} />}
      <div className="columns">
        <div className="stack">
          <Lines
            {...{ ...place, chosen, themes, now }}
            lines={shownLines(ofVersion, states, version.id === sent?.id)}
          />
          {isOwn && !version.sentAt && <Writing {...props} />}
          <StockCard
            stocks={props.stocks.filter(({ versionId }) => versionId === version.id)}
            lines={ofVersion}
            year={isOwn && !version.sentAt ? overview.year : undefined}
            problems={problems.saveStock}
          />
          {isOwn && <Going {...props} />}
          {sent && <Reactions {...props} isOwn={isOwn} />}
        </div>
        <div className="stack">
          <Facts
            facts={props.facts.filter(({ versionId }) => versionId === version.id)}
            lastDay={version.number === 1 ? props.lastDay : undefined}
            isSent={version.sentAt !== null}
            writes={isOwn && version.id === overview.versions[0]?.id}
            problems={problems}
          />
          <OverviewVersions versions={overview.versions} {...{ lines, hrefOf, now }} />
        </div>
      </div>
    </>
  )
}

/** Adds lines, one by one or out of a file. */
const Writing = ({ roundId, overview, themes, problems }: OverviewViewProps) => (
  <>
    <p>
      <a
        href={href('/trajecten/:roundId/scope/bod/:overviewId/inlezen', {
          roundId,
          overviewId: overview.id,
        })}
      >
        {words.toImport}
      </a>
    </p>
    <AddLineForm themes={themes} year={overview.year} problems={problems.add} />
  </>
)

/** The version that is asked for, else the newest that the reader may see. */
const shownVersion = ({ versions }: Overview, asked: string | null) =>
  versions.find(({ number }) => String(number) === asked) ?? versions[0]

type Version = NonNullable<ReturnType<typeof shownVersion>>

type WhichProps = {
  overview: Overview
  version: Version
  hrefOf: (number: number) => string
  now: Date
}

/** Which version is read, and which other one matters now. */
function Which({ overview, version, hrefOf, now }: WhichProps) {
  const sent = sentVersionOf(overview)
  const making = openVersionOf(overview)
  if (!version.sentAt)
    return (
      <Note title={sent ? words.making(version.number) : words.inRoom}>
        {sent && <a href={hrefOf(sent.number)}>{words.onTable(sent.number)}</a>}
      </Note>
    )
  if (sent && sent.id !== version.id)
    return (
      <Note kind="warn" title={words.older(version.number)}>
        <a href={hrefOf(sent.number)}>{words.onTable(sent.number)}</a>
      </Note>
    )
  return (
    <p className="muted">
      {words.sent(version.number, momentWords(version.sentAt, now))}.{' '}
      {making && <a href={hrefOf(making.number)}>{words.toMaking(making.number)}</a>}
    </p>
  )
}

/** What its association can do with the bod as a whole. */
function Going({ overview, facts, standing, problems }: OverviewViewProps) {
  const making = openVersionOf(overview)
  if (!making) return <RenewForm problems={problems.renew} />
  if (!standing.mandates.negotiate) return null
  const missing = (['tenants_consulted', 'board_approved'] as const).filter(
    (kind) => !facts.some((one) => one.versionId === making.id && one.kind === kind && !one.ended),
  )
  return (
    <SendForm
      missing={together(missing.map((kind) => factWords[kind].toLowerCase()))}
      problems={problems.send}
    />
  )
}

function Reactions({
  responses,
  standing,
  problems,
  now,
  isOwn,
}: OverviewViewProps & { isOwn: boolean }) {
  const { party, mandates } = standing
  const speaks = party !== undefined && party.role !== 'observer' && Boolean(mandates.negotiate)
  return (
    <Responses
      responses={responses}
      own={speaks ? party.id : undefined}
      responds={speaks && !isOwn}
      now={now}
      problems={problems}
    />
  )
}
