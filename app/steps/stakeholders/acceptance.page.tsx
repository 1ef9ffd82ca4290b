import { statusOf } from '#kernel/result.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { visitorFrame } from '#parties/member-frame.ts'
import { sessionCookie } from '#parties/session-cookie.ts'
import { hashOfToken } from '#parties/sessions.store.ts'
import { href } from '#routes.ts'
import { LinkButton } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page, seeOther } from '#ui/page.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { acceptanceMoves } from './acceptance.commands.ts'
import { AcceptForm, InvitationFacts } from './acceptance.form.tsx'
import { invitationOfToken } from './invitations.store.ts'
import { type AcceptRefusal, mayAccept } from './invitations.ts'
import { acceptanceWords as words } from './invitations.words.ts'
import { acceptRefusalWords } from './stakeholders.words.ts'

const path = '/uitnodiging/:token'

const moves = {
  accept: move(acceptanceMoves.accept),
  acceptCoordination: move(acceptanceMoves.acceptCoordination),
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

/** Signs in who accepts, in the place that she was invited to. */
export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ context }: Ask<typeof path>, { session, roundId }) =>
    seeOther(href('/trajecten/:roundId', { roundId }), {
      'Set-Cookie': sessionCookie(session, context.installation.baseUrl),
    }),
})

type Outcome = OutcomeOf<typeof moves>

/** Who invites, for what, and what others will see; or why the link does not work. */
async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: Outcome,
): Promise<Response> {
  const invitation = await invitationOfToken(context.db, hashOfToken(params.token))
  if (!invitation) return closed(context, { code: 'no-such-invitation', basis: 'single-use-link' })
  const works = mayAccept(invitation, context.now)
  if (!works.ok) return closed(context, works.refusal)
  return page(
    {
      ...visitorFrame(context),
      title: words.title,
      lead: words.lead(invitation.inviter, invitation.round),
      status,
    },
    <>
      {outcome?.refusal && <Refused refusal={outcome.refusal} />}
      <InvitationFacts invitation={invitation} />
      <AcceptForm invitation={invitation} problems={outcome?.problems} />
    </>,
  )
}

const Refused = ({ refusal }: { refusal: AcceptRefusal }) => (
  <RefusalNote words={acceptRefusalWords[refusal.code]} cite={bases[refusal.basis].cite} />
)

const closed = (context: Ask<typeof path>['context'], refusal: AcceptRefusal): Response =>
  page(
    { ...visitorFrame(context), title: words.closed, status: statusOf(refusal) },
    <>
      <Refused refusal={refusal} />
      <p>
        <LinkButton weight="quiet" href={href('/inloggen', {})}>
          {words.signIn}
        </LinkButton>
      </p>
    </>,
  )
