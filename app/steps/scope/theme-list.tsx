import type { Theme } from '#agreement/themes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Form } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import { type Column, Table } from '#ui/table.tsx'
import { themePageWords as words } from './scope.words.ts'
import { RenameForm } from './themes.form.tsx'

type ThemeListProps = {
  themes: readonly Theme[]
  writes: boolean
  problems: Problems<'themeId' | 'name'> | undefined
}

/** The themes in their order; whoever may write moves and renames them. */
export function ThemeList({ themes, writes, problems }: ThemeListProps) {
  if (themes.length === 0) return <Empty>{words.empty}</Empty>
  const reading: [Column<Theme>, Column<Theme>] = [
    { key: 'name', name: words.theme, cell: ({ name }) => name },
    { key: 'code', name: words.code, cell: ({ code }) => code },
  ]
  const writing: Column<Theme>[] = [
    {
      key: 'order',
      name: words.order,
      cell: (theme) => <ShiftForms theme={theme} themes={themes} />,
    },
    {
      key: 'rename',
      name: words.change,
      cell: (theme) => (
        <RenameForm
          theme={theme}
          problems={problems?.given.themeId === theme.id ? problems : undefined}
        />
      ),
    },
  ]
  return (
    <Card flush>
      <Table
        caption={words.title}
        columns={[...reading, ...(writes ? writing : [])]}
        rows={themes}
        keyOf={({ id }) => id}
        compact
      />
    </Card>
  )
}

function ShiftForms({ theme, themes }: { theme: Theme; themes: readonly Theme[] }) {
  const ends = { up: theme === themes[0], down: theme === themes.at(-1) }
  return (
    <div className="row">
      {(['up', 'down'] as const).map(
        (direction) =>
          !ends[direction] && (
            <Form
              key={direction}
              move="shift"
              hidden={{ themeId: theme.id, direction }}
              inline
              name={words[`${direction}Of`](theme.name)}
            >
              <Button weight="plain" aria-label={words[`${direction}Of`](theme.name)}>
                {words[direction]}
              </Button>
            </Form>
          ),
      )}
    </div>
  )
}
