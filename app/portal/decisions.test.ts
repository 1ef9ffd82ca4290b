import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { addAgreedRound, freezeForTest } from '#agreement/agreement-versions.example.ts'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { addIndicator } from '#agreement/indicators.example.ts'
import { addReported, aReview } from '#agreement/reports.example.ts'
import { sealForTest } from '#agreement/sealed-versions.example.ts'
import { readXml } from '#documents/xml.example.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { addRound, now, partyId, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { publishing } from '#steps/publication/publication.example.ts'
import { visiting } from '#testing.ts'

const address = '/afspraken/voorbeeldstad-2027'

type Given = { title?: string; text?: string; deadline?: string }

/** One promise, agreed, signed and measured. */
async function addSigned(db: Db, { title, ...tabled }: Given = {}): Promise<void> {
  await addRound(db)
  const commitment = await addTabledCommitment(db, {
    ...(title && { title }),
    tabled,
  })
  await agreeAll(db, commitment)
  await sealForTest(db, await freezeForTest(db))
  await addIndicator(db)
  await addReported(db, { reviews: [aReview()] })
}

/** A change of the first promise that all agreed to at this moment. */
async function addChange(db: Db, reason: string, closedAt = now): Promise<void> {
  await asOwner(db)
  const { id: commitmentId, tabledVersionId } = await db
    .selectFrom('commitments')
    .select(['id', 'tabledVersionId'])
    .where('code', '=', 'VBS-BES-01')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('amendments')
    .values({
      id: newId(now),
      commitmentId,
      roundId,
      kind: 'change',
      versionId: tabledVersionId,
      contentHash: 'aa'.repeat(32),
      reason,
      state: 'effective',
      partyId: partyId('voorbeeldwonen'),
      proposedBy: personId('strateeg'),
      proposedAt: now,
      closedAt,
    })
    .execute()
}

async function addMoment(db: Db, kind: 'midterm' | 'evaluation', on: string): Promise<void> {
  await asOwner(db)
  await db
    .insertInto('reviewMoments')
    .values({
      id: newId(now),
      roundId,
      kind,
      dueOn: day(on),
      madeBy: personId('coordinator'),
      madeAt: now,
    })
    .execute()
}

const textOf = async (db: Db, path: string) =>
  (await (await visiting(db)).get(`${address}${path}`)).text()

const idsIn = (feed: string) => [...feed.matchAll(/<entry><id>([^<]*)/g)].map(([, id]) => id)

it('tells each change apart in the feed, also two of one promise on one day', () =>
  inDatabase(async (db) => {
    await addSigned(db)
    await addChange(db, 'De grond is later vrij.')
    await addChange(db, 'De aannemer is failliet.')
    await publishing(db)
    const feed = await textOf(db, '.atom')
    expect(feed).toContain('De grond is later vrij.')
    expect(feed).toContain('De aannemer is failliet.')
    const ids = idsIn(feed)
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
  }))

it('gives what was decided the same id when it is published again', () =>
  inDatabase(async (db) => {
    await addSigned(db)
    await addChange(db, 'De grond is later vrij.')
    await publishing(db)
    const before = idsIn(await textOf(db, '.atom'))
    await addChange(db, 'De aannemer is failliet.')
    await publishing(db, 'coordinator', 'progress')
    const after = idsIn(await textOf(db, '.atom'))
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after).toHaveLength(before.length + 2)
  }))

it('says nothing in the feed before its time', () =>
  inDatabase(async (db) => {
    await addSigned(db)
    await addChange(db, 'De grond is later vrij.')
    await publishing(db)
    const feed = await textOf(db, '.atom')
    for (const [, at] of feed.matchAll(/<updated>([^<]*)/g))
      expect(new Date(at ?? '').valueOf()).toBeLessThanOrEqual(now.valueOf())
  }))

it('stays well-formed whatever people wrote', () =>
  inDatabase(async (db) => {
    await addSigned(db, { title: ']]> <b>"Nieuw" & \'beter\'</b>' })
    await addChange(db, '</summary><script>alert(1)</script> & zo &amp; voort')
    await publishing(db)
    const feed = await textOf(db, '.atom')
    expect(readXml(feed).name).toBe('feed')
    expect(feed).not.toContain('<script')
    expect(() => readXml('<a><b></a>')).toThrow('</a> closes <b>')
  }))

