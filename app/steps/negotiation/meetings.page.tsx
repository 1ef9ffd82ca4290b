import { dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { type Party, partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { plan } from './meetings.commands.ts'
import { PlanForm, planLabels } from './meetings.form.tsx'
import { meetingsOf, owedIn } from './meetings.store.ts'
import { type Meeting, planned } from './meetings.ts'
import {
  levelWords,
  meetingRefusalWords,
  whenWords,
  meetingWords as words,
} from './meetings.words.ts'
import { NegotiationTabs } from './negotiation-tabs.tsx'
import { Outcomes } from './outcome-list.tsx'
import { readsMeetings } from './room.ts'

const path = '/trajecten/:roundId/onderhandeling/overleggen'
const onePath = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId'

const moves = { plan: move(plan) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>, { meetingId }) => href(onePath, { ...params, meetingId }),
})

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThere()
  const round = await roundById(db, roundId)
  const nameOf = shortNameIn(await partiesOf(db, roundId))
  const owed = await owedIn(db, roundId)
  const writers = await coordinatorsWhoWrote(db, roundId, ['meeting', 'outcome'])
  const frame = stepFrame({ context, round, step: 'negotiation', title: words.title })
  const refusal = outcome?.refusal
  const problems = problemsOf(outcome, 'plan')
  const plans = standing.coordinates || standing.made
  const room = standing.party?.role === 'contracting' ? 0 : undefined
  return page(
    { ...frame, status, lead: words.lead },
    <>
      <NegotiationTabs roundId={roundId} current="meetings" drafts={room} />
      {refusal ? (
        <RefusalNote words={meetingRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      ) : (
        <ErrorSummary form="overleg" problems={problems} labels={planLabels} />
      )}
      <Meetings {...{ roundId, plans }} {...planned(await meetingsOf(db, roundId), dayOf(now))} />
      {plans && (
        <Details card summary={words.plan} open={problems !== undefined}>
          <PlanForm move="plan" problems={problems} />
        </Details>
      )}
      <Card title={words.owed} id="te-doen">
        {owed.length === 0 ? (
          <Empty>{words.owedNone}</Empty>
        ) : (
          <Outcomes
            outcomes={owed}
            nameOf={nameOf}
            today={dayOf(now)}
            own={standing.mandates.negotiate && standing.party?.id}
            actionOf={({ meetingId }) => href(onePath, { roundId, meetingId })}
          />
        )}
      </Card>
      <CoordinatorAuthors coordinators={writers} />
    </>,
  )
}

const shortNameIn = (parties: readonly Party[]) => (party: Id<'Party'>) =>
  parties.find(({ id }) => id === party)?.shortName ?? ''

type MeetingsProps = { roundId: Id<'Round'>; plans: boolean; coming: Meeting[]; past: Meeting[] }

const Meetings = ({ roundId, plans, coming, past }: MeetingsProps) => (
  <>
    <Card title={words.coming} id="gepland" flush>
      {coming.length === 0 ? (
        <Empty>{plans ? words.comingNonePlan : words.comingNone}</Empty>
      ) : (
        <MeetingTable roundId={roundId} meetings={coming} caption={words.coming} />
      )}
    </Card>
    {past.length > 0 && (
      <Card title={words.past} id="geweest" flush>
        <MeetingTable roundId={roundId} meetings={past} caption={words.past} />
      </Card>
    )}
  </>
)

type MeetingTableProps = { roundId: Id<'Round'>; meetings: readonly Meeting[]; caption: string }

const MeetingTable = ({ roundId, meetings, caption }: MeetingTableProps) => (
  <Table
    caption={`${words.caption}: ${caption}`}
    columns={columnsOf(roundId)}
    rows={meetings}
    keyOf={(meeting) => meeting.id}
  />
)

const columnsOf = (roundId: Id<'Round'>): [Column<Meeting>, ...Column<Meeting>[]] => [
  {
    key: 'meeting',
    name: words.columnMeeting,
    cell: ({ id: meetingId, title, level, cancelledAt }) => (
      <>
        <a href={href(onePath, { roundId, meetingId })}>{title}</a>
        <p className="small muted">{levelWords[level]}</p>
        {cancelledAt && <Tag status="bad">{words.cancelled}</Tag>}
      </>
    ),
  },
  { key: 'when', name: words.columnWhen, cell: (meeting) => whenWords(meeting) },
  { key: 'place', name: words.columnPlace, cell: ({ place }) => place },
]
