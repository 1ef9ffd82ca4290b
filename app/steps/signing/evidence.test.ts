import { createHash } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import {
  addFrozenRound,
  freezeForTest,
  signatories,
} from '#agreement/agreement-versions.example.ts'
import { chainOf } from '#agreement/history.store.ts'
import { currentFile } from '#agreement/signed-file.store.ts'
import { checkPdf } from '#documents/checks/check-pdf.ts'
import { evidenceHash, evidenceJson } from '#documents/evidence-document.ts'
import { readAloud } from '#documents/read-back.example.ts'
import { stopTypesetting } from '#documents/typst.ts'
import { acting, testInstallation } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { recordDecision } from './decide.commands.ts'
import { evidenceOn } from './evidence.store.ts'
import { sign } from './sign.commands.ts'
import { agreeing, approving } from './signing.example.ts'

afterAll(stopTypesetting)

const levelWords = { 'demo-certificate': 'niveau demo-certificate' }
const address = `/trajecten/${roundId}/ondertekening/bewijs`

type Version = Awaited<ReturnType<typeof addFrozenRound>>

async function decide(db: Db, name: PersonName, version: Version, given = {}) {
  await recordDecision.run(await acting(name, db), { ...approving(version), ...given })
}

async function answer(db: Db, name: PersonName, version: Version, given: object) {
  const signed = await sign.run(await acting(name, db), { ...agreeing(version), ...given })
  expect(signed).toMatchObject({ ok: true })
}

/** The municipality agrees with a reservation, a tenants' organisation declines after it rejected, another saw it; two are silent. */
async function addAnswers(db: Db) {
  const version = await addFrozenRound(db)
  await decide(db, 'wethouder', version)
  await decide(db, 'voorzitter', version, { outcome: 'rejected', body: 'Ledenvergadering' })
  await answer(db, 'wethouder', version, {
    kind: 'agreed_with_reservation',
    reservation: 'Mits de raad de begroting vaststelt.',
  })
  await answer(db, 'voorzitter', version, { kind: 'declined', reason: 'Te weinig woningen.' })
  await answer(db, 'secretaris', version, { kind: 'seen_only' })
  return version
}

it('tells of every party that makes the agreement what it decided and how it answered', () =>
  inDatabase(async (db) => {
    const version = await addAnswers(db)
    const evidence = await evidenceOn(db, { version, now, levelWords })
    expect(
      evidence.parties.map(({ name, decisions, signatures }) => [
        name,
        decisions.map(({ outcome, body }) => `${outcome} ${body}`),
        signatures.map(({ kind, words }) => [kind, words]),
      ]),
    ).toEqual([
      [
        'Gemeente Voorbeeldstad',
        ['approved College van B&W'],
        [['agreed_with_reservation', 'Mits de raad de begroting vaststelt.']],
      ],
      ['Modelwonen', [], []],
      ['Voorbeeldwonen', [], []],
      ['Huurdersraad Modelwonen', [], [['seen', null]]],
      [
        'Huurdersvereniging Voorbeeldwonen',
        ['rejected Ledenvergadering'],
        [['refused', 'Te weinig woningen.']],
      ],
    ])
  }))

it('tells by whom, on which mandate, on which file and how strongly was signed', () =>
  inDatabase(async (db) => {
    const version = await addAnswers(db)
    const { parties, files } = await evidenceOn(db, { version, now, levelWords })
    expect(parties[0]?.signatures).toEqual([
      {
        person: 'Marga Duin',
        function: 'Wethouder wonen',
        mandate: 'Bestuursbesluit, Volmacht 2025',
        kind: 'agreed_with_reservation',
        words: 'Mits de raad de begroting vaststelt.',
        at: now.toISOString(),
        timeSource: 'clock',
        level: 'niveau demo-certificate',
        certificate: 'Marga Duin (DEMO)',
        revision: files[1]?.sha256,
      },
    ])
    expect(parties.at(-1)?.signatures[0]).toMatchObject({
      level: null,
      certificate: null,
      revision: null,
      mandate: 'Bestuursbesluit, Volmacht 2025',
    })
  }))

it('lists the base and every signed state, with the size and hash that their bytes have', () =>
  inDatabase(async (db) => {
    const version = await addAnswers(db)
    const { files } = await evidenceOn(db, { version, now, levelWords })
    expect(files).toHaveLength(3)
    expect(files[0]?.sha256).toBe(version.baseSha256)
    expect(files[2]?.sha256).toBe((await currentFile(db, version)).sha256)
    for (const { sha256, bytes } of files) {
      const kept = await testInstallation().files.read(sha256)
      expect(kept.length).toBe(bytes)
      expect(createHash('sha256').update(kept).digest('hex')).toBe(sha256)
    }
  }))

