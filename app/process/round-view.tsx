import type { Day } from '#kernel/day.ts'
import { regimeWords } from '#law/calendar.words.ts'
import { regimeOn } from '#law/regimes.ts'
import { dayWords } from '#parties/days.words.ts'
import { organisationMark } from '#parties/member-frame.ts'
import { formOf } from '#parties/participation.ts'
import { partWords } from '#parties/participation.words.ts'
import type { Party, Round } from '#parties/rounds.store.ts'
import { roundKindWords } from '#parties/rounds.words.ts'
import type { Standing } from '#parties/standing.ts'
import { href } from '#routes.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import type { Coordinator } from './coordinators.ts'
import type { Progress } from './progress.ts'
import { shortWhyWords } from './progress.words.ts'
import { roundWords as words } from './rounds.words.ts'
import { stepHref } from './step-frame.ts'
import { currentStep, type Facts, nthOfStep, type StepId, steps } from './steps.ts'

type NowProps = {
  round: Round
  facts: Facts
  progress: Record<StepId, Progress>
  isAtTable: boolean
}

/** The step at which the round stands, and what it waits for. */
export function Now({ round, facts, progress, isAtTable }: NowProps) {
  const now = currentStep(facts)
  const step = now && steps[nthOfStep(now) - 1]
  if (!step)
    return (
      <Card title={words.standsAt} id="nu">
        {words.allDone}
      </Card>
    )
  return (
    <Card title={words.standsAt} id="nu">
      <div className="stack--close">
        <p>
          <strong>{step.name}.</strong> {step.asks} {shortWhyWords(step.id, progress[step.id])}
        </p>
        {isAtTable && (
          <LinkButton href={stepHref(round.id, step.id)}>{words.goTo(step.name)}</LinkButton>
        )}
      </div>
    </Card>
  )
}

/** “(u)” for the reader's own party; what it does, where it does not make the agreement. */
function suffixOf(party: Party, parties: readonly Party[], isOwn: boolean): string | undefined {
  const isFull = formOf(party) === 'full'
  const parts = [...(isOwn ? ['u'] : []), ...(isFull ? [] : [partWords(party, { parties })])]
  return parts.length > 0 ? `(${parts.join(', ')})` : undefined
}

type PartiesProps = { roundId: Round['id']; parties: readonly Party[]; own: Standing }

/** Who take part, in short. */
export const Parties = ({ roundId, parties, own }: PartiesProps) => (
  <Card title={words.parties} id="partijen" small>
    <ul className="stack--tight">
      {parties.map((party) => (
        <li key={party.id}>
          <PartyMark
            mark={organisationMark(party.kind, party.name)}
            name={party.name}
            suffix={suffixOf(party, parties, own.party?.id === party.id)}
          />
        </li>
      ))}
    </ul>
    <p>
      <a href={stepHref(roundId, 'stakeholders')}>{words.allParties}</a>
    </p>
  </Card>
)

/** Who guides the talks now, with what she says of her neutrality. */
export const Coordinators = ({ coordinators }: { coordinators: readonly Coordinator[] }) => (
  <Card title={words.coordinator} id="coordinator" small>
    {coordinators.length === 0 && <p>{words.noCoordinator}</p>}
    {coordinators.map(({ id, name, statement, employer }) => (
      <div key={id} className="stack--tight">
        <p>
          <strong>{name}</strong>
        </p>
        <p>“{statement}”</p>
        {employer && <p className="muted small">{words.paidBy(employer)}</p>}
      </div>
    ))}
  </Card>
)

type AboutProps = {
  round: Round
  places: readonly string[]
  previous: Round | undefined
  today: Day
}

/** What kind of round it is, for when and where. */
export const About = ({ round, places, previous, today }: AboutProps) => (
  <Card title={words.about} id="over" small>
    <DescriptionList
      items={[
        { term: words.kind, text: roundKindWords[round.kind] },
        {
          term: words.term,
          text: `${dayWords(round.termFrom)} tot en met ${dayWords(round.termUntil)}`,
        },
        { term: words.regime, text: regimeWords[regimeOn(round, today)].name },
        { term: places.length === 1 ? words.place : words.places, text: places.join(', ') },
        ...(previous
          ? [
              {
                term: words.previous,
                text: (
                  <a href={href('/trajecten/:roundId', { roundId: previous.id })}>
                    {previous.name}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  </Card>
)
