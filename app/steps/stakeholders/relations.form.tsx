import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { periodWords } from '#parties/days.words.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Select } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { Relation } from './relations.store.ts'
import type { Stakeholder } from './stakeholders.store.ts'
import { stakeholdersWords as words } from './stakeholders.words.ts'
import { tenantKinds } from './taking-part.ts'

type RelateName = 'tenantsId' | 'landlordId' | 'fromDay'
type EndName = 'relationId' | 'untilDay'

type RelationsProps = {
  relations: readonly Relation[]
  parties: readonly Stakeholder[]
  today: Day
  /** Whether the reader may speak of this relation; and of any at all. */
  mayEnd: (relation: Relation) => boolean
  mayRelate: boolean
  relateProblems: Problems<RelateName> | undefined
  endProblems: Problems<EndName> | undefined
}

/** Which tenants' organisation stands for which association's tenants; with what the reader may change in it. */
export function Relations({ relations, today, mayEnd, mayRelate, ...rest }: RelationsProps) {
  const { parties, relateProblems, endProblems } = rest
  return (
    <Card title={words.relations} id="relaties">
      {relations.length === 0 && <Empty>{words.noRelations}</Empty>}
      <ul className="stack--close">
        {relations.map((relation) => (
          <li key={relation.id}>
            {words.relation(relation.tenants, relation.landlord)},{' '}
            <span className="muted">{periodWords(relation.fromDay, relation.untilDay)}</span>
            {mayEnd(relation) && relation.untilDay === null && (
              <EndForm relationId={relation.id} today={today} problems={endProblems} />
            )}
          </li>
        ))}
      </ul>
      {mayRelate && <RelateForm parties={parties} today={today} problems={relateProblems} />}
    </Card>
  )
}

type EndFormProps = {
  relationId: Id<'OrganisationRelation'>
  today: Day
  problems: Problems<EndName> | undefined
}

function EndForm({ relationId, today, problems }: EndFormProps) {
  const own = problems?.given.relationId === relationId ? problems : undefined
  const form = `einde-${relationId}`
  const fields = fieldsOf<EndName>(form, own, { untilDay: today })
  return (
    <Details summary={words.end} open={own !== undefined}>
      <ErrorSummary form={form} problems={own} labels={{ untilDay: words.untilDay }} />
      <Form move="endRelation" hidden={{ relationId }} inline>
        <Field {...fields.text('untilDay')} type="date" label={words.untilDay} />
        <Button weight="quiet">{words.end}</Button>
      </Form>
    </Details>
  )
}

type RelateFormProps = {
  parties: readonly Stakeholder[]
  today: Day
  problems: Problems<RelateName> | undefined
}

function RelateForm({ parties, today, problems }: RelateFormProps) {
  const fields = fieldsOf<RelateName>('relatie', problems, { fromDay: today })
  const labels = { tenantsId: words.tenants, landlordId: words.landlord, fromDay: words.fromDay }
  const choices = (is: (party: Stakeholder) => boolean) =>
    parties.filter(is).map(({ organisationId, name }) => ({ value: organisationId, label: name }))
  return (
    <Details summary={words.addRelation} open={problems !== undefined}>
      <ErrorSummary form="relatie" problems={problems} labels={labels} />
      <Form move="relate">
        <Select
          {...fields.text('tenantsId')}
          label={words.tenants}
          choices={choices(({ kind }) => tenantKinds.includes(kind))}
        />
        <Select
          {...fields.text('landlordId')}
          label={words.landlord}
          choices={choices(({ kind }) => kind === 'housing_association')}
        />
        <Field {...fields.text('fromDay')} type="date" label={words.fromDay} />
        <Button>{words.save}</Button>
      </Form>
    </Details>
  )
}
