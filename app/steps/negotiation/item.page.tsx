import { dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame, stepHref } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { ErrorSummary, Note, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { attachablesOf } from './item-papers.store.ts'
import { ConsentCard, PapersCard, QuestionCard } from './item-view.tsx'
import { leadTimeMoves } from './lead-time.commands.ts'
import { judgedItems } from './lead-time.store.ts'
import { leadTimeRefusalWords, leadTimeWords as words } from './lead-time.words.ts'
import { readMeeting } from './meetings.store.ts'
import { meetingWords, whenWords } from './meetings.words.ts'
import { readsMeetings } from './room.ts'

const path = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId/punten/:itemId'

const moves = {
  attachPaper: move(leadTimeMoves.attachPaper),
  detachPaper: move(leadTimeMoves.detachPaper),
  askOtherwise: move(leadTimeMoves.askOtherwise),
  consentToLate: move(leadTimeMoves.consentToLate),
  withdrawLateConsent: move(leadTimeMoves.withdrawLateConsent),
}

type ItemOutcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href(path, params),
})

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: ItemOutcome,
): Promise<Response> {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThere()
  const reading = await readMeeting(db, roundId, id(params.meetingId))
  const item = reading?.agenda.find((one) => one.id === params.itemId)
  const judged = reading && item && (await judgedItems(db, reading)).get(item.id)
  if (!judged) return notThere()
  const { meeting, parties } = reading
  const round = await roundById(db, roundId)
  const attachables = await attachablesOf(db, roundId)
  const list = `${stepHref(roundId, 'negotiation')}/overleggen`
  const crumbs = [
    { name: meetingWords.title, href: list },
    { name: meeting.title, href: `${list}/${meeting.id}` },
  ]
  const frame = stepFrame({ context, round, step: 'negotiation', title: item.title, crumbs })
  const nameOf = (party: Id<'Party'>) => parties.find((one) => one.id === party)?.name ?? ''
  const today = dayOf(now)
  const problems = {
    ask: problemsOf(outcome, 'askOtherwise'),
    attach: problemsOf(outcome, 'attachPaper'),
    detach: problemsOf(outcome, 'detachPaper'),
  }
  const part = { ...judged, item, meeting, standing, problems, today, nameOf, parties }
  return page(
    { ...frame, status, lead: `${meeting.title}, ${whenWords(meeting)}` },
    <>
      {outcome && <WentWrong outcome={outcome} />}
      {meeting.cancelledAt && <Note kind="bad">{meetingWords.cancelled}</Note>}
      <QuestionCard {...part} />
      <PapersCard {...part} attachables={attachables} />
      <ConsentCard {...part} />
    </>,
  )
}

const forms: Record<ItemOutcome['move'], { form: string; labels?: Record<string, string> }> = {
  attachPaper: { form: 'stuk', labels: { paper: words.attachField } },
  detachPaper: {
    form: 'weg',
    labels: { paperId: words.detachField, reason: words.detachWhy },
  },
  askOtherwise: { form: 'vraag', labels: { kind: words.ask } },
  consentToLate: { form: '' },
  withdrawLateConsent: { form: '' },
}

function WentWrong({ outcome }: { outcome: ItemOutcome }) {
  const { refusal, problems } = outcome
  if (!refusal) return <ErrorSummary {...forms[outcome.move]} problems={problems} />
  return <RefusalNote words={leadTimeRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
}
