import { dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { roundRoleWords } from '#parties/rounds.words.ts'
import { isSetterUp } from '#parties/standing.ts'
import { actWords } from '#parties/standing.words.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Buttons, Details, Form } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { type Column, Table } from '#ui/table.tsx'
import { type Status, Tag } from '#ui/tag.tsx'
import { invitationMoves } from './invitations.commands.ts'
import { InviteForRoleForm } from './invitations.form.tsx'
import { invitationsIn } from './invitations.store.ts'
import { type Invitation, type InvitationState, stateOf } from './invitations.ts'
import { invitationStateTags, invitationsWords as words } from './invitations.words.ts'
import { Refused } from './refused.tsx'
import { type Stakeholder, stakeholdersOf } from './stakeholders.store.ts'

const path = '/trajecten/:roundId/belanghebbenden/uitnodigingen'

const moves = {
  inviteForRole: move(invitationMoves.inviteForRole),
  withdrawInvitation: move(invitationMoves.withdrawInvitation),
  renewInvitation: move(invitationMoves.renewInvitation),
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href(path, params),
})

type Outcome = OutcomeOf<typeof moves>

/** The invitations that the reader may see, how each stands, and what she can do with it. */
async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome): Promise<Response> {
  const { params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || (!standing.party && !isSetterUp(standing))) return notThere()
  const invitations = await invitationsIn(db, roundId)
  const parties = await stakeholdersOf(db, roundId)
  const round = await roundById(db, roundId)
  const problems = problemsOf(outcome, 'inviteForRole')
  return page(
    {
      ...stepFrame({ context, round, step: 'stakeholders', title: words.title }),
      lead: words.lead,
      status,
    },
    <>
      <Refused refusal={outcome?.refusal} />
      {invitations.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <Invitations invitations={invitations} parties={parties} now={now} />
      )}
      {isSetterUp(standing) && (
        <Details summary={words.inviteForRole} open={problems !== undefined} card>
          <InviteForRoleForm problems={problems} />
        </Details>
      )}
    </>,
  )
}

const statuses: Record<InvitationState, Status> = {
  open: 'wait',
  accepted: 'ok',
  withdrawn: 'info',
  expired: 'warn',
}

type InvitationsProps = {
  invitations: readonly Invitation[]
  parties: readonly Stakeholder[]
  now: Date
}

function Invitations({ invitations, parties, now }: InvitationsProps) {
  const columns: [Column<Invitation>, ...Column<Invitation>[]] = [
    {
      key: 'person',
      name: words.person,
      cell: ({ name }) => name,
    },
    { key: 'email', name: words.email, cell: ({ email }) => email },
    { key: 'for', name: words.forWhom, cell: (one) => purposeOf(one, parties) },
    {
      key: 'state',
      name: words.state,
      cell: (one) => {
        const state = stateOf(one, now)
        return (
          <>
            <Tag status={statuses[state]}>{invitationStateTags[state]}</Tag>{' '}
            {state === 'open' && words.until(dayWords(dayOf(one.expiresAt)))}
          </>
        )
      },
    },
    {
      key: 'change',
      name: words.change,
      cell: (one) =>
        isChangeable(stateOf(one, now)) ? <Change invitationId={one.id} name={one.name} /> : '–',
    },
  ]
  return (
    <Card flush>
      <Table caption={words.title} columns={columns} rows={invitations} keyOf={({ id }) => id} />
    </Card>
  )
}

const isChangeable = (state: InvitationState) => state === 'open' || state === 'expired'

function purposeOf({ partyId, role, acts }: Invitation, parties: readonly Stakeholder[]): string {
  if (role) return roundRoleWords[role]
  const party = parties.find(({ id }) => id === partyId)?.name ?? ''
  return [party, ...acts.map((act) => actWords[act])].join(', ')
}

const Change = ({ invitationId, name }: { invitationId: Id<'Invitation'>; name: string }) => (
  <Buttons>
    <Form move="renewInvitation" hidden={{ invitationId }} inline>
      <Button weight="quiet" aria-label={words.renewOf(name)}>
        {words.renew}
      </Button>
    </Form>
    <Form move="withdrawInvitation" hidden={{ invitationId }} inline>
      <Button weight="plain" aria-label={words.withdrawOf(name)}>
        {words.withdraw}
      </Button>
    </Form>
  </Buttons>
)
