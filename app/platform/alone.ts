import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'

/**
 * Runs `work` while no other process of this machine does so for the same thing; who comes second
 * waits. The lock is a name that the kernel keeps for this process only, so a crash leaves none.
 * Only Linux has such names: elsewhere nobody waits.
 */
export async function alone<T>(about: string, work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work()
  const name = `\0handslag-${createHash('sha256').update(about).digest('hex').slice(0, 24)}`
  const lock = await held(name)
  try {
    return await work()
  } finally {
    await new Promise((closed) => lock.close(closed))
  }
}

async function held(name: string): Promise<Server> {
  const lock = await tried(name)
  if (lock) return lock
  await new Promise((resolve) => setTimeout(resolve, 50))
  return held(name)
}

/** The lock, or nothing where somebody has it. */
const tried = (name: string) =>
  new Promise<Server | undefined>((resolve, reject) => {
    const lock = createServer((caller) => caller.destroy())
    lock.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    lock.listen(name, () => resolve(lock))
  })
