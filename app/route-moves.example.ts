import { type Path, routes } from '#routes.ts'
import type { AnyCommand, Canonical } from './canonical.example.ts'
import { canonicals, commandNamed } from './moves.example.ts'

/** What can be done at an address, by the name under which it is sent. */
export type RouteMove = { name: string; command: AnyCommand; canonical: Canonical }

type Module = { get?: unknown; post?: unknown }

const modules = import.meta.glob<Module>(['./**/*.page.tsx', './**/*.api.ts'], { eager: true })
const texts = import.meta.glob<string>(['./**/*.ts', './**/*.tsx', '!./**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

const fileOf = (path: Path): string => `./${routes[path].module}`

export const paths = Object.keys(routes).filter((path): path is Path => Object.hasOwn(routes, path))

/** The modules of the site that answer requests. */
export const moduleFiles = Object.entries(modules)
  .filter(([, { get, post }]) => get ?? post)
  .map(([file]) => file)

/** Whether a route answers to this method. */
export const answersTo = (path: Path, method: 'get' | 'post'): boolean =>
  modules[fileOf(path)]?.[method] !== undefined

/** Every route with each method that it answers to, as `authorisation.txt` names them. */
export const handled: readonly string[] = paths.flatMap((path) => [
  ...(answersTo(path, 'get') ? [`GET ${path}`] : []),
  ...(answersTo(path, 'post') ? [`POST ${path}`] : []),
])

/**
 * The moves of a route, read off its source: `name: move(command)` on a page, `name: asked(command)`
 * in the API, in the module itself or in the file beside it from which it takes its moves.
 */
export function movesAt(path: Path): RouteMove[] {
  const file = fileOf(path)
  const own = movesIn(file)
  const beside = own.length > 0 ? [] : neighboursOf(file).flatMap(movesIn)
  return [...own, ...beside].map(({ name, command }) => ({
    name,
    command,
    canonical: canonicalOf(command, `${path} ${name}`),
  }))
}

function canonicalOf(command: AnyCommand, where: string): Canonical {
  const canonical = canonicals.find((one) => one.command === command)
  if (!canonical) throw new Error(`It is not said how ${where} is made`)
  return canonical
}

type Move = { name: string; command: AnyCommand }

function movesIn(file: string): Move[] {
  const text = texts[file] ?? ''
  return [...text.matchAll(/(\w+): (?:move|asked)\(\s*([\w.]+)/g)].map(
    ([, name = '', called = '']) => ({ name, command: commandAt(file, called) }),
  )
}

/** The command that a file calls by this name: imported as it is, or as a part of a table. */
function commandAt(file: string, called: string): AnyCommand {
  const [imported = ''] = called.split('.')
  const from = importsOf(file).find(({ names }) => names.includes(imported))?.from
  const command = from && commandNamed(from, called)
  if (!command) throw new Error(`${file} calls ${called}, which is no command`)
  return command
}

function importsOf(file: string): { names: string[]; from: string }[] {
  const found = (texts[file] ?? '').matchAll(/import (?:type )?\{([^}]+)\} from '([^']+)'/g)
  return [...found].map(([, names = '', from = '']) => ({
    names: names.split(',').map((name) => name.replace('type ', '').trim()),
    from: from.replace(/^#/, './').replace(/^\.\//, from.startsWith('#') ? './' : folderOf(file)),
  }))
}

const folderOf = (file: string) => `${file.slice(0, file.lastIndexOf('/'))}/`

const neighboursOf = (file: string): string[] =>
  importsOf(file)
    .map(({ from }) => from)
    .filter((from) => folderOf(from) === folderOf(file) && texts[from]?.includes('move('))
