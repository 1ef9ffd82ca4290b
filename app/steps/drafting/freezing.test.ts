import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { addAgreedRound } from '#agreement/agreement-versions.example.ts'
import { newestVersion, versionsOfAgreement } from '#agreement/agreement-versions.store.ts'
import {
  aCommitment,
  addTabledCommitment,
  agreeAll,
  aVersion,
  tableVersion,
  takePosition,
} from '#agreement/commitments.example.ts'
import { chainOf } from '#agreement/history.store.ts'
import { addIndicator } from '#agreement/indicators.example.ts'
import { aPath } from '#agreement/light.example.ts'
import { fieldOf } from '#agreement/signature-fields.ts'
import { checkPdf } from '#documents/checks/check-pdf.ts'
import { readAloud } from '#documents/read-back.example.ts'
import { stopTypesetting } from '#documents/typst.ts'
import { newId } from '#kernel/id.ts'
import { acting, anActor, testInstallation } from '#parties/acting.example.ts'
import { identityOf } from '#parties/actor.ts'
import { addRound, contracting, now, partyId, roundId } from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { sha256Of } from '#platform/files.ts'
import { asOwner, inDatabase, inOwnDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { freeze } from './freeze.commands.ts'
import { addText } from './texts.commands.ts'

afterAll(stopTypesetting)

const address = `/trajecten/${roundId}/overeenkomst`

async function frozen(db: Db) {
  const done = await freeze.run(await acting('coordinator', db), { roundId })
  expect(done).toMatchObject({ ok: true })
  const version = await newestVersion(db, roundId)
  if (!version) throw new Error('Nothing was frozen')
  return version
}

describe('a frozen version', () => {
  it('has a field for each party that makes the agreement, in their order, and the seal last', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      const { document, id } = await frozen(db)
      await asOwner(db)
      const { fields } = await db
        .selectFrom('agreementVersions')
        .select('fields')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const places = fields as { name: string }[]
      const asked = document.parties.filter(({ role }) => role === 'contracting')
      expect(asked).toHaveLength(contracting.length)
      expect(places.map(({ name }) => name)).toEqual([
        ...asked.map((party) => fieldOf(party.id)),
        'zegel',
      ])
    }))

  it('has its indicators with their path, their supplier and who checks them', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      await addIndicator(db, { path: aPath([2027, 120], [2028, 240]), dependsOn: 'De grond.' })
      const version = await frozen(db)
      expect(version.document.chapters[0]?.commitments[0]?.indicators).toMatchObject([
        {
          name: 'Opgeleverde sociale huurwoningen',
          path: [
            { year: 2027, value: 120, max: null },
            { year: 2028, value: 240, max: null },
          ],
          supplier: partyId('voorbeeldwonen'),
          checker: partyId('hvVoorbeeldwonen'),
          confidence: 'uncertain',
        },
      ])
      const pdf = await testInstallation().files.read(version.baseSha256)
      expect(await checkPdf(pdf)).toEqual([])
      const aloud = readAloud(pdf)
      expect(aloud).toContain('Voorbeeldwonen, elk kwartaal')
      expect(aloud).toContain('Huurdersvereniging Voorbeeldwonen')
    }))

  it('is kept with a deadline that no calendar has, as the parties wrote it', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await agreeAll(db, await addTabledCommitment(db, { tabled: { deadline: '2027-13-45' } }))
      const version = await frozen(db)
      const aloud = readAloud(await testInstallation().files.read(version.baseSha256))
      expect(aloud).toContain('Uiterlijk 2027-13-45')
    }))

  it('leaves out a promise whose text changed after everybody agreed, until they agree again', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 2)
      const changed = aVersion({ id: newId(now), text: 'Voorbeeldwonen bouwt er 300.' })
      await tableVersion(db, changed)
      const codes = ({ document }: Awaited<ReturnType<typeof frozen>>) =>
        document.chapters.flatMap(({ commitments }) => commitments.map(({ code }) => code))
      expect(codes(await frozen(db))).toEqual(['VBS-BES-02'])
      await agreeAll(db, { ...aCommitment(), tabled: changed })
      const second = await frozen(db)
      expect(codes(second)).toEqual(['VBS-BES-01', 'VBS-BES-02'])
      expect(second.document.chapters[0]?.commitments[0]?.text).toBe('Voorbeeldwonen bouwt er 300.')
    }))

  it('stays as it was when a party takes its consent back, and the next one leaves that out', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 2)
      const first = await frozen(db)
      const by = { by: 'lid', partyId: partyId('hvVoorbeeldwonen') } as const
      await takePosition(db, aCommitment(), { ...by, code: 'block' })
      await frozen(db)
      const [newest, older] = await versionsOfAgreement(db, roundId)
      expect(older).toEqual(first)
      expect(newest?.document.chapters[0]?.commitments).toHaveLength(1)
    }))

  it('changes with the general text alone', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      const first = await frozen(db)
      const text = { roundId, part: 'clause' as const, title: 'Slot', text: 'Einde.' }
      await addText.run(await acting('strateeg', db), text)
      const second = await frozen(db)
      expect(second.document).toEqual({
        ...first.document,
        version: 2,
        clauses: [{ title: 'Slot', text: 'Einde.' }],
      })
      expect(second.sha256).not.toBe(first.sha256)
    }))

  it('leaves one line in the history, by the coordinator', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      await frozen(db)
      await freeze.run(await acting('coordinator', db), { roundId })
      expect(await chainOf(db, roundId)).toMatchObject([
        { subject: 'agreement_version', move: 'freeze', roundRole: 'coordinator' },
      ])
    }))

  it('can be changed by nobody, not by the owner of the tables either', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      await frozen(db)
      await asOwner(db)
      await expect(
        db
          .updateTable('agreementVersions')
          .set({ sha256: '0'.repeat(64) })
          .execute(),
      ).rejects.toThrow()
    }))

  it('is made once when two coordinators freeze at the same moment', () =>
    inOwnDatabase(async (db) => {
      await db.transaction().execute((own) => addAgreedRound(own, 1))
      const actor = anActor('coordinator')
      const freezing = () =>
        inRole(db, identityOf(actor, now), (own) =>
          freeze.run({ db: own, now, installation: testInstallation(), actor }, { roundId }),
        )
      const answers = await Promise.all([freezing(), freezing()])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.find(({ ok }) => !ok)).toMatchObject({
        refusal: { code: 'nothing-changed', number: 1 },
      })
    }))
})

