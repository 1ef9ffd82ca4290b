import { type FileRefusal, maxRequestBytes } from '#agreement/files.ts'
import { dayOf, mondayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { mayDo } from '#parties/standing.ts'
import { readUpload } from '#platform/upload.ts'
import { charterOf } from '#process/charter.store.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { paperRefusalWords, informationWords as words } from './information.words.ts'
import { LoadCard, PositionCard } from './information-cards.tsx'
import { roomFrom } from './information-position.store.ts'
import { positionReport } from './information-position.ts'
import { informationRequestsOf } from './information-requests.store.ts'
import { PaperList } from './paper-list.tsx'
import { paperMoves } from './papers.commands.ts'
import { PaperForm } from './papers.form.tsx'
import { loadInWeek, papersOf } from './papers.store.ts'

const path = '/trajecten/:roundId/scope/informatie'

const moves = {
  add: move(paperMoves.add),
  revise: move(paperMoves.revise),
  give: move(paperMoves.give),
  confirm: move(paperMoves.confirm),
  exempt: move(paperMoves.exempt),
  withdraw: move(paperMoves.withdraw),
}

type Outcome = OutcomeOf<typeof moves>

const tooBig: FileRefusal = { code: 'file-too-big', basis: 'file-limits' }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

const posted: Handler<typeof path> = posting({ moves, show })

/** What was typed is gone where a form is too big: it is not kept in memory. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxRequestBytes)
  return request ? posted({ ...ask, request }) : show(ask, 409)
}

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const { party, coordinates } = standing
  const writes = mayDo(standing, { by: 'coordinator-or-contracting', act: 'negotiate' }).ok
  const refusal = outcome ? outcome.refusal : status === 409 ? tooBig : undefined
  const parties = await partiesOf(db, roundId)
  const papers = await papersOf(db, roundId)
  const requests = await informationRequestsOf(db, roundId)
  const load = await loadInWeek(db, roundId, mondayOf(dayOf(now)))
  const { readingMinutes: limit } = await charterOf(db, roundId)
  const report = positionReport(roomFrom({ parties, papers, requests }), dayOf(now))
  const about = { parties, own: party?.id, load }
  const frame = stepFrame({ context, round, step: 'scope', title: words.title })
  return page(
    { ...frame, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote
          words={`${paperRefusalWords(refusal)}${refusal === tooBig ? ` ${words.tooBig}` : ''}`}
          cite={bases[refusal.basis].cite}
        />
      )}
      <div className="columns">
        <div className="stack">
          <PaperList
            {...{ roundId, papers, now, ...about }}
            changes={(paper) =>
              writes && (coordinates || (paper.partyId !== null && paper.partyId === party?.id))
            }
            problems={problemsIn(outcome)}
          />
          {writes && <PaperForm {...about} problems={problemsOf(outcome, 'add')} />}
        </div>
        <div className="stack">
          <PositionCard roundId={roundId} report={report} />
          <LoadCard parties={parties} load={load} limit={limit} />
        </div>
      </div>
    </>,
  )
}

const problemsIn = (outcome: Outcome | undefined) => ({
  revise: problemsOf(outcome, 'revise'),
  give: problemsOf(outcome, 'give'),
  exempt: problemsOf(outcome, 'exempt'),
  withdraw: problemsOf(outcome, 'withdraw'),
})
