import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { aVision } from '#agreement/base-documents.example.ts'
import { baseDocumentsOf } from '#agreement/base-documents.store.ts'
import { hasBase } from '#agreement/base-documents.ts'
import { uploadFile } from '#agreement/files.commands.ts'
import { aPdf } from '#agreement/files.example.ts'
import { fileOf } from '#agreement/files.store.ts'
import { chainOf } from '#agreement/history.store.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { documentMoves } from './base-documents.commands.ts'

const visionFile = (name = 'visie.pdf') => new File([new Uint8Array(aPdf())], name)

async function fact(db: Db): Promise<boolean | undefined> {
  const { rows } = await sql<{ fact: boolean }>`
    select base_document_linked(${roundId}) as fact`.execute(db)
  return rows[0]?.fact
}

it('gives the talks a base: a document with version, date and file', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('ambtenaar', db)
    expect(await fact(db)).toBe(false)
    expect(hasBase(await baseDocumentsOf(db, roundId))).toBe(false)
    const linked = await documentMoves.link.run(context, { ...aVision, file: visionFile() })
    expect(linked.ok).toBe(true)

    await acting('lid', db)
    const documents = await baseDocumentsOf(db, roundId)
    expect(documents).toMatchObject([
      {
        title: 'Woonvisie Voorbeeldstad 2040',
        version: 'vastgesteld',
        documentOn: '2024-03-14',
        file: { name: 'visie.pdf' },
        addedBy: 'Teun Verbeek',
      },
    ])
    expect(hasBase(documents)).toBe(true)
    expect(await fact(db)).toBe(true)
    await asOwner(db)
    expect(await chainOf(db, roundId)).toMatchObject([{ subject: 'baseDocument', move: 'link' }])
  }))

it('takes a document back with the reason, and keeps it readable', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('coordinator', db)
    const linked = await documentMoves.link.run(context, aVision)
    if (!linked.ok) throw new Error('The document was refused')
    const back = { roundId, documentId: linked.value.id, reason: 'Er is een nieuwe versie.' }
    expect(await documentMoves.withdraw.run(context, back)).toMatchObject({ ok: true })
    expect(await documentMoves.withdraw.run(context, back)).toMatchObject({
      refusal: { code: 'document-withdrawn' },
    })
    const documents = await baseDocumentsOf(db, roundId)
    expect(documents).toMatchObject([{ withdrawn: { reason: 'Er is een nieuwe versie.' } }])
    expect(hasBase(documents)).toBe(false)
    expect(await fact(db)).toBe(false)
  }))

describe('the file of a document', () => {
  it('is refused with the whole document, and nothing is kept', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const script = new File([new Uint8Array(aPdf('<< /S /JavaScript >>'))], 'visie.pdf')
      const context = await acting('ambtenaar', db)
      const refused = await documentMoves.link.run(context, { ...aVision, file: script })
      expect(refused).toMatchObject({ refusal: { code: 'file-has-script', basis: 'file-limits' } })
      await asOwner(db)
      expect(await db.selectFrom('baseDocuments').selectAll().execute()).toEqual([])
      expect(await db.selectFrom('files').selectAll().execute()).toEqual([])
      expect(await chainOf(db, roundId)).toEqual([])
    }))

  it('can be one that was sent in before', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('strateeg', db)
      const file = await uploadFile.run(context, { roundId, file: visionFile('bod.pdf') })
      if (!file.ok) throw new Error('The file was refused')
      const linked = await documentMoves.link.run(context, { ...aVision, fileId: file.value.id })
      expect(linked.ok).toBe(true)
      expect(await baseDocumentsOf(db, roundId)).toMatchObject([{ file: { name: 'bod.pdf' } }])
      expect(await fileOf(db, roundId, file.value.id)).toBeDefined()
    }))

  it('is not one that nobody sent in', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const fileId = id<'File'>('00000000-0000-7000-8000-ffffffffffff')
      const context = await acting('strateeg', db)
      const refused = await documentMoves.link.run(context, { ...aVision, fileId })
      expect(refused).toMatchObject({ refusal: { code: 'no-such-file' } })
    }))
})

it.each([
  ['a link that runs a script', { url: 'javascript:alert(1)' }, 'url'],
  ['a day that does not exist', { documentOn: '2024-02-30' }, 'documentOn'],
  ['no version', { version: ' ' }, 'version'],
])('has no %s', (_, wrong, field) => {
  const read = documentMoves.link.fields.safeParse({ ...aVision, ...wrong })
  expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
})

it.each<[PersonName, string]>([
  ['adviseur', 'not-yours-to-do'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('refuses %s: %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const refused = await documentMoves.link.run(await acting(name, db), aVision)
    expect(refused).toMatchObject({ refusal: { code } })
  }),
)

it('tells the reader for the council that there is a base, and shows her none', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await documentMoves.link.run(await acting('ambtenaar', db), aVision)
    await acting('raadslid', db)
    expect(await fact(db)).toBe(true)
    expect(await baseDocumentsOf(db, roundId)).toEqual([])
    await acting('vreemde', db)
    expect(await fact(db)).toBe(false)
  }))
