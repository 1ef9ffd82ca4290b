import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import {
  addFrozenRound,
  freezeForTest,
  signatories,
} from '#agreement/agreement-versions.example.ts'
import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { chainOf } from '#agreement/history.store.ts'
import { currentFile } from '#agreement/signed-file.store.ts'
import { stopTypesetting } from '#documents/typst.ts'
import { verifyPdf } from '#pades/verify-pdf.ts'
import { acting, anActor, testInstallation } from '#parties/acting.example.ts'
import { identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { now, partyId, personId, roundId } from '#parties/parties.example.ts'
import { minutesAfter } from '#parties/sessions.ts'
import { type Db, inRole } from '#platform/db.ts'
import { keysIn } from '#platform/keys.ts'
import { asOwner, inDatabase, inOwnDatabase } from '#platform/testing.ts'
import { recordDecision } from './decide.commands.ts'
import { madeHere } from './made-here.store.ts'
import { sign } from './sign.commands.ts'
import { signaturesOn, signedFilesOf } from './signatures.store.ts'
import { addMandateToSign, agreeing, approving } from './signing.example.ts'

const folder = mkdtempSync('/tmp/test-answers-')
afterAll(() => {
  stopTypesetting()
  rmSync(folder, { recursive: true, force: true })
})

const installation = () => ({ ...testInstallation(), keys: keysIn(folder) })

async function contextOf(name: PersonName, db: Db) {
  return { ...(await acting(name, db)), installation: installation() }
}

async function answering(db: Db, name: PersonName, version: AgreementVersion, given = {}) {
  const context = await contextOf(name, db)
  await recordDecision.run(context, approving(version))
  return sign.run(context, { ...agreeing(version), ...given })
}

const declining = { kind: 'declined' as const, reason: 'Te weinig woningen.' }
const seeing = { kind: 'seen_only' as const }

const fieldsIn = async (db: Db, version: AgreementVersion) => {
  const { sha256 } = await currentFile(db, version)
  const file = await verifyPdf(await testInstallation().files.read(sha256), { roots: [] })
  return 'fields' in file ? file.fields : []
}

it('is one per party: who signs second for a party is told what it answered', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await addMandateToSign(db, 'ambtenaar')
    await answering(db, 'ambtenaar', version, seeing)
    expect(await answering(db, 'wethouder', version)).toMatchObject({
      refusal: { code: 'already-answered', kind: 'seen_only' },
    })
    expect(await signaturesOn(db, version.id)).toMatchObject([{ name: 'Teun Verbeek' }])
  }))

it('is one per party, also when two of its people sign at the same moment', () =>
  inOwnDatabase(async (db) => {
    const version = await db.transaction().execute(async (own) => {
      const frozen = await addFrozenRound(own)
      await addMandateToSign(own, 'ambtenaar')
      return frozen
    })
    const as = (name: PersonName, given: object) => {
      const actor = anActor(name)
      return inRole(db, identityOf(actor, now), async (own) =>
        sign.run(
          { db: own, now, installation: installation(), actor },
          { ...agreeing(version), ...given },
        ),
      )
    }
    const answers = await Promise.all([as('ambtenaar', seeing), as('wethouder', declining)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'already-answered' } })
    await inRole(db, identityOf(anActor('coordinator'), now), async (own) => {
      expect(await signaturesOn(own, version.id)).toHaveLength(1)
      const states = (await signedFilesOf(own, version.id)).length
      expect(states).toBe(answers[0].ok ? 1 : 0)
    })
  }))

it('of a party that signed an older text counts for nothing on the newer one', () =>
  inDatabase(async (db) => {
    const older = await addFrozenRound(db)
    await answering(db, 'wethouder', older)
    await asOwner(db)
    await db.updateTable('agreements').set({ title: 'Andere titel' }).execute()
    const newer = await freezeForTest(db)
    expect(await signaturesOn(db, newer.id)).toEqual([])
    expect((await currentFile(db, newer)).revision).toBe(0)

    const context = await contextOf('wethouder', db)
    expect(await sign.run(context, agreeing(newer))).toMatchObject({
      refusal: { code: 'decision-missing' },
    })
    await recordDecision.run(context, approving(newer))
    expect(await sign.run(context, agreeing(newer))).toMatchObject({ ok: true })
    expect(await signaturesOn(db, older.id)).toHaveLength(1)
  }))

