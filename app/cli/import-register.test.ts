import { expect, it } from 'vitest'
import { testInstallation } from '#parties/acting.example.ts'
import { people } from '#parties/cast.example.ts'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { addPeople, now } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { corporationsFile, csvFile } from '#registers/registers.example.ts'
import { readIn } from './import-register.ts'

const reading = (db: Db, given: { file?: File; person?: string; apply?: boolean }) =>
  readIn(
    { db, now, installation: testInstallation() },
    {
      register: 'corporations',
      file: corporationsFile(),
      person: people.beheerder.email,
      sheet: '',
      apply: false,
      ...given,
    },
  )

const kept = async (db: Db) =>
  (await db.selectFrom('organisations').select('id').where('lNumber', 'is not', null).execute())
    .length

it('shows what changes, and changes it only where that is asked', () =>
  inOwnDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    expect((await reading(db, {})).lines).toContain('1 nieuw')
    expect(await kept(db)).toBe(0)
    expect((await reading(db, { apply: true })).lines).toContain('Verwerkt.')
    expect(await kept(db)).toBe(3)
    const again = await reading(db, { apply: true })
    expect(again.lines).toContain('3 al bekend')
    expect(again.lines).not.toContain('Verwerkt.')
  }))

it('is refused to who does not run the installation, and for a file that cannot be read', () =>
  inOwnDatabase(async (db) => {
    await addPeople(db)
    await expect(reading(db, { person: people.strateeg.email })).rejects.toThrow('beheert')
    await expect(reading(db, { file: csvFile('a;b\n1;2\n') })).rejects.toThrow('Wij missen')
  }))
