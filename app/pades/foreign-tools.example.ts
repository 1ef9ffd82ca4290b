import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a tool that isn't ours is missing here: then its tests are reported as skipped. */
export const lacks = (...tools: readonly string[]): boolean =>
  tools.some((tool) => spawnSync('which', [tool]).status !== 0)

/** A folder for tools to work in; whoever makes it removes it. */
export const workFolder = (): string => mkdtempSync(join(tmpdir(), 'pades-'))

/** Runs a tool in a folder and answers what it said, also when it found fault. */
export function runTool(folder: string, tool: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(tool, args, { cwd: folder, encoding: 'utf8' })
  return stdout + stderr
}
