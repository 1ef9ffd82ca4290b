import { partsBetween } from '#agreement/differences.ts'
import { settingsChanged } from '#process/charter.ts'
import { settingInWords, settingNamesInWords } from '#process/charter.words.ts'
import { Card } from '#ui/card.tsx'
import { Diff } from '#ui/diff.tsx'
import { Tag } from '#ui/tag.tsx'
import { changesBetween, type RuleChange, type RulesVersion } from './process-rules.ts'
import { changeWords, rulesWords as words } from './process-rules.words.ts'

type RulesChangesProps = {
  before: RulesVersion
  after: RulesVersion
  /** Whether the older one is what the reader's party accepted. */
  isYours: boolean
}

/** What changed between two versions of the rules, rule by rule, and why. */
export function RulesChanges({ before, after, isYours }: RulesChangesProps) {
  const changes = changesBetween(before.rules, after.rules).filter(({ kind }) => kind !== 'kept')
  const settings = settingsChanged(before.settings, after.settings)
  const title = isYours ? words.sinceYours(before.number) : words.changes(before.number)
  return (
    <Card title={title} id="verschil">
      {after.note && <p className="lead">“{after.note}”</p>}
      {changes.length + settings.length === 0 && <p>{words.noChanges}</p>}
      {settings.map((name) => (
        <div key={name} className="text stack stack--tight">
          <p>
            <Tag status={statusOf.changed}>{changeWords.changed}</Tag>
          </p>
          <h3>{settingNamesInWords[name]}</h3>
          <p>
            <Diff
              parts={partsBetween(
                settingInWords(name, before.settings),
                settingInWords(name, after.settings),
              )}
            />
          </p>
        </div>
      ))}
      {changes.map((change) => (
        <div key={`${change.kind} ${change.rule.title}`} className="text stack stack--tight">
          <p>
            <Tag status={statusOf[change.kind]}>{changeWords[change.kind]}</Tag>
          </p>
          <Changed change={change} />
        </div>
      ))}
    </Card>
  )
}

const statusOf = { kept: 'wait', added: 'ok', changed: 'info', removed: 'warn' } as const

function Changed({ change }: { change: RuleChange }) {
  const before = change.kind === 'changed' ? change.before : change.rule
  const { rule } = change
  return (
    <>
      <h3>
        <Diff parts={partsBetween(before.title, rule.title)} />
      </h3>
      <p className="as-typed">
        {change.kind === 'removed' ? (
          <Diff parts={[{ kind: 'removed', text: rule.text }]} />
        ) : (
          <Diff parts={partsBetween(before.text, rule.text)} />
        )}
      </p>
    </>
  )
}
