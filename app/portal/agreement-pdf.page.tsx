import type { Handler } from '#parties/handler.ts'
import { fileOf } from './agreement-file.ts'

/** The signed file itself, byte for byte, so that other people’s software can check its signatures. */
export const get: Handler<'/afspraken/:agreement.pdf'> = fileOf({
  type: 'application/pdf',
  ending: 'pdf',
  make: async ({ agreement }, { installation }) =>
    new Uint8Array(await installation.files.read(agreement.file.sha256)),
})
