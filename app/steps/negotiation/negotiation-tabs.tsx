import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { Tabs } from '#ui/chips.tsx'
import { tableWords as words } from './table.words.ts'

type TabsProps = {
  roundId: Id<'Round'>
  current: 'table' | 'packages' | 'meetings' | 'promises' | 'room'
  /** How many drafts the own party has; `undefined` for who has no room with drafts. */
  drafts: number | undefined
}

/** The parts of the step: the table, packages, the meetings, what was promised there, and the party's own room. */
export const NegotiationTabs = ({ roundId, current, drafts }: TabsProps) => (
  <Tabs
    name={words.tabs}
    tabs={[
      {
        href: href('/trajecten/:roundId/onderhandeling', { roundId }),
        name: words.tabTable,
        current: current === 'table',
      },
      {
        href: href('/trajecten/:roundId/onderhandeling/pakketten', { roundId }),
        name: words.tabPackages,
        current: current === 'packages',
      },
      {
        href: href('/trajecten/:roundId/onderhandeling/overleggen', { roundId }),
        name: words.tabMeetings,
        current: current === 'meetings',
      },
      {
        href: href('/trajecten/:roundId/onderhandeling/toezeggingen', { roundId }),
        name: words.tabPromises,
        current: current === 'promises',
      },
      ...(drafts === undefined
        ? []
        : [
            {
              href: href('/trajecten/:roundId/onderhandeling/concepten', { roundId }),
              name: words.tabRoom(drafts),
              current: current === 'room',
            },
          ]),
    ]}
  />
)
