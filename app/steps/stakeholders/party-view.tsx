import type { ComponentProps } from 'react'
import { dayWords } from '#parties/days.words.ts'
import { organisationMark } from '#parties/member-frame.ts'
import { partWords } from '#parties/participation.words.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { Radios } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import type { Problems } from '#ui/read-form.ts'
import { roleChoices } from './add-party.form.tsx'
import { TakePartForm } from './participation.form.tsx'
import { partyWords as words } from './party.words.ts'
import { type Register, relationsOf } from './register.ts'
import type { Stakeholder } from './stakeholders.store.ts'
import { kindWords, stakeholdersWords } from './stakeholders.words.ts'

/** Who it is, with its mark. */
export const PartyHeading = ({ party, isOwn }: { party: Stakeholder; isOwn: boolean }) => (
  <PartyMark
    mark={organisationMark(party.kind, party.name)}
    name={party.name}
    size="normal"
    suffix={isOwn ? stakeholdersWords.you : undefined}
  />
)

type FactsProps = { party: Stakeholder; register: Register }

/** What is registered of a party. */
export function PartyFacts({ party, register }: FactsProps) {
  const items = [
    { term: words.kind, text: kindWords[party.kind] },
    { term: words.role, text: partWords(party, register) },
    { term: words.joined, text: dayWords(party.joinedOn) },
    ...(party.kvk ? [{ term: words.kvkShort, text: party.kvk }] : []),
    ...(party.tooi ? [{ term: words.tooiShort, text: party.tooi }] : []),
    ...relationsOf(register, party.organisationId).map(({ tenants, landlord }) => ({
      term: words.standsFor,
      text: stakeholdersWords.relation(tenants, landlord),
    })),
  ]
  return (
    <Card title={words.registered} id="gegevens">
      <DescriptionList items={items} />
    </Card>
  )
}

type ChangeName = 'role' | 'why'

type ChangeProps = {
  party: Stakeholder
  register: Register
  problems: Problems<ChangeName> | undefined
  part: ComponentProps<typeof TakePartForm>['problems']
}

/** Changes how a party takes part, its role, or why it is there. */
export const ChangeParty = ({ party, register, problems, part }: ChangeProps) => (
  <>
    <TakePartForm party={party} register={register} problems={part} />
    <ChangeRole party={party} problems={problems} />
  </>
)

function ChangeRole({ party, problems }: Pick<ChangeProps, 'party' | 'problems'>) {
  const fields = fieldsOf<ChangeName>('rol', problems, { role: party.role, why: party.why })
  return (
    <Details summary={words.change} open={problems !== undefined} card>
      <ErrorSummary form="rol" problems={problems} labels={{ why: words.why }} />
      <Form move="changeParty">
        <Radios {...fields.text('role')} label={words.role} choices={roleChoices} />
        <TextArea {...fields.text('why')} rows={2} label={words.why} hint={words.whyHint} />
        <Button>{words.save}</Button>
      </Form>
    </Details>
  )
}

/** Takes a party off the list that came on it by mistake. */
export const RemoveParty = () => (
  <Details summary={words.remove} card>
    <p>{words.removeHint}</p>
    <Form move="removeParty">
      <Button weight="danger">{words.remove}</Button>
    </Form>
  </Details>
)
