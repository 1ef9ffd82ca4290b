/**
 * Keeps what was last made of a text. For what takes long to make and is asked for again and again, such
 * as a frozen agreement that is read; never for what depends on more than the text.
 *
 * @param most how much is kept; what was asked for longest ago goes first
 */
export function remembered<Value>(most: number): (text: string, make: () => Value) => Value {
  const kept = new Map<string, { value: Value }>()
  return (text, make) => {
    const found = kept.get(text) ?? { value: make() }
    kept.delete(text)
    kept.set(text, found)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return found.value
  }
}
