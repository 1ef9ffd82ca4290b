import { dayWords, periodWords } from '#parties/days.words.ts'
import { organisationMark } from '#parties/member-frame.ts'
import { partWords } from '#parties/participation.words.ts'
import { actWords } from '#parties/standing.words.ts'
import { Card, DescriptionList, Empty } from '#ui/card.tsx'
import { Radios } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import type { Problems } from '#ui/read-form.ts'
import { roleChoices } from './add-party.form.tsx'
import { partyWords as words } from './party.words.ts'
import { type Register, relationsOf } from './register.ts'
import type { Mandate, Member, Stakeholder } from './stakeholders.store.ts'
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

/** The people of a party with their functions, and what each may do in this round. */
export const PartyPeople = ({ members }: { members: readonly Member[] }) => (
  <Card title={words.people} id="mensen">
    {members.length === 0 && <Empty>{words.noPeople}</Empty>}
    <ul className="stack--close">
      {members.map(({ membershipId, name, function: does, mandates }) => (
        <li key={membershipId}>
          <strong>{name}</strong>, {does}
          <ul>
            {mandates.length === 0 && <li className="muted">{words.noMandates}</li>}
            {mandatesTogether(mandates).map(({ key, acts, first }) => (
              <li key={key}>
                {acts}
                <p className="muted small">{mandateLine(first)}</p>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </Card>
)

/** Mandates that were given together, in one line: what they are for, and one of them. */
function mandatesTogether(mandates: readonly Mandate[]) {
  const together = Map.groupBy(mandates, ({ roundId, ...mandate }) =>
    [roundId, mandateLine(mandate)].join(' '),
  )
  return [...together].flatMap(([key, all]) => {
    const [first] = all
    return first ? [{ key, acts: all.map(({ act }) => actWords[act]).join(', '), first }] : []
  })
}

type Given = Pick<Mandate, 'fromDay' | 'untilDay' | 'grantedBy' | 'proof'>

function mandateLine({ fromDay, untilDay, grantedBy, proof }: Given): string {
  const parts = [
    periodWords(fromDay, untilDay),
    words.grantedBy(grantedBy),
    ...(proof ? [words.proof(proof)] : []),
  ]
  return parts.join(', ')
}

type ChangeName = 'role' | 'why'

type ChangeProps = { party: Stakeholder; problems: Problems<ChangeName> | undefined }

/** Changes the role of a party, or why it is there. */
export function ChangeParty({ party, problems }: ChangeProps) {
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
