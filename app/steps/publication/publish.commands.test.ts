import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addFrozenRound } from '#agreement/agreement-versions.example.ts'
import { chainOf, headsOf } from '#agreement/history.store.ts'
import { verifyChain } from '#agreement/history.ts'
import { addReported, aReview, reportId } from '#agreement/reports.example.ts'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import { canonical } from '#kernel/canonical.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import { type PersonName, people } from '#parties/cast.example.ts'
import { now, partyId, personId, roundId } from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { sha256Of } from '#platform/files.ts'
import { asOwner, becomeForTest, inDatabase } from '#platform/testing.ts'
import { publicCourse } from './progress.public.ts'
import { publicRecord } from './promises.public.ts'
import { addMonitoredRound, addPublishedRound, publishing } from './publication.example.ts'
import { knownFile, publishedVersions } from './snapshots.public.ts'
import { publicationsOf } from './snapshots.store.ts'

const address = 'voorbeeldstad-2027'

const asPublic = (db: Db) => becomeForTest(db, { role: 'handslag_public' })

it('writes the agreement as it was signed: text, who answered how, and no paper of a party', () =>
  inDatabase(async (db) => {
    await addMonitoredRound(db)
    expect(await publishing(db)).toMatchObject({ value: { version: 1, address } })
    await asPublic(db)
    const agreement = (await publicRecord(db, address))?.agreement
    expect(agreement?.signatures.map(({ kind, name }) => [kind, name])).toEqual([
      ['agreed', 'Marga Duin'],
      ['agreed_with_reservation', 'Henk Lagerweij'],
      ['seen_only', 'Sietske Postma'],
      ['agreed', 'Fatima El Amrani'],
      ['agreed', 'Roos Yılmaz'],
    ])
    expect(agreement?.signatures[1]?.reservation).toBe('Als de grond er is.')
    expect(agreement?.plainWords[0]).toEqual({
      code: 'VBS-BES-01',
      title: 'Nieuwe sociale huurwoningen',
      text: null,
    })
    expect(await knownFile(db, agreement?.file.sha256 ?? '')).toMatchObject({
      address,
      agreementVersion: 1,
      isSeal: true,
    })
  }))

it('makes a second version when it is published twice; the first stays', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    expect(await publishing(db, 'voorzitter')).toMatchObject({ value: { version: 2 } })
    await asPublic(db)
    const all = await publishedVersions(db, address)
    expect(all.map(({ kind, version }) => `${kind} ${version}`).toSorted()).toEqual([
      'agreement 1',
      'agreement 2',
      'progress 1',
      'progress 2',
    ])
    const newest = (await publicRecord(db, address))?.agreement
    expect(newest?.version).toBe(2)
    const json = newest ? canonical(newest) : ''
    const listed = all.find(({ kind, version }) => kind === 'agreement' && version === 2)
    expect(sha256Of(json)).toBe(listed?.sha256)
  }))

it('publishes the progress alone, once the agreement is public', () =>
  inDatabase(async (db) => {
    await addMonitoredRound(db)
    expect(await publishing(db, 'strateeg', 'progress')).toMatchObject({
      refusal: { code: 'not-published-yet' },
    })
    await publishing(db)
    await addReported(db, {
      nth: 2,
      value: 110,
      periodFrom: day('2027-04-01'),
      periodUntil: day('2027-06-30'),
      referenceOn: day('2027-06-30'),
      reviews: [aReview({ nth: 2, reportId: reportId(2) })],
    })
    await publishing(db, 'strateeg', 'progress')
    await acting('raadslid', db)
    expect((await publicationsOf(db, roundId)).map(({ kind, version }) => [kind, version])).toEqual(
      expect.arrayContaining([
        ['agreement', 1],
        ['progress', 2],
      ]),
    )
  }))

it.each<[PersonName, string]>([
  ['lid', 'no-mandate'],
  ['adviseur', 'no-mandate'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('is not for %s to do', (name, code) =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    expect(await publishing(db, name)).toMatchObject({ refusal: { code } })
    await asPublic(db)
    expect(await publishedVersions(db, address)).toEqual([])
  }),
)

it('waits until every asked party has answered', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    expect(await publishing(db)).toMatchObject({ refusal: { code: 'not-closed' } })
  }))

