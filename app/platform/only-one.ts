import pg from 'pg'

/**
 * Makes this the only site on a database: a lock that dies with its connection, so with this process.
 *
 * @param lost told once where the connection is gone, and with it the lock: the database stopped
 * @returns how to let go, or `undefined` where another process has it
 */
export async function onlyOne(
  databaseUrl: string,
  lost: () => void,
): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl })
  let isGoing = false
  const gone = () => {
    if (!isGoing) lost()
    isGoing = true
  }
  client.on('error', gone)
  client.on('end', gone)
  const letGo = () => {
    isGoing = true
    return client.end()
  }
  await client.connect()
  const { rows } = await client.query<{ mine: boolean }>(
    `select pg_try_advisory_lock(hashtext('handslag-site')) as mine`,
  )
  if (rows[0]?.mine) return letGo
  await letGo()
  return undefined
}
