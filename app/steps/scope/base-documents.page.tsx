import { baseDocumentsOf } from '#agreement/base-documents.store.ts'
import { type FileRefusal, maxRequestBytes } from '#agreement/files.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { mayDo } from '#parties/standing.ts'
import { readUpload } from '#platform/upload.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { documentMoves } from './base-documents.commands.ts'
import { DocumentForm } from './base-documents.form.tsx'
import { DocumentList } from './document-list.tsx'
import { documentRefusalWords, documentWords as words } from './scope.words.ts'

const path = '/trajecten/:roundId/scope/documenten'

const moves = { link: move(documentMoves.link), withdraw: move(documentMoves.withdraw) }

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

/** A form that is too big is answered without being kept in memory, so what was typed is gone. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxRequestBytes)
  return request ? posted({ ...ask, request }) : show(ask, 409, undefined)
}

const posted: Handler<typeof path> = posting({ moves, show })

const tooBig: FileRefusal = { code: 'file-too-big', basis: 'file-limits' }

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const writes = mayDo(standing, { by: 'coordinator-or-contracting', act: 'negotiate' }).ok
  const refusal = outcome ? outcome.refusal : status === 409 ? tooBig : undefined
  return page(
    {
      ...stepFrame({ context, round, step: 'scope', title: words.title }),
      lead: words.lead,
      status,
    },
    <>
      {refusal && (
        <RefusalNote
          words={
            refusal === tooBig
              ? `${documentRefusalWords(refusal)} ${words.tooBig}`
              : documentRefusalWords(refusal)
          }
          cite={bases[refusal.basis].cite}
        />
      )}
      <DocumentList
        roundId={roundId}
        documents={await baseDocumentsOf(db, roundId)}
        writes={writes}
        problems={problemsOf(outcome, 'withdraw')}
        now={now}
      />
      {writes && <DocumentForm problems={problemsOf(outcome, 'link')} />}
      <CoordinatorAuthors
        coordinators={await coordinatorsWhoWrote(db, roundId, ['baseDocument'])}
      />
    </>,
  )
}
