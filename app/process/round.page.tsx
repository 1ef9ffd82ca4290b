import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Context } from '#parties/actor.ts'
import { dayWords, termWords } from '#parties/days.words.ts'
import type { Handler } from '#parties/handler.ts'
import { memberFrame, organisationMark } from '#parties/member-frame.ts'
import { municipalitiesOfRound } from '#parties/municipalities.store.ts'
import {
  type Party,
  partiesOf,
  type Round,
  roundById,
  roundsOfActor,
  standingIn,
} from '#parties/rounds.store.ts'
import { roundKindWords } from '#parties/rounds.words.ts'
import type { Standing } from '#parties/standing.ts'
import { partyRoleWords } from '#parties/standing.words.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, DescriptionList } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { coordinatorsOf } from './coordinators.store.ts'
import { type Coordinator, coordinatorsOn } from './coordinators.ts'
import { factsOf } from './facts.store.ts'
import { RoundSteps } from './round-steps.tsx'
import { roundWords as words } from './rounds.words.ts'
import { exampleNotice, stepHref } from './step-frame.ts'
import { currentStep, type Facts, nthOfStep, steps } from './steps.ts'
import { waitsFor } from './steps.words.ts'

const path = '/trajecten/:roundId'

/** One round: its ten steps with how each stands, where it is now, and who take part. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(context.db, roundId)
  if (!standing) return notThere()
  const round = await roundById(context.db, roundId)
  const facts = await factsOf(context.db, roundId)
  const isAtTable = standing.party !== undefined || standing.coordinates
  return page(
    {
      ...memberFrame(context, '/trajecten'),
      ...(round.isExample && { notice: exampleNotice }),
      title: round.name,
      crumbs: [{ name: 'Trajecten', href: href('/trajecten', {}) }],
    },
    <div className="columns">
      <div className="stack">
        <Now round={round} facts={facts} isAtTable={isAtTable} />
        <Card title={words.steps} id="stappen">
          <RoundSteps roundId={roundId} facts={facts} full isAtTable={isAtTable} />
        </Card>
      </div>
      <div className="stack--close">
        <Parties roundId={roundId} parties={await partiesOf(context.db, roundId)} own={standing} />
        <Coordinators coordinators={await coordinatorsNow(context, roundId)} />
        <About
          round={round}
          places={await placesOf(context, roundId)}
          previous={await previousOf(context, round)}
        />
      </div>
    </div>,
  )
}

const coordinatorsNow = async ({ db, now }: Context, roundId: Round['id']) =>
  coordinatorsOn(await coordinatorsOf(db, roundId), dayOf(now))

const placesOf = async ({ db }: Context, roundId: Round['id']) =>
  (await municipalitiesOfRound(db, roundId)).map(({ name }) => name)

async function previousOf({ db }: Context, { previousId }: Round): Promise<Round | undefined> {
  if (!previousId) return undefined
  const known = await roundsOfActor(db)
  return known.find(({ id }) => id === previousId)
}

type NowProps = { round: Round; facts: Facts; isAtTable: boolean }

function Now({ round, facts, isAtTable }: NowProps) {
  const now = currentStep(facts)
  const step = now && steps[nthOfStep(now) - 1]
  if (!step?.doneWhen)
    return (
      <Card title={words.standsAt} id="nu">
        {words.allDone}
      </Card>
    )
  return (
    <Card title={words.standsAt} id="nu">
      <div className="stack--close">
        <p>
          <strong>{step.name}.</strong> {step.asks} {waitsFor[step.doneWhen]}
        </p>
        {isAtTable && (
          <LinkButton href={stepHref(round.id, step.id)}>{words.goTo(step.name)}</LinkButton>
        )}
      </div>
    </Card>
  )
}

type PartiesProps = { roundId: Round['id']; parties: readonly Party[]; own: Standing }

const Parties = ({ roundId, parties, own }: PartiesProps) => (
  <Card title={words.parties} id="partijen" small>
    <ul className="stack--tight">
      {parties.map(({ id, kind, name, role }) => (
        <li key={id}>
          <PartyMark
            mark={organisationMark(kind, name)}
            name={name}
            suffix={own.party?.id === id ? '(u)' : undefined}
          />
          {role !== 'contracting' && <p className="muted small">{partyRoleWords[role]}</p>}
        </li>
      ))}
    </ul>
    <p>
      <a href={stepHref(roundId, 'stakeholders')}>{words.allParties}</a>
    </p>
  </Card>
)

const Coordinators = ({ coordinators }: { coordinators: readonly Coordinator[] }) => (
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

type AboutProps = { round: Round; places: readonly string[]; previous: Round | undefined }

const About = ({ round, places, previous }: AboutProps) => (
  <Card title={words.about} id="over" small>
    <DescriptionList
      items={[
        { term: words.kind, text: roundKindWords[round.kind] },
        {
          term: words.term,
          text: `${termWords(round.termFrom, round.termUntil)}: ${dayWords(round.termFrom)} tot en met ${dayWords(round.termUntil)}`,
        },
        { term: places.length === 1 ? words.place : words.places, text: places.join(', ') },
        ...(previous
          ? [
              {
                term: words.previous,
                text: <a href={href(path, { roundId: previous.id })}>{previous.name}</a>,
              },
            ]
          : []),
      ]}
    />
  </Card>
)
