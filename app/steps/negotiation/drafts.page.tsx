import type { Draft } from '#agreement/commitments.ts'
import { draftsOf } from '#agreement/drafts.store.ts'
import { type Id, id } from '#kernel/id.ts'
import { momentWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { roomWords as words } from './content.words.ts'
import { NegotiationTabs } from './negotiation-tabs.tsx'
import { hasRoom } from './room.ts'

const path = '/trajecten/:roundId/onderhandeling/concepten'

/** What a party prepares in its own room. Who has no room finds no page. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db } = context
  const roundId = id<'Round'>(params.roundId)
  if (!hasRoom(await standingIn(db, roundId))) return notThere()
  const round = await roundById(db, roundId)
  const drafts = await draftsOf(db, roundId)
  const frame = stepFrame({ context, round, step: 'negotiation', title: words.title })
  const actions = (
    <LinkButton href={href('/trajecten/:roundId/onderhandeling/concepten/nieuw', { roundId })}>
      {words.new}
    </LinkButton>
  )
  return page(
    { ...frame, lead: words.lead, actions },
    <>
      <NegotiationTabs roundId={roundId} current="room" drafts={drafts.length} />
      {drafts.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <Card flush>
          <Table
            caption={words.caption}
            columns={columnsOf(roundId, context.now)}
            rows={drafts}
            keyOf={(draft) => draft.id}
          />
        </Card>
      )}
    </>,
  )
}

const columnsOf = (roundId: Id<'Round'>, now: Date): [Column<Draft>, ...Column<Draft>[]] => [
  {
    key: 'title',
    name: words.columnTitle,
    cell: ({ id: commitmentId, title }) => (
      <a
        href={href('/trajecten/:roundId/onderhandeling/concepten/:commitmentId', {
          roundId,
          commitmentId,
        })}
      >
        {title}
      </a>
    ),
  },
  { key: 'theme', name: words.columnTheme, cell: ({ theme }) => theme },
  {
    key: 'changed',
    name: words.columnChanged,
    cell: ({ version }) => momentWords(version.madeAt, now),
  },
  {
    key: 'do',
    name: words.columnDo,
    cell: ({ id: commitmentId, title }) => (
      <a
        href={href('/trajecten/:roundId/onderhandeling/concepten/:commitmentId/op-tafel', {
          roundId,
          commitmentId,
        })}
      >
        {words.toTable}
        <span className="visually-hidden">: {title}</span>
      </a>
    ),
  },
]
