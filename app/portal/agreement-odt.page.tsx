import { agreementManuscript } from '#documents/agreement-manuscript.ts'
import { renderOdt } from '#documents/odt.ts'
import type { Handler } from '#parties/handler.ts'
import { fileOf } from './agreement-file.ts'
import { slotsOf } from './signed-slots.ts'

/** The text for LibreOffice, with who signed how at the end. It is a copy: the signed file is the PDF. */
export const get: Handler<'/afspraken/:agreement.odt'> = fileOf({
  type: 'application/vnd.oasis.opendocument.text',
  ending: 'odt',
  make: ({ agreement }) =>
    new Uint8Array(renderOdt(agreementManuscript(agreement.document, slotsOf(agreement)))),
})
