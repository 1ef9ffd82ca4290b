import type { ReactNode } from 'react'
import { daysBetween } from '#kernel/day.ts'
import { dayWords, momentWords } from '#parties/days.words.ts'
import { type Advice, type AdviceReply, adviceIn, dueOf } from '#process/advice.ts'
import { adviceKindWords } from '#process/advice.words.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { adviceWords as words } from './advice-page.words.ts'
import { type AdviceShown, PaperLink } from './advice-request.tsx'

/** The advice that stands, and under it those that were taken back. */
export function AdviceCard(props: AdviceShown) {
  const { request } = props
  const advice = adviceIn(request)
  return (
    <Card title={words.advice} id="advies">
      {!advice && <p className="muted">{words.noAdvice}</p>}
      {advice && <AdviceText {...props} advice={advice} />}
      {request.advices
        .filter(({ withdrawn }) => withdrawn)
        .map((taken) => (
          <AdviceText key={taken.id} {...props} advice={taken} />
        ))}
    </Card>
  )
}

function AdviceText({ round, request, papers, now, advice }: AdviceShown & { advice: Advice }) {
  const late = daysBetween(dueOf(request), advice.givenOn)
  return (
    <Said said={advice} now={now}>
      <p>
        <strong>{words.givenOn(adviceKindWords[advice.kind], dayWords(advice.givenOn))}</strong>{' '}
        {late > 0 && <Tag status="warn">{words.late(late)}</Tag>}
      </p>
      {advice.text && <p className="as-typed">{advice.text}</p>}
      {advice.paperId && (
        <p>
          {words.paper}: <PaperLink roundId={round.id} papers={papers} id={advice.paperId} />
        </p>
      )}
    </Said>
  )
}

/** The reply to the advice that stands, and those that were taken back. */
export function ReplyCard({ request, now }: AdviceShown) {
  const advice = adviceIn(request)
  if (!advice || advice.kind === 'none') return null
  const replies = advice.replies.toSorted((a) => (a.withdrawn ? 1 : -1))
  return (
    <Card title={words.reply} id="antwoord">
      {!replies.some(({ withdrawn }) => !withdrawn) && <p className="muted">{words.noReply}</p>}
      {replies.map((reply) => (
        <Said key={reply.id} said={reply} now={now}>
          <p>
            <Tag status={reply.deviates ? 'warn' : 'ok'}>
              {reply.deviates ? words.deviates : words.followsAdvice}
            </Tag>{' '}
            {words.replied(dayWords(reply.repliedOn))}
          </p>
          {reply.text && <p className="as-typed">{reply.text}</p>}
        </Said>
      ))}
    </Card>
  )
}

type SaidProps = { said: Advice | AdviceReply; now: Date; children: ReactNode }

/** Something that was said, by whom; struck through where it was taken back, with the reason. */
function Said({ said: { withdrawn, by, at }, now, children }: SaidProps) {
  return (
    <div className="stack stack--close">
      {withdrawn ? <del>{children}</del> : children}
      <p className="muted small">{words.saidBy(by, momentWords(at, now))}</p>
      {withdrawn && (
        <p>
          <Tag>{words.taken}</Tag>{' '}
          {words.takenWhy(withdrawn.reason, withdrawn.by, momentWords(withdrawn.at, now))}
        </p>
      )}
    </div>
  )
}
