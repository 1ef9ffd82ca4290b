import { createHash } from 'node:crypto'
import pg from 'pg'

/** The most texts of statements that get a name; what comes later is planned anew each time. */
const mostNames = 2_000

const names = new Map<string, string>()

/**
 * A connection on which each statement is prepared at its first use. Planning with all the policies of
 * row-level security costs the server more than running, and it then does so once per connection.
 */
export class PreparingClient extends pg.Client {
  // Kysely asks in this one way; everything else goes on as it was asked.
  override query: pg.Client['query'] = (...asked: unknown[]) => {
    const [text, values] = asked
    const isPlain = asked.length === 2 && typeof text === 'string' && Array.isArray(values)
    const name = isPlain ? nameOf(text) : undefined
    const again = name ? [{ name, text, values }] : asked
    return Reflect.apply(pg.Client.prototype.query, this, again)
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNames || !/^\s*(select|with|insert|update|delete)\b/i.test(text))
    return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}
