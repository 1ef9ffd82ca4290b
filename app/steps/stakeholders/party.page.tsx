import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { organisationMark } from '#parties/member-frame.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { isSetterUp } from '#parties/standing.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { invitationMoves } from './invitations.commands.ts'
import { InviteForm } from './invitations.form.tsx'
import { mayInvite } from './invitations.ts'
import { mandateMoves } from './mandates.commands.ts'
import { ManageMandates } from './mandates.form.tsx'
import { partyWords as words } from './party.words.ts'
import { ChangeParty, PartyFacts, PartyPeople } from './party-view.tsx'
import { registerOf } from './register.store.ts'
import { inviterFor, peopleOf, relationsOf } from './register.ts'
import { partyMoves } from './stakeholders.commands.ts'
import { stakeholdersRefusalWords, stakeholdersWords } from './stakeholders.words.ts'

const path = '/trajecten/:roundId/belanghebbenden/:partyId'

const moves = {
  changeParty: move(partyMoves.changeParty),
  invite: move(invitationMoves.invite),
  giveMandates: move(mandateMoves.giveMandates),
  endMandate: move(mandateMoves.endMandate),
  endMembership: move(mandateMoves.endMembership),
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href(path, params),
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

  const members = peopleOf(register, party.organisationId)
  const own = actor.hat?.organisationId
  const invites = mayInvite(inviterFor({ members, party, standing, own })).ok
  const decides = standing.party?.id === party.id && standing.mandates.decide !== undefined
  const round = await roundById(db, roundId)
  const mark = organisationMark(party.kind, party.name)
  return page(
    {
      ...stepFrame({ context, round, step: 'stakeholders', title: party.name }),
      heading: (
        <PartyMark
          mark={mark}
          name={party.name}
          size="normal"
          suffix={standing.party?.id === party.id ? stakeholdersWords.you : undefined}
        />
      ),
      lead: party.why,
      status,
    },
    <>
      {outcome?.refusal && (
        <RefusalNote
          words={stakeholdersRefusalWords(outcome.refusal)}
          cite={bases[outcome.refusal.basis].cite}
        />
      )}
      <div className="columns--half columns">
        <PartyPeople members={members} />
        <PartyFacts party={party} relations={relationsOf(register, party.organisationId)} />
      </div>
      {decides && (
        <Card title={words.manage} id="mandaten">
          <p className="muted">{words.manageHint}</p>
          <ManageMandates
            members={members}
            today={dayOf(now)}
            problems={mandateProblems(outcome)}
          />
        </Card>
      )}
      {invites && <Invite outcome={outcome} isFirst={members.length === 0} />}
      {isSetterUp(standing) && (
        <ChangeParty party={party} problems={problemsOf(outcome, 'changeParty')} />
      )}
    </>,
  )
}

const mandateProblems = (outcome: Outcome | undefined) => ({
  give: problemsOf(outcome, 'giveMandates'),
  endMandate: problemsOf(outcome, 'endMandate'),
  endMembership: problemsOf(outcome, 'endMembership'),
})

type InviteProps = { outcome: Outcome | undefined; isFirst: boolean }

/** Stands open where nobody speaks for the party yet: it is the next thing to do. */
function Invite({ outcome, isFirst }: InviteProps) {
  const problems = problemsOf(outcome, 'invite')
  return (
    <Details summary={words.invite} open={isFirst || problems !== undefined} card>
      <InviteForm problems={problems} />
    </Details>
  )
}
