import { type Counting, countings, dwellings, moments } from '#agreement/goal-cascade.ts'
import { countingWords, dwellingWords, momentWords } from '#agreement/goal-cascade.words.ts'
import type { Promised } from '#agreement/goal-promises.ts'
import { Select } from '#ui/choice.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { goalWords as words } from './cascade.words.ts'

type CountField = keyof Counting | 'code'

/** What came back of saying how a commitment counts. */
export type CountProblems = Problems<CountField | 'goalId' | 'roundId'> | undefined

type Fields = { text: (name: keyof Counting) => { id: string; name: string } }

/** The three things that decide which numbers may be added. Each may stay unsaid. */
export const CountingFields = ({ fields }: { fields: Fields }) => (
  <>
    <Select
      {...fields.text('counting')}
      label={words.counting}
      empty={words.notSaid}
      choices={countings.map((value) => ({ value, label: countingWords[value] }))}
      optional
    />
    <Select
      {...fields.text('moment')}
      label={words.moment}
      empty={words.notSaid}
      choices={moments.map((value) => ({ value, label: momentWords[value] }))}
      optional
    />
    <Select
      {...fields.text('dwelling')}
      label={words.dwelling}
      empty={words.notSaid}
      choices={dwellings.map((value) => ({ value, label: dwellingWords[value] }))}
      optional
    />
  </>
)

const labels = {
  counting: words.counting,
  moment: words.moment,
  dwelling: words.dwelling,
  code: words.commitment,
}

type CountFormProps = { promised: Promised; problems: CountProblems }

/** Says how a commitment counts, by who does it or brought it. */
export function CountForm({ promised, problems }: CountFormProps) {
  const { code, title, counting, moment, dwelling } = promised
  const form = `count-${code}`
  const fields = fieldsOf<CountField>(form, problems, { counting, moment, dwelling })
  return (
    <Details summary={words.editCount} open={problems !== undefined}>
      <Form move="count" hidden={{ code }} name={words.editCountOf(title)}>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <CountingFields fields={fields} />
        <Button weight="quiet">{words.saveCount}</Button>
      </Form>
    </Details>
  )
}

type LinkFormProps = { promises: readonly Promised[]; problems: CountProblems }

/** Puts another commitment of hers under the goal. */
export function LinkForm({ promises, problems }: LinkFormProps) {
  const isHere = problems && !promises.every(({ code }) => code !== problems.given.code)
  const own = isHere || problems?.given.code === undefined ? problems : undefined
  const fields = fieldsOf<CountField>('link', own)
  return (
    <Details summary={words.link} open={own !== undefined}>
      <Form move="count" name={words.link}>
        <ErrorSummary form="link" problems={own} labels={labels} />
        <Select
          {...fields.text('code')}
          label={words.commitment}
          choices={promises.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        />
        <CountingFields fields={fields} />
        <Button weight="quiet">{words.linkButton}</Button>
      </Form>
    </Details>
  )
}
