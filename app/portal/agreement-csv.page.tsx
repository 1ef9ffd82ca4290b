import { obligationWords } from '#agreement/differences.words.ts'
import { csvOf, hundredths } from '#kernel/csv.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Handler } from '#parties/handler.ts'
import {
  type PublicMeasure,
  type PublicPromise,
  promisesOf,
} from '#steps/publication/promises.public.ts'
import { fileOf } from './agreement-file.ts'
import { courseName } from './course.tsx'

const names = [
  'code',
  'nummer',
  'thema',
  'titel',
  'afspraak',
  'soort',
  'wie',
  'aantal',
  'aantal_tot',
  'eenheid',
  'termijn',
  'meting',
  'oordeel',
  'oordeel_op',
  'cijfer',
  'cijfer_op',
  'gepland_op_die_dag',
  'doel',
]

/** The promises with their figures: a row for each indicator, and one for a promise without. */
export const get: Handler<'/afspraken/:agreement.csv'> = fileOf({
  type: 'text/csv; charset=utf-8; header=present',
  ending: 'csv',
  make: (record, { now }) => {
    const today = dayOf(now)
    const rows = promisesOf(record, today).flatMap((promise) =>
      promise.measures.length === 0
        ? [rowOf(promise, undefined, today)]
        : promise.measures.map((measure) => rowOf(promise, measure, today)),
    )
    return csvOf(names, rows)
  },
})

function rowOf(promise: PublicPromise, measure: PublicMeasure | undefined, today: Day) {
  const { commitment, code, title, theme, owners, course } = promise
  const { number, text, obligation, quantity, quantityMax, unit, deadline } = commitment
  const light = measure?.light
  const working = light && 'working' in light ? light.working : undefined
  return [
    code,
    number,
    theme,
    title,
    text,
    obligationWords[obligation],
    owners.map(({ name }) => name).join('; '),
    quantity,
    quantityMax,
    unit,
    deadline,
    measure?.indicator.name ?? null,
    courseName(light?.state ?? course),
    today,
    working?.evidence.value ?? null,
    working?.evidence.on ?? null,
    hundredths(working?.planned.low),
    hundredths(working?.target.low),
  ]
}
