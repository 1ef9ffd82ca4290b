import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest } from '#platform/testing.ts'
import { acceptanceMoves } from './acceptance.commands.ts'
import { invitationMoves } from './invitations.commands.ts'

/** Someone whom Modelwonen asks to negotiate for it. Name only what the test is about. */
export const anInvitation = {
  roundId,
  partyId: partyId('modelwonen'),
  email: 'anna@modelwonen.example',
  name: 'Anna Kuil',
  function: 'Adviseur',
  acts: ['negotiate' as const],
  grantedBy: 'Bestuur',
}

/** Invites, and reads the token from the mail. From here on the test works as the owner of the tables. */
export async function invited(
  db: Db,
  by: PersonName = 'directeurModel',
  given: Partial<typeof anInvitation> = {},
): Promise<string> {
  const answer = await invitationMoves.invite.run(await acting(by, db), {
    ...anInvitation,
    ...given,
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return tokenMailedTo(db, { ...anInvitation, ...given }.email)
}

/** The token of the link in the newest mail to this address. */
export async function tokenMailedTo(db: Db, email: string): Promise<string> {
  await asOwner(db)
  const mail = await db
    .selectFrom('mails')
    .select('text')
    .where('toEmail', '=', email)
    .orderBy('writtenAt', 'desc')
    .executeTakeFirstOrThrow()
  return /\/uitnodiging\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
}

type Accepting = Partial<Parameters<typeof acceptanceMoves.acceptCoordination.run>[1]>

/** Whoever has the link accepts, at the gate. */
export async function accepting(
  visit: Awaited<ReturnType<typeof acting>>,
  token: string,
  { name = 'Anna Kuil', ...given }: Accepting = {},
) {
  await becomeForTest(visit.db, { role: 'handslag_gate' })
  const { statement = '', employer = '' } = given
  return statement
    ? acceptanceMoves.acceptCoordination.run(visit, { token, name, statement, employer })
    : acceptanceMoves.accept.run(visit, { token, name })
}
