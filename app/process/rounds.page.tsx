import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { startsRounds } from '#parties/organisations.ts'
import { href } from '#routes.ts'
import { Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { Lanes } from './cycle-lanes.tsx'
import { lanesOfActor } from './lanes.store.ts'
import { roundsWords as words } from './rounds.words.ts'

const path = '/trajecten'

/** The rounds that the reader knows, those of the same municipalities side by side, each with how far it is. */
export const get: Handler<typeof path> = async ({ context }) => {
  const groups = await lanesOfActor(context)
  const start = <StartButton context={context} />
  return page(
    {
      ...memberFrame(context, path),
      title: words.title,
      lead: words.lead,
      ...(groups.length > 0 && { actions: start }),
    },
    groups.length > 0 ? (
      <div className="stack">
        {groups
          .map((lanes, nth) => ({ lanes, id: `groep-${nth + 1}` }))
          .map(({ lanes, id }) => (
            <Lanes key={id} id={id} lanes={lanes} now={context.now} />
          ))}
      </div>
    ) : (
      <Empty action={start}>{canStart(context) ? words.noneStarter : words.none}</Empty>
    ),
  )
}

const canStart = ({ actor }: Context): boolean =>
  actor.hat !== undefined && startsRounds(actor.hat.kind)

const StartButton = ({ context }: { context: Context }) =>
  canStart(context) ? (
    <LinkButton href={href('/trajecten/nieuw', {})}>{words.start}</LinkButton>
  ) : null
