import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { addPeople, organisationId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { changesBy } from './corporations.store.ts'
import { importMoves } from './imports.commands.ts'
import { importById } from './imports.store.ts'
import {
  applied,
  bring,
  corporationsFile,
  csvFile,
  imported,
  ownHomes,
  stockFile,
  stockHeader,
  waiting,
  xlsxFile,
} from './registers.example.ts'
import { knownStock, stockIn } from './stock.store.ts'

const inRegister = (test: (db: Db) => Promise<void>) =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    await test(db)
  })

const organisations = async (db: Db) => {
  await asOwner(db)
  return db
    .selectFrom('organisations')
    .select([
      'id',
      'kind',
      'name',
      'shortName',
      'lNumber',
      'kvk',
      'workingArea',
      'workingAreaCodes',
    ])
    .where('lNumber', 'is not', null)
    .orderBy('lNumber')
    .execute()
}

const moves = async (db: Db) => {
  await asOwner(db)
  return (await db.selectFrom('events').select('move').orderBy('seq').execute()).map(
    ({ move }) => move,
  )
}

it('changes nothing until it is applied, and then all of it, with lines in the history', () =>
  inRegister(async (db) => {
    const brought = await bring(db, { register: 'corporations', file: corporationsFile() })
    if (!brought.ok) throw new Error(brought.refusal.code)
    const { run } = await waiting(db, brought.value.importId)
    // Two were made by hand and get their L-number; one is new.
    expect([run.fresh.length, run.changed.length, run.same]).toEqual([1, 2, 0])
    expect(await organisations(db)).toEqual([])
    expect(await applied(db, brought.value.importId)).toMatchObject({
      ok: true,
      value: { fresh: 1, changed: 2, same: 0, wrong: 0 },
    })
    expect(await organisations(db)).toMatchObject([
      { lNumber: 'L9001', id: organisationId('voorbeeldwonen') },
      { lNumber: 'L9002', id: organisationId('modelwonen') },
      {
        lNumber: 'L9003',
        kind: 'housing_association',
        name: 'Stichting Fictiewonen',
        shortName: 'Fictiewonen',
        kvk: '90000033',
        workingAreaCodes: ['GM9901'],
      },
    ])
    expect(await moves(db)).toEqual(['bring', 'apply'])
  }))

it('changes nothing the second time, and says so', () =>
  inRegister(async (db) => {
    await imported(db, { register: 'corporations', file: corporationsFile() })
    const before = await organisations(db)
    const again = await imported(db, { register: 'corporations', file: corporationsFile() })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'nothing-to-apply' } })
    expect(await organisations(db)).toEqual(before)
  }))

it('follows the register when a name changes, and keeps what is not in the file', () =>
  inRegister(async (db) => {
    await imported(db, { register: 'corporations', file: corporationsFile() })
    const file = csvFile('L-nummer;KvK;Naam\nL9003;90000033;Stichting Anders\n')
    expect(await imported(db, { register: 'corporations', file })).toMatchObject({
      value: { fresh: 0, changed: 1 },
    })
    const all = await organisations(db)
    expect(all.map(({ name }) => name)).toEqual([
      'Voorbeeldwonen',
      'Modelwonen',
      'Stichting Anders',
    ])
  }))

it('keeps what a corporation was called before', () =>
  inRegister(async (db) => {
    await imported(db, { register: 'corporations', file: corporationsFile() })
    const file = csvFile('L-nummer;KvK;Naam\nL9003;90000034;Stichting Anders\n')
    const brought = await bring(db, { register: 'corporations', file })
    if (!brought.ok) throw new Error(brought.refusal.code)
    await applied(db, brought.value.importId)
    expect(await changesBy(db, brought.value.importId)).toMatchObject([
      { nameNow: 'Stichting Anders', name: 'Stichting Fictiewonen', kvk: '90000033' },
    ])
  }))

