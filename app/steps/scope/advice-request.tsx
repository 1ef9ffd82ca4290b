import type { Commitment } from '#agreement/commitments.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords, momentWords } from '#parties/days.words.ts'
import type { Party, Round } from '#parties/rounds.store.ts'
import { type AdviceRequest, adviceIn, dueOf, replyDue, termOf } from '#process/advice.ts'
import { adviceListWords, ifMissedWords, termBasisWords } from '#process/advice.words.ts'
import { AdviceTag } from '#process/advice-list.tsx'
import { href } from '#routes.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { adviceWords as words } from './advice-page.words.ts'
import type { Paper } from './papers.ts'

export type AdviceShown = {
  round: Round
  request: AdviceRequest
  parties: readonly Party[]
  papers: readonly Paper[]
  commitments: readonly Commitment[]
  today: Day
  now: Date
}

/** What was asked, of whom, until when, on what ground, and what follows where that day passes. */
export function RequestCard(props: AdviceShown) {
  const { round, request, parties, today, now } = props
  const { partyId, adviserId, askedOn, by, at, closed } = request
  const named = [
    { term: words.who, text: nameIn(parties, partyId) },
    { term: words.whom, text: nameIn(parties, adviserId) },
    { term: words.received, text: dayWords(askedOn) },
  ]
  const items = [...named, ...about(props), ...termOn({ round, request, parties, today })]
  return (
    <Card
      title={words.request}
      id="aanvraag"
      beside={<AdviceTag request={request} today={today} />}
      foot={words.askedBy(by, momentWords(at, now))}
    >
      <DescriptionList items={items} />
      {closed && (
        <p>
          <strong>{adviceListWords.closedAs[closed.closing]}</strong>{' '}
          <span className="muted small">
            {words.saidBy(closed.by, momentWords(closed.at, now))}
          </span>
          <br />
          {words.closedWhy(closed.reason)}
        </p>
      )}
    </Card>
  )
}

/** The short name of a party. */
export const nameIn = (parties: readonly Party[], party: Id<'Party'>): string =>
  parties.find(({ id }) => id === party)?.shortName ?? ''

function about({ round, request, papers, commitments }: AdviceShown) {
  const roundId = round.id
  const commitment = commitments.find(({ id }) => id === request.commitmentId)
  const path = '/trajecten/:roundId/onderhandeling/:code'
  return [
    ...(request.paperId
      ? [{ term: words.paper, text: <PaperLink {...{ roundId, papers }} id={request.paperId} /> }]
      : []),
    ...(commitment
      ? [
          {
            term: words.commitment,
            text: (
              <a href={href(path, { roundId, code: commitment.code })}>
                {commitment.code}: {commitment.title}
              </a>
            ),
          },
        ]
      : []),
  ]
}

type PaperLinkProps = { roundId: Id<'Round'>; papers: readonly Paper[]; id: Id<'Paper'> }

/** A paper by its title, where it lies in the information room. */
export const PaperLink = ({ roundId, papers, id }: PaperLinkProps) => (
  <a href={`${href('/trajecten/:roundId/scope/informatie', { roundId })}#${id}`}>
    {papers.find((paper) => paper.id === id)?.title}
  </a>
)

type TermOnProps = {
  round: Round
  request: AdviceRequest
  parties: readonly Party[]
  today: Day
}

/** The term that counts: for the advice, and once it is there for a reply that deviates. */
function termOn({ round, request, parties, today }: TermOnProps) {
  const asker = parties.find(({ id }) => id === request.partyId)?.kind ?? 'other'
  const advice = adviceIn(request)
  const replyUntil = replyDue(request, today)
  const isReply = advice !== undefined && replyUntil !== null
  const term = isReply
    ? termOf('CAL-32', advice.givenOn, { held: round, today })
    : termOf('CAL-31', request.askedOn, { held: round, today })
  const due = dueOf(request)
  const ground = (
    <a href={href('/regels/:rule', { rule: term.id })}>{termBasisWords(asker, term)}</a>
  )
  const advised = {
    term: words.dueOn,
    text: (
      <>
        {dayWords(due)}
        {due !== request.dueOn && <p className="muted">{words.moved(dayWords(request.dueOn))}</p>}
      </>
    ),
  }
  if (request.closed || (advice && !isReply)) return [advised, { term: words.ground, text: ground }]
  const replied = {
    term: words.replyDueOn,
    text: replyUntil && (
      <>
        {dayWords(replyUntil)}
        <p className="muted">{words.replyOnlyIf}</p>
      </>
    ),
  }
  return [
    advised,
    ...(isReply ? [replied] : []),
    { term: words.ground, text: ground },
    { term: words.follows, text: ifMissedWords(asker, term) },
  ]
}

/** What was proposed about a longer term, and what the other side said. */
export const ExtensionCard = ({ request, parties, now }: AdviceShown) => (
  <Card title={words.extensions} id="termijn" small>
    <ul className="stack stack--close">
      {request.extensions.map(({ id, partyId, untilDay, reason, by, at, settled }) => (
        <li key={id}>
          <p>{words.extension(nameIn(parties, partyId), dayWords(untilDay))}</p>
          <p className="as-typed">{reason}</p>
          <p className="muted small">{words.saidBy(by, momentWords(at, now))}</p>
          <p>
            <Tag status={settled?.outcome === 'agreed' ? 'ok' : 'wait'}>
              {settled ? words.outcomes[settled.outcome] : words.waits}
            </Tag>
          </p>
        </li>
      ))}
    </ul>
  </Card>
)
