import { actWords } from '#parties/standing.words.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { OpenedInvitation } from './invitations.store.ts'
import { acceptanceWords as words } from './invitations.words.ts'

/** What she is invited for, and what others will see of her. */
export function InvitationFacts({ invitation }: { invitation: OpenedInvitation }) {
  const { role, organisation, function: does, acts, grantedBy, email } = invitation
  const mandates = acts.length > 0 ? acts.map((act) => actWords[act]).join(', ') : words.readOnly
  const items = role
    ? []
    : [
        { term: words.function, text: does },
        { term: words.mayDo, text: mandates },
        { term: words.grantedBy, text: grantedBy },
      ]
  return (
    <Card>
      <p>{role ? words.forRole[role] : words.forParty(organisation ?? '')}</p>
      <DescriptionList
        items={[
          ...items,
          { term: words.email, text: email },
          { term: words.sees, text: words.seesText },
        ]}
      />
    </Card>
  )
}

type Name = 'name' | 'statement' | 'employer'

type AcceptFormProps = { invitation: OpenedInvitation; problems: Problems<Name> | undefined }

/** Takes the invitation; who will coordinate says how she stays neutral. */
export function AcceptForm({ invitation, problems }: AcceptFormProps) {
  const fields = fieldsOf<Name>('aannemen', problems, { name: invitation.name })
  const coordinates = invitation.role === 'coordinator'
  const labels = { name: words.name, statement: words.statement, employer: words.employer }
  return (
    <Form move={coordinates ? 'acceptCoordination' : 'accept'}>
      <ErrorSummary form="aannemen" problems={problems} labels={labels} />
      <Field {...fields.text('name')} autoComplete="name" label={words.name} />
      {coordinates && (
        <>
          <TextArea
            {...fields.text('statement')}
            label={words.statement}
            hint={words.statementHint}
          />
          <Field {...fields.text('employer')} label={words.employer} />
        </>
      )}
      <Button>{words.accept}</Button>
    </Form>
  )
}
