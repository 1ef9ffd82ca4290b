import { expect, it } from 'vitest'
import { figuresOf } from './house.ts'
import { readSource } from './syntax.ts'

const tested = readSource('app/law/day.test.ts', '\n'.repeat(300))

/** The figures that fail over these files, with what fails. */
const failing = (...files: [path: string, content: string][]) =>
  Object.fromEntries(
    figuresOf([tested, ...files.map(([path, content]) => readSource(path, content))])
      .filter(({ faults }) => faults.length > 0)
      .map(({ name, faults }) => [name, faults]),
  )

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n')

const body = (count: number) => `{\n${lines(count, (n) => `  run(${n})`)}\n}`

it.each<[figure: string, path: string, content: string, fault: string]>([
  ['lines of a source', 'app/ui/a.ts', '\n'.repeat(250), 'app/ui/a.ts 251'],
  ['lines of a test', 'app/ui/a.test.ts', '\n'.repeat(400), 'app/ui/a.test.ts 401'],
  ['lines of a function', 'app/ui/a.ts', `\nconst f = () => ${body(49)}`, 'app/ui/a.ts:2 f 51'],
  ['lines of a function', 'app/ui/a.ts', `class A { f() ${body(49)} }`, 'app/ui/a.ts:1 f 51'],
  ['lines of a function', 'app/ui/a.ts', `use(() => ${body(49)})`, 'app/ui/a.ts:1 (callback) 51'],
  ['lines of a component', 'app/ui/a.tsx', `function Page() ${body(79)}`, 'app/ui/a.tsx:1 Page 81'],
  [
    'nesting',
    'app/ui/a.ts',
    'function f() { if (a) for (const b of c) while (d) if (e) g() }',
    'app/ui/a.ts:1 f 4',
  ],
  [
    'branches of a function',
    'app/ui/a.ts',
    `const f = () => ${lines(13, (n) => `a${n} ?? `)} b`,
    'app/ui/a.ts:1 f 13',
  ],
  ['parameters', 'app/ui/a.ts', 'const t = { f(a: 1, b: 2, c: 3, d: 4) {} }', 'app/ui/a.ts:1 f 4'],
  [
    'imports of a file',
    'app/ui/a.ts',
    lines(26, (n) => `import { a${n} } from './a${n}.ts'`),
    'app/ui/a.ts 26',
  ],
  ['depth of a path', 'app/a/b/c/d/e/f.ts', '', 'app/a/b/c/d/e/f.ts 7'],
  ['any, ! and @ts-ignore', 'app/ui/a.ts', 'let a: Map<string, any>', 'app/ui/a.ts:1 any'],
  ['any, ! and @ts-ignore', 'app/ui/a.ts', '\n\na!.b()', 'app/ui/a.ts:3 !'],
  ['any, ! and @ts-ignore', 'app/ui/a.ts', 'let a!: number', 'app/ui/a.ts:1 !'],
  [
    'any, ! and @ts-ignore',
    'app/ui/a.test.ts',
    '// @ts-ignore\na()',
    'app/ui/a.test.ts:1 @ts-ignore',
  ],
  ['default exports', 'app/ui/a.ts', 'export default 1', 'app/ui/a.ts:1 export default'],
  ['default exports', 'app/ui/a.ts', 'export { a as default }', 'app/ui/a.ts:1 export default'],
  ['TODO without an issue', 'app/ui/a.ts', '// é\n// TODO: ask', 'app/ui/a.ts:2 without an issue'],
  ['module mocks', 'app/ui/a.test.ts', "vi.mock('./b.ts')", 'app/ui/a.test.ts:1 vi.mock'],
  ['without a docstring', 'app/law/a.ts', 'export function f() {}', 'app/law/a.ts:1 f'],
  [
    'without a docstring',
    'app/ui/a.store.ts',
    'export const f = () => {}',
    'app/ui/a.store.ts:1 f',
  ],
  [
    'without a docstring',
    'app/law/a.ts',
    '/** Of something else. */\nconst b = 1\nexport const f = () => {}',
    'app/law/a.ts:3 f',
  ],
  ['casts per 1000 lines', 'app/ui/a.ts', 'f(b as C)', '1000 per 1000 lines: app/ui/a.ts:1'],
])('finds %s', (figure, path, content, fault) => {
  expect(failing([path, `${content}\n`])).toEqual({ [figure]: [fault] })
})

it('lets be what the house allows', () => {
  const allowed = `import { a as b } from './a.ts'
export { b as c } from './b.ts'
const list = ['http://x // TODO', /\\/\\/ TODO/, \`// TODO \${b} /* TODO\`] as const
const keys = Object.keys(list) as Key[]
// TODO #12: say when
/** Says it. */
export const f = (a: 1, b: 2, c: 3) => list satisfies unknown
`
  expect(failing(['app/law/a.ts', allowed])).toEqual({})
  expect(failing(['app/law/a.tsx', 'export const A = () => <p>// TODO</p>\n'])).toEqual({})
  expect(failing(['app/law/a.store.ts', 'export const saveRound = () => {}\n'])).toEqual({})
  expect(failing(['app/kernel/id.ts', 'const id = a as Id\n'])).toEqual({})
  const elseIfs = lines(5, (n) => `if (a === ${n}) b(${n})\n  else `)
  expect(failing(['app/law/a.ts', `function f() { ${elseIfs} c() }\n`])).toEqual({})
  const imports = lines(26, (n) => `import { a${n} } from './a${n}.ts'`)
  expect(failing(['app/routes.ts', imports])).toEqual({})
})

it('finds ten lines of code that stand in two places, and not ten imports', () => {
  const code = lines(10, (n) => `run(${n})`)
  const imports = lines(12, (n) => `import { a${n} } from './a${n}.ts'`)
  const copied = failing(
    ['app/ui/a.ts', `${imports}\nbefore()\n${code}\nafter()\n`],
    ['app/ui/b.ts', `${imports}\n${code.replace('run(4)', '// why\n\n    run(4) // here')}\n`],
  )
  expect(copied).toEqual({
    'copies of 10 lines': ['10 lines, app/ui/a.ts:14 = app/ui/b.ts:13'],
  })
  const names = `f({\n${lines(12, (n) => `name${n},`)}\n})\n`
  expect(failing(['app/ui/a.ts', names], ['app/ui/b.ts', names])).toEqual({})
  const nine = lines(9, (n) => `run(${n})`)
  expect(failing(['app/ui/a.ts', `${nine}\n`], ['app/ui/b.ts', `${nine}\nmore()\n`])).toEqual({})
})

it('finds two folders that import each other', () => {
  const both = failing(
    ['app/ui/a.ts', "import { b } from '#law/b.ts'\n"],
    ['app/law/b.ts', "import type { A } from '#ui/c.ts'\n"],
  )
  expect(both).toEqual({ 'folders that import each other': ['app/law app/ui'] })
})

it('finds too little test', () => {
  const source = readSource('app/ui/a.ts', '\n'.repeat(200))
  const test = readSource('app/ui/a.test.ts', '\n'.repeat(90))
  const share = figuresOf([source, test]).find(({ name }) => name.startsWith('lines of test per'))
  expect(share?.faults).toEqual(['0.45 lines of test per line of source'])
})
