import { maxRequestBytes } from '#agreement/files.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { isSetterUp, type Standing } from '#parties/standing.ts'
import { readUpload } from '#platform/upload.ts'
import { stepFrame } from '#process/step-frame.ts'
import { vacanciesFor } from '#process/vacancies.store.ts'
import { VacanciesNote } from '#process/vacancies-note.tsx'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { peopleMoves } from './functions.commands.ts'
import { invitationMoves } from './invitations.commands.ts'
import { mayInvite } from './invitations.ts'
import { Invite } from './invite-card.tsx'
import { ManagePeople } from './manage-people.tsx'
import { participationMoves } from './participation.commands.ts'
import { PartyPeople } from './party-people.tsx'
import { ChangeParty, PartyFacts, PartyHeading, RemoveParty } from './party-view.tsx'
import { Refused } from './refused.tsx'
import { registerOf } from './register.store.ts'
import { inviterFor, peopleOf, type Register } from './register.ts'

const path = '/trajecten/:roundId/belanghebbenden/:partyId'

const moves = {
  changeParty: move(participationMoves.changeParty),
  removeParty: move(participationMoves.removeParty),
  takePartAs: move(participationMoves.takePartAs),
  invite: move(invitationMoves.invite),
  giveMandates: move(peopleMoves.giveMandates),
  withdrawMandate: move(peopleMoves.withdrawMandate),
  endMandate: move(peopleMoves.endMandate),
  endMembership: move(peopleMoves.endMembership),
  standIn: move(peopleMoves.standIn),
  endStandIn: move(peopleMoves.endStandIn),
  succeed: move(peopleMoves.succeed),
  sayAway: move(peopleMoves.sayAway),
  takeBackAway: move(peopleMoves.takeBackAway),
  handOver: move(peopleMoves.handOver),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

/** A form that is too big is answered without being kept in memory, so what was typed is gone. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxRequestBytes)
  return request ? posted({ ...ask, request }) : show(ask, 409)
}

const posted: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>, _, name) =>
    name === 'removeParty'
      ? href('/trajecten/:roundId/belanghebbenden', params)
      : href(path, params),
})

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
  const today = dayOf(now)
  const own = actor.hat?.organisationId
  const vacancies = await vacanciesFor(context, standing)
  return page(
    {
      ...stepFrame({ context, round, step: 'stakeholders', title: party.name }),
      heading: <PartyHeading party={party} isOwn={standing.party?.id === party.id} />,
      lead: party.why,
      status,
    },
    <>
      <VacanciesNote own={own} vacancies={vacancies.filter((one) => one.party.id === party.id)} />
      <Party
        party={party}
        register={register}
        standing={standing}
        hat={actor.hat}
        today={today}
        outcome={outcome}
      />
    </>,
  )
}

type PartyProps = {
  party: Register['parties'][number]
  register: Register
  standing: Standing
  hat: Ask<typeof path>['context']['actor']['hat']
  today: Day
  outcome: Outcome | undefined
}

function Party({ party, register, standing, hat, today, outcome }: PartyProps) {
  const own = hat?.organisationId
  const membershipId = hat?.membershipId
  const members = peopleOf(register, party.organisationId)
  return (
    <>
      <Refused refusal={outcome?.refusal} />
      <div className="columns--half columns">
        <PartyPeople
          party={party}
          register={register}
          isOwn={standing.party?.id === party.id}
          roundId={standing.roundId}
        />
        <PartyFacts party={party} register={register} />
      </div>
      <ManagePeople
        {...{ party, register, standing, membershipId, today }}
        problems={peopleProblems(outcome)}
      />
      {mayInvite(inviterFor({ members, party, standing, own })).ok && (
        <Invite problems={problemsOf(outcome, 'invite')} isFirst={members.length === 0} />
      )}
      {isSetterUp(standing) && (
        <ChangeParty
          {...{ party, register }}
          problems={problemsOf(outcome, 'changeParty')}
          part={problemsOf(outcome, 'takePartAs')}
        />
      )}
      {isSetterUp(standing) && standing.party?.id !== party.id && <RemoveParty />}
    </>
  )
}

const peopleProblems = (outcome: Outcome | undefined) => ({
  give: problemsOf(outcome, 'giveMandates'),
  withdraw: problemsOf(outcome, 'withdrawMandate'),
  endMandate: problemsOf(outcome, 'endMandate'),
  endMembership: problemsOf(outcome, 'endMembership'),
  standIn: problemsOf(outcome, 'standIn'),
  endStandIn: problemsOf(outcome, 'endStandIn'),
  succeed: problemsOf(outcome, 'succeed'),
  sayAway: problemsOf(outcome, 'sayAway'),
  takeBackAway: problemsOf(outcome, 'takeBackAway'),
  handOver: problemsOf(outcome, 'handOver'),
})
