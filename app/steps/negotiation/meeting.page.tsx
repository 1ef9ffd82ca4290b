import { type Day, dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { stepFrame, stepHref } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary, Note, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { judgedItems } from './lead-time.store.ts'
import { Agenda, Attendance, ReturningPromises } from './meeting-view.tsx'
import { meetingMoves } from './meetings.commands.ts'
import {
  AttendanceForm,
  ConcernForm,
  ItemForm,
  OutcomeForm,
  PlanForm,
  planLabels,
} from './meetings.form.tsx'
import { readMeeting } from './meetings.store.ts'
import type { MeetingReading } from './meetings.ts'
import {
  levelWords,
  meetingRefusalWords,
  whenWords,
  meetingWords as words,
} from './meetings.words.ts'
import { Outcomes } from './outcome-list.tsx'
import { readsMeetings } from './room.ts'

const path = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId'
const calendarPath = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId/overleg.ics'

const moves = {
  replan: move(meetingMoves.replan),
  cancel: move(meetingMoves.cancel),
  proposeItem: move(meetingMoves.proposeItem),
  noteAttendance: move(meetingMoves.noteAttendance),
  recordOutcome: move(meetingMoves.recordOutcome),
  recordConcern: move(meetingMoves.recordConcern),
  closeOutcome: move(meetingMoves.closeOutcome),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href(path, params),
})

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: Outcome,
): Promise<Response> {
  const { db } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThere()
  const reading = await readMeeting(db, roundId, id(params.meetingId))
  if (!reading) return notThere()
  const judged = await judgedItems(db, reading)
  const round = await roundById(db, roundId)
  const { title, level, place } = reading.meeting
  const crumbs = [{ name: words.title, href: `${stepHref(roundId, 'negotiation')}/overleggen` }]
  const frame = stepFrame({ context, round, step: 'negotiation', title, crumbs })
  return page(
    { ...frame, status, above: levelWords[level], lead: `${whenWords(reading.meeting)}, ${place}` },
    <>
      {outcome && <WentWrong outcome={outcome} />}
      <p>
        <a href={href(calendarPath, params)} download>
          {words.calendar}
        </a>
      </p>
      {reading.meeting.cancelledAt && <Note kind="bad">{words.cancelled}</Note>}
      <ReturningPromises {...{ reading, standing }} today={dayOf(context.now)} />
      <AgendaCard {...{ reading, standing, outcome, judged }} />
      <AttendanceCard {...{ reading, standing, outcome }} />
      <OutcomesCard {...{ reading, standing, outcome }} today={dayOf(context.now)} />
      {(standing.coordinates || standing.made) && <Replan {...{ reading, outcome }} />}
      <CoordinatorAuthors
        coordinators={await coordinatorsWhoWrote(db, roundId, ['meeting', 'outcome'])}
      />
    </>,
  )
}

const forms: Record<Outcome['move'], { form: string; labels?: Record<string, string> }> = {
  replan: { form: 'overleg', labels: planLabels },
  cancel: { form: '' },
  proposeItem: {
    form: 'punt',
    labels: { item: words.item, kind: words.itemKind, about: words.about },
  },
  noteAttendance: { form: 'aanwezig' },
  recordOutcome: {
    form: 'uitkomst',
    labels: {
      kind: words.outcomeKind,
      text: words.text,
      ownerPartyId: words.owner,
      toPartyId: words.to,
      dueOn: words.dueOn,
    },
  },
  recordConcern: {
    form: 'zorg',
    labels: { code: words.concernAbout, concern: words.concern },
  },
  closeOutcome: { form: '' },
}

function WentWrong({ outcome }: { outcome: Outcome }) {
  const { refusal, problems } = outcome
  if (!refusal) return <ErrorSummary {...forms[outcome.move]} problems={problems} />
  return <RefusalNote words={meetingRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
}

type PartProps = { reading: MeetingReading; standing: Standing; outcome: Outcome | undefined }

type AgendaProps = PartProps & { judged: Awaited<ReturnType<typeof judgedItems>> }

function AgendaCard({ reading, standing, outcome, judged }: AgendaProps) {
  const problems = problemsOf(outcome, 'proposeItem')
  const atTable = standing.party !== undefined || standing.coordinates
  return (
    <Card title={words.agenda} id="agenda">
      <Agenda reading={reading} judged={judged} />
      {atTable && !reading.meeting.cancelledAt && (
        <Details summary={words.propose} open={problems !== undefined}>
          <ItemForm problems={problems} />
        </Details>
      )}
    </Card>
  )
}

function AttendanceCard({ reading, standing, outcome }: PartProps) {
  const { attendance, parties, meeting } = reading
  const problems = problemsOf(outcome, 'noteAttendance')
  const present = parties.filter(({ id: party }) => attendance.get(party)).map((one) => one.id)
  return (
    <Card title={words.attendance} id="aanwezigen">
      <Attendance reading={reading} />
      {standing.coordinates && !meeting.cancelledAt && (
        <Details summary={words.attendanceKeep} open={problems !== undefined}>
          <AttendanceForm {...{ parties, present, problems }} />
        </Details>
      )}
    </Card>
  )
}

function OutcomesCard({ reading, standing, outcome, today }: PartProps & { today: Day }) {
  const { outcomes, parties, agenda, meeting } = reading
  const problems = problemsOf(outcome, 'recordOutcome')
  const worries = problemsOf(outcome, 'recordConcern')
  const nameOf = (party: Id<'Party'>) => parties.find((one) => one.id === party)?.shortName ?? ''
  const own = standing.mandates.negotiate && standing.party?.id
  return (
    <Card title={words.outcomes} id="uitkomsten">
      {outcomes.length === 0 && <Empty>{words.outcomesNone}</Empty>}
      <Outcomes {...{ outcomes, nameOf, today, own }} roundId={meeting.roundId} />
      {standing.coordinates && !meeting.cancelledAt && (
        <Details summary={words.outcome} open={problems !== undefined}>
          <OutcomeForm {...{ parties, agenda, problems }} />
        </Details>
      )}
      {own && !meeting.cancelledAt && (
        <Details summary={words.raise} open={worries !== undefined}>
          <ConcernForm problems={worries} />
        </Details>
      )}
    </Card>
  )
}

function Replan({ reading, outcome }: Pick<PartProps, 'reading' | 'outcome'>) {
  const problems = problemsOf(outcome, 'replan')
  if (reading.meeting.cancelledAt) return null
  return (
    <>
      <Details card summary={words.replan} open={problems !== undefined}>
        <PlanForm move="replan" stored={reading.meeting} problems={problems} />
      </Details>
      <Details card summary={words.cancel}>
        <Form move="cancel" name={words.cancel}>
          <p>{words.cancelHint}</p>
          <Button weight="danger">{words.cancel}</Button>
        </Form>
      </Details>
    </>
  )
}
