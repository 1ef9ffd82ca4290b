import type { CellProblem } from '#kernel/import-table.ts'
import { cellProblemWords } from '#registers/spreadsheet.words.ts'
import { Card } from '#ui/card.tsx'
import { FileField } from '#ui/field.tsx'
import { Button, Form } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { FileLine, ImportPlan } from './line-import.ts'
import { importWords as words } from './line-import.words.ts'

/** Takes a file, to see what it would change. */
export const TryForm = ({ templateHref, tries }: { templateHref: string; tries: boolean }) => (
  <Card>
    <p>
      <a href={templateHref} download>
        {words.template}
      </a>
    </p>
    <p className="muted">{words.templateHint}</p>
    {tries && (
      <Form move="tryOut" multipart name={words.try}>
        <FileField
          id="tryOut-file"
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept=".csv,.xlsx"
          megabytes={5}
        />
        <Button>{words.try}</Button>
      </Form>
    )}
  </Card>
)

type TrialProps = {
  lines: readonly FileLine[]
  problems: readonly CellProblem[]
  plan: ImportPlan
}

/** What a file would change, or what is wrong in it; with the button that reads it in. */
export function Trial({ lines, problems, plan }: TrialProps) {
  const { fresh, changed, same } = plan
  if (problems.length > 0) return <Wrong problems={problems} />
  if (fresh.length + changed.length === 0) return <Note kind="good">{words.nothing}</Note>
  const rows = [
    ...fresh.map((line) => ({ line, isNew: true })),
    ...changed.map(({ line }) => ({ line, isNew: false })),
  ]
  return (
    <>
      <h2>{words.outcome}</h2>
      <p>{words.counts(fresh.length, changed.length, same)}</p>
      <Form move="importLines" hidden={{ rows: JSON.stringify(lines) }} name={words.apply}>
        <Button>{words.apply}</Button>
      </Form>
      <Table
        caption={words.outcome}
        compact
        rows={rows}
        keyOf={({ line }) => line.reference}
        columns={[
          { key: 'line', name: words.line, cell: ({ line }) => line.reference },
          { key: 'text', name: words.text, cell: ({ line }) => line.text },
          {
            key: 'what',
            name: words.what,
            cell: ({ isNew }) => (
              <Tag status={isNew ? 'ok' : 'info'}>{isNew ? words.fresh : words.changed}</Tag>
            ),
          },
        ]}
      />
    </>
  )
}

const Wrong = ({ problems }: Pick<TrialProps, 'problems'>) => (
  <>
    <Note kind="bad" title={words.wrong(problems.length)}>
      <p>{words.wrongHint}</p>
    </Note>
    <Table
      caption={words.wrong(problems.length)}
      compact
      rows={problems.slice(0, 200).map(cellProblemWords)}
      keyOf={({ place, text }) => `${place} ${text}`}
      columns={[
        { key: 'place', name: words.place, cell: ({ place }) => place },
        { key: 'column', name: words.column, cell: ({ name }) => name },
        { key: 'given', name: words.given, cell: ({ given }) => given },
        { key: 'problem', name: words.problem, cell: ({ text }) => text },
      ]}
    />
  </>
)
