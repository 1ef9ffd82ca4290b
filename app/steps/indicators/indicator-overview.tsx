import type { Indicator } from '#agreement/indicators.ts'
import type { Span } from '#agreement/indicators-path.ts'
import { catalogueIndicator, indicatorCatalogue } from '#law/indicator-catalogue.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Select } from '#ui/choice.tsx'
import { Button, Details } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { problemsOf } from '#ui/posting.ts'
import { type CameBack, filledBy, filledFrom, IndicatorForm } from './indicator.form.tsx'
import { DropForm, Earlier, IndicatorCard, JudgeForm } from './indicator-card.tsx'
import { indicatorWords as words } from './indicators.words.ts'

type OverviewProps = {
  /** Those that were dropped too. */
  indicators: readonly Indicator[]
  span: Span
  years: readonly number[]
  parties: readonly Party[]
  may: { measure: boolean; judge: boolean; frozen: boolean }
  /** The number in the catalogue that somebody chose from. */
  chosen: string
  outcome: CameBack | undefined
}

/** The indicators of a commitment, and what somebody in this standing may do with them. */
export function IndicatorOverview(props: OverviewProps) {
  const { indicators, span, parties, may } = props
  const standing = indicators.filter(({ droppedAt }) => droppedAt === null)
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  return (
    <>
      {standing.length === 0 && <Empty>{words.none}</Empty>}
      {standing.map((indicator) => (
        <IndicatorCard
          key={indicator.id}
          indicator={indicator}
          span={span}
          nameOf={(party) => names.get(party) ?? ''}
        >
          {!may.frozen && <Changes {...props} indicator={indicator} />}
        </IndicatorCard>
      ))}
      {may.frozen ? (
        <Note>{words.frozen}</Note>
      ) : may.measure ? (
        <Define {...props} isFirst={standing.length === 0} />
      ) : (
        <Note>{words.notYours}</Note>
      )}
      <Earlier indicators={indicators.filter(({ droppedAt }) => droppedAt !== null)} />
    </>
  )
}

/** Only the form about this indicator gets back what was typed in it. */
function Changes({ indicator, outcome, ...props }: OverviewProps & { indicator: Indicator }) {
  const { may, parties, years } = props
  const isOwn =
    outcome &&
    outcome.move !== 'defineIndicator' &&
    outcome.problems.given.indicator === indicator.id
  const own = isOwn ? outcome : undefined
  const replacing = problemsOf(own, 'replaceIndicator')
  return (
    <>
      {may.judge && (
        <JudgeForm indicator={indicator} problems={problemsOf(own, 'judgeFeasibility')} />
      )}
      {may.measure && (
        <>
          <Details summary={words.replace} open={replacing !== undefined}>
            <p className="hint">{words.replaceHint}</p>
            <IndicatorForm
              id={`vervang-${indicator.id}`}
              move="replaceIndicator"
              hidden={{ indicator: indicator.id }}
              parties={parties}
              years={years}
              filled={filledBy(indicator)}
              problems={replacing}
            />
          </Details>
          <DropForm indicator={indicator} problems={problemsOf(own, 'dropIndicator')} />
        </>
      )}
    </>
  )
}

function Define({ isFirst, chosen, outcome, ...props }: OverviewProps & { isFirst: boolean }) {
  const { parties, years } = props
  const proposal = catalogueIndicator(chosen)
  const problems = problemsOf(outcome, 'defineIndicator')
  const content = (
    <>
      <Catalogue chosen={chosen} />
      {proposal && <Note>{words.filled(proposal.name)}</Note>}
      <IndicatorForm
        id="indicator"
        move="defineIndicator"
        parties={parties}
        years={years}
        filled={proposal ? filledFrom(proposal) : {}}
        problems={problems}
      />
    </>
  )
  if (!isFirst)
    return (
      <Details summary={words.another} open={problems !== undefined || chosen !== ''} card>
        {content}
      </Details>
    )
  return (
    <Card title={words.define} id="maken">
      {content}
    </Card>
  )
}

/** Chooses from the catalogue: the page comes back with the form filled in. */
const Catalogue = ({ chosen }: { chosen: string }) => (
  <form method="get" className="form stack--close" aria-label={words.choose}>
    <Select
      id="uit"
      name="uit"
      label={words.choose}
      hint={words.chooseHint}
      defaultValue={chosen}
      choices={indicatorCatalogue.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))}
    />
    <Button weight="quiet">{words.fill}</Button>
  </form>
)
