import { day } from '#kernel/day.ts'
import { bases } from '#law/bases.ts'
import { calendarKindWords, regimeWords, ruleWords } from '#law/calendar.words.ts'
import { type CalendarId, calendar, calendarIds } from '#law/calendars.ts'
import { type RegimeId, regimeIds, regimeOf, transitions } from '#law/regimes.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { verifiedWords, whenWords } from '#process/rule.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { publicFrame } from './public-frame.ts'
import { rulesWords as words } from './rules.words.ts'

/** Every rule by which the plan is counted, and the two laws that it is counted by. */
export const get: Handler<'/regels'> = ({ context }) =>
  Promise.resolve(
    page(
      { ...publicFrame(context), title: words.title, lead: words.lead },
      <>
        <Card title={words.regimes} id="kaders">
          {regimeIds.map((id) => (
            <Regime key={id} id={id} />
          ))}
        </Card>
        <Card title={words.transition} id="overgang">
          <p>{words.transitionText}</p>
          <p className="muted">{verifiedWords[transitions['wvrv-2026'].verified]}</p>
        </Card>
        <Card title={words.conflict} id="december">
          <p>
            {words.conflictText} <RuleLink id="CAL-19" /> {words.conflictAnd}{' '}
            <RuleLink id="CAL-21" />.
          </p>
        </Card>
        <Card flush>
          <AllRules />
        </Card>
        <p>
          <a href={href('/normbedragen', {})}>{words.toNorms}</a>
        </p>
      </>,
    ),
  )

function Regime({ id }: { id: RegimeId }) {
  const { lawFrom, lawUntil, usualFrom, complianceDisputes, basis, verified } = regimeOf(id)
  const from = dayWords(day(lawFrom))
  return (
    <div className="stack--tight" id={id}>
      <h3>{regimeWords[id].name}</h3>
      <p>{regimeWords[id].about}</p>
      <p>
        {lawUntil ? words.between(from, dayWords(day(lawUntil))) : words.since(from)}{' '}
        {words.usualFrom(usualFrom)}
      </p>
      {complianceDisputes && <p>{words.compliance(dayWords(day(complianceDisputes.from)))}</p>}
      <p className="muted">
        {bases[basis].cite}. {verifiedWords[verified]}
      </p>
    </div>
  )
}

const RuleLink = ({ id }: { id: CalendarId }) => (
  <a href={href('/regels/:rule', { rule: id })}>{ruleWords(id, 'wvrv-2026').title}</a>
)

const AllRules = () => (
  <Table
    caption={words.caption}
    columns={[
      { key: 'what', name: words.what, cell: (id) => <RuleLink id={id} /> },
      { key: 'when', name: words.when, cell: (id) => whenWords(calendar[id].when) },
      { key: 'kind', name: words.kind, cell: (id) => calendarKindWords[calendar[id].kind] },
      { key: 'rule', name: words.rule, cell: (id) => <span className="nowrap">{id}</span> },
    ]}
    rows={calendarIds.toSorted((a, b) => a.localeCompare(b))}
    keyOf={(id) => id}
    idOf={(id) => id}
    compact
  />
)
