import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { DelayTalk } from '#agreement/actions.ts'
import { aCommitment } from '#agreement/commitments.example.ts'
import { anIndicator, indicatorId } from '#agreement/indicators.example.ts'
import { aFigure, aLevel, aLightInput } from '#agreement/light.example.ts'
import type { LightInput } from '#agreement/light.ts'
import { aReport, aReview } from '#agreement/reports.example.ts'
import type { Report } from '#agreement/reports.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { now, partyId, roundId } from '#parties/parties.example.ts'
import { CommitmentView } from './commitment-view.tsx'
import { followed } from './monitoring.ts'

const today = day('2027-07-15')

type Given = {
  input?: LightInput
  reports?: readonly Report[]
  on?: typeof today
  as?: 'voorbeeldwonen' | 'hvVoorbeeldwonen' | 'gemeente'
  talks?: readonly DelayTalk[]
  isMeasured?: boolean
}

/** The page of the first commitment, as somebody of this party with a mandate to report reads it. */
function shown({ input = aLightInput(), reports = [], on = today, as, ...given }: Given = {}) {
  const { talks = [], isMeasured = true } = given
  const one = { indicator: anIndicator(), span: input.span, reports, input }
  const monitored = { commitment: aCommitment(), measured: isMeasured ? [one] : [] }
  return renderToStaticMarkup(
    <CommitmentView
      roundId={roundId}
      followed={followed(monitored, on)}
      actions={[]}
      talks={talks}
      parties={[]}
      today={on}
      speaksFor={as && partyId(as)}
      mayAdd={as !== undefined}
      outcome={undefined}
    />,
  )
}

const movesIn = (html: string) =>
  [...html.matchAll(/name="move" value="([^"]*)"/g)].map(([, move]) => move)

const confirmed = aReport({ reviews: [aReview()] })

describe('what can be done', () => {
  it.each<[string, Given, string[]]>([
    ['nobody without mandate', {}, []],
    ['the supplier', { as: 'voorbeeldwonen' }, ['reportValue', 'explainDelay', 'addAction']],
    [
      'the supplier, after a figure',
      { as: 'voorbeeldwonen', reports: [aReport()] },
      ['reportValue', 'correctReport', 'explainDelay', 'addAction'],
    ],
    ['the checker, without a figure', { as: 'hvVoorbeeldwonen' }, ['addAction']],
    [
      'the checker of a figure',
      { as: 'hvVoorbeeldwonen', reports: [aReport()] },
      ['confirmReport', 'disputeReport', 'addAction'],
    ],
    [
      'the checker who confirmed it already',
      { as: 'hvVoorbeeldwonen', reports: [confirmed] },
      ['disputeReport', 'addAction'],
    ],
    ['another party', { as: 'gemeente', reports: [aReport()] }, ['addAction']],
  ])('by %s', (_, given, moves) => {
    expect(movesIn(shown(given))).toEqual(moves)
  })

  it('opens the form for a figure that is asked for now', () => {
    const form = (html: string) => /<details([^>]*)><summary>Geef een cijfer op/.exec(html)?.[1]
    expect(form(shown({ as: 'voorbeeldwonen' }))).toContain('open')
    const early = shown({ as: 'voorbeeldwonen', on: day('2027-02-01') })
    expect(form(early)).not.toContain('open')
  })

  it('offers only the periods that have begun and that nobody reported over', () => {
    const html = shown({ as: 'voorbeeldwonen', reports: [aReport()] })
    const [, choices = ''] = /<select[^>]*name="period"[^>]*>(.*?)<\/select>/.exec(html) ?? []
    expect([...choices.matchAll(/value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '2027-04-01',
      '2027-07-01',
    ])
  })

  it('says when reporting begins, before the term', () => {
    const html = shown({ as: 'voorbeeldwonen', on: day('2026-12-01') })
    expect(html).toContain('De eerste periode begint op 1 januari 2027.')
    expect(movesIn(html)).not.toContain('reportValue')
  })
})

describe('what is seen', () => {
  it('is the light with its working, sentence by sentence', () => {
    const html = shown({ input: aLightInput({ realised: 100 }), reports: [confirmed] })
    expect(html).toContain('Let op')
    const [, working = ''] = html.split('Hoe komt dit oordeel tot stand?')
    expect(working).toContain('<li>Gemeten: 100 woningen op 30 juni 2027.</li>')
    expect(working).toContain('Formule light-1. Bekeken op 15 juli 2027.')
  })

  it('is no light where it only informs', () => {
    const html = shown({ input: aLevel('info', { realised: 7 }) })
    expect(html).toContain('Ter informatie')
    expect(html).not.toContain('Formule light-1')
  })

  it('is that nobody measures it', () => {
    const html = shown({ isMeasured: false })
    expect(html).toContain('Deze afspraak heeft geen indicator.')
    expect(html).toContain('Wordt niet gemeten')
    expect(html).not.toContain('Waarom loopt het niet volgens plan?')
  })

  it('asks why only where it asks attention, and keeps what was said once', () => {
    const good = aLightInput({ realised: 130 })
    const grey = aLightInput({ evidence: aFigure(60, '2027-01-31') })
    expect(shown({ input: good })).not.toContain('Waarom loopt het niet volgens plan?')
    expect(shown({ input: grey })).toContain('Waarom loopt het niet volgens plan?')
    const said: DelayTalk = {
      id: id('00000000-0000-7000-9000-300000000001'),
      commitmentId: aCommitment().id,
      partyId: partyId('voorbeeldwonen'),
      answersId: null,
      cause: 'grid',
      text: 'Er is geen aansluiting.',
      needsPartyId: null,
      expectedOn: null,
      saidAt: now,
    }
    const html = shown({ input: good, talks: [said] })
    expect(html).toContain('Er is geen ruimte op het stroomnet.')
    expect(html).toContain('Er is geen aansluiting.')
  })

  it('is both voices of a disputed figure; without a figure of the checker only her reason', () => {
    const dispute = aReview({ verdict: 'dispute', reason: 'Drie staan leeg.' })
    const html = shown({ reports: [aReport({ reviews: [dispute] })] })
    expect(html).toContain('De partijen zien dit verschillend')
    expect(html).toContain('Drie staan leeg.')
    expect(html.match(/60 woningen\./g)).toHaveLength(1)
  })

  it('leads to the evidence and to the indicator', () => {
    const html = shown({ reports: [confirmed] })
    expect(html).toContain(`/trajecten/${roundId}/bestanden/`)
    expect(html).toContain(`/trajecten/${roundId}/indicatoren/VBS-BES-01`)
    expect(html).toContain(`id="meting-${indicatorId(1)}"`)
  })
})