it('writes what people wrote as text on every page, never as markup', () =>
  inDatabase(async (db) => {
    await addSigned(db, { title: '<img src=x onerror=alert(1)>', text: '"><script>x</script>' })
    await addChange(db, '<iframe src=//evil.example>')
    await publishing(db)
    for (const path of ['', '/VBS-BES-01'])
      expect(await textOf(db, path)).not.toMatch(/<(img|script|iframe)/)
  }))

it('runs no formula that a party typed as a promise, wherever it opens', () =>
  inDatabase(async (db) => {
    const formula = '=HYPERLINK("http://evil.example";"klik")'
    await addSigned(db, { title: formula, text: '@SUM(1+1)\nen een tweede regel' })
    await publishing(db)
    const csv = await textOf(db, '.csv')
    expect(csv).toContain('"\'=HYPERLINK(""http://evil.example"";""klik"")"')
    expect(csv).toContain('"\'@SUM(1+1)\nen een tweede regel"')
  }))

it('keeps the identity of a moment in an agenda when its day moves', () =>
  inDatabase(async (db) => {
    await addSigned(db)
    await addMoment(db, 'midterm', '2027-07-01')
    await addMoment(db, 'evaluation', '2027-07-01')
    await publishing(db)
    const daysOf = async () => {
      const calendar = new ICAL.Component(ICAL.parse(await textOf(db, '.ics')))
      return new Map(
        calendar
          .getAllSubcomponents('vevent')
          .map((event) => [
            String(event.getFirstPropertyValue('uid')),
            [
              String(event.getFirstPropertyValue('dtstart')),
              Number(event.getFirstPropertyValue('sequence')),
            ] as const,
          ]),
      )
    }
    const before = await daysOf()
    expect(before.size).toBe(4)
    await asOwner(db)
    await db
      .updateTable('reviewMoments')
      .set({ droppedAt: now })
      .where('kind', '=', 'midterm')
      .execute()
    await addMoment(db, 'midterm', '2027-09-01')
    await publishing(db, 'coordinator', 'progress')
    const after = await daysOf()
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted())
    const [uid] = [...after].find(([, [on]]) => on === '2027-09-01') ?? []
    expect(before.get(uid ?? '')?.[0]).toBe('2027-07-01')
    expect(after.get(uid ?? '')?.[1]).toBeGreaterThan(before.get(uid ?? '')?.[1] ?? 0)
  }))

it('shows the change with its reason on the page of the promise, and links it from the agreement', () =>
  inDatabase(async (db) => {
    await addSigned(db)
    await addChange(db, 'De grond is later vrij.')
    await publishing(db)
    expect(await textOf(db, '/VBS-BES-01')).toContain('De grond is later vrij.')
    const page = await textOf(db, '')
    expect(page).toContain('Wat is er veranderd of besloten?')
    expect(page).toContain(`href="${address}/VBS-BES-01"`)
    expect(page).toContain('(Voorbeeldwonen, 25 november 2026)')
  }))

it('shows the newest text that all signed, and still knows the file of the one before', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db, 1)
    const first = await sealForTest(db, await freezeForTest(db))
    await publishing(db)
    const bytes = Buffer.from(
      await (await (await visiting(db)).get(`${address}.pdf`)).arrayBuffer(),
    )
    await asOwner(db)
    await agreeAll(db, await addTabledCommitment(db, { nth: 2, title: 'Een tweede belofte' }))
    const second = await sealForTest(db, await freezeForTest(db))
    expect(await textOf(db, '')).not.toContain('Een tweede belofte')

    await publishing(db)
    expect(await textOf(db, '')).toContain('Een tweede belofte')
    expect([first.number, second.number]).toEqual([1, 2])
    const newest = Buffer.from(
      await (await (await visiting(db)).get(`${address}.pdf`)).arrayBuffer(),
    )
    expect(newest.equals(bytes)).toBe(false)
    const { rows } = { rows: await db.selectFrom('snapshot.files').selectAll().execute() }
    expect(new Set(rows.map(({ agreementVersion }) => agreementVersion))).toEqual(new Set([1, 2]))
  }))

it.each([
  ['2027-06-30', 1],
  ['2027-02-30', 0],
  ['2027-13-45', 0],
])('puts a promise for %s in a calendar where that is a day', (deadline, times) =>
  inDatabase(async (db) => {
    await addSigned(db, { deadline })
    await publishing(db)
    const calendar = await textOf(db, '.ics')
    expect(calendar).toContain('UID:eind-voorbeeldstad-2027@handslag')
    expect(calendar.match(/UID:vbs-bes-01-/g) ?? []).toHaveLength(times)
  }),
)
