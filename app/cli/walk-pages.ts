import type { Scene } from '#seed/scene.ts'
import { style } from '#ui/style.ts'
import { createApp } from '../app.ts'
import type { NewFiles } from './places.ts'

type Published = { address: string; codes: readonly string[] }

/** The public pages of an agreement as the site shows them to everybody, so that they can be read from a disk. */
export async function publicPages(
  { db, installation, clock }: Scene,
  published: Published,
): Promise<NewFiles> {
  const now = clock.now()
  const app = createApp({ db, installation, now: () => now, log: complain })
  const root = `/afspraken/${published.address}`
  const addresses = [
    [root, 'index'] as const,
    ...published.codes.map((code) => [`${root}/${code}`, code] as const),
  ]
  const files: NewFiles = {}
  for (const [path, name] of addresses) {
    const answer = await app.request(path)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    files[`public/${name}.html`] = forDisk(await answer.text(), root)
  }
  return files
}

function complain(_: string, error: unknown): never {
  throw error
}

/** The letters stand on the site only: without them a page takes those of the reader's own computer. */
const letters = /@font-face\s*\{[^}]*\}/g

/**
 * A page that needs no site: its looks inside it, its links to the files beside it. What can't be
 * reached from a disk, such as signing in, stays as words.
 *
 * @param root the address of the agreement, `/afspraken/voorbeeldstad-2027`
 */
export const forDisk = (html: string, root: string): string =>
  html
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style.replace(letters, '')}</style>`)
    .replace(/<link rel="(preload|icon|alternate)"[^>]*>/g, '')
    .replace(/ href="(\/[^"]*)"/g, (_, address: string) => {
      const file = fileOf(address, root)
      return file ? ` href="${file}"` : ''
    })

const downloads: Record<string, string> = {
  '.pdf': '../signed.pdf',
  '.docx': '../agreement.docx',
  '.odt': '../agreement.odt',
  '.json': '../agreement.json',
}

function fileOf(address: string, root: string): string | undefined {
  const [path = '', fragment] = address.split('#')
  const anchor = fragment ? `#${fragment}` : ''
  if (path === '/' || path === root) return `index.html${anchor}`
  if (!path.startsWith(root)) return undefined
  const rest = path.slice(root.length)
  const code = /^\/([A-Z0-9-]+)$/.exec(rest)?.[1]
  return code ? `${code}.html${anchor}` : downloads[rest]
}
