import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Db } from '#platform/db.ts'
import { type Path, routes } from '#routes.ts'
import { type Canonical, momentOf, type Stage, stages } from './canonical.example.ts'
import { linesPerChain } from './moves.example.ts'
import { addressOf, type Cookies, letterOf, rowOf, signInAll, siteOf } from './requests.example.ts'
import { answersTo, moduleFiles, movesAt, paths } from './route-moves.example.ts'
import { type VisitorName, visitorNames } from './visitors.example.ts'
import { inWorld, undone } from './worlds.example.ts'

const text = readFileSync(new URL('./authorisation.txt', import.meta.url), 'utf8')
const expected = text

it('dump', async () => {
  const out: string[] = []
  const reads: Record<string, Record<string, string>> = {}
  for (const stage of stages)
    await inWorld(stage, async (db) => {
      const cookies = await signInAll(db, stage)
      const site = siteOf({ db, stage, cookies })
      const start = Date.now()
      for (const path of paths.filter((p) => answersTo(p, 'get'))) {
        const address = await addressOf(db, path)
        const letters = await Promise.all(
          visitorNames.map(async (n) => {
            const r = await site.get(n, address)
            await r.arrayBuffer()
            return [n, letterOf(r)] as const
          }),
        )
        ;(reads[path] ??= {})[stage] = rowOf(Object.fromEntries(letters))
      }
      console.log(stage, Date.now() - start)
    })
  for (const [path, rows] of Object.entries(reads)) {
    out.push(`GET ${path}`)
    const by = Map.groupBy(Object.entries(rows), ([, row]) => row)
    for (const [row, ss] of by)
      out.push(
        `  ${ss
          .map(([s]) => s)
          .join(' ')
          .padEnd(34)} ${row}`,
      )
  }
  for (const path of paths.filter((p) => answersTo(p, 'post'))) {
    out.push(`POST ${path}`)
    for (const { name, canonical } of movesAt(path)) {
      const start = Date.now()
      await inWorld(canonical.at, async (db) => {
        const cookies = await signInAll(db, canonical.at)
        const letters: Record<string, string> = {}
        await undone(db, async (db) => {
          await canonical.before?.(db)
          const body = await canonical.body(db)
          const address = await addressOf(db, path, body)
          for (const v of visitorNames)
            await undone(db, async (db) => {
              const before = await linesPerChain(db)
              const r = await siteOf({ db, stage: canonical.at, cookies }).post(v, address, {
                ...body,
                move: name,
              })
              letters[v] = letterOf(r)
              if (letters[v]?.startsWith('<'))
                console.log(
                  path,
                  name,
                  v,
                  (await r.text()).replace(/<style.*?style>/gs, '').slice(0, 1500),
                )
            })
        })
        out.push(`  ${name.padEnd(34)} ${rowOf(letters)}`)
      })
    }
  }
  ;(await import('node:fs')).writeFileSync('/tmp/matrix-dump.txt', out.join('\n'))
}, 600000)
