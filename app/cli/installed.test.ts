import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { addFrozenRound, signatories } from '#agreement/agreement-versions.example.ts'
import { currentFile } from '#agreement/signed-file.store.ts'
import { exampleAgreement } from '#documents/agreement-document.example.ts'
import { agreementJson } from '#documents/agreement-json.ts'
import { stopTypesetting } from '#documents/typst.ts'
import { appendBytes, flipByte } from '#pades/hostile-edits.example.ts'
import { acting } from '#parties/acting.example.ts'
import { now, personId } from '#parties/parties.example.ts'
import { actorOfApiToken } from '#parties/sessions.store.ts'
import type { Db } from '#platform/db.ts'
import { filesIn } from '#platform/files.ts'
import { keysIn } from '#platform/keys.ts'
import { inOwnDatabase, urlOf } from '#platform/testing.ts'
import { sign } from '#steps/signing/sign.commands.ts'
import { agreeing } from '#steps/signing/signing.example.ts'
import { historyFile } from './history-file.ts'
import { chainsIn } from './history-verify.ts'
import { runWords } from './run-words.ts'

const home = mkdtempSync('/tmp/test-installed-')
afterAll(() => {
  stopTypesetting()
  rmSync(home, { recursive: true, force: true })
})

const put = (name: string, bytes: Uint8Array | string) =>
  writeFileSync(path.join(home, name), bytes)

/** Runs words at an installation on this database, as somebody would type them. */
async function typed(db: Db, ...words: string[]) {
  const said: string[] = []
  const environment = {
    DATABASE_URL: await urlOf(db),
    DEMO: '1',
    VAR_DIR: path.join(home, 'var'),
    NOW: now.toISOString(),
  }
  const input = async () => Buffer.from('')
  const desk = { environment, folder: home, input, say: (line: string) => said.push(line) }
  const answer = await runWords(words, desk)
  if (answer === 'goes on') throw new Error('This goes on for ever')
  return { ...answer, said, json: () => JSON.parse(answer.out) }
}

/** An agreement that two parties saw and three declined, with the seal: its base and its closed file. */
async function addClosedAgreement(db: Db) {
  const files = filesIn(path.join(home, 'var', 'files'))
  const keys = keysIn(path.join(home, 'var', 'keys'))
  return db.transaction().execute(async (own) => {
    const version = await addFrozenRound(own)
    const { installation } = await acting('coordinator', own)
    const base = await installation.files.read(version.baseSha256)
    await files.keep(base)
    for (const [nth, name] of signatories.entries()) {
      const context = {
        ...(await acting(name, own)),
        installation: { ...installation, files, keys },
      }
      const answer = nth < 2 ? { kind: 'seen_only' } : { kind: 'declined', reason: 'Nee.' }
      const given = { ...agreeing(version), ...answer } as Parameters<typeof sign.run>[1]
      expect(await sign.run(context, given)).toMatchObject({ ok: true })
    }
    await acting('coordinator', own)
    const signed = await files.read((await currentFile(own, version)).sha256)
    return { base, signed }
  })
}

it('verifies the closed file: who, for whom, in which words, and that it was made here', () =>
  inOwnDatabase(async (db) => {
    const { signed } = await addClosedAgreement(db)
    put('signed.pdf', signed)
    const { status, json } = await typed(db, 'verify', 'signed.pdf', '--json')
    expect(status).toBe(0)
    expect(json()).toMatchObject({
      conclusion: 'trusted',
      is_made_here: true,
      made_here: { agreement: 'voorbeeldstad-2027', version: 1, revision: 3, is_sealed: true },
      signatures: [
        { signer: 'Marga Duin (DEMO)', party: 'Gemeente Voorbeeldstad', says: 'Voor gezien' },
        { signer: 'Henk Lagerweij (DEMO)', party: 'Voorbeeldwonen', says: 'Voor gezien' },
        { field: 'zegel', says: 'Gesloten: alle partijen hebben geantwoord' },
      ],
      changes: [],
    })
    const lines = (await typed(db, 'verify', 'signed.pdf')).out
    expect(lines).toContain('Marga Duin')
    expect(lines).toContain('versie 1, na 3 handtekeningen.')
  }))

it('does not call fine what nobody signed, what was touched, or what is no PDF', () =>
  inOwnDatabase(async (db) => {
    const { base, signed } = await addClosedAgreement(db)
    put('base.pdf', base)
    const unsigned = await typed(db, 'verify', 'base.pdf')
    expect(unsigned.status).toBe(1)
    expect(unsigned.out).toContain('versie 1, nog niet getekend.')
    for (const edit of [flipByte, appendBytes]) {
      put('touched.pdf', await edit(signed))
      const touched = await typed(db, 'verify', 'touched.pdf', '--json')
      expect(touched.status).toBe(1)
      expect(touched.json()).toMatchObject({ is_made_here: false, made_here: null })
    }
    put('hallo.pdf', 'hallo')
    expect(await typed(db, 'verify', 'hallo.pdf')).toMatchObject({ status: 1 })
  }))

