import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { appendEvent, noteHead } from '#agreement/history.store.ts'
import { newId } from '#kernel/id.ts'
import { issueCertificate, makeAuthority } from '#pades/demo-authority.ts'
import { pem } from '#pades/pem.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { now, personId, roundId } from '#parties/parties.example.ts'
import { minutesAfter } from '#parties/sessions.ts'
import { type Db, inRole } from '#platform/db.ts'
import { readEnv } from '#platform/env.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { diagnosis } from './diagnosis.ts'
import { databaseFindings } from './doctor-database.ts'
import {
  addressFinding,
  demoFinding,
  folderFinding,
  keyFindings,
  mailFinding,
} from './doctor-machine.ts'

function envOf(given: Record<string, string>) {
  const read = readEnv(given)
  if (!read.ok) throw new Error(read.faults.join())
  return read.env
}

const real = {
  DEMO: '0',
  SECRET_KEY: 'x'.repeat(32),
  SMTP_URL: 'smtp://127.0.0.1:1',
}

const fine = { about: 'a', state: 'fine', says: 'Goed.' } as const

it('asks for a person only where something must be done', () => {
  const mind = { ...fine, state: 'mind' } as const
  expect(diagnosis([fine, mind])).toMatchObject({ isFine: true, json: { needs_a_person: false } })
  const act = diagnosis([fine, { ...fine, state: 'act' }])
  expect(act).toMatchObject({ isFine: false, json: { needs_a_person: true } })
  expect(act.lines.at(-1)).toBe('Te doen: 1.')
})

it('says whether this is a demo, and asks for https where it is not', () => {
  expect(demoFinding(envOf({}))).toMatchObject({ state: 'mind' })
  expect(demoFinding(envOf(real))).toMatchObject({ state: 'fine' })
  expect(addressFinding(envOf({}))).toMatchObject({ state: 'fine' })
  expect(addressFinding(envOf(real))).toMatchObject({ state: 'act' })
  const safe = envOf({ ...real, BASE_URL: 'https://afspraken.example' })
  expect(addressFinding(safe)).toMatchObject({ state: 'fine' })
})

it('finds a mail server that does not answer', async () => {
  expect(await mailFinding(envOf({}))).toMatchObject({ state: 'fine' })
  expect(await mailFinding(envOf(real))).toMatchObject({ state: 'act' })
})

it('finds room in a folder that is not made yet, and none where nothing can be written', async () => {
  const folder = mkdtempSync('/tmp/test-doctor-')
  expect(await folderFinding(path.join(folder, 'var', 'deep'))).toMatchObject({ state: 'fine' })
  expect(await folderFinding('/proc/var')).toMatchObject({ state: 'act' })
  chmodSync(folder, 0o700)
})

async function keysFolder(until: Date) {
  const varDir = mkdtempSync('/tmp/test-doctor-')
  const made = new Date(until)
  made.setUTCFullYear(made.getUTCFullYear() - 3)
  const authority = await makeAuthority(made)
  const person = {
    name: 'Marga Duin',
    organisation: 'Gemeente',
    algorithm: 'EC',
    serial: 2,
  } as const
  const { privateKey, certDer } = await issueCertificate(authority, { ...person, now: made })
  mkdirSync(path.join(varDir, 'keys'))
  const kept = [privateKey, pem('CERTIFICATE', certDer)].join('\n')
  writeFileSync(path.join(varDir, 'keys', 'signatory.pem'), kept)
  return varDir
}

const inDays = (days: number) => minutesAfter(now, days * 24 * 60)

it('warns two months before a certificate ends, and of a key that it cannot read', async () => {
  const long = envOf({ VAR_DIR: await keysFolder(inDays(90)) })
  expect(await keyFindings(long, now)).toMatchObject([{ state: 'fine' }])
  const short = envOf({ VAR_DIR: await keysFolder(inDays(59)) })
  expect(await keyFindings(short, now)).toMatchObject([
    { about: 'sleutel signatory.pem', state: 'act' },
  ])
  const locked = envOf({ ...real, VAR_DIR: await keysFolder(inDays(90)) })
  expect(await keyFindings(locked, now)).toMatchObject([{ state: 'act' }])
  expect(await keyFindings(envOf({ VAR_DIR: '/nergens' }), now)).toMatchObject([{ state: 'fine' }])
})

const states = async (db: Db) =>
  Object.fromEntries((await databaseFindings(db, now)).map(({ about, state }) => [about, state]))

it('finds nothing to do in a database that is well', () =>
  inOwnDatabase(async (db) => {
    expect(await states(db)).toEqual({
      database: 'fine',
      migraties: 'fine',
      post: 'fine',
      geschiedenis: 'fine',
    })
  }))

it('names a migration that has not run, and changes nothing', () =>
  inOwnDatabase(async (db) => {
    await sql`delete from migrations where name like '0041%'`.execute(db)
    const findings = await databaseFindings(db, now)
    expect(findings.at(-1)).toMatchObject({
      about: 'migraties',
      state: 'act',
      says: expect.stringContaining('0041_signing.sql'),
    })
  }))

it('finds mail that was given up, and a history that nobody signed for two days', () =>
  inOwnDatabase(async (db) => {
    await db
      .insertInto('mails')
      .values({
        id: newId(now),
        toEmail: 'weg@elders.example',
        subject: 'Hallo',
        text: 'Hallo',
        writtenAt: now,
        attempts: 5,
        failure: 'Onbekend',
      })
      .execute()
    const at = inDays(-3).toISOString()
    const happening = { chain: roundId, at, personId: personId('lid'), organisationId: null }
    await inRole(db, { role: 'handslag_actor', personId: personId('lid') }, (db) =>
      appendEvent(
        db,
        {
          ...happening,
          mandateId: null,
          roundRole: null,
          subject: 'round',
          subjectId: roundId,
          move: 'start',
          payloadHash: '0'.repeat(64),
        },
        { lane: 'note' },
      ),
    )
    expect(await states(db)).toMatchObject({ post: 'act', geschiedenis: 'act' })
    await inRole(db, { role: 'handslag_worker' }, (db) =>
      noteHead(db, testInstallation().keys, { chain: roundId, reason: 'daily', now }),
    )
    expect(await states(db)).toMatchObject({ geschiedenis: 'fine' })
  }))
