import type { Id } from '#kernel/id.ts'
import { together } from '#kernel/text.ts'
import { dayWords, momentWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card, DescriptionList, Empty } from '#ui/card.tsx'
import { Button, Details, Form } from '#ui/form.tsx'
import { Tag } from '#ui/tag.tsx'
import { FileLinks } from './file-links.tsx'
import {
  directionWords,
  eurosWords,
  paperKindWords,
  informationWords as words,
} from './information.words.ts'
import {
  ExemptForm,
  GiveForm,
  type PaperProblems,
  ReviseForm,
  WithdrawPaperForm,
} from './papers.form.tsx'
import type { Delivery, Paper, PaperVersion } from './papers.ts'

/** What came back of each form on a paper. */
export type ListProblems = Record<'revise' | 'give' | 'exempt' | 'withdraw', PaperProblems>

type PaperListProps = {
  roundId: Id<'Round'>
  papers: readonly Paper[]
  parties: readonly Party[]
  /** The reader's party. */
  own: Id<'Party'> | undefined
  /** Whether this paper is the reader's to change. */
  changes: (paper: Paper) => boolean
  load: ReadonlyMap<Id<'Party'>, number>
  problems: ListProblems
  now: Date
}

/** What lies in the room, the newest first, and under it what was taken back. */
export function PaperList({ papers, ...about }: PaperListProps) {
  const used = papers.filter(({ withdrawn }) => !withdrawn)
  const withdrawn = papers.filter((paper) => paper.withdrawn)
  return (
    <>
      {used.length === 0 && <Empty>{words.empty}</Empty>}
      {used.map((paper) => (
        <PaperCard key={paper.id} paper={paper} {...about} />
      ))}
      {withdrawn.length > 0 && <Withdrawn papers={withdrawn} now={about.now} />}
    </>
  )
}

type PaperCardProps = Omit<PaperListProps, 'papers'> & { paper: Paper }

function PaperCard({ paper, ...about }: PaperCardProps) {
  const { parties, changes } = about
  const [newest, ...older] = paper.versions
  if (!newest) return null
  const owner = parties.find(({ id }) => id === paper.partyId)?.shortName
  return (
    <Card
      title={paper.title}
      id={paper.id}
      beside={
        <span className="muted">
          {paperKindWords[paper.kind]} {owner ? words.from(owner) : words.fromCoordinator}
        </span>
      }
    >
      <Version paper={paper} version={newest} {...about} />
      {paper.exemptions.map(({ partyId, reason }) => (
        <p key={partyId} className="muted small">
          {words.exempted(nameIn(parties, partyId), reason)}
        </p>
      ))}
      {older.length > 0 && (
        <Details summary={words.older}>
          <div className="stack">
            {older.map((version) => (
              <Version key={version.id} paper={paper} version={version} {...about} />
            ))}
          </div>
        </Details>
      )}
      {changes(paper) && <Changes paper={paper} {...about} />}
    </Card>
  )
}

function Changes({ paper, parties, own, load, problems }: PaperCardProps) {
  const of = (problems: PaperProblems) =>
    problems?.given.paperId === paper.id ? problems : undefined
  const about = { paper, parties, own, load }
  const cameBack = Object.values(problems).some((problems) => of(problems))
  return (
    <Details summary={words.manage} open={cameBack}>
      <ReviseForm {...about} problems={of(problems.revise)} />
      <GiveForm {...about} problems={of(problems.give)} />
      <ExemptForm {...about} problems={of(problems.exempt)} />
      <WithdrawPaperForm paper={paper} problems={of(problems.withdraw)} />
    </Details>
  )
}

type VersionProps = PaperCardProps & { version: PaperVersion }

