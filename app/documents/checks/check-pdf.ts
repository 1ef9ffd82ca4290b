import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Finding, findingsIn } from './pdf-checks.ts'

const run = promisify(execFile)

/**
 * Checks a file with `qpdf`, which reads it, and our own rules. Throws where `qpdf` isn't installed
 * or can't read the file: a file with damage that it repairs isn't sound either.
 */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'check-'))
  const file = join(folder, 'file.pdf')
  try {
    await writeFile(file, bytes)
    const how = ['--json=2', '--json-stream-data=inline', '--decode-level=none']
    const { stdout } = await run('qpdf', [...how, file], { maxBuffer: 1e9 })
    return findingsIn(bytes, JSON.parse(stdout))
  } finally {
    await rm(folder, { recursive: true })
  }
}
