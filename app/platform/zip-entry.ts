import { unzipSync } from 'fflate'

/** The most that one entry may unpack to: what is bigger is not looked into. */
const most = 40_000_000

/** One entry of a zip as text; `undefined` where it is not there, is too big, or the zip cannot be read. */
export function textInZip(bytes: Uint8Array, entry: string): string | undefined {
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === entry && originalSize <= most,
    })[entry]
    return found && new TextDecoder().decode(found)
  } catch {
    return undefined
  }
}