it('takes no file for a list of certificates that has none in it', () =>
  inOwnDatabase(async (db) => {
    put('signed.pdf', 'hallo')
    put('roots.pem', 'geen certificaat')
    const answer = await typed(db, 'verify', 'signed.pdf', '--roots', 'roots.pem')
    expect(answer).toMatchObject({ status: 1, out: '' })
    expect(answer.said.at(-1)).toBe('roots.pem is geen bestand met certificaten.')
  }))

it('verifies the history in the database, and the same in an export', () =>
  inOwnDatabase(async (db) => {
    await addClosedAgreement(db)
    const inDatabase = await typed(db, 'history', 'verify', '--json')
    expect(inDatabase.status).toBe(0)
    expect(inDatabase.json()).toMatchObject({
      is_intact: true,
      chains: [{ lines: 5, heads: 5, fault: null }],
    })
    const exported = [...(await chainsIn(db)).values()].map(historyFile).join('')
    put('history.jsonl', exported)
    expect((await typed(db, 'history', 'verify', 'history.jsonl', '--json')).out).toBe(
      inDatabase.out,
    )

    put('turned.jsonl', exported.split('\n').toReversed().join('\n'))
    expect((await typed(db, 'history', 'verify', 'turned.jsonl')).status).toBe(1)
    put('words.jsonl', exported.replace('"move":"sign"', '"move":"seen"'))
    const edited = await typed(db, 'history', 'verify', 'words.jsonl')
    expect(edited.status).toBe(1)
    expect(edited.out).toContain('Regel 1 is veranderd.')
  }))

it('gives a token that works, once and for as long as was asked', () =>
  inOwnDatabase(async (db) => {
    await addClosedAgreement(db)
    const email = 'STRATEEG@voorbeeldwonen.example'
    const made = await typed(db, 'token', '--person', email, '--days', '2', '--json')
    expect(made.json()).toMatchObject({
      person: 'strateeg@voorbeeldwonen.example',
      expires_at: '2026-11-27T09:00:00.000Z',
    })
    const actor = await actorOfApiToken({ db, now }, made.json().token)
    expect(actor).toMatchObject({ personId: personId('strateeg') })
    const again = await typed(db, 'token', '--person', email, '--json')
    expect(again.json().token).not.toBe(made.json().token)
    const nobody = await typed(db, 'token', '--person', 'weg@elders.example', '--json')
    expect(nobody.status).toBe(1)
    expect(nobody.json()).toEqual({ refused: 'Niemand heeft hier het adres weg@elders.example.' })
  }))

it('has nothing to migrate twice, and seeds nothing where something is', () =>
  inOwnDatabase(async (db) => {
    await addClosedAgreement(db)
    expect((await typed(db, 'migrate', '--json')).json()).toEqual({ migrated: [] })
    const seeded = await typed(db, 'seed', 'demo', '--json')
    expect(seeded.json()).toEqual({ seeded: false })
    expect(await db.selectFrom('rounds').select('id').execute()).toHaveLength(1)
  }))

it('looks at the whole of an installation, and names the part that asks for a person', () =>
  inOwnDatabase(async (db) => {
    await addClosedAgreement(db)
    const well = await typed(db, 'doctor', '--json')
    expect(well.json().needs_a_person).toBe(well.status === 1)
    const about = well.json().findings.map((one: { about: string }) => one.about)
    for (const part of ['soort', 'adres', 'map', 'mail', 'database', 'migraties', 'geschiedenis'])
      expect(about).toContain(part)
    put('var/keys/signatory-kapot.pem', 'geen sleutel')
    const ill = await typed(db, 'doctor')
    expect(ill.status).toBe(1)
    expect(ill.out).toContain('doen    sleutel signatory-kapot.pem')
    rmSync(path.join(home, 'var', 'keys', 'signatory-kapot.pem'))
  }))

it('makes every form of an agreement in one go, the same each time', () =>
  inOwnDatabase(async (db) => {
    put('a.json', agreementJson(exampleAgreement(3)))
    const first = await typed(db, 'render', 'a.json', '--out', 'een', '--json')
    await typed(db, 'render', 'a.json', '--out', 'twee')
    const { files } = first.json()
    expect(files).toEqual(['agreement.pdf', 'agreement.docx', 'agreement.odt', 'agreement.html'])
    for (const name of files) {
      const [one, two] = ['een', 'twee'].map((folder) =>
        readFileSync(path.join(home, folder, name)),
      )
      expect(one && two && Buffer.compare(one, two)).toBe(0)
    }
  }))
