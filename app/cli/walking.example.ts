import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { runTool } from '#pades/foreign-tools.example.ts'
import { runWords } from './run-words.ts'

/** A folder in which commands are typed as somebody would; `close` takes it away. */
export function walkingHome() {
  // The server's own user must be able to get to its data.
  const home = mkdtempSync('/tmp/test-walk-')
  chmodSync(home, 0o711)
  const read = (...names: string[]) => readFileSync(path.join(home, ...names))
  const typed = async (...words: string[]) => {
    const said: string[] = []
    const environment = { VAR_DIR: path.join(home, 'var') }
    const input = async () => Buffer.from('')
    const desk = { environment, folder: home, input, say: (line: string) => said.push(line) }
    const answer = await runWords(words, desk)
    if (answer === 'goes on') throw new Error('This goes on for ever')
    return { ...answer, said }
  }
  return { home, read, typed, close: () => rmSync(home, { recursive: true, force: true }) }
}

/** Lets other people's tools look at the files of a walk: whole, signed as many times as said, and each signature trusted. */
export function expectSigned(home: string, folder: string, signatures: number): void {
  const run = (tool: string, ...args: string[]) => runTool(path.join(home, folder), tool, ...args)
  for (const file of ['agreement.pdf', 'signed.pdf', 'evidence.pdf'])
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  const nss = mkdtempSync(path.join(home, 'nss-'))
  run('certutil', '-N', '-d', `sql:${nss}`, '--empty-password')
  run('certutil', '-A', '-d', `sql:${nss}`, '-n', 'root', '-t', 'CT,C,C', '-i', 'roots.pem')
  const signed = { 'signed.pdf': signatures, ...acts(path.join(home, folder)) }
  for (const [file, expected] of Object.entries(signed)) {
    const report = run('pdfsig', '-nssdir', `sql:${nss}`, file)
    expect(report.match(/Signature is Valid/g)).toHaveLength(expected)
    expect(report.match(/Certificate is Trusted/g)).toHaveLength(expected)
  }
}

/** The acts of parties that joined later: each is signed by that party, and sealed. */
const acts = (folder: string): Record<string, number> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.startsWith('accession-'))
      .map((file) => [file, 2]),
  )
