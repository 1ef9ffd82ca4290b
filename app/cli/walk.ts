import { z } from 'zod'
import { stopTypesetting } from '#documents/typst.ts'
import { dayOf } from '#kernel/day.ts'
import type { Brought } from '#seed/brought.ts'
import { addPlayers } from '#seed/cast.ts'
import { broughtFrom } from '#seed/corpus-brought.ts'
import { type CorpusRow, readRows, rowLimits, rowsFor } from '#seed/corpus-rows.ts'
import { signHistory } from '#seed/demo.ts'
import { inYear } from '#seed/preparing.ts'
import { clockFrom, type Scene } from '#seed/scene.ts'
import { walkRound } from '#seed/walked-round.ts'
import { type Desk, found, Refused, toolCommand } from './command.ts'
import { type NewFiles, placeOf, readNamed, writeAll } from './places.ts'
import { onThrowaway, type Throwaway } from './throwaway.ts'
import { agreementFiles } from './walk-files.ts'
import { publicPages } from './walk-pages.ts'
import { type Tally, tallyOf } from './walk-tally.ts'

const corpus = 'fixtures/corpus/commitments.jsonl'

/** What is walked where nothing is named: eleven sentences of one year. */
const usual = { municipality: 'Assen', year: 2017 }

/** Carries one round through all ten steps, on a database of its own, and leaves what came out of it. */
export const walk = toolCommand({
  name: 'walk',
  does: 'Voert één nagebouwd traject door alle tien stappen, en bewaart wat eruit komt.',
  options: {
    out: { takes: 'DIR', says: 'de map waarin alles komt' },
    from: { takes: 'FILE.jsonl', says: 'de afspraken die partijen inbrengen, één per regel' },
    municipality: { takes: 'NAAM', says: 'alleen de regels van deze gemeente' },
    year: {
      takes: 'JAAR',
      says: 'alleen de regels van dit jaar, en het eerste jaar van de looptijd',
    },
  },
  fields: z.object({
    out: z.string('Noem een map.'),
    from: z.string().optional(),
    municipality: z.string().optional(),
    year: z.coerce
      .number('Vul een jaar in.')
      .int('Vul een jaar in.')
      .min(1990, 'Vul een jaar vanaf 1990 in.')
      .max(2090, 'Vul een jaar tot en met 2090 in.')
      .optional(),
  }),
  run: async ({ out, ...asked }, desk) => {
    const rows = await rowsIn(desk, asked)
    const years = yearsOf(rows, asked.year, new Date())
    const { files, summary } = await onThrowaway(desk, (throwaway) =>
      walked(throwaway, { rows, years, say: desk.say }),
    ).finally(stopTypesetting)
    const all = { ...files, 'summary.json': `${JSON.stringify(summary, null, 2)}\n` }
    await writeAll(placeOf(desk, out), all)
    return found(true, Object.keys(all), summary)
  },
})

type Asked = {
  from?: string | undefined
  municipality?: string | undefined
  year?: number | undefined
}

/** The rows that were asked for, or why they cannot be walked with. */
async function rowsIn(desk: Desk, asked: Asked): Promise<CorpusRow[]> {
  const named = asked.from ?? corpus
  // Without a file of her own the person need not be in the folder of the project.
  const bytes = await readNamed(asked.from ? desk : { ...desk, folder: process.cwd() }, named)
  const read = readRows(bytes.toString('utf8'))
  if (!read.ok) {
    const { line, field, says } = read.wrong
    throw new Refused(`${named}, regel ${line}${field ? ` (${field})` : ''}: ${says}`)
  }
  const isUsual = asked.from === undefined && !asked.municipality && asked.year === undefined
  const rows = rowsFor(read.rows, isUsual ? usual : asked)
  if (rows.length >= rowLimits.least && rows.length <= rowLimits.most) return rows
  throw new Refused(
    `Een traject neemt ${rowLimits.least} tot en met ${rowLimits.most} afspraken; hier zijn het er ${rows.length}.`,
  )
}

/** The term: from the year that was asked for, or else that of most rows, until the last year that is promised, ten years at most. */
function yearsOf(
  rows: readonly CorpusRow[],
  asked: number | undefined,
  now: Date,
): { first: number; last: number } {
  const counted = Map.groupBy(
    rows.flatMap(({ year }) => year ?? []),
    (year) => year,
  )
  const [most] = [...counted].toSorted(([, one], [, other]) => other.length - one.length)
  const first = asked ?? most?.[0] ?? Number(dayOf(now).slice(0, 4)) + 1
  const promised = rows.map(({ deadline }) => Number(/^\d{4}/.exec(deadline ?? '')?.[0] ?? first))
  return { first, last: Math.min(first + 9, Math.max(first, ...promised)) }
}

type Walking = {
  rows: readonly CorpusRow[]
  years: { first: number; last: number }
  say: (line: string) => void
}

async function walked(
  { db, installation }: Throwaway,
  { rows, years, say }: Walking,
): Promise<{ files: NewFiles; summary: object }> {
  const begin = inYear(years.first - 1, '02-01')
  const scene: Scene = { db, installation, clock: clockFrom(begin) }
  await addPlayers(db, inYear(years.first - 3, '01-01'))
  const brought: Brought[] = rows.map(broughtFrom)
  const tally = tallyOf(db, say)
  const realTime = { now: () => new Date(), to: () => {} }
  const { during } = tally
  const { carried, ...published } = await walkRound({ scene, realTime, brought, years, during })
  await signHistory({ db, installation, now: scene.clock.now() })
  const files = {
    ...(await agreementFiles(scene, carried)),
    ...(await publicPages(scene, published)),
  }
  return { files, summary: summaryOf(rows, years, tally) }
}

const summaryOf = (rows: readonly CorpusRow[], years: Walking['years'], tally: Tally) => ({
  notice: 'Nagebouwd voorbeeld, niet door deze partijen gesloten',
  commitments: rows.length,
  term: years,
  steps: tally.sums(),
})
