import { people } from '#parties/cast.example.ts'
import type { VisitorName } from '../app/visitors.example.ts'
import { openWindow, type Window } from './window.ts'
import { closeWorlds, siteOn, type WorldName } from './worlds.ts'

const windows = new Map<string, Promise<Window>>()

const emails = new Map<string, string>(
  Object.entries(people).map(([name, { email }]) => [name, email]),
)

/** One window per person and world stays open for the next page. */
export async function windowFor(
  { world, as }: { world: WorldName; as: VisitorName },
  script: boolean,
): Promise<Window> {
  const key = `${world} ${as} ${script}`
  const site = await siteOn(world)
  const who = emails.get(as)
  const window = windows.get(key) ?? openWindow(site, { script, ...(who && { who }) })
  windows.set(key, window)
  return window
}

/** Closes the windows, and then the sites behind them. */
export async function closeAll(): Promise<void> {
  for (const window of windows.values()) await (await window).close()
  windows.clear()
  await closeWorlds()
}
