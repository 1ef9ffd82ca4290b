import * as fs from 'node:fs/promises'
import path from 'node:path'

/** How many files were cleared away: halves of a write that was cut off, and whole ones that no row names. */
export type Swept = { halves: number; unnamed: number }

type Sweep = {
  /** The SHA-256 of every file that some row names. */
  named: ReadonlySet<string>
  /** Only what was last written before this moment: what is younger may be named any moment. */
  before: Date
}

/**
 * Clears away what a crash left between the bytes and the row about them. Whole files stay where the
 * database names none of the folder: then it is the folder of another one.
 */
export async function sweepFiles(folder: string, { named, before }: Sweep): Promise<Swept> {
  const names = await filesBelow(folder)
  const halves = names.filter((name) => half.test(path.basename(name)))
  const whole = names.filter((name) => hash.test(path.basename(name)))
  const unnamed = whole.filter((name) => !named.has(path.basename(name)))
  const isOurs = unnamed.length < whole.length
  return {
    halves: await removeOlder(halves, before),
    unnamed: isOurs ? await removeOlder(unnamed, before) : 0,
  }
}

const hash = /^[0-9a-f]{64}$/
const half = /^[0-9a-f]{64}\.[0-9a-f-]{36}$/

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await fs
    .readdir(folder, { recursive: true, withFileTypes: true })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

async function removeOlder(names: readonly string[], before: Date): Promise<number> {
  let removed = 0
  for (const name of names) {
    const { mtime } = await fs.stat(name)
    if (mtime >= before) continue
    await fs.rm(name)
    removed += 1
  }
  return removed
}