it('names another hash than that of its own version number: neither is signed', () =>
  inDatabase(async (db) => {
    const older = await addFrozenRound(db)
    await asOwner(db)
    await db.updateTable('agreements').set({ title: 'Andere titel' }).execute()
    const newer = await freezeForTest(db)
    const mixed = { ...newer, sha256: older.sha256 }
    await recordDecision.run(await contextOf('wethouder', db), approving(newer))
    expect(await sign.run(await contextOf('wethouder', db), agreeing(mixed))).toMatchObject({
      refusal: { code: 'other-text' },
    })
  }))

it('“no” leaves the file as it was, makes no key, and is told with its reason', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const keysBefore = readdirSync(folder)
    const context = await contextOf('voorzitter', db)
    const given = { ...agreeing(version), ...declining }
    expect(await sign.run(context, given)).toMatchObject({ value: { isSealed: false } })
    expect(readdirSync(folder)).toEqual(keysBefore)
    expect(await currentFile(db, version)).toMatchObject({
      revision: 0,
      sha256: version.baseSha256,
    })
    expect(await signaturesOn(db, version.id)).toMatchObject([
      {
        kind: 'declined',
        reason: 'Te weinig woningen.',
        reservation: '',
        revision: null,
        certificateSubject: null,
      },
    ])
  }))

it('“no” can be said where the installation has no key to sign with', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const context = await contextOf('voorzitter', db)
    const bare = { ...context, installation: { ...context.installation, isDemo: false } }
    expect(await sign.run(bare, { ...agreeing(version), ...seeing })).toMatchObject({
      refusal: { code: 'no-signing-key' },
    })
    expect(await sign.run(bare, { ...agreeing(version), ...declining })).toMatchObject({ ok: true })
  }))

it('with a reservation is kept word for word, and shown to the others', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const reservation = 'Mits de raad de begroting 2028 vaststelt (€ 3,2 mln).\nEn anders niet.'
    const given = { kind: 'agreed_with_reservation', reservation }
    await answering(db, 'directeurVoorbeeld', version, given)
    await acting('raadslid', db)
    expect(await signaturesOn(db, version.id)).toMatchObject([
      {
        partyId: partyId('voorbeeldwonen'),
        kind: 'agreed_with_reservation',
        reservation,
        reason: '',
        name: 'Henk Lagerweij',
        function: 'Directeur-bestuurder',
        revision: 1,
      },
    ])
  }))

it('never drops a reservation that stands beside a plain yes', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    expect(await answering(db, 'wethouder', version, { reservation: 'Mits.' })).toMatchObject({
      refusal: { code: 'paper-unasked', paper: 'reservation' },
    })
    expect(await signaturesOn(db, version.id)).toEqual([])
    expect(await answering(db, 'wethouder', version)).toMatchObject({ ok: true })
  }))

it(
  'closes the file when the last party declines; its own field stays empty',
  () =>
    inDatabase(async (db) => {
      const version = await addFrozenRound(db)
      const last = signatories.at(-1)
      for (const name of signatories)
        await answering(db, name, version, name === last ? declining : seeing)
      expect(await currentFile(db, version)).toMatchObject({ isSealed: true, revision: 5 })
      const empty = (await fieldsIn(db, version)).filter(({ filled }) => !filled)
      expect(empty.map(({ name }) => name)).toEqual([`partij-${partyId('hrModelwonen')}`])

      await addMandateToSign(db, 'lid')
      expect(await answering(db, 'lid', version)).toMatchObject({
        refusal: { code: 'already-answered' },
      })
    }),
  60_000,
)

