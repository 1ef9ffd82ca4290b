import { day, dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { organisationMark } from '#parties/member-frame.ts'
import { type Party, partiesOf } from '#parties/rounds.store.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { Matrix } from '#ui/matrix.tsx'
import { page } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import {
  holdingWords,
  informationWords,
  notReceived,
  paperKindWords,
  receivedWords,
  reportWords as words,
} from './information.words.ts'
import { roomOf } from './information-position.store.ts'
import {
  type Holding,
  isGap,
  type PositionReport,
  positionReport,
  type RoomPaper,
} from './information-position.ts'
import { gapLines } from './information-report.words.ts'

const path = '/trajecten/:roundId/scope/informatie/rapport'

export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const today = dayOf(now)
  const report = positionReport(await roomOf(db, roundId), today)
  const all = await partiesOf(db, roundId)
  const parties = all.filter((party) => report.parties.includes(party.id))
  const room = href('/trajecten/:roundId/scope/informatie', { roundId })
  const crumbs = [{ name: informationWords.title, href: room }]
  const frame = stepFrame({ context, round, step: 'scope', title: words.title, crumbs })
  return page(
    { ...frame, lead: words.lead, wide: true },
    <>
      <p className="muted">
        {words.printed(dayWords(today))} {words.again}
      </p>
      <Gaps report={report} parties={all} />
      {report.rows.length === 0 ? (
        <Empty action={<a href={room}>{words.toRoom}</a>}>{words.empty}</Empty>
      ) : (
        <Matrix
          caption={words.caption}
          subject={words.paper}
          parties={parties.map((party) => ({
            id: party.id,
            name: party.shortName,
            mark: organisationMark(party.kind, party.name),
            mine: party.id === standing.party?.id,
          }))}
          groups={report.rows.map(groupOf)}
        />
      )}
    </>,
  )
}

function Gaps({ report, parties }: { report: PositionReport; parties: readonly Party[] }) {
  if (report.rows.length === 0 && report.gaps.length === 0) return null
  const lines = gapLines(report, parties)
  return (
    <Card title={words.gaps} id="verschillen">
      {lines.length === 0 && (
        <p>
          <Tag status="ok">{informationWords.noGaps}</Tag>
        </p>
      )}
      <ul className="stack stack--close">
        {lines.map(({ key, says }) => (
          <li key={key}>{says}</li>
        ))}
      </ul>
    </Card>
  )
}

const groupOf = ({ paper, holdings }: PositionReport['rows'][number]) => ({
  id: `groep-${paper.id}`,
  name: `${paper.title} (${paperKindWords[paper.kind]})`,
  rows: paper.versions.toReversed().map((version, nth) => ({
    id: version.id,
    of: JSON.stringify([version, nth, paper.versions.length, [...holdings]]),
    content: () => ({
      head: words.version(version.number, dayWords(day(version.documentOn))),
      cells:
        nth === 0
          ? Object.fromEntries([...holdings].map(([party, holding]) => [party, cellOf(holding)]))
          : Object.fromEntries(
              [...holdings.keys()].map((party) => [
                party,
                party === paper.partyId ? cellOf({ state: 'own' }) : olderCell(version, party),
              ]),
            ),
    }),
  })),
})

const cellOf = (holding: Holding) => {
  const said = holdingWords(holding)
  if (isGap(holding)) return <Tag status="warn">{said}</Tag>
  return holding.state === 'received' ? <Tag status="ok">{said}</Tag> : said
}

/** What a party has of a version that is not the newest: no gap by itself. */
function olderCell({ given }: RoomPaper['versions'][number], party: Id<'Party'>) {
  const at = given[party]?.receivedAt
  return <span className="muted">{at ? receivedWords(at) : notReceived}</span>
}
