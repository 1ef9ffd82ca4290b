import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs/promises'
import path from 'node:path'
import type { Desk } from './command.ts'
import { Refused } from './command.ts'

/** A file or folder as the person named it, from where she is. */
export const placeOf = ({ folder }: Desk, named: string): string => path.resolve(folder, named)

/** The bytes of a file that the person named; a sentence where it cannot be read. */
export async function readNamed(desk: Desk, named: string): Promise<Buffer> {
  return fs.readFile(placeOf(desk, named)).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${named} kan niet worden gelezen: ${reasonOf(error)}.`)
  })
}

const reasons: Record<string, string> = {
  ENOENT: 'het bestaat niet',
  EISDIR: 'het is een map',
  ENOTDIR: 'een deel van het pad is geen map',
  EACCES: 'u mag er niet bij',
  EROFS: 'er kan hier niet worden geschreven',
  ENOSPC: 'de schijf is vol',
  EEXIST: 'er staat al een bestand met die naam',
}

const reasonOf = ({ code = '', message }: NodeJS.ErrnoException) => reasons[code] ?? message

/** Files by their name in a folder, `public/index.html` in a folder of its own. */
export type NewFiles = Record<string, Uint8Array | string>

/**
 * Writes files into a folder: all aside in it first, and then each moved to its place, so that none
 * is ever half there. Beside the folder nothing is written: it may be another disk, or not hers.
 * What else stands in the folder stays.
 */
export async function writeAll(folder: string, files: NewFiles): Promise<void> {
  const aside = path.join(folder, `.${randomUUID()}`)
  let made: string | undefined
  try {
    made = await fs.mkdir(folder, { recursive: true })
    for (const [name, bytes] of Object.entries(files)) await write(path.join(aside, name), bytes)
    for (const name of Object.keys(files)) {
      await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true })
      await fs.rename(path.join(aside, name), path.join(folder, name))
    }
    await fs.rm(aside, { recursive: true, force: true })
  } catch (error) {
    await fs.rm(made ?? aside, { recursive: true, force: true }).catch(() => undefined)
    throw new Refused(`Er kan niet in ${folder} worden geschreven: ${reasonOf(asErrno(error))}.`)
  }
}

async function write(place: string, bytes: Uint8Array | string): Promise<void> {
  await fs.mkdir(path.dirname(place), { recursive: true })
  await fs.writeFile(place, bytes)
}

const asErrno = (error: unknown): NodeJS.ErrnoException =>
  error instanceof Error ? error : new Error(String(error))
