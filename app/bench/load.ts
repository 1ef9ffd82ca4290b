import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'

export type Load = { requestsPerSecond: number; p50: number; p95: number; failed: number }

type Asked = { url: string; cookie?: string; seconds: number; connections: number }

/**
 * Asks for a page over and over, from so many connections at once, and counts only answers of 200
 * whose whole body came: of another length than the first is a failure.
 */
export async function load({ url, cookie, seconds, connections }: Asked): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const bytes = await ask(url, agent, cookie)
  let failed = 0
  const until = performance.now() + seconds * 1000
  const one = async () => {
    while (performance.now() < until) {
      const start = performance.now()
      const length = await ask(url, agent, cookie).catch(() => -1)
      if (length === bytes) times.push(performance.now() - start)
      else failed += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  return { requestsPerSecond: times.length / seconds, failed, ...percentiles(times) }
}

/** How long it took in milliseconds: of half of them at most, and of 95 in 100 at most. */
export function percentiles(times: readonly number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return { p50: at(0.5) ?? Number.NaN, p95: at(0.95) ?? Number.NaN }
}

/** The length of the whole body of an answer of 200; anything else throws. */
function ask(url: string, agent: Agent, cookie: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: cookie ? { cookie } : {} }, (answer) => {
      let length = 0
      answer.on('data', (part: Buffer) => {
        length += part.length
      })
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(length) : reject(new Error(`${answer.statusCode}`)),
      )
      answer.on('error', reject)
    })
    request.on('error', reject)
  })
}
