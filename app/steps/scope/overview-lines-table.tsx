import type { LineOutcome, LineState } from '#agreement/line-dispositions.ts'
import { lineKindNames, outcomeNames, quantityName } from '#agreement/line-names.ts'
import type { OverviewLine } from '#agreement/overviews.ts'
import type { Theme } from '#agreement/themes.ts'
import type { Id } from '#kernel/id.ts'
import { momentWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Chips } from '#ui/chips.tsx'
import { Details } from '#ui/form.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type Status, Tag } from '#ui/tag.tsx'
import { overviewWords as words } from './overviews.words.ts'

/** A line with how it stands; `undefined` where the version is not sent and nothing can stand yet. */
export type ShownLine = OverviewLine & { stand: LineOutcome | 'open' | undefined }

/** The lines of a version as they are shown: those of the sent one with how they stand, open ones first. */
export function shownLines(
  lines: readonly OverviewLine[],
  states: readonly LineState[],
  isNewest: boolean,
): ShownLine[] {
  const stands = new Map(
    states.map(({ textId, disposition }) => [textId, disposition?.outcome ?? 'open'] as const),
  )
  const shown = lines.map((line) => ({
    ...line,
    stand: isNewest ? stands.get(line.textId) : undefined,
  }))
  return shown.toSorted((a, b) => Number(b.stand === 'open') - Number(a.stand === 'open'))
}

export const standStatus: Record<LineOutcome | 'open', Status> = {
  open: 'wait',
  adopted: 'ok',
  changed: 'info',
  dropped: 'bad',
}

type Place = { roundId: Id<'Round'>; overviewId: Id<'ActivityOverview'> }

type LinesProps = Place & {
  lines: readonly ShownLine[]
  /** What is chosen in the address: a stand and the code of a theme. */
  chosen: { stand: string | null; theme: string | null; version: string | null }
  themes: readonly Theme[]
  now: Date
}

/** All lines of a version in one table, by how they stand and by theme, and under it those that were withdrawn. */
export function Lines({ lines, chosen, themes, now, ...place }: LinesProps) {
  const standing = lines.filter(({ withdrawn }) => !withdrawn)
  const withdrawn = lines.filter((line) => line.withdrawn)
  const themeId = themes.find(({ code }) => code === chosen.theme)?.id
  const shown = standing.filter(
    (line) =>
      (!chosen.stand || line.stand === chosen.stand) && (!themeId || line.themeId === themeId),
  )
  return (
    <section className="stack stack--close" aria-labelledby="regels">
      <h2 id="regels">{words.lines}</h2>
      {standing.length === 0 ? (
        <Empty>{words.noLines}</Empty>
      ) : (
        <>
          <Filters {...{ ...place, lines: standing, chosen, themes }} />
          {shown.length === 0 ? (
            <Empty>{words.noneHere}</Empty>
          ) : (
            <Card flush>
              <LineTable lines={shown} {...place} />
            </Card>
          )}
        </>
      )}
      {withdrawn.length > 0 && (
        <Details summary={`${words.withdrawnLines} (${withdrawn.length})`}>
          <ul className="stack stack--close">
            {withdrawn.map((line) => (
              <li key={line.id}>
                <LineLink line={line} {...place} /> <del>{line.text}</del>
                {line.withdrawn && (
                  <p className="muted small">
                    {words.withdrawnWhy(line.withdrawn.reason, momentWords(line.withdrawn.at, now))}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}

const stands = ['open', 'adopted', 'changed', 'dropped'] as const

type FiltersProps = Place & Pick<LinesProps, 'lines' | 'chosen' | 'themes'>

function Filters({ lines, chosen, themes, ...place }: FiltersProps) {
  const base = href('/trajecten/:roundId/scope/bod/:overviewId', place)
  const to = (stand: string | null, theme: string | null) => {
    const query = Object.entries({ stand, thema: theme, versie: chosen.version })
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    return `${base}${query.length > 0 ? `?${query.join('&')}` : ''}#regels`
  }
  const used = themes.filter(({ id }) => lines.some(({ themeId }) => themeId === id))
  return (
    <>
      {lines.some(({ stand }) => stand) && (
        <Chips
          name={words.filter}
          chips={[
            {
              href: to(null, chosen.theme),
              name: words.all,
              count: lines.length,
              current: chosen.stand === null,
            },
            ...stands.map((stand) => ({
              href: to(stand, chosen.theme),
              name: outcomeNames[stand],
              count: lines.filter((line) => line.stand === stand).length,
              current: chosen.stand === stand,
            })),
          ]}
        />
      )}
      {used.length > 1 && (
        <Chips
          name={words.themes}
          chips={[
            {
              href: to(chosen.stand, null),
              name: words.allThemes,
              current: chosen.theme === null,
            },
            ...used.map(({ id, code, name }) => ({
              href: to(chosen.stand, code),
              name,
              count: lines.filter(({ themeId }) => themeId === id).length,
              current: chosen.theme === code,
            })),
          ]}
        />
      )}
    </>
  )
}

const LineTable = ({ lines, ...place }: Place & { lines: readonly ShownLine[] }) => {
  const stand: Column<ShownLine>[] = lines.some(({ stand }) => stand)
    ? [
        {
          key: 'stand',
          name: words.state,
          cell: ({ stand }) =>
            stand && <Tag status={standStatus[stand]}>{outcomeNames[stand]}</Tag>,
        },
      ]
    : []
  return (
    <Table
      caption={words.lines}
      compact
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'line',
          name: words.line,
          cell: (line) => (
            <>
              <LineLink line={line} {...place} />{' '}
              <span className="muted">{lineKindNames[line.kind]}</span>
              <span className="block">{line.text}</span>
            </>
          ),
        },
        { key: 'howMuch', name: words.howMuch, cell: howMuch },
        ...stand,
      ]}
    />
  )
}

/** “90 woningen in 2028”; only the year where a line has no number. */
const howMuch = (line: ShownLine) =>
  line.quantity === null ? `In ${line.year}` : `${quantityName(line)} in ${line.year}`

const LineLink = ({ line, ...place }: Place & { line: OverviewLine }) => (
  <a
    href={href('/trajecten/:roundId/scope/bod/:overviewId/regels/:lineId', {
      ...place,
      lineId: line.id,
    })}
  >
    {words.lineNr(line.reference)}
  </a>
)
