import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onlyOne } from './only-one.ts'
import { inOwnDatabase, urlOf } from './testing.ts'

it('lets one site work on a database, and the next when it has let go', () =>
  inOwnDatabase(async (db) => {
    const url = await urlOf(db)
    const letGo = await onlyOne(url, () => {})
    expect(letGo).toBeTypeOf('function')
    expect(await onlyOne(url, () => {})).toBeUndefined()
    await letGo?.()
    const next = await onlyOne(url, () => {})
    expect(next).toBeTypeOf('function')
    await next?.()
  }))

it('tells once that the database has gone, and not of letting go oneself', () =>
  inOwnDatabase(async (db) => {
    let told = 0
    const { promise, resolve } = Promise.withResolvers<void>()
    await onlyOne(await urlOf(db), () => {
      told += 1
      resolve()
    })
    await sql`select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and pid <> pg_backend_pid()
      and database = (select oid from pg_database where datname = current_database())`.execute(db)
    await promise
    expect(told).toBe(1)

    const letGo = await onlyOne(await urlOf(db), () => {
      told += 1
    })
    await letGo?.()
    expect(told).toBe(1)
  }))
