import { expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { acting, testInstallation } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { keepFile, uploadFile } from './files.commands.ts'
import { aPdf } from './files.example.ts'
import { fileOf } from './files.store.ts'
import { chainOf } from './history.store.ts'

const file = () => new File([new Uint8Array(aPdf())], 'woonvisie.pdf')

it('keeps a file on the table, with a line in the history', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const sent = await uploadFile.run(await acting('strateeg', db), { roundId, file: file() })
    expect(sent).toMatchObject({ value: { name: 'woonvisie.pdf', mediaType: 'application/pdf' } })
    if (!sent.ok) return

    await acting('lid', db)
    const seen = await fileOf(db, roundId, sent.value.id)
    expect(seen).toEqual(sent.value)
    const bytes = await testInstallation().files.read(sent.value.sha256)
    expect(bytes.equals(aPdf())).toBe(true)
    await asOwner(db)
    expect(await chainOf(db, roundId)).toMatchObject([{ subject: 'file', move: 'upload' }])
  }))

it('keeps nothing of a file that is refused', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const empty = new File([], 'leeg.pdf')
    const sent = await uploadFile.run(await acting('strateeg', db), { roundId, file: empty })
    expect(sent).toMatchObject({ refusal: { code: 'file-empty', basis: 'file-limits' } })
    await asOwner(db)
    expect(await db.selectFrom('files').selectAll().execute()).toEqual([])
    expect(await chainOf(db, roundId)).toEqual([])
  }))

it('has no file for who does not sit at the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const sent = await uploadFile.run(await acting('strateeg', db), { roundId, file: file() })
    if (!sent.ok) throw new Error('The file was refused')
    for (const name of ['vreemde', 'vertrokken', 'raadslid'] as const) {
      const refused = await uploadFile.run(await acting(name, db), { roundId, file: file() })
      expect(refused.ok).toBe(false)
      expect(await fileOf(db, roundId, sent.value.id)).toBeUndefined()
    }
    expect(await fileOf(db, roundId, id('00000000-0000-7000-8000-ffffffffffff'))).toBeUndefined()
  }))

it.each<[PersonName, boolean]>([
  ['directeurVoorbeeld', true],
  ['directeurModel', false],
  ['coordinator', false],
  ['raadslid', false],
])('shows a file in the room of Voorbeeldwonen to %s: %s', (name, isSeen) =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('strateeg', db)
    const standing = await standingIn(db, roundId)
    if (!standing) throw new Error('The round is not there')
    const kept = await keepFile({ ...context, standing }, privateFile)
    if (!kept.ok) throw new Error('The file was refused')

    await acting(name, db)
    expect((await fileOf(db, roundId, kept.value.id)) !== undefined).toBe(isSeen)
  }),
)

const privateFile = { name: 'notitie.pdf', bytes: aPdf(), lane: 'room' } as const

it('refuses with the rule where the disk is full, and keeps nothing', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('strateeg', db)
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const files = { ...context.installation.files, keep: () => Promise.reject(full) }
    const installation = { ...context.installation, files }
    const sent = await uploadFile.run({ ...context, installation }, { roundId, file: file() })
    expect(sent).toMatchObject({ refusal: { code: 'no-room-for-file', basis: 'file-limits' } })
    await asOwner(db)
    expect(await db.selectFrom('files').selectAll().execute()).toEqual([])
  }))
