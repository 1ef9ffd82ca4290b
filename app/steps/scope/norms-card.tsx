import type { Theme } from '#agreement/themes.ts'
import {
  type NormId,
  normAmount,
  normKnownFrom,
  normSetNames,
  normStart,
  normsOf,
} from '#law/norm-amounts.ts'
import { normAmountWords, normWords } from '#law/norm-amounts.words.ts'
import type { ThemeCode } from '#law/themes.ts'
import { dayWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { Note } from '#ui/note.tsx'
import { setOfYearWords, normsCardWords as words } from './norms-card.words.ts'
import type { RoundNorms } from './round-norms.store.ts'

/** The amounts that agreements on affordability lean on first: what is social rent, what is suitable, what rents may rise. */
const shown = [
  'socialRent',
  'benefitCapLow',
  'benefitCapHigh',
  'rentRise',
] as const satisfies readonly NormId[]

/** The theme under which parties speak of what living costs. */
const affordability: ThemeCode = 'BET'

/** The norm amounts of the first year of the agreement, where a round speaks of affordability; and which are not there yet. */
export function NormsCard({ themes, norms }: { themes: readonly Theme[]; norms: RoundNorms }) {
  if (!themes.some(({ code }) => code === affordability)) return null
  const { year, amounts } = norms
  const rows = shown.map((norm) => ({
    norm,
    amount: normAmount(norm, normStart(norm, year), amounts),
  }))
  const known = rows.flatMap(({ amount }) => amount ?? [])
  const sources = new Set(known.flatMap(({ value, found }) => (value === null ? [] : found)))
  return (
    <Card title={words.title(year)} id="normbedragen" small>
      <p className="muted">{words.lead}</p>
      <Waiting {...norms} />
      {known.length > 0 && (
        <DescriptionList
          items={known.map((amount) => ({
            term: normWords[amount.norm],
            text: <span className="nowrap">{normAmountWords(amount)}</span>,
          }))}
        />
      )}
      {[...sources].map((found) => (
        <p key={found} className="muted small">
          {words.sources(found)}
        </p>
      ))}
      {known.some(({ value, verified }) => value !== null && verified !== 'primary') && (
        <p className="muted small">{words.unread}</p>
      )}
      <p>
        <a href={`${href('/normbedragen', {})}#jaar-${year}`}>{words.all}</a>
      </p>
    </Card>
  )
}

/** What of this year misses, and since when; or around when it comes. */
function Waiting({ year, today, amounts }: RoundNorms) {
  const missing = shown.filter((norm) => !normAmount(norm, normStart(norm, year), amounts))
  return normSetNames.map((set) => {
    const [first] = normsOf(set).filter((norm) => missing.some((one) => one === norm))
    if (!first) return null
    const on = normKnownFrom(first, year)
    const what = setOfYearWords(set, year)
    return on <= today ? (
      <Note key={set} kind="warn">
        {words.late(what, dayWords(on))}
      </Note>
    ) : (
      <p key={set}>{words.soon(what, dayWords(on))}</p>
    )
  })
}
