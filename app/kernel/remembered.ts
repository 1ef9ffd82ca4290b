/**
 * The same function, which keeps its last answers by the text they were made of. For what takes
 * long to read and is read again and again, such as a frozen agreement; never for what depends on more than the text.
 *
 * @param most how many answers are kept; the one that was asked for longest ago goes first
 */
export function remembered<Value extends object>(
  read: (text: string) => Value,
  most: number,
): (text: string) => Value {
  const kept = new Map<string, Value>()
  return (text) => {
    const value = kept.get(text) ?? read(text)
    kept.delete(text)
    kept.set(text, value)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
