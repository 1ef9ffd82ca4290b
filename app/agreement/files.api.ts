import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { problem } from '#platform/problem.ts'
import { readUpload } from '#platform/upload.ts'
import { uploadFile } from './files.commands.ts'
import { maxRequestBytes, type StoredFile } from './files.ts'
import { fileRefusalWords } from './files.words.ts'

const path = '/api/v1/trajecten/:roundId/bestanden'

const fileJson = ({ id, name, mediaType, sizeBytes, sha256 }: StoredFile) => ({
  id,
  name,
  media_type: mediaType,
  size_bytes: sizeBytes,
  sha256,
})

/** Takes a file in: a form with `move` = `upload` and the file as `file`. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxRequestBytes)
  return request ? upload({ ...ask, request }) : fileTooBigProblem()
}

export const moves = { upload: asked(uploadFile, fileJson) }

const upload: Handler<typeof path> = answering({
  moves,
  words: fileRefusalWords,
  cite: (basis) => bases[basis].cite,
})

/** The answer to a file that is over the limit: it was never read whole. */
export const fileTooBigProblem = () =>
  problem({
    type: '/problems/file-too-big',
    title: fileRefusalWords({ code: 'file-too-big', basis: 'file-limits' }),
    status: 409,
    basis: bases['file-limits'].cite,
  })
