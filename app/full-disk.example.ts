import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A disk of its own of so many megabytes, which a test may fill to the last byte. */
export type SmallDisk = {
  folder: string
  /** Fills it, and leaves so many bytes free. */
  fill: (free: number) => void
  /** Makes room again. */
  clear: () => void
}

/**
 * Runs a test on a small file system in memory, and always takes that away again. Only root may
 * mount one: elsewhere the test fails with that sentence, since a skipped test shows nothing.
 */
export async function onSmallDisk(
  megabytes: number,
  test: (disk: SmallDisk) => Promise<void>,
): Promise<void> {
  if (process.getuid?.() !== 0)
    throw new Error('A full disk is tried on a mount: run this as root.')
  const folder = mkdtempSync('/tmp/test-disk-')
  mount('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  const ballast = path.join(folder, 'ballast')
  try {
    chmodSync(folder, 0o755)
    await test({
      folder,
      fill: (free) => {
        const { bavail, bsize } = statfsSync(folder)
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free), 1))
      },
      clear: () => rmSync(ballast, { force: true }),
    })
  } finally {
    mount('umount', [folder])
    rmSync(folder, { recursive: true })
  }
}

function mount(program: 'mount' | 'umount', args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} fails: ${stderr}`)
}
