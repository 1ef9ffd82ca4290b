import { type AgreementVersion, versionByNumber } from '#agreement/agreement-versions.store.ts'
import { signatureSlots } from '#agreement/signature-fields.ts'
import { newestBytes } from '#agreement/signed-file.store.ts'
import { agreementJson } from '#documents/agreement-json.ts'
import { agreementManuscript } from '#documents/agreement-manuscript.ts'
import { renderDocx } from '#documents/docx.ts'
import { renderHtml } from '#documents/html.ts'
import { renderOdt } from '#documents/odt.ts'
import { id } from '#kernel/id.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { notThere } from '#ui/answers.tsx'
import { type Form, fileAsked, mediaTypes } from './forms.ts'

const path = '/trajecten/:roundId/overeenkomst/bestand/:file'

/** A frozen version as a file, always a download. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const asked = fileAsked(params.file)
  const roundId = id<'Round'>(params.roundId)
  const version = asked && (await versionByNumber(context.db, roundId, asked.number))
  if (!asked || !version) return notThere()

  const { agreement } = version.document
  return new Response(Buffer.from(await bytesOf(context, version, asked.form)), {
    headers: {
      'Content-Type': mediaTypes[asked.form],
      'Content-Disposition': `attachment; filename="${agreement}-versie-${version.number}.${asked.form}"`,
      'Cache-Control': 'no-store',
    },
  })
}

function bytesOf(
  { db, installation }: Context,
  version: AgreementVersion,
  form: Form,
): Promise<Uint8Array> | Uint8Array | string {
  const manuscript = () => agreementManuscript(version.document, signatureSlots(version.document))
  switch (form) {
    case 'pdf':
      return newestBytes(db, installation.files, version)
    case 'docx':
      return renderDocx(manuscript())
    case 'odt':
      return renderOdt(manuscript())
    case 'html':
      return renderHtml(manuscript())
    case 'json':
      return agreementJson(version.document)
  }
}
