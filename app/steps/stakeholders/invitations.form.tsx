import { roundRoleWords } from '#parties/rounds.words.ts'
import { Checkboxes, Radios } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { invitationDays } from './invitations.ts'
import { invitationsWords as words } from './invitations.words.ts'
import { actChoices } from './mandates.form.tsx'

type InviteName = 'email' | 'name' | 'function' | 'acts' | 'grantedBy'

const labels = {
  email: words.email,
  name: words.name,
  function: words.function,
  grantedBy: words.grantedBy,
}

/** Invites someone to speak for a party. */
export function InviteForm({ problems }: { problems: Problems<InviteName> | undefined }) {
  const fields = fieldsOf<InviteName>('uitnodiging', problems)
  return (
    <Form move="invite">
      <ErrorSummary form="uitnodiging" problems={problems} labels={labels} />
      <Field {...fields.text('name')} label={words.name} />
      <Field {...fields.text('email')} type="email" label={words.email} />
      <Field {...fields.text('function')} label={words.function} />
      <Checkboxes
        {...fields.list('acts')}
        label={words.acts}
        hint={words.actsHint}
        choices={actChoices}
      />
      <Field {...fields.text('grantedBy')} label={words.grantedBy} hint={words.grantedByHint} />
      <p className="muted">{words.openFor(invitationDays)}</p>
      <Button>{words.send}</Button>
    </Form>
  )
}

type RoleName = 'email' | 'name' | 'role'

/** Invites someone to coordinate the round, or to read for the council. */
export function InviteForRoleForm({ problems }: { problems: Problems<RoleName> | undefined }) {
  const fields = fieldsOf<RoleName>('rol', problems)
  return (
    <Form move="inviteForRole">
      <ErrorSummary form="rol" problems={problems} labels={{ ...labels, role: words.role }} />
      <Radios
        {...fields.text('role')}
        label={words.role}
        choices={[
          {
            value: 'coordinator',
            label: roundRoleWords.coordinator,
            hint: words.coordinatorHint,
          },
          {
            value: 'council_reader',
            label: roundRoleWords.council_reader,
            hint: words.readerHint,
          },
        ]}
      />
      <Field {...fields.text('name')} label={words.name} />
      <Field {...fields.text('email')} type="email" label={words.email} />
      <p className="muted">{words.openFor(invitationDays)}</p>
      <Button>{words.send}</Button>
    </Form>
  )
}
