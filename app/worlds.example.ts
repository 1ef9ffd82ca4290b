import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { type Db, openDb } from '#platform/db.ts'
import { type Stage, stages } from './canonical.example.ts'
import { tell } from './stages.example.ts'

let told: Promise<Record<Stage, string>> | undefined
/** How long a worker may take to tell all stages, in milliseconds: a few seconds, more on a busy machine. */
export const telling = 120_000

const shared = new Map<Stage, Promise<Db>>()

/** Runs a test on the example at a stage, as the owner of its tables, and undoes what it did. */
export const atStage = async <T>(stage: Stage, test: (db: Db) => Promise<T>): Promise<T> =>
  undone(await theWorld(stage), test)

/** The one copy of a stage that the tests of a worker share: to read from, or to change and undo. */
export function theWorld(stage: Stage): Promise<Db> {
  const db = shared.get(stage) ?? aWorld(stage)
  shared.set(stage, db)
  return db
}

/** Runs a test on a copy of its own of the example at a stage, where it may commit. */
export async function inWorld<T>(stage: Stage, test: (db: Db) => Promise<T>): Promise<T> {
  const db = await aWorld(stage)
  try {
    return await test(db)
  } finally {
    await db.destroy()
  }
}

/** The stages are told once per worker, each from where the last one ended. */
async function aWorld(stage: Stage): Promise<Db> {
  told ??= tellAll()
  return copyOf((await told)[stage])
}

const undo = new Error('undo')

/** Does something and takes it back: in a transaction of its own, or inside the one there is. */
export async function undone<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return undoneInside(db, work)
  const kept: { answer?: [T] } = {}
  const all = db.transaction().execute(async (db) => {
    kept.answer = [await work(db)]
    throw undo
  })
  await all.catch((error: unknown) => {
    if (error !== undo) throw error
  })
  if (!kept.answer) throw new Error('Nothing was done')
  return kept.answer[0]
}

async function undoneInside<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const name = sql.id(`undo_${randomUUID().slice(0, 8)}`)
  await sql`savepoint ${name}`.execute(db)
  try {
    return await work(db)
  } finally {
    await sql`rollback to savepoint ${name}`.execute(db)
    await sql`release savepoint ${name}`.execute(db)
  }
}

async function tellAll(): Promise<Record<Stage, string>> {
  const names = { empty: '', negotiating: '', frozen: '', sealed: '' }
  let from = inject('template').name
  for (const stage of stages) {
    const db = await copyOf(from)
    await db.transaction().execute((db) => tell[stage](db))
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
    await db.destroy()
    from = rows[0]?.name ?? ''
    names[stage] = from
  }
  return names
}

async function copyOf(template: string): Promise<Db> {
  const { name, url, adminUrl } = inject('template')
  const own = `world_${randomUUID().slice(0, 8)}`
  const admin = openDb(adminUrl, 1)
  await sql`create database ${sql.id(own)} template ${sql.id(template)}`.execute(admin)
  await admin.destroy()
  return openDb(url.replace(`/${name}?`, `/${own}?`), 6)
}
