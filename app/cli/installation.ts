import { readEnv } from '#platform/env.ts'
import { type Started, StartRefused, start } from '../start.ts'
import { type Desk, Refused } from './command.ts'

/** Runs `work` on the installation that the environment names: started or found, and left as it was. */
export async function atInstallation<T>(
  { environment, say }: Desk,
  work: (started: Started) => Promise<T>,
): Promise<T> {
  const read = readEnv(environment)
  if (!read.ok) throw new Refused(read.faults.join('\n'))
  const started = await start(read.env, say).catch((error: unknown) => {
    throw error instanceof StartRefused ? new Refused(error.message) : error
  })
  try {
    return await work(started)
  } finally {
    await started.stop()
  }
}
