import { expect, it } from 'vitest'
import { addFrozenRound, signatories } from '#agreement/agreement-versions.example.ts'
import { currentFile } from '#agreement/signed-file.store.ts'
import { acting, testInstallation } from '#parties/acting.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { publishing } from '#steps/publication/publication.example.ts'
import { recordDecision } from '#steps/signing/decide.commands.ts'
import { sign } from '#steps/signing/sign.commands.ts'
import { agreeing, approving } from '#steps/signing/signing.example.ts'
import { visiting } from '#testing.ts'

/** The example round, really signed by everybody, and published; the bytes of its file. */
async function signedBytes(db: Db): Promise<Buffer> {
  const version = await addFrozenRound(db)
  for (const name of signatories) {
    const context = await acting(name, db)
    await recordDecision.run(context, approving(version))
    await sign.run(context, agreeing(version))
  }
  await publishing(db)
  await acting('coordinator', db)
  const { sha256 } = await currentFile(db, version)
  return testInstallation().files.read(sha256)
}

async function check(db: Db, bytes: Uint8Array | undefined, name = 'afspraken.pdf') {
  const { app, headers } = await visiting(db)
  const body = new FormData()
  body.append('move', 'verify')
  if (bytes) body.append('bestand', new File([new Uint8Array(bytes)], name))
  const answer = await app.request('/verifieer', { method: 'POST', headers, body })
  return { status: answer.status, html: await answer.text() }
}

it('says of a file that was made here who signed, for whom, when, and that nothing changed', () =>
  inDatabase(async (db) => {
    const bytes = await signedBytes(db)
    const { status, html } = await check(db, bytes)
    expect(status).toBe(200)
    expect(html).toContain('De handtekeningen kloppen. Na het ondertekenen is niets veranderd.')
    expect(html).toContain('Dit bestand is hier gemaakt')
    expect(html).toContain('Het is versie 1, gesloten nadat iedereen had geantwoord.')
    expect(html).toContain('1. Marga Duin')
    expect(html).toContain('Gemeente Voorbeeldstad')
    expect(html).toContain('Niemand bevestigde deze tijd.')
    expect(html.match(/Ja, wat is getekend is niet veranderd\./g)).toHaveLength(6)
  }))

it('finds a flipped byte and a tail that nobody signed', () =>
  inDatabase(async (db) => {
    const bytes = await signedBytes(db)
    const flipped = Buffer.from(bytes)
    flipped[2000] = (flipped[2000] ?? 0) ^ 1
    const changed = await check(db, flipped)
    expect(changed.html).toContain('Dit bestand klopt niet.')
    expect(changed.html).toContain('Dit bestand kennen wij niet')
    const longer = await check(db, Buffer.concat([bytes, Buffer.from('% nog iets')]))
    expect(longer.html).toContain('Dit bestand klopt niet.')
  }))

it.each<[string, Uint8Array | undefined, string]>([
  ['nothing', undefined, 'Kies eerst een bestand.'],
  ['an empty file', new Uint8Array(), 'Dit bestand is leeg.'],
  ['something else', Buffer.from('GIF89a'), 'kan niet worden gelezen als pdf'],
  ['noise', Buffer.alloc(5000, 7), 'kan niet worden gelezen als pdf'],
])('says in a sentence that it got %s', (_, bytes, says) =>
  inDatabase(async (db) => {
    const { status, html } = await check(db, bytes)
    expect(status).toBe(422)
    expect(html).toContain(says)
    expect(html).toContain('name="bestand"')
  }),
)

it('says in a sentence that a file is too big', () =>
  inDatabase(async (db) => {
    const { status, html } = await check(db, Buffer.alloc(20_100_000, 1))
    expect(status).toBe(422)
    expect(html).toContain('Dit bestand is groter dan 20 MB.')
  }))

it('takes a form without a body for no file', () =>
  inDatabase(async (db) => {
    const { app, headers } = await visiting(db)
    const answer = await app.request('/verifieer', { method: 'POST', headers, body: 'x' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Kies eerst een bestand.')
  }))

it('says of an unsigned file that it is one', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const { html } = await check(db, await testInstallation().files.read(version.baseSha256))
    expect(html).toContain('In dit bestand staat geen handtekening.')
    expect(html).toContain('6 vakken voor een handtekening zijn leeg.')
  }))
