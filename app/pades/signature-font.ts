import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const file = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'

/** The typeface of visible signatures when none is given: Source Sans 3 (OFL), as TrueType. */
export const signatureFont = (): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(file))
