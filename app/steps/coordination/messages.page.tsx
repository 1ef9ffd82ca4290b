import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { coordinatorsOf } from '#process/coordinators.store.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { MessageList } from './message-list.tsx'
import { messageMoves } from './messages.commands.ts'
import { MessageForm } from './messages.form.tsx'
import { messagesIn } from './messages.store.ts'
import { messageRefusalWords, messagesWords as words } from './messages.words.ts'

const path = '/trajecten/:roundId/coordinatie/berichten'

const moves = { send: move(messageMoves.send), read: move(messageMoves.read) }

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThere()

  const { round, standing } = place
  const refusal = outcome?.refusal
  const frame = stepFrame({ context, round, step: 'coordination', title: words.title })
  return page(
    { ...frame, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={messageRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {standing.coordinates && (
        <MessageForm
          parties={await partiesOf(db, roundId)}
          problems={problemsOf(outcome, 'send')}
        />
      )}
      <MessageList
        messages={await messagesIn(db, roundId)}
        coordinators={await coordinatorsOf(db, roundId)}
        partyId={standing.party?.id}
        writes={standing.coordinates}
        now={now}
      />
    </>,
  )
}
