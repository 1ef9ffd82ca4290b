/** An element as it stands in a file: what it is called, what is said of it, and what is in it. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

/**
 * Reads XML as strictly as a word processor does: one element that is not closed, one sign that XML
 * does not know, and there is no document. DTDs and namespaces are not looked at.
 *
 * @throws with the place of the first fault
 */
export function readXml(text: string): XmlElement {
  const bad = illegal.exec(text)
  if (bad) throw new Error(`A sign that XML has not, at ${bad.index}: ${escape(bad[0])}`)
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [piece, instruction, closing, name = '', said = '', empty] of text.matchAll(pieces)) {
    const inside = open.at(-1) ?? root
    if (instruction) continue
    if (!piece.startsWith('<')) inside.children.push(plain(piece))
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes <${inside.name}>`)
    } else {
      const element = { name, attributes: attributesIn(said), children: [] }
      inside.children.push(element)
      if (!empty) open.push(element)
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  const top = root.children.filter((child) => typeof child !== 'string')
  if (top.length !== 1 || !top[0]) throw new Error(`${top.length} elements at the top`)
  return top[0]
}

const pieces = /(<\?[\s\S]*?\?>)|<(\/)?([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/)?>|[^<]+|</gu

function attributesIn(said: string): Record<string, string> {
  const pairs = [...said.matchAll(/([\w:.-]+)="([^"]*)"/gu)]
  const names = new Set(pairs.map(([, name]) => name))
  if (names.size !== pairs.length) throw new Error(`An attribute stands twice: ${said}`)
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, plain(value)]))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(text: string): string {
  if (text === '<') throw new Error('A < that begins no element')
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|&/giu, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    const sign = entities[name]
    if (sign === undefined) throw new Error(`No such entity: ${whole}`)
    return sign
  })
}

/** All elements of this name in an element, at any depth, in their order. */
export const allIn = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [...(child.name === name ? [child] : []), ...allIn(child, name)],
  )

/** The text in an element, at any depth; what stands in `spaced` elements is a space. */
export const textIn = (
  element: XmlElement | undefined,
  spaced: readonly string[] = ['w:tab', 'w:br', 'text:tab', 'text:line-break'],
): string =>
  (element?.children ?? [])
    .map((child) => {
      if (typeof child === 'string') return child
      return spaced.includes(child.name) ? ' ' : textIn(child, spaced)
    })
    .join('')