it('leaves rows out that are wrong, and says of each where and why', () =>
  inRegister(async (db) => {
    const text = [
      'L-nummer;KvK-nummer;Naam;Werkgebied',
      'L9101;90000101;Stichting Goed;',
      'L91;90000102;Stichting Kort;',
      'L9103;90000001;Die van de gemeente;',
      'L9104;;Zonder nummer;',
      'L9101;90000105;Stichting Dubbel;',
    ].join('\n')
    const brought = await bring(db, { register: 'corporations', file: csvFile(text) })
    if (!brought.ok) throw new Error(brought.refusal.code)
    const { run } = await waiting(db, brought.value.importId)
    expect(run.wrong.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 1, 'not-a-code'],
      [4, 2, 'other-organisation'],
      [5, 2, 'empty-cell'],
      [6, 2, 'twice'],
    ])
    expect(await applied(db, brought.value.importId)).toMatchObject({
      value: { fresh: 1, wrong: 4 },
    })
  }))

it('applies only what was shown: something that changed in between is shown anew', () =>
  inRegister(async (db) => {
    const first = await bring(db, { register: 'corporations', file: corporationsFile() })
    if (!first.ok) throw new Error(first.refusal.code)
    const { seen } = await waiting(db, first.value.importId)
    await imported(db, {
      register: 'corporations',
      file: csvFile('L-nummer;KvK;Naam\nL9003;90000033;Stichting Eerder\n'),
    })
    expect(await applied(db, first.value.importId, seen)).toMatchObject({
      refusal: { code: 'changed-since' },
    })
    expect(await applied(db, first.value.importId)).toMatchObject({
      value: { fresh: 0, changed: 3 },
    })
    expect(await applied(db, first.value.importId, seen)).toMatchObject({
      refusal: { code: 'import-applied' },
    })
  }))

it('takes the dPi in as XLSX: only homes, only of corporations, and shared ones apart', () =>
  inRegister(async (db) => {
    const row = (owner: string, what: string, value: number | string) => [
      '90000002',
      2027,
      'Voorbeeldstad',
      'J',
      owner,
      what,
      value,
    ]
    const file = xlsxFile([
      stockHeader,
      row('TI', ownHomes, 6200),
      row('TI', 'Aantal onzelfstandige eenheden woonruimte', 140),
      row('TI', 'Totale bedrijfslasten', '-12,5'),
      row('DAEB-verbinding', ownHomes, 12),
      ['90000002', 2027, 'Den Haag', 'N', 'TI', ownHomes, 3],
      ['90000099', 2027, 'Brielle', 'N', 'TI', ownHomes, 4],
      ['90000002', 2027, 'Nergenshuizen', 'N', 'TI', ownHomes, 4],
      row('TI', ownHomes, 7),
      ['90000002', 2028, 'Voorbeeldstad', 'misschien', 'TI', ownHomes, 1.5],
    ])
    const brought = await bring(db, { register: 'stock', file, edition: 2026 })
    if (!brought.ok) throw new Error(brought.refusal.code)
    const read = await waiting(db, brought.value.importId)
    expect(read.run.wrong.map(({ line, name, code }) => [line, name, code])).toEqual([
      [8, 'gemeente', 'not-a-code'],
      [9, 'kvk', 'twice'],
      [10, 'daeb', 'not-yes-or-no'],
      [10, 'waarde', 'not-whole'],
    ])
    expect(read.register === 'stock' && read.strangers).toEqual(['90000099'])
    expect(await applied(db, brought.value.importId)).toMatchObject({
      value: { fresh: 4, wrong: 3, others: 2 },
    })
    expect(
      (await stockIn(db, ['GM9901'])).map(({ name, dwelling, homes }) => [name, dwelling, homes]),
    ).toEqual([
      ['Voorbeeldwonen', 'self_contained', 6200],
      ['Voorbeeldwonen', 'shared', 140],
    ])
    expect(await stockIn(db, ['GM0501'])).toMatchObject([{ kvk: '90000099', name: null, homes: 4 }])
    expect(await stockIn(db, ['GM0518'])).toMatchObject([{ homes: 3 }])
  }))

