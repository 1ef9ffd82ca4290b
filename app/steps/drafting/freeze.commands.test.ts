import { expect, it } from 'vitest'
import { addAgreedRound } from '#agreement/agreement-versions.example.ts'
import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { agreementHash } from '#documents/agreement-json.ts'
import { verifyPdf } from '#pades/verify-pdf.ts'
import { acting, testInstallation } from '#parties/acting.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { freeze } from './freeze.commands.ts'

it('freezes what is agreed: a numbered text with its hash, and a file with a field for every party', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db)
    await addTabledCommitment(db, { nth: 3, tabled: { text: 'Hierover zijn we het niet eens.' } })

    const frozen = await freeze.run(await acting('coordinator', db), { roundId })
    const version = await newestVersion(db, roundId)

    expect(frozen).toEqual({ ok: true, value: { number: 1, sha256: version?.sha256 } })
    if (!version) return
    expect(agreementHash(version.document)).toBe(version.sha256)
    expect(version.document.chapters.flatMap((c) => c.commitments.map(({ code }) => code))).toEqual(
      ['VBS-BES-01', 'VBS-BES-02'],
    )
    expect(version.document.duties).toContainEqual({
      party: version.document.chapters[0]?.commitments[0]?.owners[0],
      commitments: ['VBS-BES-01', 'VBS-BES-02'],
    })
    const base = await testInstallation().files.read(version.baseSha256)
    const file = await verifyPdf(base, { roots: [] })
    expect(file).toMatchObject({ conclusion: 'unsigned', hasScript: false })
    expect('fields' in file && file.fields).toHaveLength(6)
  }))

it('freezes a text only once, and a changed one under the next number', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db, 1)
    await freeze.run(await acting('coordinator', db), { roundId })
    expect(await freeze.run(await acting('coordinator', db), { roundId })).toMatchObject({
      refusal: { code: 'nothing-changed', number: 1 },
    })
    await asOwner(db)
    await db.updateTable('agreements').set({ title: 'Andere titel' }).execute()
    expect(await freeze.run(await acting('coordinator', db), { roundId })).toMatchObject({
      value: { number: 2 },
    })
  }))

it('has nothing to freeze where nobody agrees', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    expect(await freeze.run(await acting('coordinator', db), { roundId })).toMatchObject({
      refusal: { code: 'nothing-agreed' },
    })
  }))

it('is for the coordinator to do', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db, 1)
    expect(await freeze.run(await acting('strateeg', db), { roundId })).toMatchObject({
      refusal: { code: 'not-yours-to-do', by: 'coordinator' },
    })
  }))
