import { actionMoves } from '#agreement/actions.commands.ts'
import { actionsOf, delayTalksOf } from '#agreement/actions.store.ts'
import { actionRefusalWords } from '#agreement/actions.words.ts'
import { maxFileBytes } from '#agreement/files.ts'
import { fileRefusalWords } from '#agreement/files.words.ts'
import { monitoredIn } from '#agreement/light.store.ts'
import { reportMoves } from '#agreement/reports.commands.ts'
import { reportRefusalWords } from '#agreement/reports.words.ts'
import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { mayDo } from '#parties/standing.ts'
import { readUpload } from '#platform/upload.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { CommitmentView } from './commitment-view.tsx'
import { followed } from './monitoring.ts'

const path = '/trajecten/:roundId/monitoring/:code'

const moves = {
  reportValue: move(reportMoves.reportValue),
  correctReport: move(reportMoves.correctReport),
  confirmReport: move(reportMoves.confirmReport),
  disputeReport: move(reportMoves.disputeReport),
  addAction: move(actionMoves.addAction),
  finishAction: move(actionMoves.finishAction),
  dropAction: move(actionMoves.dropAction),
  explainDelay: move(actionMoves.explainDelay),
  answerDelay: move(actionMoves.answerDelay),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

const postForm = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href(path, params),
})

/** A form with a file; one that is too big is not read at all. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxFileBytes + 100_000)
  return request ? postForm({ ...ask, request }) : tooBig(ask)
}

const tooBig = (ask: Ask<typeof path>) => {
  const words = fileRefusalWords({ code: 'file-too-big', basis: 'file-limits' })
  return show({ ...ask, said: { words, cite: bases['file-limits'].cite } }, 409)
}

type Said = { words: string; cite: string }

async function show(
  { params, context, said }: Ask<typeof path> & { said?: Said },
  status: number,
  outcome?: Outcome,
): Promise<Response> {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThere()
  const all = await monitoredIn(db, roundId)
  const monitored = all.find(({ commitment }) => commitment.code === params.code)
  if (!monitored) return notThere()

  const { commitment } = monitored
  const round = await roundById(db, roundId)
  const ofThis = ({ commitmentId }: { commitmentId: string }) => commitmentId === commitment.id
  const no = said ?? saidOf(outcome)
  const frame = stepFrame({ context, round, step: 'monitoring', title: commitment.title })
  return page(
    { ...frame, above: commitment.code, status },
    <>
      {no && <RefusalNote {...no} />}
      <CommitmentView
        roundId={params.roundId}
        followed={followed(monitored, dayOf(now))}
        actions={(await actionsOf(db, roundId)).filter(ofThis)}
        talks={(await delayTalksOf(db, roundId)).filter(ofThis)}
        parties={await partiesOf(db, roundId)}
        today={dayOf(now)}
        speaksFor={
          mayDo(standing, { by: 'party', act: 'report' }).ok ? standing.party?.id : undefined
        }
        mayAdd={mayDo(standing, { by: 'contracting', act: 'report' }).ok}
        outcome={outcome}
      />
    </>,
  )
}

function saidOf(outcome: Outcome | undefined): Said | undefined {
  const words = outcome && refusalWords(outcome)
  return outcome?.refusal && words ? { words, cite: bases[outcome.refusal.basis].cite } : undefined
}

/** The refusal of a form that came back, in words. */
function refusalWords(outcome: Outcome): string | undefined {
  switch (outcome.move) {
    case 'reportValue':
    case 'correctReport':
    case 'confirmReport':
    case 'disputeReport':
      return outcome.refusal && reportRefusalWords(outcome.refusal)
    default:
      return outcome.refusal && actionRefusalWords(outcome.refusal)
  }
}
