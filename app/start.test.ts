import { mkdtempSync, rmSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import type { Db } from '#platform/db.ts'
import { readEnv } from '#platform/env.ts'
import { openMigrations } from '#platform/migrate.ts'
import { onlyOne } from '#platform/only-one.ts'
import { inOwnDatabase, urlOf } from '#platform/testing.ts'
import { start } from './start.ts'

const folder = mkdtempSync('/tmp/test-start-')
afterAll(() => rmSync(folder, { recursive: true }))

const starting = async (db: Db) => {
  const read = readEnv({ DATABASE_URL: await urlOf(db), VAR_DIR: folder, DEMO: '1' })
  if (!read.ok) throw new Error(read.faults.join())
  return start(read.env, () => {})
}

/** As an older release leaves it: the last migration is not there yet, and nothing of it. */
async function olderRelease(db: Db): Promise<void> {
  await db.schema.alterTable('mails').dropColumn('unsubscribeUrl').execute()
  const last = db.deleteFrom('migrations').where('name', '=', '0071_mails_unsubscribe.sql')
  await last.execute()
}

it('migrates nothing below an older site that still works, and does once that has stopped', () =>
  inOwnDatabase(async (db) => {
    await olderRelease(db)
    const older = await onlyOne(await urlOf(db), () => {})
    await expect(starting(db)).rejects.toThrow(`Er draait al een Handslag op ${folder}.`)
    expect(await openMigrations(db)).toEqual(['0071_mails_unsubscribe.sql'])

    await older?.()
    const started = await starting(db)
    expect(started.migrated).toEqual(['0071_mails_unsubscribe.sql'])
    await started.stop()
  }))

it('works beside a site of the same release: there is nothing to migrate', () =>
  inOwnDatabase(async (db) => {
    const same = await onlyOne(await urlOf(db), () => {})
    const started = await starting(db)
    expect(started.migrated).toEqual([])
    await started.stop()
    await same?.()
  }))
