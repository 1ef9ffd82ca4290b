import { formOf, formRules, participationForms } from '#parties/participation.ts'
import { formWords } from '#parties/participation.words.ts'
import { Checkboxes, Select } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { participationWords as words } from './participation.words.ts'
import type { Register } from './register.ts'
import type { Stakeholder } from './stakeholders.store.ts'

type Name = 'form' | 'viaId' | 'themeIds' | 'limitedTo'

const labels: Record<Name, string> = {
  form: words.form,
  viaId: words.umbrella,
  themeIds: words.themes,
  limitedTo: words.limit,
}

type Props = {
  party: Stakeholder
  register: Pick<Register, 'parties' | 'themes'>
  problems: Problems<Name> | undefined
}

/** In what form a party takes part: in full, in some themes, through an umbrella, or otherwise. */
export function TakePartForm({ party, register, problems }: Props) {
  const { viaId, themeIds, limitedTo } = party
  const stored = { form: formOf(party), viaId, themeIds, limitedTo }
  const fields = fieldsOf<Name>('meedoen', problems, stored)
  const umbrellas = register.parties.filter(
    (other) => other.id !== party.id && formRules[formOf(other)].signature === 'own',
  )
  return (
    <Details summary={words.change} open={problems !== undefined} card>
      <ErrorSummary form="meedoen" problems={problems} labels={labels} />
      <p className="muted">{words.lead}</p>
      <Form move="takePartAs">
        <Select
          {...fields.text('form')}
          empty={false}
          label={words.form}
          choices={participationForms.map((form) => ({ value: form, label: formWords[form] }))}
        />
        <Checkboxes
          {...fields.list('themeIds')}
          label={words.themes}
          hint={words.themesHint}
          choices={register.themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          {...fields.text('viaId')}
          label={words.umbrella}
          hint={words.umbrellaHint}
          empty={words.noUmbrella}
          choices={umbrellas.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <TextArea
          {...fields.text('limitedTo')}
          rows={2}
          label={words.limit}
          hint={words.limitHint}
          optional
        />
        <Button>{words.save}</Button>
      </Form>
    </Details>
  )
}
