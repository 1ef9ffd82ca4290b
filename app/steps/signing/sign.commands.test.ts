import { mkdtempSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  addFrozenRound,
  freezeForTest,
  signatories,
} from '#agreement/agreement-versions.example.ts'
import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { chainOf, headsOf } from '#agreement/history.store.ts'
import { verifyChain } from '#agreement/history.ts'
import { dersOf } from '#pades/pem.ts'
import { verifyPdf } from '#pades/verify-pdf.ts'
import { acting, anActor, testInstallation } from '#parties/acting.example.ts'
import { identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { now, roundId } from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { keysIn } from '#platform/keys.ts'
import { asOwner, inDatabase, inOwnDatabase } from '#platform/testing.ts'
import { recordDecision } from './decide.commands.ts'
import { sign } from './sign.commands.ts'
import { signaturesOn, signedFilesOf } from './signatures.store.ts'
import { agreeing, approving } from './signing.example.ts'
import { rootsOf } from './signing-keys.store.ts'

/** Keys of its own: who signed in another test has her key already, RSA or EC. */
const keys = keysIn(mkdtempSync('/tmp/test-signing-'))
const installation = () => ({ ...testInstallation(), keys })

async function decideAndSign(db: Db, name: PersonName, version: AgreementVersion, given = {}) {
  const context = { ...(await acting(name, db)), installation: installation() }
  await recordDecision.run(context, approving(version))
  return sign.run(context, { ...agreeing(version), ...given })
}

const roots = async () => dersOf(await rootsOf(installation(), now))

async function verified(db: Db, version: AgreementVersion) {
  const last = (await signedFilesOf(db, version.id)).at(-1)
  const bytes = await testInstallation().files.read(last?.sha256 ?? version.baseSha256)
  return verifyPdf(bytes, { roots: await roots() })
}

it('carries every kind of answer into one file, and seals it after the last, once', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const answers = [
      {},
      { kind: 'agreed_with_reservation', reservation: 'Budget 2028 (€ 3,2 mln)' },
      { kind: 'seen_only' },
      {},
      { kind: 'declined', reason: 'Te weinig woningen' },
    ]
    for (const [nth, name] of signatories.entries())
      expect(await decideAndSign(db, name, version, answers[nth])).toMatchObject({
        value: { isSealed: nth === 4 },
      })

    const file = await verified(db, version)
    expect(file).toMatchObject({ conclusion: 'trusted', findings: [] })
    if (!('signatures' in file)) return
    expect(file.signatures.map(({ claimed, algorithm }) => [claimed.reason, algorithm])).toEqual([
      ['Akkoord', 'RSA'],
      ['Akkoord met voorbehoud', 'EC'],
      ['Voor gezien', 'RSA'],
      ['Akkoord', 'EC'],
      ['Gesloten: alle partijen hebben geantwoord', 'RSA'],
    ])
    expect(file.fields.filter(({ filled }) => !filled)).toHaveLength(1)
    expect(await signaturesOn(db, version.id)).toHaveLength(5)
  }))

it('signs the head of the history with each signature, so that it can not be cut off unseen', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await decideAndSign(db, 'wethouder', version)
    await asOwner(db)
    const [lines, heads] = [await chainOf(db, roundId), await headsOf(db, roundId)]
    expect(lines.map(({ move }) => move)).toEqual(['record', 'sign'])
    expect(heads).toMatchObject([{ reason: 'signature', seq: 2 }])
    const { publicKey } = heads[0] ?? {}
    expect(verifyChain(lines, heads, publicKey)).toMatchObject({ ok: true })
    expect(verifyChain(lines.slice(0, -1), heads, publicKey)).toMatchObject({
      refusal: { code: 'end-missing', seq: 2 },
    })
  }))

it.each<[string, PersonName, object, object]>([
  [
    'a signatory who read another text',
    'wethouder',
    { sha256: '0'.repeat(64) },
    { code: 'other-text' },
  ],
  [
    'a reservation without words',
    'wethouder',
    { kind: 'agreed_with_reservation' },
    { code: 'paper-missing', paper: 'reservation' },
  ],
  [
    'a refusal without a reason',
    'wethouder',
    { kind: 'declined' },
    { code: 'paper-missing', paper: 'reason' },
  ],
  ['a version that is not there', 'wethouder', { version: 9 }, { code: 'no-such-version' }],
  ['a board member without a mandate to sign', 'lid', {}, { code: 'no-mandate', act: 'sign' }],
  ['the coordinator', 'coordinator', {}, { code: 'not-yours-to-do' }],
  ['an adviser', 'adviseur', {}, { code: 'not-yours-to-do' }],
  ['a stranger', 'vreemde', {}, { code: 'no-such-round' }],
])('refuses %s, and changes nothing', (_, name, given, refusal) =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    expect(await decideAndSign(db, name, version, given)).toMatchObject({ refusal })
    await acting('coordinator', db)
    expect(await signedFilesOf(db, version.id)).toEqual([])
  }),
)

it('asks for the party’s own decision, for a recent proof, and answers only once', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const context = await acting('wethouder', db)
    expect(await sign.run(context, agreeing(version))).toMatchObject({
      refusal: { code: 'decision-missing' },
    })
    await recordDecision.run(context, approving(version))
    const longAgo = { ...context.actor, confirmedAt: new Date('2026-11-25T08:00:00Z') }
    expect(await sign.run({ ...context, actor: longAgo }, agreeing(version))).toMatchObject({
      refusal: { code: 'proof-too-old' },
    })
    await sign.run(context, agreeing(version))
    expect(await sign.run(context, agreeing(version))).toMatchObject({
      refusal: { code: 'already-answered', kind: 'agreed' },
    })
  }))

it('signs no version that is no longer the newest', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await asOwner(db)
    await db.updateTable('agreements').set({ title: 'Andere titel' }).execute()
    await freezeForTest(db)
    expect(await decideAndSign(db, 'wethouder', version)).toMatchObject({
      refusal: { code: 'not-the-newest', newest: 2 },
    })
  }))

it('refuses outside the demo, where there is no key yet', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const context = await acting('wethouder', db)
    await recordDecision.run(context, approving(version))
    const installation = { ...context.installation, isDemo: false }
    expect(await sign.run({ ...context, installation }, agreeing(version))).toMatchObject({
      refusal: { code: 'no-signing-key' },
    })
  }))

it('loses nothing when two sign at once', () =>
  inOwnDatabase(async (db) => {
    const version = await db.transaction().execute((db) => addFrozenRound(db))
    const as = (name: PersonName) => {
      const actor = anActor(name)
      return inRole(db, identityOf(actor, now), async (db) => {
        const context = { db, now, installation: installation(), actor }
        await recordDecision.run(context, approving(version))
        return sign.run(context, agreeing(version))
      })
    }
    const signed = await Promise.all([as('wethouder'), as('voorzitter'), as('secretaris')])
    expect(signed.map(({ ok }) => ok)).toEqual([true, true, true])
    const file = await inRole(db, identityOf(anActor('coordinator'), now), (db) =>
      verified(db, version),
    )
    expect(file).toMatchObject({ conclusion: 'trusted' })
    expect('signatures' in file && file.signatures).toHaveLength(3)
  }))