it('corrects a figure, and lets what stood before hold again where that is taken back', () =>
  inRegister(async (db) => {
    await imported(db, { register: 'stock', file: stockFile(), edition: 2026 })
    const file = xlsxFile([
      stockHeader,
      ['90000033', 2026, 'Voorbeeldstad', 'J', 'TI', ownHomes, 31],
    ])
    const better = await bring(db, { register: 'stock', file, edition: 2026 })
    if (!better.ok) throw new Error(better.refusal.code)
    const { importId } = better.value
    expect(await applied(db, importId)).toMatchObject({ value: { fresh: 0, changed: 1 } })
    const homes = async () =>
      (await stockIn(db, ['GM9901'])).find(({ kvk }) => kvk === '90000033')?.homes
    expect(await homes()).toBe(31)
    const context = await acting('beheerder', db)
    const reason = 'Verkeerd jaar.'
    expect(await importMoves.drop.run(context, { importId, reason })).toMatchObject({ ok: true })
    expect(await homes()).toBe(30)
    expect(await importById(db, importId)).toMatchObject({ applied: {}, dropped: { reason } })
    expect(await importMoves.drop.run(context, { importId, reason })).toMatchObject({
      refusal: { code: 'import-dropped' },
    })
  }))

it('keeps the editions of two years apart', () =>
  inRegister(async (db) => {
    await imported(db, { register: 'stock', file: stockFile(), edition: 2025 })
    expect(
      await imported(db, { register: 'stock', file: stockFile(), edition: 2026 }),
    ).toMatchObject({
      value: { fresh: 30, same: 0 },
    })
    expect((await knownStock(db, 2025)).size).toBe(30)
  }))

it('does not take names back: rounds use them', () =>
  inRegister(async (db) => {
    const brought = await bring(db, { register: 'corporations', file: corporationsFile() })
    if (!brought.ok) throw new Error(brought.refusal.code)
    const { importId } = brought.value
    await applied(db, importId)
    const context = await acting('beheerder', db)
    expect(await importMoves.drop.run(context, { importId, reason: 'Fout.' })).toMatchObject({
      refusal: { code: 'names-stay' },
    })
  }))

it('throws away what was not applied, and applies it no more', () =>
  inRegister(async (db) => {
    const brought = await bring(db, { register: 'corporations', file: corporationsFile() })
    if (!brought.ok) throw new Error(brought.refusal.code)
    const { importId } = brought.value
    const context = await acting('beheerder', db)
    await importMoves.drop.run(context, { importId, reason: 'Verkeerd bestand.' })
    expect(await applied(db, importId)).toMatchObject({ refusal: { code: 'import-dropped' } })
  }))

it('refuses a file that cannot be read, and keeps nothing of it', () =>
  inRegister(async (db) => {
    const file = csvFile('naam;plaats\nOns Thuis;Delft\n')
    expect(await bring(db, { register: 'corporations', file })).toMatchObject({
      refusal: { code: 'columns-missing', missing: ['L-nummer', 'KvK-nummer'] },
    })
    expect(await bring(db, { register: 'stock', file })).toMatchObject({
      refusal: { code: 'edition-missing' },
    })
    await asOwner(db)
    expect(await db.selectFrom('registerImports').selectAll().execute()).toEqual([])
    expect(await moves(db)).toEqual([])
  }))

it('is for the administrator only, in the rule and in the database', () =>
  inRegister(async (db) => {
    const answer = await bring(
      db,
      { register: 'corporations', file: corporationsFile() },
      'ambtenaar',
    )
    expect(answer).toMatchObject({ refusal: { code: 'not-the-administrator' } })
    await bring(db, { register: 'corporations', file: corporationsFile() })
    await acting('ambtenaar', db)
    expect(await db.selectFrom('registerImports').selectAll().execute()).toEqual([])
    const changed = await db
      .updateTable('organisations')
      .set({ name: 'Van mij' })
      .executeTakeFirst()
    expect(changed.numUpdatedRows).toBe(0n)
  }))
