import type { RegisteredMunicipality } from '#parties/municipalities.store.ts'
import { type Organisation, organisationKinds } from '#parties/organisations.ts'
import { partyRoleWords } from '#parties/standing.words.ts'
import { href } from '#routes.ts'
import { Radios, Select } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Tag } from '#ui/tag.tsx'
import { partyRoleHints, partyWords as words } from './party.words.ts'
import { kindWords } from './stakeholders.words.ts'

export const roleChoices = (['contracting', 'adviser', 'observer'] as const).map((role) => ({
  value: role,
  label: partyRoleWords[role],
  hint: partyRoleHints[role],
}))

type SearchProps = {
  roundId: string
  wanted: string
  found: readonly Organisation[]
  isParty: (organisation: Organisation) => boolean
}

/** Looks whether an organisation is known, before a new one is made. */
export function SearchOrganisation({ roundId, wanted, found, isParty }: SearchProps) {
  const choose = (organisationId: string) =>
    `${href('/trajecten/:roundId/belanghebbenden/toevoegen', { roundId })}?${new URLSearchParams({ organisatie: organisationId })}`
  return (
    <search className="stack--close">
      <form method="get" className="form form--inline">
        <Field id="zoek" name="zoek" type="search" label={words.search} defaultValue={wanted} />
        <Button weight="quiet">{words.searchButton}</Button>
      </form>
      {wanted !== '' && found.length === 0 && <p role="status">{words.notFound(wanted)}</p>}
      {found.length > 0 && (
        <>
          <h2>{words.found}</h2>
          <ul className="stack--close">
            {found.map((organisation) => (
              <li key={organisation.id}>
                {isParty(organisation) ? (
                  <>
                    {organisation.name} <Tag status="ok">{words.isParty}</Tag>
                  </>
                ) : (
                  <a href={choose(organisation.id)}>
                    {words.choose} {organisation.name}
                  </a>
                )}{' '}
                <span className="muted small">
                  {kindWords[organisation.kind]}
                  {organisation.kvk && `, ${words.kvkShort} ${organisation.kvk}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </search>
  )
}

type JoinName = 'organisationId' | 'role' | 'why'

type JoinFormProps = { organisation: Organisation; problems: Problems<JoinName> | undefined }

/** Lets a known organisation take part. */
export function JoinForm({ organisation, problems }: JoinFormProps) {
  const fields = fieldsOf<JoinName>('meedoen', problems)
  return (
    <Form move="addParty" hidden={{ organisationId: organisation.id }}>
      <ErrorSummary
        form="meedoen"
        problems={problems}
        labels={{ role: words.role, why: words.why }}
      />
      <RoleAndWhy role={fields.text('role')} why={fields.text('why')} />
      <Button>{words.add}</Button>
    </Form>
  )
}

type FieldProps = {
  id: string
  name: string
  error: string | undefined
  defaultValue: string | undefined
}

const RoleAndWhy = ({ role, why }: { role: FieldProps; why: FieldProps }) => (
  <>
    <Radios {...role} label={words.role} choices={roleChoices} />
    <TextArea {...why} rows={2} label={words.why} hint={words.whyHint} />
  </>
)

type NewName = 'kind' | 'name' | 'shortName' | 'kvk' | 'tooi' | 'municipalityCode' | 'role' | 'why'

type NewPartyFormProps = {
  wanted: string
  places: readonly RegisteredMunicipality[]
  problems: Problems<NewName> | undefined
}

/** Makes an organisation that is not known yet, as a party. */
export function NewPartyForm({ wanted, places, problems }: NewPartyFormProps) {
  const fields = fieldsOf<NewName>('nieuw', problems, { name: wanted })
  const labels = { kind: words.kind, name: words.name, role: words.role, why: words.why }
  return (
    <Form move="addNewParty">
      <ErrorSummary form="nieuw" problems={problems} labels={labels} />
      <Select
        {...fields.text('kind')}
        label={words.kind}
        choices={organisationKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      />
      <Field {...fields.text('name')} label={words.name} />
      <Field
        {...fields.text('shortName')}
        size="medium"
        label={words.shortName}
        hint={words.shortNameHint}
        optional
      />
      <Field {...fields.text('kvk')} size="short" label={words.kvk} hint={words.kvkHint} optional />
      <Field {...fields.text('tooi')} label={words.tooi} hint={words.tooiHint} optional />
      <Select
        {...fields.text('municipalityCode')}
        label={words.municipality}
        hint={words.municipalityHint}
        empty={words.noMunicipality}
        choices={places.map(({ code, name }) => ({ value: code, label: name }))}
        optional
      />
      <RoleAndWhy role={fields.text('role')} why={fields.text('why')} />
      <Button>{words.add}</Button>
    </Form>
  )
}
