import { readdirSync, readFileSync } from 'node:fs'

/** The folders of `app/` with how many lines each has, and which folders each imports: drawn from the code. */
export async function layersOf(): Promise<string> {
  const rows = layers.map((layer) => {
    const files = sourcesIn(`app/${layer}`)
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    const lines = texts.reduce((sum, text) => sum + text.split('\n').length, 0)
    const imports = new Set(
      texts.flatMap((text) => [...text.matchAll(/from '#(\w+)\//g)].map(([, to = '']) => to)),
    )
    imports.delete(layer)
    const to = layers.filter((other) => imports.has(other)).join(', ')
    return `| \`${layer}/\` | ${files.length} | ${hundreds(lines)} | ${to} |`
  })
  return ['| folder | files | lines, about | imports |', '|---|---|---|---|', ...rows].join('\n')
}

const layers = [
  'kernel',
  'platform',
  'ui',
  'law',
  'parties',
  'pades',
  'documents',
  'agreement',
  'process',
  'steps',
  'portal',
  'api',
]

/** In hundreds, so that the map is not stale after every line. */
const hundreds = (lines: number): string => `${Math.round(lines / 500) * 500}`

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|example|gen)\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
