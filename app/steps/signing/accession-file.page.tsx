import { accessionFile } from '#agreement/accessions.store.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { notThere } from '#ui/answers.tsx'

const path = '/trajecten/:roundId/toetreding/bestand/:file'

/** The signed act of a party that joined, always a download. */
export const get: Handler<typeof path> = async ({ params, context: { db, installation } }) => {
  const asked = /^([1-9]\d{0,2})\.pdf$/.exec(params.file)?.[1]
  const file = asked && (await accessionFile(db, id<'Round'>(params.roundId), Number(asked)))
  if (!file) return notThere()
  return new Response(Buffer.from(await installation.files.read(file.sha256)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
