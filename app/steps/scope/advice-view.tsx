import { Fragment, type ReactNode } from 'react'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import { adviceIn, openExtension } from '#process/advice.ts'
import { type AdviceAct, adviceActIds, mayAct, sideOf } from '#process/advice-acts.ts'
import { Card } from '#ui/card.tsx'
import {
  type AdviceProblems,
  BecauseForm,
  GiveForm,
  ProposeForm,
  ReplyForm,
  SettleForm,
} from './advice-answers.form.tsx'
import { AdviceCard, ReplyCard } from './advice-answers.tsx'
import { adviceWords as words } from './advice-page.words.ts'
import { type AdviceShown, ExtensionCard, nameIn, RequestCard } from './advice-request.tsx'

type AdviceViewProps = AdviceShown & {
  /** The party for which the reader may speak. */
  own: Id<'Party'> | undefined
  problems: AdviceProblems
}

/** A request with all that was said on it, in the order in which it goes; beside it what the reader can do. */
export const AdviceView = (props: AdviceViewProps) => (
  <div className="columns">
    <div className="stack">
      <RequestCard {...props} />
      <AdviceCard {...props} />
      {adviceIn(props.request) && <ReplyCard {...props} />}
    </div>
    <div className="stack">
      <Doing {...props} />
      {props.request.extensions.length > 0 && <ExtensionCard {...props} />}
    </div>
  </div>
)

function Doing(props: AdviceViewProps) {
  const { request, own, today } = props
  const side = sideOf(request, own)
  const proposal = openExtension(request)
  const acts =
    side === undefined ? [] : adviceActIds.filter((act) => mayAct(act, request, { own, today }).ok)
  if (acts.length === 0) return null
  return (
    <Card title={words.yourTurn} id="doen" small>
      {proposal && acts.includes('settle') && (
        <>
          <p>
            {words.extension(nameIn(props.parties, proposal.partyId), dayWords(proposal.untilDay))}
          </p>
          <SettleForm isOwn={proposal.partyId === own} />
        </>
      )}
      <div>
        {acts.map((act) => (
          <Fragment key={act}>{forms[act](props)}</Fragment>
        ))}
      </div>
    </Card>
  )
}

/** The form of each act. A proposal that waits is settled by buttons above, and no other stands beside it. */
const forms: Record<AdviceAct, (props: AdviceViewProps) => ReactNode> = {
  give: ({ papers, today, problems }) => (
    <GiveForm papers={papers} today={today} problems={problems.give} />
  ),
  reply: ({ today, problems }) => <ReplyForm today={today} problems={problems.reply} />,
  propose: ({ request, problems }) =>
    openExtension(request) ? null : <ProposeForm problems={problems.propose} />,
  settle: () => null,
  goOn: ({ problems }) => <BecauseForm move="goOn" does={words.goOn} problems={problems.goOn} />,
  withdraw: ({ problems }) => (
    <BecauseForm move="withdraw" does={words.withdraw} problems={problems.withdraw} />
  ),
  takeBackAdvice: ({ problems }) => (
    <BecauseForm move="takeBack" does={words.takeBackAdvice} problems={problems.takeBack} />
  ),
  takeBackReply: ({ problems }) => (
    <BecauseForm move="takeBack" does={words.takeBackReply} problems={problems.takeBack} />
  ),
}
