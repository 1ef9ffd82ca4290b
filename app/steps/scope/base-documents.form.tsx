import { baseDocumentKinds } from '#agreement/base-documents.ts'
import { acceptedEndings } from '#agreement/files.ts'
import type { Id } from '#kernel/id.ts'
import { Select } from '#ui/choice.tsx'
import { Field, FileField } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { documentKindWords, documentWords as words } from './scope.words.ts'

type DocumentField = 'kind' | 'title' | 'version' | 'documentOn' | 'source' | 'url' | 'file'

const labels = {
  kind: words.kind,
  title: words.name,
  version: words.version,
  documentOn: words.documentOn,
  source: words.source,
  url: words.url,
  file: words.file,
}

/** Puts one version of a document under the talks. */
export function DocumentForm({ problems }: { problems: Problems<DocumentField> | undefined }) {
  const fields = fieldsOf<DocumentField>('link', problems)
  return (
    <Details summary={words.add} open={problems !== undefined} card>
      <Form move="link" multipart name={words.add}>
        <ErrorSummary form="link" problems={problems} labels={labels} />
        <Select
          {...fields.text('kind')}
          label={words.kind}
          choices={baseDocumentKinds.map((kind) => ({
            value: kind,
            label: documentKindWords[kind],
          }))}
        />
        <Field {...fields.text('title')} label={words.name} />
        <Field
          {...fields.text('version')}
          label={words.version}
          hint={words.versionHint}
          size="medium"
        />
        <Field {...fields.text('documentOn')} type="date" label={words.documentOn} />
        <Field {...fields.text('source')} label={words.source} hint={words.sourceHint} />
        <Field {...fields.text('url')} type="url" label={words.url} optional />
        <FileField
          {...fields.file('file')}
          label={words.file}
          hint={words.fileHint}
          accept={acceptedEndings.map((ending) => `.${ending}`).join()}
          megabytes={20}
          optional
        />
        <Button>{words.add}</Button>
      </Form>
    </Details>
  )
}

type WithdrawProps = {
  document: { id: Id<'BaseDocument'>; title: string }
  problems: Problems<'reason'> | undefined
}

/** Takes a document back, with the reason. */
export function WithdrawForm({ document, problems }: WithdrawProps) {
  const form = `withdraw-${document.id}`
  const fields = fieldsOf<'reason'>(form, problems)
  return (
    <Details summary={words.withdraw} open={problems !== undefined}>
      <Form
        move="withdraw"
        hidden={{ documentId: document.id }}
        name={words.withdrawOf(document.title)}
      >
        <ErrorSummary form={form} problems={problems} labels={{ reason: words.reason }} />
        <Field {...fields.text('reason')} label={words.reason} hint={words.reasonHint} />
        <Button weight="quiet">{words.withdraw}</Button>
      </Form>
    </Details>
  )
}
