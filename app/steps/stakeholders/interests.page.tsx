import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { type Column, Table } from '#ui/table.tsx'
import { InterestMap } from './interest-map.tsx'
import { interestMoves } from './interests.commands.ts'
import { ChangeForms, PlaceForm } from './interests.form.tsx'
import { interestViewsOf, keeperOf } from './interests.store.ts'
import { approachTo, type InterestView } from './interests.ts'
import { approachWords, interestRefusalWords, interestsWords as words } from './interests.words.ts'
import { stakeholdersOf } from './stakeholders.store.ts'

const path = '/trajecten/:roundId/belanghebbenden/krachtenveld'

const moves = {
  placeInterest: move(interestMoves.placeInterest),
  correctInterest: move(interestMoves.correctInterest),
  removeInterest: move(interestMoves.removeInterest),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

/** Who wants what and can do what, as the own party sees it, or the coordinator for herself. */
async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: Outcome,
): Promise<Response> {
  const { db, actor } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  const keeper = standing && keeperOf(standing, actor.personId)
  if (!keeper) return notThere()
  const round = await roundById(db, roundId)
  const views = await interestViewsOf(db, roundId, keeper)
  const parties = await stakeholdersOf(db, roundId)
  const unplaced = parties.filter(
    (party) =>
      party.id !== standing.party?.id &&
      !views.some(({ aboutPartyId }) => aboutPartyId === party.id),
  )
  return page(
    {
      ...stepFrame({ context, round, step: 'stakeholders', title: words.title }),
      lead: keeper.lane === 'room' ? words.inRoom : words.inNote,
      status,
    },
    <>
      <Refused refusal={outcome?.refusal} />
      <Views views={views} outcome={outcome} />
      <PlaceForm
        parties={unplaced}
        open={views.length === 0}
        problems={problemsOf(outcome, 'placeInterest')}
      />
      <p className="muted small">{words.careful}</p>
      {views.length > 0 && (
        <Card title={words.picture} id="tekening">
          <InterestMap views={views} />
        </Card>
      )}
    </>,
  )
}

type ViewsProps = { views: Parameters<typeof columnsOf>[0]; outcome: Outcome | undefined }

const Views = ({ views, outcome }: ViewsProps) =>
  views.length === 0 ? (
    <Empty>{words.empty}</Empty>
  ) : (
    <Card flush>
      <Table
        caption={words.caption}
        columns={columnsOf(views, outcome)}
        rows={views}
        keyOf={({ id }) => id}
      />
    </Card>
  )

const Refused = ({ refusal }: { refusal: Outcome['refusal'] }) =>
  refusal ? (
    <RefusalNote words={interestRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
  ) : null

function columnsOf(
  views: readonly InterestView[],
  outcome: Outcome | undefined,
): [Column<InterestView>, ...Column<InterestView>[]] {
  const wrong = problemsOf(outcome, 'correctInterest')
  return [
    {
      key: 'who',
      name: words.who,
      cell: (view) => `${views.indexOf(view) + 1}. ${view.aboutName}`,
    },
    { key: 'influence', name: words.influence, numeric: true, cell: (view) => view.influence },
    { key: 'interest', name: words.interest, numeric: true, cell: (view) => view.interest },
    { key: 'approach', name: words.approach, cell: (view) => approachWords[approachTo(view)] },
    { key: 'note', name: words.note, cell: ({ note }) => note },
    {
      key: 'change',
      name: <span className="visually-hidden">{words.change}</span>,
      cell: (view) => (
        <ChangeForms view={view} problems={wrong?.given.viewId === view.id ? wrong : undefined} />
      ),
    },
  ]
}