function Version({ paper, version, roundId, parties, own, now, changes }: VersionProps) {
  const { number, documentOn, readingMinutes, addedBy, addedAt, deliveries } = version
  const mine = deliveries.find(({ partyId }) => partyId === own)
  const mayRead = mine?.confirmedAt || changes(paper)
  return (
    <div className="stack stack--close">
      <p>
        {words.version(number, dayWords(documentOn))}, {words.reads(readingMinutes)}.
      </p>
      {mayRead && <Content version={version} roundId={roundId} />}
      <Mine
        {...{ mine, paper, version, now }}
        mayRead={Boolean(mayRead)}
        isExempted={paper.exemptions.some(({ partyId }) => partyId === own)}
      />
      <Receivers deliveries={deliveries} parties={parties} />
      <p className="muted small">{words.by(addedBy, momentWords(addedAt, now))}</p>
    </div>
  )
}

type MineProps = Pick<VersionProps, 'paper' | 'version' | 'now'> & {
  mine: Delivery | undefined
  mayRead: boolean
  isExempted: boolean
}

/** How the reader's party stands to a version: it has it, can receive it, or was not given it. */
function Mine({ mine, paper, version, now, mayRead, isExempted }: MineProps) {
  if (!mine) return mayRead || isExempted ? null : <p className="muted">{words.notForYou}</p>
  if (mine.confirmedAt)
    return <p className="muted small">{words.received(momentWords(mine.confirmedAt, now))}</p>
  return (
    <>
      <p>
        <Tag status="info">{words.forYou}</Tag>{' '}
        {mine.channel === 'room' ? words.receiveWhy : words.handedWhy}
      </p>
      <Form
        move="confirm"
        hidden={{ versionId: version.id }}
        name={`${words.receiveOf(paper.title)}, ${version.number}`}
      >
        <Button>{words.receive}</Button>
      </Form>
    </>
  )
}

/** Who received a version, for whom it lies ready, and why it was given though there was much to read. */
function Receivers({
  deliveries,
  parties,
}: Pick<VersionProps, 'parties'> & Pick<PaperVersion, 'deliveries'>) {
  const names = (given: readonly Delivery[]) =>
    together(given.map(({ partyId }) => nameIn(parties, partyId)))
  const has = deliveries.filter(({ confirmedAt }) => confirmedAt)
  const waits = deliveries.filter(({ confirmedAt }) => !confirmedAt)
  const despite = Map.groupBy(deliveries, ({ despite }) => despite ?? '')
  return (
    <>
      <p className="muted small">
        {has.length > 0 ? words.has(names(has)) : words.nobodyHas}
        {waits.length > 0 && ` ${words.waits(names(waits))}`}
      </p>
      {[...despite].map(
        ([why, given]) =>
          why !== '' && (
            <p key={why} className="muted small">
              {words.gaveDespite(names(given), why)}
            </p>
          ),
      )}
    </>
  )
}

type ContentProps = { version: PaperVersion; roundId: Id<'Round'> }

function Content({ version: { url, file, amounts }, roundId }: ContentProps) {
  return (
    <>
      {amounts.length > 0 && (
        <>
          <DescriptionList
            items={amounts.map(({ direction, amount }) => ({
              term: directionWords[direction],
              text: eurosWords(amount),
            }))}
          />
          <p className="muted small">{words.alternatives}</p>
        </>
      )}
      <FileLinks {...{ roundId, url, file }} />
    </>
  )
}

const Withdrawn = ({ papers, now }: { papers: readonly Paper[]; now: Date }) => (
  <Card title={words.withdrawn} id="teruggenomen" small>
    <ul className="stack stack--close">
      {papers.map(({ id, title, withdrawn }) => (
        <li key={id}>
          <del>{title}</del>
          {withdrawn && (
            <p className="muted small">
              {words.withdrawnWhy(withdrawn.reason, momentWords(withdrawn.at, now))}
            </p>
          )}
        </li>
      ))}
    </ul>
  </Card>
)

const nameIn = (parties: readonly Party[], partyId: Id<'Party'>): string =>
  parties.find(({ id }) => id === partyId)?.shortName ?? ''
