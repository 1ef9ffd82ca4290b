import { agreementManuscript } from '#documents/agreement-manuscript.ts'
import { renderDocx } from '#documents/docx.ts'
import type { Handler } from '#parties/handler.ts'
import { fileOf } from './agreement-file.ts'
import { slotsOf } from './signed-slots.ts'

/** The text for Word, with who signed how at the end. It is a copy: the signed file is the PDF. */
export const get: Handler<'/afspraken/:agreement.docx'> = fileOf({
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: 'docx',
  make: async ({ agreement }) =>
    new Uint8Array(await renderDocx(agreementManuscript(agreement.document, slotsOf(agreement)))),
})