it('leaves one line in the history, and signs its head with each', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await publishing(db)
    await asOwner(db)
    const [lines, heads] = [await chainOf(db, roundId), await headsOf(db, roundId)]
    expect(lines.map(({ move }) => move)).toEqual(['publish', 'publish'])
    expect(heads).toMatchObject([
      { reason: 'publication', seq: 1 },
      { reason: 'publication', seq: 2 },
    ])
    expect(verifyChain(lines, heads, heads[0]?.publicKey)).toMatchObject({ ok: true })
  }))

it('names the people who signed, and nobody else; no address, no decision, no draft', () =>
  inDatabase(async (db) => {
    await addMonitoredRound(db)
    await asOwner(db)
    await db
      .insertInto('decisions')
      .values({
        id: newId<'Decision'>(now),
        agreementVersionId: await versionId(db),
        roundId,
        partyId: partyId('gemeente'),
        outcome: 'approved',
        body: 'GEHEIM-orgaan',
        decidedOn: day('2026-11-24'),
        reference: 'GEHEIM-nummer',
        personId: personId('wethouder'),
        recordedAt: now,
      })
      .execute()
    await publishing(db)
    await asOwner(db)
    const { rows } = await sql<{ json: string }>`select json from snapshot.snapshots`.execute(db)
    const all = rows.map(({ json }) => json).join('\n')
    expect(all).not.toMatch(/GEHEIM|@|example/)
    const named = Object.values(people).filter(({ name }) => all.includes(name))
    expect(named.map(({ name }) => name).toSorted()).toEqual([
      'Fatima El Amrani',
      'Henk Lagerweij',
      'Marga Duin',
      'Roos Yılmaz',
      'Sietske Postma',
    ])
  }))

const versionId = async (db: Db) =>
  (await db.selectFrom('agreementVersions').select('id').executeTakeFirstOrThrow()).id

it('gives the public role nothing but the snapshot, and the snapshot to no other role', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await asOwner(db)
    const tables = await sql<{ name: string; mine: boolean }>`
      select format('%I.%I', schemaname, tablename) as name,
        has_table_privilege('handslag_public', format('%I.%I', schemaname, tablename), 'select') as mine
      from pg_tables where schemaname in ('public', 'snapshot')`.execute(db)
    const readable = tables.rows.filter(({ mine }) => mine).map(({ name }) => name)
    expect(readable.toSorted()).toEqual(['snapshot.files', 'snapshot.snapshots'])
    expect(tables.rows.length).toBeGreaterThan(30)
    const working = inRole(db, { role: 'handslag_public' }, (db) =>
      db.selectFrom('signatures').select('name').execute(),
    )
    await expect(working).rejects.toThrow('permission denied')
  }))

it.each(['handslag_actor', 'handslag_gate', 'handslag_worker'] as const)(
  'lets %s neither read nor write what is public',
  (role) =>
    inDatabase(async (db) => {
      await addPublishedRound(db)
      await asOwner(db)
      const reading = inRole(db, { role }, (db) =>
        db.selectFrom('snapshot.snapshots').select('json').execute(),
      )
      await expect(reading).rejects.toThrow('permission denied')
    }),
)

it('never changes what was published', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await asOwner(db)
    const changing = db.updateTable('snapshot.snapshots').set({ title: 'Anders' }).execute()
    await expect(changing).rejects.toThrow('append-only')
  }))

it('holds inputs and no light: the same snapshot goes from green to grey as days pass', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await asPublic(db)
    const progress = (await publicRecord(db, address))?.progress
    expect(JSON.stringify(progress)).not.toMatch(/on-track|no-data|achieved|behind/)
    const indicators = progress?.indicators ?? []
    const on = (text: string) => publicCourse(indicators, day(text))
    expect([on('2027-04-15'), on('2027-07-28'), on('2027-07-29')]).toEqual([
      'on-track',
      'on-track',
      'no-data',
    ])
    expect(publicCourse([], day('2027-04-15'))).toBe('not-measured')
  }))
