import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords, weekdayWords } from '#parties/days.words.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Details, Form } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Attachable } from './item-papers.store.ts'
import { AskForm, AttachForm, DetachForm, type ItemProblems } from './lead-time.form.tsx'
import type { JudgedItem } from './lead-time.store.ts'
import { isHers, judgedOn, treatedAs, type Verdict, type Word } from './lead-time.ts'
import { cameWords, timingWords, wordOn, leadTimeWords as words } from './lead-time.words.ts'
import type { AgendaItem, Meeting } from './meetings.ts'
import { agendaKindWords } from './meetings.words.ts'

type PartProps = JudgedItem & {
  item: AgendaItem
  meeting: Meeting
  standing: Standing
  problems: ItemProblems
  today: Day
  parties: readonly Party[]
  nameOf: (party: Id<'Party'>) => string
}

/** What the item asks of those who meet, and as what it is treated. */
export function QuestionCard({ item, meeting, verdict, isDecided, standing, problems }: PartProps) {
  const treated = treatedAs(item.kind, verdict)
  const mayAsk = isHers(item, standing) && !isDecided && !meeting.cancelledAt
  return (
    <Card title={words.ask} id="vraag">
      <p className="row">
        <Tag status="info">{agendaKindWords[item.kind]}</Tag>
        {treated !== item.kind && <Tag status="warn">{words.treated}</Tag>}
      </p>
      <p>{isDecided ? words.decided : allowedWords(verdict, item)}</p>
      {item.code && (
        <p>
          <a
            href={href('/trajecten/:roundId/onderhandeling/:code', {
              roundId: meeting.roundId,
              code: item.code,
            })}
          >
            {item.code}
          </a>
        </p>
      )}
      {mayAsk && (
        <Details summary={words.askOtherwise} open={problems.ask !== undefined}>
          <AskForm kind={item.kind} problems={problems.ask} />
        </Details>
      )}
    </Card>
  )
}

function allowedWords({ papers, isLate, mayDecide }: Verdict, { kind }: AgendaItem) {
  if (papers.length === 0) return words.fineNone
  if (!isLate) return words.fine
  if (mayDecide) return words.consented
  return kind === 'decide' ? words.treatedWhy : null
}

const timingStatus = { in_time: 'ok', late: 'warn', missing: 'warn' } as const

const columns: [Column<Verdict['papers'][number]>, ...Column<Verdict['papers'][number]>[]] = [
  { key: 'paper', name: words.columnPaper, cell: ({ name }) => name },
  { key: 'came', name: words.columnCame, cell: ({ timing }) => cameWords(timing) },
  {
    key: 'timing',
    name: words.columnTiming,
    cell: ({ timing }) => <Tag status={timingStatus[timing.state]}>{timingWords(timing)}</Tag>,
  },
]

/** The papers of the item, when each came, and by when it had to. */
export function PapersCard({
  verdict,
  meeting,
  isDecided,
  standing,
  problems,
  today,
  attachables,
}: PartProps & { attachables: readonly Attachable[] }) {
  const { papers, detached, on } = verdict
  const atTable = standing.party !== undefined || standing.coordinates
  const open = atTable && !isDecided && !meeting.cancelledAt
  const free = attachables.filter(
    ({ key, isWithdrawn }) => !isWithdrawn && !on.paperKeys.includes(key),
  )
  const own = papers.filter((paper) => isHers(paper, standing))
  const { attach: attaching, detach: detaching } = problems
  return (
    <Card title={words.papers} id="stukken">
      <Rule verdict={verdict} roundId={meeting.roundId} />
      {papers.length === 0 && <Empty>{words.papersNone}</Empty>}
      {papers.length > 0 && (
        <Table
          caption={words.papersCaption}
          columns={columns}
          rows={papers}
          keyOf={({ id }) => id}
        />
      )}
      <Detached papers={detached} />
      {open && today <= meeting.heldOn && (
        <Details summary={words.attach} open={attaching !== undefined}>
          <AttachForm attachables={free} roundId={meeting.roundId} problems={attaching} />
        </Details>
      )}
      {open && today < meeting.heldOn && own.length > 0 && (
        <Details summary={words.detach} open={detaching !== undefined}>
          <DetachForm papers={own} problems={detaching} />
        </Details>
      )}
    </Card>
  )
}

function Rule({ verdict, roundId }: { verdict: Verdict; roundId: Id<'Round'> }) {
  const { leadDays, lastDay } = verdict.rule
  return (
    <p>
      {words.rule(leadDays, `${weekdayWords(lastDay)} ${lastDay.slice(0, 4)}`)}{' '}
      <a href={href('/trajecten/:roundId/coordinatie/spelregels', { roundId })}>
        {words.rulesLink}
      </a>
    </p>
  )
}

function Detached({ papers }: { papers: Verdict['detached'] }) {
  if (papers.length === 0) return null
  return (
    <Details summary={words.detached}>
      <ul className="stack--tight">
        {papers.map(({ id, name, detached }) => (
          <li key={id}>
            {detached && words.detachedLine(name, dayWords(dayOf(detached.at)), detached.reason)}
          </li>
        ))}
      </ul>
    </Details>
  )
}

const wordStatus = { given: 'ok', stale: 'warn', withdrawn: 'warn', none: 'wait' } as const

/** Why late papers matter, which organisations accept a decision on them, and the word of one's own. */
export function ConsentCard(props: PartProps) {
  const { verdict, isDecided, meeting, standing, nameOf, parties } = props
  if (!verdict.isLate) return null
  const own = standing.party && verdict.words.get(standing.party.id)
  const mayAnswer = own && standing.mandates.negotiate && !isDecided && !meeting.cancelledAt
  return (
    <Card title={words.late} id="late-stukken">
      <p>{words.lateWhy}</p>
      {verdict.words.size === 0 && <Note kind="warn">{words.nobody}</Note>}
      {verdict.words.size > 0 && <h3>{words.consents}</h3>}
      <ul className="plain stack--tight">
        {[...verdict.words].map(([party, { word, at }]) => (
          <li key={party} className="row">
            <PartyMark
              mark={organisationMark(kindOf(parties, party), nameOf(party))}
              name={nameOf(party)}
            />
            <Tag status={wordStatus[word]}>{wordOn(word, at ? dayOf(at) : undefined)}</Tag>
          </li>
        ))}
      </ul>
      {[...verdict.words.values()].some(({ word }) => word === 'none') && (
        <p className="small muted">{words.noAnswer}</p>
      )}
      {mayAnswer && <OwnWord word={own.word} verdict={verdict} />}
    </Card>
  )
}

const kindOf = (parties: readonly Party[], party: Id<'Party'>) =>
  parties.find(({ id }) => id === party)?.kind ?? 'other'

function OwnWord({ word, verdict: { on } }: { word: Word; verdict: Verdict }) {
  return (
    <>
      {word !== 'given' && (
        <Form move="consentToLate" hidden={{ judged: judgedOn(on) }} name={words.consent}>
          <p>{words.consentHint(weekdayWords(on.heldOn))}</p>
          <Button>{word === 'none' ? words.consent : words.consentAgain}</Button>
        </Form>
      )}
      {(word === 'given' || word === 'stale') && (
        <Form move="withdrawLateConsent" name={words.withdraw}>
          <Button weight="quiet">{words.withdraw}</Button>
        </Form>
      )}
    </>
  )
}
