import { sizeWords } from '#agreement/files.words.ts'
import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { documentWords as words } from './scope.words.ts'

type FileLinksProps = {
  roundId: Id<'Round'>
  url: string | null
  file: { id: Id<'File'>; name: string; sizeBytes: number } | undefined
}

/** Where a document can be read: on the internet, as a file, or both. */
export function FileLinks({ roundId, url, file }: FileLinksProps) {
  if (!url && !file) return null
  return (
    <ul className="row">
      {url && (
        <li>
          <a href={url} rel="noreferrer">
            {words.visit}
          </a>
        </li>
      )}
      {file && (
        <li>
          <a
            href={href('/trajecten/:roundId/bestanden/:fileId', { roundId, fileId: file.id })}
            download
          >
            {words.download(file.name, sizeWords(file.sizeBytes))}
          </a>
        </li>
      )}
    </ul>
  )
}
