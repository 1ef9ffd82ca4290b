import { dayOf } from '#kernel/day.ts'
import type { Handler } from '#parties/handler.ts'
import { notThere } from '#ui/answers.tsx'
import { corporationsExample, stockExample } from './examples.ts'

const path = '/beheer/registers/voorbeelden/:file'

/** A file to fill in, with invented corporations in it. */
export const get: Handler<typeof path> = async ({ params, context: { now } }) => {
  const make = examples[params.file]
  if (!make) return notThere()
  return new Response(make(Number(dayOf(now).slice(0, 4))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${params.file}"`,
    },
  })
}

const examples: Readonly<Record<string, (year: number) => string>> = {
  'corporaties.csv': corporationsExample,
  'woningen.csv': stockExample,
}
