import { allOf, childrenOf, type Node, nodesIn, type Source } from './syntax.ts'

/** A function with a name, or one without that stands in no other. */
export type Fn = {
  name: string
  line: number
  lines: number
  nesting: number
  branches: number
  params: number
  isComponent: boolean
}

export type Place = { line: number; what: string }

const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
  'GetterProperty',
  'SetterProperty',
  'Constructor',
])
const loops = ['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement']
const nests = new Set([
  ...loops,
  'DoWhileStatement',
  'IfStatement',
  'SwitchStatement',
  'TryStatement',
])
const branches = new Set([
  ...loops,
  'DoWhileStatement',
  'IfStatement',
  'ConditionalExpression',
  'CatchClause',
])
const choosing = new Set(['&&', '||', '??'])

/** The functions of a file. A callback without a name counts for the function that it stands in. */
export function functionsIn(source: Source): Fn[] {
  const found: Fn[] = []
  const visit = (
    node: Node,
    name: string | undefined,
    owner: Fn | undefined,
    depth: number,
  ): void => {
    const own =
      functions.has(node.type) && (name || !owner) ? measured(source, node, name) : undefined
    if (own) found.push(own)
    const fn = own ?? owner
    const inner = (own ? 0 : depth) + (nests.has(node.type) ? 1 : 0)
    if (fn && branchesHere(node)) fn.branches += 1
    if (fn) fn.nesting = Math.max(fn.nesting, inner)
    for (const child of childrenOf(node)) {
      const isElseIf = child.type === 'IfStatement' && child === node.alternate
      visit(child, nameIn(node, child), fn, isElseIf ? inner - 1 : inner)
    }
  }
  for (const node of source.body) visit(node, nameIn(node, node), undefined, 0)
  return found
}

function measured({ path, lineOf }: Source, node: Node, name = '(callback)'): Fn {
  const line = lineOf(node.span.start)
  const lines = lineOf(node.span.end) - line + 1
  const isComponent = path.endsWith('.tsx') && /^[A-Z]/.test(name)
  return { name, line, lines, nesting: 0, branches: 0, params: paramsOf(node).length, isComponent }
}

const branchesHere = (node: Node): boolean =>
  branches.has(node.type) ||
  (node.type === 'SwitchCase' && node.test !== null) ||
  (node.type === 'BinaryExpression' && choosing.has(`${node.operator}`))

/** The name a child gets from where it stands: what it is declared, set or kept as. */
function nameIn(parent: Node, child: Node): string | undefined {
  const own = nodesIn(child.identifier ?? child.key)[0]
  if (own && functions.has(child.type)) return wordOf(own)
  if (child.type === 'Constructor') return 'constructor'
  const holder = nodesIn(parent.id ?? parent.key ?? parent.left)[0]
  const held = parent.init ?? parent.value ?? parent.right
  return holder && held === child ? wordOf(holder) : undefined
}

const wordOf = (node: Node) => `${node.value ?? nodesIn(node.property)[0]?.value ?? node.type}`

const paramsOf = (node: Node): Node[] => {
  const { params } = hasParams(node.function) ? node.function : node
  return nodesIn(params).filter((param) => wordOf(nodesIn(param.pat)[0] ?? param) !== 'this')
}

const hasParams = (value: unknown): value is { params: unknown } =>
  typeof value === 'object' && value !== null && 'params' in value

const imports = new Set(['ImportDeclaration', 'ExportAllDeclaration'])
const isFromElsewhere = (node: Node) =>
  imports.has(node.type) || (node.type === 'ExportNamedDeclaration' && node.source !== null)

/** The imports of a file: what from, and the lines that they take. */
export const importsOf = ({ body, lineOf }: Source) =>
  body.filter(isFromElsewhere).map((node) => ({
    from: `${nodesIn(node.source)[0]?.value}`,
    first: lineOf(node.span.start),
    last: lineOf(node.span.end - 1),
  }))

const holes: Record<string, (node: Node) => boolean> = {
  any: (node) => node.type === 'TsKeywordType' && node.kind === 'any',
  '!': (node) => node.type === 'TsNonNullExpression' || node.definite === true,
}

/** Where the compiler is told to look away. */
export function holesIn({ body, comments, lineOf }: Source): Place[] {
  const nodes = body.flatMap(allOf)
  const inCode = Object.entries(holes).flatMap(([what, isHole]) =>
    nodes.filter(isHole).map(({ span }) => ({ line: lineOf(span.start), what })),
  )
  const inComments = comments.flatMap(({ text, line }) =>
    [...text.matchAll(/@ts-(ignore|expect-error|nocheck)/g)].map(([what]) => ({ line, what })),
  )
  return [...inCode, ...inComments]
}

const keysOfTable = new Set(['keys', 'entries', 'fromEntries'])

/** Casts. `as const` is none, and the keys of a table may be named: TypeScript cannot know them. */
export const castsIn = ({ body, lineOf }: Source): Place[] =>
  body
    .flatMap(allOf)
    .filter(({ type }) => type === 'TsAsExpression' || type === 'TsTypeAssertion')
    .filter((node) => !isKeysOfTable(nodesIn(node.expression)[0]))
    .map(({ span }) => ({ line: lineOf(span.start), what: 'as' }))

function isKeysOfTable(node: Node | undefined): boolean {
  const callee = nodesIn(node?.callee)[0]
  const [object, property] = [nodesIn(callee?.object)[0], nodesIn(callee?.property)[0]]
  return object?.value === 'Object' && keysOfTable.has(`${property?.value}`)
}

export const defaultExportsIn = ({ body, lineOf }: Source): Place[] =>
  body
    .filter((node) => node.type.startsWith('ExportDefault') || exportsAsDefault(node))
    .map(({ span }) => ({ line: lineOf(span.start), what: 'export default' }))

const exportsAsDefault = (node: Node) =>
  nodesIn(node.specifiers).some((one) => nodesIn(one.exported)[0]?.value === 'default')

/** Tests that put something else in the place of a module. */
export const moduleMocksIn = ({ body, lineOf }: Source): Place[] =>
  body.flatMap(allOf).flatMap((node) => {
    const callee = nodesIn(node.callee)[0]
    const call = `${nodesIn(callee?.object)[0]?.value}.${nodesIn(callee?.property)[0]?.value}`
    return /^vi\.(mock|doMock)$/.test(call) ? [{ line: lineOf(node.span.start), what: call }] : []
  })

/** Work that was put off without an issue that says so. */
export const looseEndsIn = ({ comments }: Source): Place[] =>
  comments
    .filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b(?!.*#\d)/.test(text))
    .map(({ line }) => ({ line, what: 'without an issue' }))

/** The exported functions of a file, and whether each has a docstring right above it. */
export const exportedFunctionsOf = (source: Source) =>
  source.body
    .filter(({ type }) => type === 'ExportDeclaration')
    .flatMap((node) =>
      namesOfFunctions(nodesIn(node.declaration)[0]).map((name) => ({
        name,
        line: source.lineOf(node.span.start),
        isDocumented: source.comments.some(
          ({ text, end }) =>
            text.startsWith('/**') && source.text.slice(end, node.span.start).trim() === '',
        ),
      })),
    )

function namesOfFunctions(declaration: Node | undefined): string[] {
  if (declaration?.type === 'FunctionDeclaration')
    return nodesIn(declaration.identifier).map(wordOf)
  return nodesIn(declaration?.declarations)
    .filter((one) => functions.has(nodesIn(one.init)[0]?.type ?? ''))
    .flatMap((one) => nodesIn(one.id).slice(0, 1).map(wordOf))
}