it('names how far the history was at that moment, by its last link', () =>
  inDatabase(async (db) => {
    const version = await addAnswers(db)
    const { history } = await evidenceOn(db, { version, now, levelWords })
    const last = (await chainOf(db, roundId)).at(-1)
    expect(history).toEqual({ events: 5, head: last?.hash })
  }))

it('is about one version: answers and files of another one are not in it', () =>
  inDatabase(async (db) => {
    const older = await addAnswers(db)
    await asOwner(db)
    await db.updateTable('agreements').set({ title: 'Andere titel' }).execute()
    const newer = await freezeForTest(db)
    const evidence = await evidenceOn(db, { version: newer, now, levelWords })
    expect(evidence).toMatchObject({ version: 2, sha256: newer.sha256, title: 'Andere titel' })
    expect(evidence.files.map(({ sha256 }) => sha256)).toEqual([newer.baseSha256])
    for (const { decisions, signatures } of evidence.parties)
      expect([...decisions, ...signatures]).toEqual([])
    const past = await evidenceOn(db, { version: older, now, levelWords })
    expect(past.parties.flatMap(({ signatures }) => signatures)).toHaveLength(3)
  }))

it('is the same for everybody who may read it, and stays the same until something happens', () =>
  inDatabase(async (db) => {
    const version = await addAnswers(db)
    const hashes = new Set<string>()
    for (const name of ['lid', 'coordinator', 'raadslid', 'adviseur'] as const) {
      await acting(name, db)
      hashes.add(evidenceHash(await evidenceOn(db, { version, now, levelWords })))
    }
    expect(hashes.size).toBe(1)
    await answer(db, 'directeurModel', version, { kind: 'seen_only' })
    hashes.add(evidenceHash(await evidenceOn(db, { version, now, levelWords })))
    expect(hashes.size).toBe(2)
  }))

it('counts the seal among the files when everybody has answered', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    for (const name of signatories)
      await answer(db, name, version, { kind: 'declined', reason: 'Nee.' })
    const { files, parties } = await evidenceOn(db, { version, now, levelWords })
    expect(files.map(({ name }) => name)).toEqual([
      'basis.pdf',
      'voorbeeldstad-2027-versie-1-getekend.pdf',
    ])
    expect(parties.every(({ signatures }) => signatures[0]?.kind === 'refused')).toBe(true)
  }))

it('says the same as JSON and as PDF, and the PDF names the hash of that JSON', () =>
  inDatabase(async (db) => {
    const version = await addAnswers(db)
    const { get } = await visiting(db, 'raadslid')
    const json = await (await get(`${address}/bewijs.json`)).text()
    const parsed = JSON.parse(json)
    expect(evidenceJson(parsed)).toBe(json)
    expect(parsed.sha256).toBe(version.sha256)

    const pdf = new Uint8Array(await (await get(`${address}/bewijs.pdf`)).arrayBuffer())
    expect(await checkPdf(pdf)).toEqual([])
    const aloud = readAloud(pdf)
    expect(aloud).toContain(createHash('sha256').update(json, 'utf8').digest('hex'))
    for (const told of [
      'akkoord met voorbehoud',
      'Mits de raad de begroting vaststelt.',
      'afgekeurd',
      'voor gezien, dit is geen akkoord',
      'Te weinig woningen.',
      'Namens deze partij heeft niemand getekend of geweigerd.',
      'gewone elektronische handtekening',
    ])
      expect(aloud).toContain(told)
  }))

it('names neither the address nor the reference number of a person', () =>
  inDatabase(async (db) => {
    const version = await addAnswers(db)
    const json = evidenceJson(await evidenceOn(db, { version, now, levelWords }))
    expect(json).not.toMatch(/@|[0-9a-f]{8}-[0-9a-f]{4}-/u)
  }))

it('is a file to keep, that no cache holds', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    const { get } = await visiting(db, 'lid')
    const { headers } = await get(`${address}/bewijs.json`)
    expect(headers.get('Content-Disposition')).toBe(
      'attachment; filename="voorbeeldstad-2027-bewijs.json"',
    )
    expect(headers.get('Cache-Control')).toBe('no-store')
  }))

it.each(['bewijs.xml', 'bewijs.pdf.exe', 'toString', '__proto__', 'constructor'])(
  'has no file %s',
  (file) =>
    inDatabase(async (db) => {
      await addFrozenRound(db)
      const { get } = await visiting(db, 'lid')
      expect((await get(`${address}/${file}`)).status).toBe(404)
    }),
)
