import { z } from 'zod'
import { stopTypesetting } from '#documents/typst.ts'
import { dayOf } from '#kernel/day.ts'
import { type CorpusRow, readRows, rowLimits, rowsFor } from '#seed/corpus-rows.ts'
import { signHistory } from '#seed/demo.ts'
import { inYear } from '#seed/preparing.ts'
import { clockFrom, type Scene } from '#seed/scene.ts'
import { walkRound } from '#seed/walked-round.ts'
import { type Desk, found, Refused, toolCommand } from './command.ts'
import { type NewFiles, placeOf, readNamed, writeAll } from './places.ts'
import { onThrowaway, type Throwaway } from './throwaway.ts'
import { constellationFacts } from './walk-facts.ts'
import { agreementFiles } from './walk-files.ts'
import { publicPages } from './walk-pages.ts'
import { type Play, playNamed, playOfRows } from './walk-plays.ts'
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
    constellation: {
      takes: 'NAAM',
      says: 'een samenstelling van partijen die is bewaard, met haar eigen afspraken',
    },
    from: { takes: 'FILE.jsonl', says: 'de afspraken die partijen inbrengen, één per regel' },
    municipality: { takes: 'NAAM', says: 'alleen de regels van deze gemeente' },
    year: {
      takes: 'JAAR',
      says: 'alleen de regels van dit jaar, en het eerste jaar van de looptijd',
    },
  },
  fields: z.object({
    out: z.string('Noem een map.'),
    constellation: z.string().optional(),
    from: z.string().optional(),
    municipality: z.string().optional(),
    year: z.coerce
      .number('Vul een jaar in.')
      .int('Vul een jaar in.')
      .min(1990, 'Vul een jaar vanaf 1990 in.')
      .max(2090, 'Vul een jaar tot en met 2090 in.')
      .optional(),
  }),
  run: async ({ out, constellation: named, ...asked }, desk) => {
    const play = named === undefined ? await playFrom(desk, asked) : playAlone(named, asked)
    const { files, summary, faults } = await onThrowaway(desk, (throwaway) =>
      walked(throwaway, { play, say: desk.say }),
    ).finally(stopTypesetting)
    const all = { ...files, 'summary.json': `${JSON.stringify(summary, null, 2)}\n` }
    await writeAll(placeOf(desk, out), all)
    for (const fault of faults) desk.say(fault)
    return found(faults.length === 0, Object.keys(all), summary)
  },
})

type Asked = {
  from?: string | undefined
  municipality?: string | undefined
  year?: number | undefined
}

async function playFrom(desk: Desk, asked: Asked): Promise<Play> {
  const rows = await rowsIn(desk, asked)
  return playOfRows(rows, yearsOf(rows, asked.year, new Date()))
}

/** A constellation has its own promises and years, so no others can be asked for. */
function playAlone(name: string, asked: Asked): Play {
  const play = playNamed(name)
  if (Object.values(asked).some((one) => one !== undefined))
    throw new Refused('Een samenstelling heeft haar eigen afspraken en jaren: laat de rest weg.')
  return play
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

type Walking = { play: Play; say: (line: string) => void }

type Left = {
  files: NewFiles
  summary: object
  /** Where what came of it is not what the play expects. */
  faults: readonly string[]
}

async function walked({ db, installation }: Throwaway, { play, say }: Walking): Promise<Left> {
  const { years, brought, story } = play
  const clock = clockFrom(inYear(years.first - 1, '02-01'))
  const since = inYear(years.first - 3, '01-01')
  const cast = await play.gather({ db, now: clock.now(), since })
  const scene: Scene = { db, installation, clock, cast }
  const tally = tallyOf(db, say)
  const { during } = tally
  const walk = { scene, realTime, brought, years, story, during }
  const { carried, ...published } = await walkRound(walk)
  await signHistory({ db, installation, now: clock.now() })
  const files = {
    ...(await agreementFiles(scene, carried)),
    ...(await publicPages(scene, published)),
  }
  const { facts, faults } = await factsOf(scene, { play, files, address: published.address })
  return { files, summary: { ...summaryOf(play, tally), ...facts }, faults }
}

const realTime = { now: () => new Date(), to: () => {} }

type Done = { play: Play; files: NewFiles; address: string }

/** What came of a constellation; of other plays nothing is expected. */
async function factsOf(scene: Scene, { play: { constellation }, files, address }: Done) {
  if (!constellation) return { facts: {}, faults: [] }
  const { facts, faults } = await constellationFacts(scene, {
    name: constellation.name,
    constellation: constellation.of,
    address,
    page: Buffer.from(files['public/index.html'] ?? '').toString('utf8'),
    signed: Buffer.from(files['signed.pdf'] ?? ''),
  })
  return { facts: { constellation: { ...facts, faults } }, faults }
}

const summaryOf = ({ brought, years }: Play, tally: Tally) => ({
  notice: 'Nagebouwd voorbeeld, niet door deze partijen gesloten',
  commitments: brought.length,
  term: years,
  steps: tally.sums(),
})
