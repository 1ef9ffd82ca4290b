import { sizeWords } from '#agreement/files.words.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Context } from '#parties/actor.ts'
import { momentWords } from '#parties/days.words.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { Note, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { Table } from '#ui/table.tsx'
import { changesBy } from './corporations.store.ts'
import { CorporationRows, Counts, StockRows, Wrong } from './dry-run-view.tsx'
import { dryRunOf, type RegisterRun } from './dry-runs.store.ts'
import { importMoves } from './imports.commands.ts'
import { importById } from './imports.store.ts'
import { countsOf, fingerprintOf, mayDrop, type RegisterImport } from './imports.ts'
import { ApplyForm, DropForm } from './registers.form.tsx'
import { importRefusalWords, registerWords, registersWords as words } from './registers.words.ts'

const path = '/beheer/registers/:importId'

const moves = { apply: move(importMoves.apply), drop: move(importMoves.drop) }

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

/** One file that was brought: what it would change, or what it came to. */
async function show({ params, context }: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { db, now } = context
  const found = await importById(db, id<'RegisterImport'>(params.importId))
  if (!found) return notThere()
  const { fileName, sizeBytes, uploadedBy, uploadedAt, edition } = found
  const brought = words.importLead(
    `${fileName}, ${sizeWords(sizeBytes)}`,
    uploadedBy,
    momentWords(uploadedAt, now),
  )
  return page(
    {
      ...memberFrame(context),
      title: registerWords[found.register],
      lead: edition ? `${brought} ${words.ofEdition(edition)}` : brought,
      status,
      crumbs: [
        { name: 'Beheer', href: href('/beheer', {}) },
        { name: words.title, href: href('/beheer/registers', {}) },
      ],
    },
    <>
      {outcome?.refusal && (
        <RefusalNote
          words={importRefusalWords(outcome.refusal)}
          cite={bases[outcome.refusal.basis].cite}
        />
      )}
      {found.applied || found.dropped ? (
        <Done found={found} now={now} changes={await changesBy(db, found.id)} />
      ) : (
        await waiting(context, found)
      )}
      {mayDrop(found) === undefined && (
        <DropForm problems={problemsOf(outcome, 'drop')} isApplied={found.applied !== undefined} />
      )}
    </>,
  )
}

type DoneProps = {
  found: RegisterImport
  now: Date
  changes: Awaited<ReturnType<typeof changesBy>>
}

function Done({ found, now, changes }: DoneProps) {
  const { applied, dropped, register } = found
  return (
    <>
      {dropped && (
        <Note kind="warn">{words.droppedFor(dropped.reason, momentWords(dropped.at, now))}</Note>
      )}
      {applied && (
        <>
          <Note kind="good">{words.appliedBy(applied.by, momentWords(applied.at, now))}</Note>
          <Counts counts={applied.counts} title={words.cameTo} />
          {changes.length > 0 && <Before changes={changes} />}
          {register === 'corporations' && <p className="muted">{words.namesStay}</p>}
        </>
      )}
    </>
  )
}

/** What the corporations were before. */
const Before = ({ changes }: Pick<DoneProps, 'changes'>) => (
  <Card title={words.before} id="eerder" flush>
    <Table
      caption={words.before}
      columns={[
        { key: 'now', name: words.nameNow, cell: ({ nameNow }) => nameNow },
        { key: 'name', name: words.name, cell: ({ name }) => name },
        { key: 'kvk', name: words.kvk, cell: ({ kvk }) => kvk ?? words.empty },
        { key: 'area', name: words.area, cell: (one) => one.workingArea ?? words.empty },
      ]}
      rows={changes}
      keyOf={({ id }) => id}
    />
  </Card>
)

/** What it would change now: read anew each time, since others may have changed something. */
async function waiting({ db, installation }: Context, found: RegisterImport) {
  const read = await dryRunOf(db, await installation.files.open(found.sha256), found)
  if (!read.ok)
    return (
      <Note kind="bad" title={words.unreadable}>
        {importRefusalWords(read.refusal)}
      </Note>
    )
  const { run } = read.value
  const counts = countsOf(run)
  return (
    <>
      <Counts counts={counts} title={words.outcome} />
      <Strangers read={read.value} />
      <Wrong run={run} />
      {read.value.register === 'corporations' ? (
        <CorporationRows run={read.value.run} />
      ) : (
        <StockRows run={read.value.run} />
      )}
      {counts.fresh + counts.changed === 0 ? (
        <Note kind="good">{words.nothing}</Note>
      ) : (
        <ApplyForm seen={fingerprintOf(run)} />
      )}
    </>
  )
}

function Strangers({ read }: { read: RegisterRun }) {
  if (read.register !== 'stock' || read.strangers.length === 0) return null
  const { strangers } = read
  return (
    <Note title={words.strangers(strangers.length)}>
      <p>
        {words.strangersText} {strangers.slice(0, 10).join(', ')}
        {strangers.length > 10 && ' …'}
      </p>
    </Note>
  )
}
