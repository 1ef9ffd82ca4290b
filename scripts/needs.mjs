// The programs of the machine that the tests use: installed where we may, else named.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stop } from './ready.mjs'

/** Any one of the commands is enough. `only` names the suite that needs it; without it all do. */
const needs = [
  {
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    pack: 'chromium',
    only: 'browser',
  },
  { commands: ['qpdf'], pack: 'qpdf' },
  { commands: ['pdfsig'], pack: 'poppler-utils' },
  { commands: ['pdfinfo'], pack: 'poppler-utils' },
  { commands: ['pdftoppm'], pack: 'poppler-utils' },
  { commands: ['certutil'], pack: 'libnss3-tools' },
  { commands: ['openssl'], pack: 'openssl' },
]

/** Ends with one message that names all that is missing, where it may not install it itself. */
export function meetNeeds({ browser }) {
  const asked = needs.filter(({ only }) => browser || only !== 'browser')
  if (missing(asked).length > 0 && mayInstall()) aptInstall(packsOf(missing(asked)))

  const left = missing(asked)
  if (left.length === 0) return
  const lines = left.map(({ commands, pack }) => `  ${commands[0]} (Debian package ${pack})`)
  stop(
    `These programs are needed for the tests and are not on this machine:\n${lines.join('\n')}\n` +
      `Install them, on Debian or Ubuntu with: sudo apt-get install ${packsOf(left).join(' ')}`,
  )
}

/** The path of the browser for the tests, as they find it in `CHROMIUM`. */
export const chromium = () => needs[0].commands.map(find).find(Boolean)

const missing = (asked) => asked.filter(({ commands }) => !commands.some(find))
const packsOf = (asked) => [...new Set(asked.map(({ pack }) => pack))]

const find = (command) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, command))
    .find((file) => existsSync(file))

function mayInstall() {
  const isRoot = process.getuid?.() === 0
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return isRoot && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(system) && Boolean(find('apt-get'))
}

function aptInstall(packs) {
  console.log(`Installing ${packs.join(', ')} …`)
  const patient = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const task of [['update'], ['install', '--no-install-recommends', ...packs]])
    spawnSync('apt-get', [...patient, ...task], { stdio: ['ignore', 'ignore', 'inherit'], env })
}
