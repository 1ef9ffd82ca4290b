// `npm run new:noun <step> <noun>`: the roles of a new noun of a step, with one test that fails until
// there are rules. The page and the API come when there is something to show; see STYLE.md.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { environment, root, stop } from './ready.mjs'

process.chdir(root)
const [step = '', noun = ''] = process.argv.slice(2)
const isName = (word) => /^[a-z]+(-[a-z]+)*$/.test(word)
if (!isName(step) || !isName(noun))
  stop('Usage: npm run new:noun <step> <nouns>, such as negotiation meetings')

const folder = `app/steps/${step}`
const camel = (word) => word.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
const names = camel(noun)
const name = names.replace(/ies$/, 'y').replace(/s$/, '')
const Name = name[0].toUpperCase() + name.slice(1)
const spaced = noun.replaceAll('-', ' ')

const files = {
  [`${noun}.ts`]: `import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

export type ${Name}State = 'open' | 'closed'

export type ${Name} = { id: Id<'${Name}'>; state: ${Name}State }

type Move = { from: readonly ${Name}State[]; to: ${Name}State; basis: BasisId }

/** What can be done with ${spaced}: from which states, to which, and what that rests on. */
export const ${name}Moves = {
  close: { from: [], to: 'closed', basis: 'lanes' },
} as const satisfies Record<string, Move>

export type ${Name}Move = keyof typeof ${name}Moves

export type ${Name}Refusal = { code: 'not-now'; state: ${Name}State; basis: BasisId }

/** One of the ${spaced} after a move, or why the move can't be made now. */
export function move${Name}(before: ${Name}, move: ${Name}Move): Result<${Name}, ${Name}Refusal> {
  const { from, to, basis }: Move = ${name}Moves[move]
  return from.includes(before.state)
    ? ok({ ...before, state: to })
    : refuse({ code: 'not-now', state: before.state, basis })
}
`,
  [`${noun}.test.ts`]: `import { expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { move${Name} } from './${noun}.ts'

const ${name} = { id: id<'${Name}'>('00000000-0000-7000-8000-000000000001'), state: 'open' } as const

it('closes what is open', () => {
  expect(move${Name}(${name}, 'close')).toEqual({ ok: true, value: { ...${name}, state: 'closed' } })
})
`,
  [`${noun}.words.ts`]: `import type { ${Name}Move, ${Name}Refusal } from './${noun}.ts'

/** What is on the button of each move. */
export const ${name}MoveWords: Record<${Name}Move, string> = { close: 'Sluiten' }

/** Why a move can't be made now, as we say it to people. */
export const ${name}RefusalWords = ({ state }: ${Name}Refusal): string =>
  state === 'closed' ? 'Dit is al gesloten.' : 'Dit kan nu niet.'
`,
}

const readme = `# ${step}

What for: \\
Who acts: \\
What ends it: \\
Basis:
`

mkdirSync(folder, { recursive: true })
const taken = Object.keys(files).find((file) => existsSync(`${folder}/${file}`))
if (taken) stop(`${folder}/${taken} is there already.`)
if (!existsSync(`${folder}/README.md`)) write('README.md', readme)
for (const [file, content] of Object.entries(files)) write(file, content)
spawnSync('biome', ['format', '--write', folder], { env: environment() })

function write(file, content) {
  writeFileSync(`${folder}/${file}`, content, { flag: 'wx' })
  console.log(`${folder}/${file}`)
}