describe('the files of a version', () => {
  async function filesOf(db: Db, number: number) {
    const { get } = await visiting(db, 'raadslid')
    const bytes = async (form: string) =>
      new Uint8Array(await (await get(`${address}/bestand/${number}.${form}`)).arrayBuffer())
    return { get, bytes }
  }

  it('have as JSON exactly the bytes that were hashed', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      const version = await frozen(db)
      const { bytes } = await filesOf(db, 1)
      expect(sha256Of(Buffer.from(await bytes('json')))).toBe(version.sha256)
    }))

  it('say the same in every form, and each names the hash', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      const version = await frozen(db)
      const { bytes } = await filesOf(db, 1)
      const inside = async (form: string, part: string) =>
        strFromU8(unzipSync(await bytes(form))[part] ?? new Uint8Array())
      const texts = [
        await inside('docx', 'word/document.xml'),
        await inside('odt', 'content.xml'),
        strFromU8(await bytes('html')),
        readAloud(await bytes('pdf')),
      ]
      for (const text of texts) {
        expect(text).toContain('Voorbeeldwonen bouwt in 2027 ten minste 240 sociale huurwoningen.')
        expect(text).toContain(version.sha256)
      }
    }))

  it('of an older version stay the same when there is a newer one', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      await frozen(db)
      const { bytes } = await filesOf(db, 1)
      const forms = ['pdf', 'docx', 'odt', 'html', 'json']
      const hashes = () =>
        Promise.all(forms.map(async (form) => sha256Of(Buffer.from(await bytes(form)))))
      const before = await hashes()
      await agreeAll(db, await addTabledCommitment(db, { nth: 2 }))
      await frozen(db)
      const { bytes: again } = await filesOf(db, 1)
      expect(sha256Of(Buffer.from(await again('json')))).toBe(before.at(-1))
      expect(await hashes()).toEqual(before)
    }))

  it('are downloads, so that no page of a party runs on the site, and no cache keeps them', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      await frozen(db)
      const { get } = await filesOf(db, 1)
      for (const form of ['pdf', 'docx', 'odt', 'html', 'json']) {
        const { headers } = await get(`${address}/bestand/1.${form}`)
        expect(headers.get('Content-Disposition')).toMatch(/^attachment;/u)
        expect(headers.get('Cache-Control')).toBe('no-store')
        expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      }
    }))
})

describe('the page', () => {
  it('names what is in and what is still open, with the way to the table', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      await addTabledCommitment(db, { nth: 2, title: 'Wonen met zorg' })
      const { get } = await visiting(db, 'lid')
      const html = await (await get(address)).text()
      expect(html).toContain('1 afspraak staat erin. 1 nog niet')
      expect(html).toContain(`/trajecten/${roundId}/onderhandeling/VBS-BES-02`)
      expect(html).not.toContain('Tekst bevriezen')
    }))

  it('shows as draft what would be frozen now, under the next number', () =>
    inDatabase(async (db) => {
      await addAgreedRound(db, 1)
      await frozen(db)
      await addTabledCommitment(db, { nth: 2, tabled: { text: 'Hierover is men het oneens.' } })
      const { get } = await visiting(db, 'lid')
      const html = await (await get(`${address}/concept`)).text()
      expect(html).toContain('Afspraak 1.1 (VBS-BES-01)')
      expect(html).not.toContain('Hierover is men het oneens.')
    }))

  it('gives back what was typed over a piece that another changed', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const piece = { roundId, part: 'clause' as const, title: 'Slot', text: 'Einde.' }
      const done = await addText.run(await acting('lid', db), piece)
      const textId = done.ok ? done.value.id : ''
      const { post } = await visiting(db, 'strateeg')
      await post(address, { move: 'remove', textId })
      const mine = { move: 'change', textId, title: 'Slot', text: 'Mijn lange <werk>.' }
      const answer = await post(address, mine)
      const html = await answer.text()
      expect(answer.status).toBe(404)
      expect(html).toContain('Iemand anders heeft het gewijzigd.')
      expect(html).toContain('Uw tekst is nog niet opgeslagen')
      expect(html).toContain('Mijn lange &lt;werk&gt;.')
    }))

  it('offers no form to who may not write', () =>
    inDatabase(async (db) => {
      await addRound(db)
      for (const name of ['coordinator', 'adviseur'] as const) {
        const html = await (await (await visiting(db, name)).get(address)).text()
        expect(html).not.toContain('value="add"')
        expect(html).not.toContain('value="use_defaults"')
      }
    }))
})
