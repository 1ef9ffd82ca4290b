import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { readEnv } from '#platform/env.ts'
import { filesIn } from '#platform/files.ts'
import { inDatabase } from '#platform/testing.ts'
import { sweepLeftovers } from './sweep.ts'

const folder = mkdtempSync('/tmp/test-leftovers-')
afterAll(() => rmSync(folder, { recursive: true }))

it('clears at the start what a crash left, says how many, and keeps what a row names', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const files = filesIn(path.join(folder, 'files'))
    const at = new Date()
    const old = new Date(at.valueOf() - 7_200_000)
    const [named, lost] = [
      await files.keep(Buffer.from('Woonvisie')),
      await files.keep(Buffer.from('Nooit vastgelegd')),
    ]
    const place = (sha256: string) => path.join(folder, 'files', sha256.slice(0, 2), sha256)
    const half = `${place(named)}.0d5f3c1e-1111-4222-8333-444455556666`
    writeFileSync(half, 'half')
    for (const file of [place(named), place(lost), half]) utimesSync(file, old, old)
    const row = { name: 'woonvisie.pdf', mediaType: 'application/pdf', sizeBytes: 9 }
    await db
      .insertInto('files')
      .values({
        id: newId<'File'>(at),
        roundId,
        lane: 'table',
        sha256: named,
        uploadedAt: at,
        ...row,
      })
      .execute()

    const read = readEnv({ VAR_DIR: folder })
    if (!read.ok) throw new Error(read.faults.join())
    const said: string[] = []
    const say = (line: string) => said.push(line)
    await sweepLeftovers({ db, env: read.env }, { at, say })
    expect([named, lost].map((sha256) => existsSync(place(sha256)))).toEqual([true, false])
    expect(existsSync(half)).toBe(false)
    expect(said).toEqual([
      'Opgeruimd: 2 bestanden van een afgebroken schrijfactie (1 half geschreven, 1 zonder vermelding).',
    ])
    await sweepLeftovers({ db, env: read.env }, { at, say })
    expect(said).toHaveLength(1)
  }))
