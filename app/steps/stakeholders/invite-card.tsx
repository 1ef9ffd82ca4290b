import type { ComponentProps } from 'react'
import { Details } from '#ui/form.tsx'
import { InviteForm } from './invitations.form.tsx'
import { partyWords as words } from './party.words.ts'

type InviteProps = ComponentProps<typeof InviteForm> & { isFirst: boolean }

/** Stands open where nobody speaks for the party yet: it is the next thing to do. */
export const Invite = ({ problems, isFirst }: InviteProps) => (
  <Details summary={words.invite} open={isFirst || problems !== undefined} card>
    <InviteForm problems={problems} />
  </Details>
)
