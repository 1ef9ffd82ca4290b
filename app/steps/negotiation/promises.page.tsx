import { dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { type Party, partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { Chips } from '#ui/chips.tsx'
import { page } from '#ui/page.tsx'
import type { KeptPromise } from './meetings.ts'
import { NegotiationTabs } from './negotiation-tabs.tsx'
import { promisesOf } from './promise-register.store.ts'
import { promisesWith } from './promise-register.ts'
import { promiseWords as words } from './promise-register.words.ts'
import { Ages, Promises } from './promise-table.tsx'
import { readsMeetings } from './room.ts'

const path = '/trajecten/:roundId/onderhandeling/toezeggingen'

export const get: Handler<typeof path> = async ({ request, params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThere()
  const round = await roundById(db, roundId)
  const parties = await partiesOf(db, roundId)
  const asked = new URL(request.url).searchParams.get('partij')
  const party = parties.find((one) => one.id === asked)?.id
  const all = await promisesOf(db, roundId)
  const promises = promisesWith(all, party)
  const open = promises.filter(({ closedAt }) => closedAt === null)
  const kept = promises.filter(({ closedAt }) => closedAt !== null)
  const nameOf = (one: Id<'Party'>) => parties.find(({ id }) => id === one)?.shortName ?? ''
  const own = standing.mandates.negotiate && standing.party?.id
  const shown = { roundId, nameOf, own, today: dayOf(now) }
  const room = standing.party?.role === 'contracting' ? 0 : undefined
  const frame = stepFrame({ context, round, step: 'negotiation', title: words.title })
  return page(
    { ...frame, lead: words.lead },
    <>
      <NegotiationTabs roundId={roundId} current="promises" drafts={room} />
      <Chips name={words.filter} chips={chipsOf({ roundId, all, parties, party })} />
      <Card title={words.open} id="open" flush>
        {open.length === 0 ? (
          <Empty>{words.openNone}</Empty>
        ) : (
          <Promises caption={`${words.caption}: ${words.open}`} promises={open} {...shown} />
        )}
      </Card>
      {open.length > 0 && (
        <Card title={words.ages} id="hoe-lang" flush>
          <Ages promises={open} {...shown} />
        </Card>
      )}
      {kept.length > 0 && (
        <Card title={words.kept} id="gebeurd" flush>
          <Promises caption={`${words.caption}: ${words.kept}`} promises={kept} {...shown} />
        </Card>
      )}
    </>,
  )
}

type Filtering = {
  roundId: Id<'Round'>
  all: readonly KeptPromise[]
  parties: readonly Party[]
  party: Id<'Party'> | undefined
}

/** One chip for all, and one for each party that promised something or was promised something. */
function chipsOf({ roundId, all, parties, party }: Filtering) {
  const here = href(path, { roundId })
  const named = parties.filter(({ id: one }) => promisesWith(all, one).length > 0)
  return [
    { href: here, name: words.everyone, count: all.length, current: party === undefined },
    ...named.map(({ id: one, shortName }) => ({
      href: `${here}?partij=${one}`,
      name: shortName,
      count: promisesWith(all, one).length,
      current: party === one,
    })),
  ]
}
