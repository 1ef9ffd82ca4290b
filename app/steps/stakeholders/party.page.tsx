import { type Day, dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { isSetterUp, type Standing } from '#parties/standing.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { invitationMoves } from './invitations.commands.ts'
import { mayInvite } from './invitations.ts'
import { Invite } from './invite-card.tsx'
import { mandateMoves } from './mandates.commands.ts'
import { participationMoves } from './participation.commands.ts'
import { TakePartForm } from './participation.form.tsx'
import { Deciding } from './party-deciding.tsx'
import { ChangeParty, PartyFacts, PartyHeading, PartyPeople, RemoveParty } from './party-view.tsx'
import { Refused } from './refused.tsx'
import { registerOf } from './register.store.ts'
import { inviterFor, peopleOf, type Register } from './register.ts'
import { partyMoves } from './stakeholders.commands.ts'
import type { Stakeholder } from './stakeholders.store.ts'
import { successionMoves } from './succession.commands.ts'

const path = '/trajecten/:roundId/belanghebbenden/:partyId'

const moves = {
  changeParty: move(partyMoves.changeParty),
  removeParty: move(partyMoves.removeParty),
  takePartAs: move(participationMoves.takePartAs),
  invite: move(invitationMoves.invite),
  giveMandates: move(mandateMoves.giveMandates),
  endMandate: move(mandateMoves.endMandate),
  endMembership: move(mandateMoves.endMembership),
  handOver: move(successionMoves.handOver),
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>, _, name) =>
    name === 'removeParty'
      ? href('/trajecten/:roundId/belanghebbenden', params)
      : href(path, params),
})

type Outcome = OutcomeOf<typeof moves>

/** One party: what is registered, who speaks for it, and what the reader may change in that. */
async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: Outcome,
): Promise<Response> {
  const { db, actor, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing) return notThere()
  const register = await registerOf(db, roundId)
  const party = register.parties.find(({ id }) => id === params.partyId)
  if (!party) return notThere()

  const round = await roundById(db, roundId)
  const own = actor.hat?.organisationId
  return page(
    {
      ...stepFrame({ context, round, step: 'stakeholders', title: party.name }),
      heading: <PartyHeading party={party} isOwn={standing.party?.id === party.id} />,
      lead: party.why,
      status,
    },
    <Party
      party={party}
      register={register}
      standing={standing}
      own={own}
      today={dayOf(now)}
      outcome={outcome}
    />,
  )
}

type PartyProps = {
  party: Stakeholder
  register: Register
  standing: Standing
  own: Id<'Organisation'> | undefined
  today: Day
  outcome: Outcome | undefined
}

function Party({ party, register, standing, own, today, outcome }: PartyProps) {
  const members = peopleOf(register, party.organisationId)
  const decides = standing.party?.id === party.id && standing.mandates.decide !== undefined
  return (
    <>
      <Refused refusal={outcome?.refusal} />
      <div className="columns--half columns">
        <PartyPeople members={members} />
        <PartyFacts party={party} register={register} />
      </div>
      {decides && (
        <Deciding
          members={members}
          today={today}
          isContracting={standing.party?.role === 'contracting'}
          problems={{ ...mandateProblems(outcome), handOver: problemsOf(outcome, 'handOver') }}
        />
      )}
      {mayInvite(inviterFor({ members, party, standing, own })).ok && (
        <Invite problems={problemsOf(outcome, 'invite')} isFirst={members.length === 0} />
      )}
      {isSetterUp(standing) && (
        <TakePartForm
          party={party}
          register={register}
          problems={problemsOf(outcome, 'takePartAs')}
        />
      )}
      {isSetterUp(standing) && (
        <ChangeParty party={party} problems={problemsOf(outcome, 'changeParty')} />
      )}
      {isSetterUp(standing) && standing.party?.id !== party.id && <RemoveParty />}
    </>
  )
}

const mandateProblems = (outcome: Outcome | undefined) => ({
  give: problemsOf(outcome, 'giveMandates'),
  endMandate: problemsOf(outcome, 'endMandate'),
  endMembership: problemsOf(outcome, 'endMembership'),
})
