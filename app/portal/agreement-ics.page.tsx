import { isDay } from '#kernel/day.ts'
import type { Handler } from '#parties/handler.ts'
import { href } from '#routes.ts'
import type { PublicRecord } from '#steps/publication/promises.public.ts'
import { agreementWords as words } from './agreement.words.ts'
import { fileOf } from './agreement-file.ts'
import { type AgendaDay, calendarOf } from './calendar.ts'
import { momentWords } from './portal.words.ts'

/** The days of an agreement for an agenda: when it begins and ends, when it is looked at, and what is promised by a day. */
export const get: Handler<'/afspraken/:agreement.ics'> = fileOf({
  type: 'text/calendar; charset=utf-8',
  ending: 'ics',
  make: (record, { installation }) => {
    const { address, document, version, publishedAt } = record.agreement
    const page = `${installation.baseUrl}${href('/afspraken/:agreement', { agreement: address })}`
    return calendarOf({
      title: document.title,
      page,
      days: daysOf(record).map(({ id, ...day }) => ({ id: `${id}-${address}`, ...day })),
      sequence: version + (record.progress?.version ?? 0),
      stamp: new Date(publishedAt),
    })
  },
})

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
