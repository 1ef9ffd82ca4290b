import { uiWords as words } from './ui.words.ts'

type Chip = { href: string; name: string; count?: number; current?: boolean }

/** Links that show a part of a list, with how much there is in each. */
export const Chips = ({ name, chips }: { name: string; chips: readonly Chip[] }) => (
  <nav className="chips" aria-label={name}>
    {chips.map(({ href, name, count, current }) => (
      <a key={href} className="chip" href={href} aria-current={current ? 'true' : undefined}>
        {name} {count !== undefined && <span className="chip__count">{count}</span>}
      </a>
    ))}
  </nav>
)

type Tab = { href: string; name: string; current?: boolean }

/** The parts of a page that does not fit in one view, each with an address of its own. */
export const Tabs = ({ name, tabs }: { name: string; tabs: readonly Tab[] }) => (
  <nav className="tabs" aria-label={name}>
    {tabs.map(({ href, name, current }) => (
      <a key={href} href={href} aria-current={current ? 'page' : undefined}>
        {name}
      </a>
    ))}
  </nav>
)

type PaginationProps = {
  /** From 1. */
  current: number
  count: number
  hrefOf: (page: number) => string
}

/** The pages of a long list: the first, the last, and those around the current one. Nothing for one page. */
export function Pagination({ current, count, hrefOf }: PaginationProps) {
  if (count < 2) return null
  const shown = Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === count || Math.abs(page - current) < 2,
  )
  return (
    <nav className="pages" aria-label={words.pages}>
      {current > 1 && (
        <a href={hrefOf(current - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      {shown.map((page, nth) => (
        <span key={page}>
          {page - (shown[nth - 1] ?? page - 1) > 1 && <span className="pages__gap">…</span>}
          <a href={hrefOf(page)} aria-current={page === current ? 'page' : undefined}>
            <span className="visually-hidden">{words.page}</span>
            {page}
          </a>
        </span>
      ))}
      {current < count && (
        <a href={hrefOf(current + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  )
}