it('is closed with the seal alone when every party declines', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    for (const name of signatories) await answering(db, name, version, declining)
    const filled = (await fieldsIn(db, version)).filter((field) => field.filled)
    expect(filled.map(({ name }) => name)).toEqual(['zegel'])
  }))

it('keeps every state of the file, each made from the one before', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await answering(db, 'wethouder', version)
    await answering(db, 'voorzitter', version, seeing)
    const states = await signedFilesOf(db, version.id)
    expect(states.map(({ revision, isSeal }) => [revision, isSeal])).toEqual([
      [1, false],
      [2, false],
    ])
    const { files } = testInstallation()
    const hashes = [version.baseSha256, ...states.map(({ sha256 }) => sha256)]
    const bytes = await Promise.all(hashes.map((sha256) => files.read(sha256)))
    for (const [n, later] of bytes.slice(1).entries()) {
      const before = bytes[n] ?? Buffer.from('')
      expect(later.length).toBeGreaterThan(before.length)
      expect(Buffer.compare(later.subarray(0, before.length), before)).toBe(0)
    }
    await asOwner(db)
    const basis = await db
      .selectFrom('signedFiles')
      .select('basisSha256')
      .orderBy('revision')
      .execute()
    expect(basis.map(({ basisSha256 }) => basisSha256)).toEqual(hashes.slice(0, -1))
  }))

it('leaves one line in the history for each answer, of the organisation and by its mandate', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await answering(db, 'wethouder', version, seeing)
    expect(await answering(db, 'wethouder', version, seeing)).toMatchObject({ ok: false })
    await acting('coordinator', db)
    const lines = (await chainOf(db, roundId)).filter(({ move }) => move === 'sign')
    expect(lines).toMatchObject([
      { personId: personId('wethouder'), mandateId: expect.any(String), roundRole: null },
    ])
  }))

it('is never changed or thrown away, not by the owner of the tables either', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await answering(db, 'wethouder', version, declining)
    await asOwner(db)
    await expect(db.deleteFrom('signatures').execute()).rejects.toThrow()
  }))

it.each([
  [9, true],
  [10, false],
])(
  'asks for a proof of who she is of less than ten minutes ago: after %d minutes %s',
  (minutes, isTaken) =>
    inDatabase(async (db) => {
      const version = await addFrozenRound(db)
      const context = await contextOf('wethouder', db)
      const later = { ...context, now: minutesAfter(now, minutes) }
      const answer = await sign.run(later, { ...agreeing(version), ...declining })
      expect(answer.ok).toBe(isTaken)
    }),
)

it('knows its own files again: the base, a signed state and the closed one, and no other', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    for (const name of signatories) await answering(db, name, version, declining)
    const sealed = await currentFile(db, version)
    await asOwner(db)
    expect(await madeHere(db, version.baseSha256)).toMatchObject({
      agreement: 'voorbeeldstad-2027',
      version: 1,
      revision: 0,
      isSealed: false,
    })
    const made = await madeHere(db, sealed.sha256)
    expect(made).toMatchObject({ revision: 1, isSealed: true })
    expect(made?.parties.get(partyId('gemeente'))).toBe('Gemeente Voorbeeldstad')
    expect(await madeHere(db, '0'.repeat(64))).toBeUndefined()
    expect(await madeHere(db, version.sha256)).toBeUndefined()
  }))

it('gives every signatory a key and a certificate of her own', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await answering(db, 'wethouder', version)
    await answering(db, 'voorzitter', version)
    const certificates = async () => {
      const { sha256 } = await currentFile(db, version)
      const file = await verifyPdf(await testInstallation().files.read(sha256), { roots: [] })
      return 'signatures' in file ? file.signatures.map(({ certificate }) => certificate) : []
    }
    const [one, other] = await certificates()
    expect(one).toBeDefined()
    expect(one).not.toEqual(other)
    const keys = ['wethouder', 'voorzitter'] as const
    for (const name of keys)
      expect(readdirSync(folder)).toContain(`signatory-${personId(name)}.pem`)
  }))
