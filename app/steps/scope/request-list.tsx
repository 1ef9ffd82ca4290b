import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords, momentWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { outcomeWords, informationWords as words } from './information.words.ts'
import { AnswerForm, type CloseProblems, ReasonForm } from './information-requests.form.tsx'
import { type InformationRequest, isLate } from './information-requests.ts'
import type { Paper } from './papers.ts'

type RequestListProps = {
  roundId: Id<'Round'>
  requests: readonly InformationRequest[]
  parties: readonly Party[]
  papers: readonly Paper[]
  /** The party for which the reader may answer and take back. */
  speaksFor: Id<'Party'> | undefined
  problems: Record<'answer' | 'refuse' | 'withdraw', CloseProblems>
  today: Day
  now: Date
}

/** Every question, the open ones first by their term. */
export function RequestList({ requests, ...about }: RequestListProps) {
  if (requests.length === 0) return <Empty>{words.noRequests}</Empty>
  return (
    <>
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} {...about} />
      ))}
    </>
  )
}

type RequestCardProps = Omit<RequestListProps, 'requests'> & { request: InformationRequest }

function RequestCard({ request, parties, today, now, ...about }: RequestCardProps) {
  const { id, partyId, askedPartyId, text, askedBy, askedAt } = request
  const nameOf = (party: Id<'Party'>) => parties.find(({ id }) => id === party)?.shortName ?? ''
  const title = words.asks(nameOf(partyId), nameOf(askedPartyId))
  return (
    <Card title={title} id={id} beside={<State request={request} today={today} />}>
      <div className="stack stack--close">
        <p className="as-typed">{text}</p>
        <p className="muted small">{words.askedBy(askedBy, momentWords(askedAt, now))}</p>
      </div>
      {request.closed ? (
        <Answer closed={request.closed} now={now} {...about} />
      ) : (
        <Closing request={request} title={title} {...about} />
      )}
    </Card>
  )
}

function State({ request, today }: { request: InformationRequest; today: Day }) {
  const { closed, dueOn } = request
  if (closed)
    return (
      <Tag status={closed.outcome === 'answered' ? 'ok' : 'wait'}>
        {outcomeWords[closed.outcome]}
      </Tag>
    )
  const on = dayWords(dueOn)
  return isLate(request, today) ? (
    <Tag status="bad">{words.late(on)}</Tag>
  ) : (
    <Tag status="wait">{words.due(on)}</Tag>
  )
}

type About = Pick<RequestListProps, 'roundId' | 'papers' | 'speaksFor' | 'problems'>

type AnswerProps = About & {
  closed: NonNullable<InformationRequest['closed']>
  now: Date
}

function Answer({ closed, roundId, papers, now }: AnswerProps) {
  const { answer, paperId, by, at, outcome } = closed
  const says = outcome === 'withdrawn' ? words.takenBackBy : words.closedBy
  const paper = papers.find(({ id }) => id === paperId)
  return (
    <div className="stack stack--close">
      <p className="as-typed">{answer}</p>
      {paper && (
        <p>
          {words.paper}:{' '}
          <a href={`${href('/trajecten/:roundId/scope/informatie', { roundId })}#${paper.id}`}>
            {paper.title}
          </a>
        </p>
      )}
      <p className="muted small">{says(by, momentWords(at, now))}</p>
    </div>
  )
}

type ClosingProps = About & { request: InformationRequest; title: string }

function Closing({ request, title, papers, speaksFor, problems }: ClosingProps) {
  const of = (problems: CloseProblems) =>
    problems?.given.requestId === request.id ? problems : undefined
  const about = { requestId: request.id, name: title }
  if (speaksFor === request.askedPartyId)
    return (
      <div>
        <AnswerForm {...about} papers={papers} problems={of(problems.answer)} />
        <ReasonForm {...about} move="refuse" problems={of(problems.refuse)} />
      </div>
    )
  if (speaksFor !== request.partyId) return null
  return <ReasonForm {...about} move="withdraw" problems={of(problems.withdraw)} />
}
