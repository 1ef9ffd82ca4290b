import { isDay } from '#kernel/day.ts'
import type { Handler } from '#parties/handler.ts'
import { calendarFile } from '#platform/calendar-file.ts'
import { href } from '#routes.ts'
import type { PublicRecord } from '#steps/publication/promises.public.ts'
import { agreementWords as words } from './agreement.words.ts'
import { fileOf } from './agreement-file.ts'
import { momentWords } from './portal.words.ts'

/** The days of an agreement for an agenda: when it begins and ends, when it is looked at, and what is promised by a day. */
export const get: Handler<'/afspraken/:agreement.ics'> = fileOf({
  type: 'text/calendar; charset=utf-8',
  ending: 'ics',
  make: (record, { installation }) => {
    const { address, document, version, publishedAt } = record.agreement
    const page = `${installation.baseUrl}${href('/afspraken/:agreement', { agreement: address })}`
    // Rises with each publication, so that programs which have a day move it rather than add it again.
    const sequence = version + (record.progress?.version ?? 0)
    const entries = daysOf(record).map(({ id, on, summary }) => ({
      uid: `${id}-${address}@handslag`,
      sequence,
      summary,
      url: page,
      day: on,
    }))
    const calendar = { name: document.title, product: 'Afspraken' as const }
    return calendarFile(calendar, entries, new Date(publishedAt))
  },
})

/** A day to put in an agenda. `id` stays the same when the day moves. */
type AgendaDay = { id: string; on: string; summary: string }

function daysOf({ agreement, progress }: PublicRecord): AgendaDay[] {
  const { term, chapters } = agreement.document
  const titles = new Map(agreement.plainWords.map(({ code, title }) => [code, title]))
  const deadlines = chapters.flatMap(({ commitments }) =>
    commitments.flatMap(({ code, deadline }) =>
      deadline && isDay(deadline)
        ? [{ id: code.toLowerCase(), on: deadline, summary: titles.get(code) ?? code }]
        : [],
    ),
  )
  return [
    { id: 'begin', on: term.from, summary: words.start },
    ...(progress?.moments ?? []).map(({ kind, on }, nth, all) => ({
      id: `${kind}-${all.slice(0, nth).filter((one) => one.kind === kind).length + 1}`,
      on,
      summary: momentWords[kind],
    })),
    ...deadlines,
    { id: 'eind', on: term.until, summary: words.end },
  ]
}
