import { inflateSync } from 'node:zlib'

const most = 64_000_000

/** What was packed with zlib, unpacked; `undefined` where it isn't, or where it is bigger than 64 MB. */
export function inflate(packed: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: most })
  } catch {
    return undefined
  }
}
