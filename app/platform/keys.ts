import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import * as fs from 'node:fs/promises'
import path from 'node:path'
import type { Keys } from './installation.ts'

/**
 * Keys as files that only their owner may read. Who makes one second, gets what was made first.
 *
 * @param secret encrypts them at rest; the demo has none
 */
export function keysIn(folder: string, secret?: string): Keys {
  const { lock, unlock } = secret ? lockWith(secret) : { lock: asItIs, unlock: asItIs }
  return {
    async keep(name, make) {
      const place = path.join(folder, name)
      const known = await readIfThere(place)
      if (known !== undefined) return unlock(known)
      await fs.mkdir(folder, { recursive: true, mode: 0o700 })
      await placeOnce(place, lock(await make()))
      return unlock(await fs.readFile(place, 'utf8'))
    },
  }
}

const asItIs = (text: string) => text

/** AES-256-GCM under a key that scrypt makes of the secret: `salt.nonce.tag.text`, each in base64url. */
function lockWith(secret: string) {
  const keyOf = (salt: Buffer) => scryptSync(secret, salt, 32)
  return {
    lock(text: string): string {
      const [salt, nonce] = [randomBytes(16), randomBytes(12)]
      const cipher = createCipheriv('aes-256-gcm', keyOf(salt), nonce)
      const locked = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [salt, nonce, cipher.getAuthTag(), locked]
        .map((b) => b.toString('base64url'))
        .join('.')
    },
    unlock(text: string): string {
      const [salt, nonce, tag, locked] = text
        .split('.')
        .map((part) => Buffer.from(part, 'base64url'))
      if (!salt || !nonce || !tag || !locked) throw new Error('This key was not locked by us')
      const cipher = createDecipheriv('aes-256-gcm', keyOf(salt), nonce)
      cipher.setAuthTag(tag)
      return Buffer.concat([cipher.update(locked), cipher.final()]).toString('utf8')
    },
  }
}

const readIfThere = (place: string) =>
  fs.readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

/** Written aside and linked into place: a link fails where somebody was first. */
async function placeOnce(place: string, value: string): Promise<void> {
  const aside = `${place}.${process.pid}.${randomBytes(4).toString('hex')}`
  await fs.writeFile(aside, value, { mode: 0o600 })
  await fs.link(aside, place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await fs.rm(aside)
}
