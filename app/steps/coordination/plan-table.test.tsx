import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import type { CalendarId } from '#law/calendars.ts'
import { agreementsFor, aPlanEvent, started, today } from '#process/plan.example.ts'
import { clocksOf, type PlanEvent, planOf } from '#process/plan.ts'
import { ClockCard } from './plan-clocks.tsx'
import { PlanTable } from './plan-table.tsx'

const row = (id: CalendarId, events: readonly PlanEvent[] = [], logs = false) =>
  renderToStaticMarkup(
    <PlanTable
      caption="Planning"
      items={planOf(events, agreementsFor(2027), today).filter((item) => item.id === id)}
      address="/planning?jaar=2027"
      logs={logs}
      today={today}
    />,
  )

describe('a row of the plan', () => {
  it('says what, by when, who, on what ground, and how long there is', () => {
    const html = row('CAL-21')
    expect(html).toContain('dPi en afspraken zijn naar de minister')
    expect(html).toContain('ma 14 dec 2026')
    expect(html).toContain('Corporatie, voor minister')
    expect(html).toContain('Wettelijke datum: Woningwet art. 44a (niet nagekeken in de wet)')
    expect(html).toContain('nog 19 dagen')
  })

  it('that is late says what follows, and that nobody gave a reason', () => {
    const html = row('CAL-09')
    expect(html).toContain('148 dagen te laat')
    expect(html).toContain('status--bad')
    expect(html).toContain('Gevolg: De wettelijke datum is voorbij.')
    expect(html).toContain('Er is nog geen reden gegeven.')
  })

  it('that is a habit is not marked as a breach of law', () => {
    expect(row('CAL-13')).toContain('status--warn')
  })

  it('shows the reason, who gave it and when it is expected', () => {
    const why = aPlanEvent({
      kind: 'late',
      about: 'CAL-01',
      note: 'De raad besluit later.',
      onDay: day('2027-03-31'),
    })
    const html = row('CAL-01', [why])
    expect(html).toContain('Reden: “De raad besluit later.” (Noor Haddad)')
    expect(html).toContain('Verwacht op woensdag 31 maart 2027.')
  })

  it('that was followed says when, and how late that was', () => {
    const inTime = aPlanEvent({ kind: 'done', about: 'CAL-09', onDay: day('2026-06-30') })
    expect(row('CAL-09', [inTime])).toContain('Gedaan op di 30 jun 2026')
    expect(row('CAL-09', [inTime])).not.toContain('te laat')
    const late = aPlanEvent({ kind: 'done', about: 'CAL-09', onDay: day('2026-07-01') })
    expect(row('CAL-09', [late])).toContain('1 dag te laat')
  })

  it('can be logged by who may, with a name that says which', () => {
    expect(row('CAL-21', [], true)).toContain(
      'aria-label="Vastleggen: dPi en afspraken zijn naar de minister"',
    )
    expect(row('CAL-21')).not.toContain('Vastleggen')
  })
})

describe('a clock', () => {
  const clocks = (events: readonly PlanEvent[], logs: boolean) =>
    renderToStaticMarkup(
      <ClockCard clocks={clocksOf(events, 2027)} year={2027} logs={logs} problems={undefined} />,
    )

  it('says when it started and who said so, or that nobody did', () => {
    const html = clocks([started('2026-07-01')], false)
    expect(html).toContain('woensdag 1 juli 2026')
    expect(html).toContain('Noor Haddad')
    expect(html).toContain('Zes maanden later kan een geschil naar de minister.')
    expect(html).toContain('niet vastgelegd')
    expect(html).not.toContain('Terugnemen')
  })

  it('can be started and taken back by who may', () => {
    const html = clocks([started('2026-07-01')], true)
    expect(html).toContain('aria-label="Terugnemen: Overleg begonnen"')
    expect(html).toContain('name="anchor"')
  })
})
