import { parseSync } from '@swc/core'

/** A node of the syntax tree. Which fields it has, depends on its type. */
export type Node = { type: string; span: { start: number; end: number }; [field: string]: unknown }

export type Comment = { text: string; start: number; end: number; line: number }

/** A file as it was read: its tree, its comments, and on which line a node stands. */
export type Source = {
  path: string
  text: string
  body: Node[]
  comments: Comment[]
  lineOf: (offset: number) => number
}

/** Reads TypeScript. Offsets count bytes and not characters, so `text` has one character per byte. */
export function readSource(path: string, content: string): Source {
  const text = Buffer.from(content).toString('latin1')
  const tree = parseSync(content, { syntax: 'typescript', tsx: path.endsWith('.tsx') })
  const body = nodesIn(tree.body).map(countFromZero)
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const lineOf = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1
  return { path, text, body, comments: commentsIn(text, body, lineOf), lineOf }
}

/** The nodes directly under a value; lists and nameless objects in between are looked through. */
export function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  return isNode(value) ? [value] : Object.values(value).flatMap(nodesIn)
}

export const childrenOf = (node: Node): Node[] => nodesIn(Object.values(node))

/** A node and all under it. */
export const allOf = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(allOf)]

const isNode = (value: object): value is Node =>
  'type' in value && typeof value.type === 'string' && 'span' in value

function countFromZero(node: Node): Node {
  for (const { span } of allOf(node)) {
    span.start -= 1
    span.end -= 1
  }
  return node
}

const opaque = new Set(['StringLiteral', 'TemplateElement', 'RegExpLiteral', 'JSXText'])

/** What looks like a comment within a text, a template or a pattern is none. */
function commentsIn(text: string, body: Node[], lineOf: Source['lineOf']): Comment[] {
  const spans = body.flatMap(allOf).filter(({ type }) => opaque.has(type))
  const endOf = new Map(spans.map(({ span }) => [span.start, span.end]))
  const comments: Comment[] = []
  let at = 0
  while (at < text.length) {
    const end = endOf.get(at) ?? at
    const comment = end > at ? undefined : commentAt(text, at)
    if (comment)
      comments.push({ text: comment, start: at, end: at + comment.length, line: lineOf(at) })
    at = Math.max(end, at + (comment?.length ?? 1))
  }
  return comments
}

function commentAt(text: string, at: number): string | undefined {
  if (text.startsWith('//', at)) return text.slice(at).split('\n', 1)[0]
  if (text.startsWith('/*', at)) return text.slice(at, text.indexOf('*/', at) + 2)
  return undefined
}
