import { sizeWords } from '#agreement/files.words.ts'
import { dayOf } from '#kernel/day.ts'
import { bases } from '#law/bases.ts'
import { formerMunicipalities } from '#law/former-municipalities.ts'
import { municipalities } from '#law/municipalities.ts'
import { momentWords } from '#parties/days.words.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { spreadsheetLimits } from '#platform/spreadsheet-limits.ts'
import { readUpload } from '#platform/upload.ts'
import { href } from '#routes.ts'
import { Card, Empty, Stat } from '#ui/card.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { corporationsCounted } from './corporations.store.ts'
import { importMoves } from './imports.commands.ts'
import { importsOf } from './imports.store.ts'
import type { ImportMoveRefusal, RegisterImport } from './imports.ts'
import { BringForm } from './registers.form.tsx'
import { importRefusalWords, registerWords, registersWords as words } from './registers.words.ts'
import { editionsKnown } from './stock.store.ts'

const path = '/beheer/registers'

const moves = { bring: move(importMoves.bring) }

type Outcome = OutcomeOf<typeof moves>

/** The biggest form: the other fields stand beside the file. */
const maxImportBytes = spreadsheetLimits.fileBytes + 1_000_000

const tooBig: ImportMoveRefusal = {
  code: 'over-limit',
  limit: 'fileBytes',
  most: spreadsheetLimits.fileBytes,
  basis: 'file-limits',
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

/** A form that is too big is answered without being kept in memory. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxImportBytes)
  return request ? posted({ ...ask, request }) : show(ask, 409, undefined)
}

const posted: Handler<typeof path> = posting({
  moves,
  show,
  done: (_: Ask<typeof path>, { importId }) => href('/beheer/registers/:importId', { importId }),
})

/** What the registers hold, what was brought for them, and a form to bring more. */
async function show({ context }: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { db, now } = context
  const editions = await editionsKnown(db)
  const imports = await importsOf(db)
  const corporations = await corporationsCounted(db)
  const refusal = outcome ? outcome.refusal : status === 409 ? tooBig : undefined
  return page(
    {
      ...memberFrame(context),
      title: words.title,
      lead: words.lead,
      status,
      crumbs: [{ name: 'Beheer', href: href('/beheer', {}) }],
    },
    <>
      {refusal && (
        <RefusalNote words={importRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <section aria-labelledby="stand" className="stack--close">
        <h2 id="stand">{words.known}</h2>
        <div className="grid">
          <Stat figure={corporations}>{words.corporations}</Stat>
          <Stat figure={municipalities.filter(({ isDemo }) => !isDemo).length}>
            {words.municipalities}
          </Stat>
          <Stat figure={formerMunicipalities.length}>{words.former}</Stat>
        </div>
        {editions.length === 0 && <p className="muted">{words.noStock}</p>}
        {editions.map(({ edition, corporations, municipalities }) => (
          <p key={edition}>{words.editionOf(edition, corporations, municipalities)}</p>
        ))}
      </section>
      <Card title={words.bring} id="inlezen" foot={words.bringText}>
        <BringForm
          problems={problemsOf(outcome, 'bring')}
          edition={Number(dayOf(now).slice(0, 4)) - 1}
        />
      </Card>
      <Examples />
      <Brought imports={imports} now={now} />
    </>,
  )
}

const Examples = () => (
  <section aria-labelledby="voorbeelden" className="stack--close">
    <h2 id="voorbeelden">{words.examples}</h2>
    <ul>
      {Object.entries(words.example).map(([file, name]) => (
        <li key={file}>
          <a href={href('/beheer/registers/voorbeelden/:file', { file })} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
    <p className="muted small">{words.examplesText}</p>
  </section>
)

function Brought({ imports, now }: { imports: readonly RegisterImport[]; now: Date }) {
  if (imports.length === 0) return <Empty>{words.noneBrought}</Empty>
  const columns: [Column<RegisterImport>, ...Column<RegisterImport>[]] = [
    {
      key: 'what',
      name: words.what,
      cell: ({ id, register, fileName, edition }) => (
        <>
          <a href={href('/beheer/registers/:importId', { importId: id })}>{fileName}</a>
          <br />
          <span className="muted small">
            {registerWords[register]} {edition}
          </span>
        </>
      ),
    },
    {
      key: 'when',
      name: words.when,
      cell: ({ uploadedAt, uploadedBy, sizeBytes }) =>
        `${momentWords(uploadedAt, now)}, ${uploadedBy}, ${sizeWords(sizeBytes)}`,
    },
    { key: 'state', name: words.state, cell: (one) => <State {...one} /> },
  ]
  return (
    <Card title={words.brought} id="bestanden" flush>
      <Table caption={words.brought} columns={columns} rows={imports} keyOf={({ id }) => id} />
    </Card>
  )
}

function State({ applied, dropped }: RegisterImport) {
  if (dropped) return <Tag>{words.dropped}</Tag>
  return applied ? <Tag status="ok">{words.applied}</Tag> : <Tag status="warn">{words.waits}</Tag>
}
