import { createHash, randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import * as fs from 'node:fs/promises'
import path from 'node:path'

/** Where the bytes of files stand, by their SHA-256. The database keeps who may read which. */
export type Files = {
  /** Keeps the bytes and says their SHA-256. The same bytes twice are kept once. Throws where the disk is full; nothing half is left. */
  keep: (bytes: Uint8Array) => Promise<string>
  /** The bytes, checked against their hash; a fault where they are gone or changed. */
  read: (sha256: string) => Promise<Buffer>
  /** The same as something to read from piece by piece: it stays on the disk. */
  open: (sha256: string) => Promise<Blob>
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** Files in a folder of this machine: written aside, synced, and then moved, so that a file is whole or not there. */
export function filesIn(folder: string): Files {
  const place = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes)
      const target = place(sha256)
      if (await exists(target)) return sha256
      await fs.mkdir(path.dirname(target), { recursive: true })
      await writeWhole(target, bytes)
      return sha256
    },
    async read(sha256) {
      const bytes = await fs.readFile(place(sha256))
      if (sha256Of(bytes) !== sha256) throw new Error(`The bytes of file ${sha256} have changed`)
      return bytes
    },
    async open(sha256) {
      const file = await openAsBlob(place(sha256))
      const hash = createHash('sha256')
      for await (const chunk of file.stream()) hash.update(chunk)
      if (hash.digest('hex') !== sha256) throw new Error(`The bytes of file ${sha256} have changed`)
      return file
    },
  }
}

const exists = (file: string) =>
  fs.access(file).then(
    () => true,
    () => false,
  )

async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const aside = `${target}.${randomUUID()}`
  try {
    const file = await fs.open(aside, 'wx', 0o600)
    await file.writeFile(bytes).finally(() => file.close())
    await syncFile(aside)
    await fs.rename(aside, target)
  } catch (error) {
    await fs.rm(aside, { force: true })
    throw error
  }
}

async function syncFile(name: string): Promise<void> {
  const file = await fs.open(name, 'r+')
  await file.sync().finally(() => file.close())
}
