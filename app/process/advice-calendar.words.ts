import type { Day } from '#kernel/day.ts'
import type { Round } from '#parties/rounds.store.ts'
import type { CalendarDay } from '#platform/calendar-file.ts'
import { href } from '#routes.ts'
import { type AdviceRequest, adviceIn, dueOf, replyTo, stateOf } from './advice.ts'
import { adviceDayWords as words } from './advice.words.ts'

type Place = { baseUrl: string; today: Day; round: Pick<Round, 'id' | 'name'> }

/**
 * The days of a request in a calendar: its own last day, and for each advice that may be deviated from the last
 * day of the reply. Each keeps its UID; the sequence rises with every line of the history of the request.
 */
export function adviceDays(request: AdviceRequest, place: Place): CalendarDay[] {
  return [adviceDay(request, place), ...replyDays(request, place)]
}

function adviceDay(request: AdviceRequest, { baseUrl, today, round }: Place): CalendarDay {
  const state = stateOf(request, today)
  const summary = words.advice(request.subject)
  return {
    ...common(request, { baseUrl, round }),
    uid: `advies-${request.id}@handslag`,
    day: dueOf(request),
    summary: titled(summary, {
      isLapsed: request.closed !== undefined,
      isDone: state !== 'running' && state !== 'overdue',
    }),
    description: [round.name, dueOf(request) === request.dueOn ? '' : words.later]
      .filter(Boolean)
      .join('\n'),
    isCancelled: request.closed !== undefined,
  }
}

const replyDays = (request: AdviceRequest, { baseUrl, round }: Place): CalendarDay[] =>
  request.advices.flatMap((advice) => {
    if (!advice.replyDueOn) return []
    const isLapsed = request.closed !== undefined || advice !== adviceIn(request)
    return [
      {
        ...common(request, { baseUrl, round }),
        uid: `advies-antwoord-${advice.id}@handslag`,
        day: advice.replyDueOn,
        summary: titled(words.reply(request.subject), {
          isLapsed,
          isDone: replyTo(advice) !== undefined,
        }),
        description: `${round.name}\n${words.only}`,
        isCancelled: isLapsed,
      },
    ]
  })

const common = (
  { id, changes }: AdviceRequest,
  { baseUrl, round }: Pick<Place, 'baseUrl' | 'round'>,
) => ({
  sequence: Math.max(0, changes - 1),
  url: `${baseUrl}${href('/trajecten/:roundId/scope/advies/:adviceId', { roundId: round.id, adviceId: id })}`,
})

const titled = (summary: string, { isLapsed, isDone }: { isLapsed: boolean; isDone: boolean }) =>
  isLapsed ? `${words.lapsed}: ${summary}` : isDone ? `✓ ${summary}` : summary
