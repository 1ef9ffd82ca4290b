import { linesOfOverview } from '#agreement/overviews.store.ts'
import { openVersionOf } from '#agreement/overviews.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { readUpload } from '#platform/upload.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Note, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { lineImportMoves } from './line-import.commands.ts'
import { linesInFile } from './line-import.store.ts'
import { planLines } from './line-import.ts'
import { lineImportRefusalWords, importWords as words } from './line-import.words.ts'
import { Trial, TryForm } from './line-import-view.tsx'
import { overviewOf } from './overview.page.tsx'
import { overviewWords } from './overviews.words.ts'

const path = '/trajecten/:roundId/scope/bod/:overviewId/inlezen'

const moves = { importLines: move(lineImportMoves.importLines) }

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

const maxBytes = 6_000_000

/** A trial reads the file and changes nothing; what it shows is sent back to be read in. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxBytes)
  if (!request) return render(ask, 409, { file: new File([new Uint8Array(maxBytes)], 'groot.csv') })
  const body = await request
    .clone()
    .formData()
    .catch(() => new FormData())
  if (body.get('move') !== 'tryOut') return posted({ ...ask, request })
  const file = body.get('file')
  return render(ask, 200, { file: file instanceof File ? file : new File([], 'leeg.csv') })
}

const posted: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) =>
    href('/trajecten/:roundId/scope/bod/:overviewId', {
      roundId: params.roundId,
      overviewId: params.overviewId,
    }),
})

function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  return render(ask, status, { outcome })
}

type Came = { outcome?: Outcome | undefined; file?: File }

async function render(ask: Ask<typeof path>, status: number, { outcome, file }: Came) {
  const { params, context } = ask
  const { db } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['contracting'])
  const overview = place && (await overviewOf(db, roundId, params.overviewId))
  if (!overview || overview.partyId !== place.standing.party?.id) return notThere()

  const version = openVersionOf(overview)
  const trial = file && version && (await tried(ask, { file, overview, versionId: version.id }))
  const refusal = outcome?.refusal ?? refusalOf(trial)
  const overviewHref = href('/trajecten/:roundId/scope/bod/:overviewId', {
    roundId,
    overviewId: overview.id,
  })
  const crumbs = [
    { name: overviewWords.title, href: href('/trajecten/:roundId/scope/bod', { roundId }) },
    { name: overviewWords.titleOf(overview.party, overview.year), href: overviewHref },
  ]
  const frame = stepFrame({
    context,
    round: place.round,
    step: 'scope',
    title: words.title,
    crumbs,
  })
  return page(
    { ...frame, lead: words.lead, status: refusalOf(trial) ? 409 : status },
    <>
      {refusal && (
        <RefusalNote words={lineImportRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {trial?.ok && <Trial {...trial.value} />}
      {!version && <Note title={words.sent}>{words.sentHint}</Note>}
      <TryForm
        tries={version !== undefined}
        templateHref={href('/trajecten/:roundId/scope/bod/:overviewId/regels.csv', {
          roundId,
          overviewId: overview.id,
        })}
      />
    </>,
  )
}

type Tried = Awaited<ReturnType<typeof tried>> | '' | undefined

const refusalOf = (trial: Tried) => (trial && !trial.ok ? trial.refusal : undefined)

type Trying = {
  file: File
  overview: { id: ReturnType<typeof id<'ActivityOverview'>>; year: number }
  versionId: string
}

/** What reading this file in would change. */
async function tried({ params, context: { db } }: Ask<typeof path>, trying: Trying) {
  const roundId = id<'Round'>(params.roundId)
  const { file, overview, versionId } = trying
  const themes = await themesOf(db, roundId)
  const read = await linesInFile(file, { year: overview.year, themes })
  if (!read.ok) return read
  const known = await linesOfOverview(db, roundId, overview.id)
  const plan = planLines(
    read.value.lines,
    known.filter((line) => line.versionId === versionId),
  )
  return { ok: true as const, value: { ...read.value, plan } }
}
