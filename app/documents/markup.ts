const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in HTML and XML, between tags and in an attribute with double quotes. */
export const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign)

/** An element with content that is markup already. A value of an attribute is text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${written.join('')}>${content.join('')}</${name}>`
}
