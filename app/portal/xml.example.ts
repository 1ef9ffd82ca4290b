/**
 * What is wrong with a text as XML (1.0): a sign that cannot stand in it, a bare `&` or `<`, or an
 * element that is not closed; `undefined` where nothing is.
 */
export function faultInXml(xml: string): string | undefined {
  const forbidden = [...xml].find((sign) => !isXmlSign(sign.codePointAt(0) ?? 0))
  if (forbidden !== undefined) return `sign ${forbidden.codePointAt(0)}`
  const open: string[] = []
  const body = xml.replace(/^<\?xml [^>]*\?>/, '')
  for (const part of body.match(/<[^>]*>|[^<]+/g) ?? []) {
    if (!part.startsWith('<')) {
      if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(part)) return `bare & in ${part}`
      continue
    }
    const name = /^<\/?([A-Za-z][\w:-]*)(\s[\w:-]+="[^"<]*")*\s*\/?>$/.exec(part)?.[1]
    if (!name) return `no tag: ${part}`
    if (part.startsWith('</') && open.pop() !== name) return `closed by ${part}`
    if (!part.startsWith('</') && !part.endsWith('/>')) open.push(name)
  }
  return open.length > 0 ? `open: ${open.join()}` : undefined
}

const isXmlSign = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000
