import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Button, Form } from '#ui/form.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { isLate, type KeptPromise } from './meetings.ts'
import { ageByParty, ageOf, type PartyAge } from './promise-register.ts'
import { promiseWords as words } from './promise-register.words.ts'

const meetingPath = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId'

type Shown = {
  roundId: Id<'Round'>
  nameOf: (party: Id<'Party'>) => string
  today: Day
  /** The reader's own party, where she may say for it that a promise was kept. */
  own: Id<'Party'> | undefined
}

type PromisesProps = Shown & { caption: string; promises: readonly KeptPromise[] }

/** Promises with who made them to whom, and a button for the party that may say that one was kept. */
export const Promises = ({ caption, promises, ...shown }: PromisesProps) => (
  <Table caption={caption} columns={columnsOf(shown)} rows={promises} keyOf={({ id }) => id} />
)

const columnsOf = ({
  roundId,
  nameOf,
  today,
  own,
}: Shown): [Column<KeptPromise>, ...Column<KeptPromise>[]] => [
  {
    key: 'text',
    name: words.columnText,
    cell: ({ text, meeting, meetingId }) => (
      <>
        {text}
        <p className="small">
          <a href={href(meetingPath, { roundId, meetingId })}>{meeting}</a>
        </p>
      </>
    ),
  },
  {
    key: 'who',
    name: words.columnWho,
    cell: ({ ownerPartyId, toPartyId }) => words.who(nameOf(ownerPartyId), nameOf(toPartyId)),
  },
  { key: 'due', name: words.columnDue, cell: ({ dueOn }) => dayWords(dueOn) },
  {
    key: 'state',
    name: words.columnState,
    cell: (promise) => (
      <div className="stack--tight">
        <State promise={promise} today={today} />
        {promise.closedAt === null && own === promise.toPartyId && (
          <Form
            move="closeOutcome"
            hidden={{ outcomeId: promise.id }}
            name={`${words.close}: ${promise.text}`}
            action={href(meetingPath, { roundId, meetingId: promise.meetingId })}
          >
            <Button weight="quiet">{words.close}</Button>
          </Form>
        )}
      </div>
    ),
  },
]

function State({ promise, today }: { promise: KeptPromise; today: Day }) {
  const age = ageOf(promise, today)
  if (promise.closedAt)
    return (
      <p>
        <Tag status="ok">{words.stateKept}</Tag> <span className="small">{words.took(age)}</span>
      </p>
    )
  const late = isLate(promise, today)
  return (
    <p>
      <Tag status={late ? 'bad' : 'wait'}>{late ? words.stateLate : words.stateOpen}</Tag>{' '}
      <span className="small">{words.age(age)}</span>
    </p>
  )
}

type AgesProps = Pick<Shown, 'nameOf' | 'today'> & { promises: readonly KeptPromise[] }

/** How long the promises of each party are open. */
export const Ages = ({ promises, nameOf, today }: AgesProps) => (
  <Table
    caption={words.agesCaption}
    columns={ageColumns(nameOf)}
    rows={ageByParty(promises, today)}
    keyOf={({ partyId }) => partyId}
  />
)

const ageColumns = (nameOf: Shown['nameOf']): [Column<PartyAge>, ...Column<PartyAge>[]] => [
  { key: 'party', name: words.columnParty, cell: ({ partyId }) => nameOf(partyId) },
  { key: 'open', name: words.columnOpen, cell: ({ open }) => open },
  { key: 'late', name: words.columnLate, cell: ({ late }) => late },
  { key: 'mean', name: words.columnMean, cell: ({ mean }) => words.days(mean) },
  { key: 'oldest', name: words.columnOldest, cell: ({ oldest }) => words.days(oldest) },
]
