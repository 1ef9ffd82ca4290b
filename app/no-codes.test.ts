import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Db } from '#platform/db.ts'
import type { Path } from '#routes.ts'
import { addressOf, siteAt } from './requests.example.ts'
import { answersTo, paths } from './route-moves.example.ts'
import { telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

/** One who negotiates, one who signs, one without a party, one who comes from outside. */
const readers = ['strateeg', 'directeurModel', 'coordinator', 'anoniem'] as const

/** Words of the code that are good Dutch too. */
const dutchToo = new Set(['stop', 'open', 'band', 'late'])

/** Every word that stands for something in the database: a page says it in Dutch, or forgot to. */
async function codesIn(db: Db): Promise<RegExp> {
  const { rows } = await sql<{ code: string }>`
    select distinct enumlabel as code from pg_enum`.execute(db)
  const codes = rows.map(({ code }) => code).filter((code) => !dutchToo.has(code))
  return new RegExp(`(?<![\\w/-])(?:demo-certificate|${codes.join('|')})(?![\\w/@-])`)
}

/** What a page says to who reads it: without tags, style and what is for programs. */
const wordsOn = (html: string) =>
  html.replace(/<(head|code|pre)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ')

const pages = paths.filter((path) => answersTo(path, 'get') && !path.startsWith('/api/'))

it.each(['negotiating', 'frozen', 'sealed'] as const)(
  'no page shows a word of the code, %s',
  async (stage) => {
    const { db, get } = await siteAt(stage)
    const codes = await codesIn(db)
    const codeOn = async (path: Path, name: (typeof readers)[number]) => {
      const response = await get(name, await addressOf(db, path))
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) return []
      const shown = codes.exec(wordsOn(await response.text()))
      return shown ? [`${path}: ${shown[0]}`] : []
    }
    const found: string[] = []
    for (const path of pages)
      found.push(...(await Promise.all(readers.map((name) => codeOn(path, name)))).flat())
    expect(found).toEqual([])
  },
  60_000,
)
