import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { placeOf, readNamed, writeAll } from './places.ts'

const home = mkdtempSync('/tmp/test-places-')
afterAll(() => rmSync(home, { recursive: true, force: true }))

const desk = { environment: {}, folder: home, input: async () => Buffer.from(''), say: () => {} }
const at = (...names: string[]) => path.join(home, ...names)
const folderFor = (name: string) => {
  mkdirSync(at(name))
  return at(name)
}

it('finds a file from where the person is, and an absolute one where it is', () => {
  expect(placeOf(desk, 'uit/a.json')).toBe(at('uit', 'a.json'))
  expect(placeOf(desk, '../a.json')).toBe(path.join(path.dirname(home), 'a.json'))
  expect(placeOf(desk, '/elders/a.json')).toBe('/elders/a.json')
})

describe('a file that cannot be read', () => {
  it('is named as the person named it, with why', async () => {
    folderFor('map')
    writeFileSync(at('bestand'), '')
    await expect(readNamed(desk, 'weg.json')).rejects.toThrow(
      'weg.json kan niet worden gelezen: het bestaat niet.',
    )
    await expect(readNamed(desk, 'map')).rejects.toThrow('het is een map')
    await expect(readNamed(desk, 'bestand/a.json')).rejects.toThrow(
      'een deel van het pad is geen map',
    )
  })
})

describe('files that are written', () => {
  it('come in a folder that was not there, in folders of their own', async () => {
    await writeAll(at('nieuw', 'diep'), { 'a.txt': 'een', 'public/b.txt': Buffer.from('twee') })
    expect(readdirSync(at('nieuw', 'diep')).toSorted()).toEqual(['a.txt', 'public'])
    expect(readFileSync(at('nieuw', 'diep', 'public', 'b.txt'), 'utf8')).toBe('twee')
  })

  it('take the place of what had their name, and leave the rest', async () => {
    const folder = folderFor('vol')
    writeFileSync(path.join(folder, 'a.txt'), 'oud')
    writeFileSync(path.join(folder, 'mijn.txt'), 'van mij')
    await writeAll(folder, { 'a.txt': 'nieuw' })
    expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'mijn.txt'])
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('nieuw')
    expect(readFileSync(path.join(folder, 'mijn.txt'), 'utf8')).toBe('van mij')
  })

  it.runIf(existsSync('/dev/shm'))('fit in a folder that is a disk of its own', async () => {
    const name = path.basename(mkdtempSync('/dev/shm/test-places-'))
    try {
      await writeAll('/dev/shm', { [`${name}/a.txt`]: 'een' })
      expect(readFileSync(`/dev/shm/${name}/a.txt`, 'utf8')).toBe('een')
    } finally {
      rmSync(`/dev/shm/${name}`, { recursive: true, force: true })
    }
  })

  it('leave nothing where one of them does not fit, and what was there as it was', async () => {
    const folder = folderFor('half')
    writeFileSync(path.join(folder, 'public'), 'een bestand')
    const files = { 'public/b.txt': 'twee' }
    await expect(writeAll(folder, files)).rejects.toThrow(
      `Er kan niet in ${folder} worden geschreven`,
    )
    expect(readdirSync(folder)).toEqual(['public'])
    expect(readFileSync(path.join(folder, 'public'), 'utf8')).toBe('een bestand')
  })

  it('do not come in a file, which stays as it was', async () => {
    writeFileSync(at('bezet'), 'van mij')
    await expect(writeAll(at('bezet'), { 'a.txt': 'een' })).rejects.toThrow(
      'er staat al een bestand',
    )
    expect(readFileSync(at('bezet'), 'utf8')).toBe('van mij')
  })

  it('leave no folder behind that was made for nothing', async () => {
    const name = `${'x'.repeat(300)}.txt`
    await expect(writeAll(at('leeg', 'diep'), { [name]: 'een' })).rejects.toThrow('geschreven')
    expect(existsSync(at('leeg'))).toBe(false)
  })
})
