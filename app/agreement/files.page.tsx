import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { notThere } from '#ui/answers.tsx'
import { fileOf } from './files.store.ts'

const path = '/trajecten/:roundId/bestanden/:fileId'

/** A file of a round, for who may read it; always to keep, never to open inside the site. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, installation } = context
  const file = await fileOf(db, id<'Round'>(params.roundId), id<'File'>(params.fileId))
  if (!file) return notThere()
  const bytes = await installation.files.read(file.sha256)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
