import type { BaseDocument } from '#agreement/base-documents.ts'
import type { Exclusion } from '#agreement/exclusions.ts'
import type { GoalFact } from '#agreement/goal-facts.store.ts'
import type { Correction, Goal } from '#agreement/goals.ts'
import type { Theme } from '#agreement/themes.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords, momentWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { adviceWords } from './advice-page.words.ts'
import { cascadeWords } from './cascade.words.ts'
import { factWords } from './fact-base.words.ts'
import { GoalForm, type GoalProblems } from './goals.form.tsx'
import { ThemeGoals } from './goals-of-theme.tsx'
import { NormsCard } from './norms-card.tsx'
import type { RoundNorms } from './round-norms.store.ts'
import { documentKindWords, documentWords, scopeWords as words } from './scope.words.ts'

type ScopeProps = {
  roundId: Id<'Round'>
  now: Date
  /** Whether the reader may change the scope. */
  writes: boolean
  themes: readonly Theme[]
  goals: readonly Goal[]
  /** Whether the words of a goal are the reader's to correct now. */
  corrects: (goal: Goal) => boolean
  corrections: readonly Correction[]
  /** The facts that goals build on, and the parties that may dispute them. */
  facts: readonly GoalFact[]
  parties: readonly Party[]
  documents: readonly BaseDocument[]
  exclusions: readonly Exclusion[]
  norms: RoundNorms
  problems: GoalProblems
}

/** What the talks are about and where they lead: goals by theme, what they build on, what is left out. */
export const Scope = (props: ScopeProps) => (
  <div className="columns">
    <div className="stack">
      <Goals {...props} />
    </div>
    <div className="stack">
      <BaseCard {...props} />
      <InformationCard {...props} />
      <AdviceCard {...props} />
      <FactsCard {...props} />
      <NormsCard themes={props.themes} norms={props.norms} />
      <OverviewsCard {...props} />
      <ExcludedCard {...props} />
    </div>
  </div>
)

function Goals({ roundId, themes, goals, ...props }: ScopeProps) {
  const { now, writes, problems, corrects, corrections, facts, parties } = props
  const themesHref = href('/trajecten/:roundId/scope/themas', { roundId })
  if (themes.length === 0)
    return (
      <Empty action={writes && <LinkButton href={themesHref}>{words.chooseThemes}</LinkButton>}>
        {words.noThemes}
      </Empty>
    )
  const dropped = goals.filter((goal) => goal.dropped)
  const parts = themes.map((theme) => ({
    theme,
    goals: goals.filter((goal) => goal.themeId === theme.id && !goal.dropped),
  }))
  const bare = parts.filter((part) => part.goals.length === 0).map(({ theme }) => theme.name)
  return (
    <>
      <p>
        <a href={href('/trajecten/:roundId/scope/doelen', { roundId })}>{cascadeWords.toCascade}</a>
      </p>
      {parts
        .filter((part) => part.goals.length > 0)
        .map((part) => (
          <ThemeGoals
            key={part.theme.id}
            {...part}
            {...{ writes, corrects, corrections, now, problems, facts, parties }}
          />
        ))}
      {bare.length > 0 && <Empty>{words.withoutGoals(bare)}</Empty>}
      {writes && <GoalForm themes={themes} problems={problems.add} />}
      <p>
        <a href={themesHref}>{words.toThemes}</a>
      </p>
      {dropped.length > 0 && <Dropped goals={dropped} now={now} />}
    </>
  )
}

const Dropped = ({ goals, now }: { goals: readonly Goal[]; now: Date }) => (
  <Card title={words.dropped} id="losgelaten" small>
    <ul className="stack stack--close">
      {goals.map(({ id, text, dropped }) => (
        <li key={id}>
          <del>{text}</del>
          {dropped && (
            <p className="muted small">
              {words.droppedWhy(dropped.reason, momentWords(dropped.at, now))}
            </p>
          )}
        </li>
      ))}
    </ul>
  </Card>
)

function BaseCard({ roundId, documents }: ScopeProps) {
  const used = documents.filter(({ withdrawn }) => !withdrawn)
  return (
    <Card title={words.base} id="basis" small>
      {used.length === 0 && <p className="muted">{words.noBase}</p>}
      <ul className="stack stack--close">
        {used.map(({ id, kind, title, version, documentOn }) => (
          <li key={id}>
            <strong>{title}</strong>
            <p className="muted small">
              {documentKindWords[kind]}. {documentWords.versionOf(version, dayWords(documentOn))}.
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={href('/trajecten/:roundId/scope/documenten', { roundId })}>{words.toBase}</a>
      </p>
    </Card>
  )
}

const InformationCard = ({ roundId }: ScopeProps) => (
  <Card title={words.information} id="informatie" small>
    <p className="muted">{words.informationWhat}</p>
    <p>
      <a href={href('/trajecten/:roundId/scope/informatie', { roundId })}>{words.toInformation}</a>
    </p>
  </Card>
)

const AdviceCard = ({ roundId }: ScopeProps) => (
  <Card title={adviceWords.title} id="advies" small>
    <p className="muted">{adviceWords.what}</p>
    <p>
      <a href={href('/trajecten/:roundId/scope/advies', { roundId })}>{adviceWords.toAdvice}</a>
    </p>
  </Card>
)

const FactsCard = ({ roundId }: ScopeProps) => (
  <Card title={factWords.title} id="feiten" small>
    <p className="muted">{factWords.what}</p>
    <p>
      <a href={href('/trajecten/:roundId/scope/feiten', { roundId })}>{factWords.toFacts}</a>
    </p>
  </Card>
)

const OverviewsCard = ({ roundId }: ScopeProps) => (
  <Card title={words.overviews} id="bod" small>
    <p className="muted">{words.overviewsWhat}</p>
    <p>
      <a href={href('/trajecten/:roundId/scope/bod', { roundId })}>{words.toOverviews}</a>
    </p>
  </Card>
)

function ExcludedCard({ roundId, exclusions }: ScopeProps) {
  const out = exclusions.filter(({ returnedAt }) => !returnedAt)
  return (
    <Card title={words.excluded} id="buiten-scope" small>
      {out.length === 0 && <p className="muted">{words.noExcluded}</p>}
      <ul className="stack stack--close">
        {out.map(({ id, text, why }) => (
          <li key={id}>
            <strong>{text}</strong>
            <p className="muted small">{why}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={href('/trajecten/:roundId/scope/buiten-scope', { roundId })}>{words.toExcluded}</a>
      </p>
    </Card>
  )
}
