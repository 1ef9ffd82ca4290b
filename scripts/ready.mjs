// What must be there before anything runs: the packages, a build and a Node that is new enough.
// Plain JavaScript that Node 20 understands, with nothing but what Node itself brings.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const neededNode = 24
const isNewEnough = Number(process.versions.node.split('.')[0]) >= neededNode

export const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (name) => path.join(root, name)
const broughtNode = inRoot(`node_modules/node-${process.platform}-${process.arch}/bin/node`)

// Messages and the output of npm go to stderr: stdout belongs to the command that was asked for.
const toStderr = ['ignore', 2, 2]

/** Ends with one sentence for the person at the keyboard. */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Installs the packages where the lock file is not the one that was installed last. */
export function install() {
  if (isLink(inRoot('node_modules'))) return // borrowed: whoever owns the folder installs into it
  const stamp = inRoot('node_modules/.handslag-lock')
  if (read(stamp) === lockHash()) return

  console.error('Installing packages …')
  // `npm ci` wants the packages of every platform in the lock, also those a registry does not have.
  // A production machine builds too, so what building needs is always included.
  // `--no-save`: an npm of another age would write the lock file in its own way.
  const args = ['install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error']
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: toStderr })
  if (error)
    stop(`npm is needed to install the packages, and could not be started: ${error.message}`)
  if (status !== 0) stop('The packages could not be installed: see the message of npm above.')
  linkNode()
  fs.writeFileSync(stamp, lockHash())
}

/** So that `npm run` finds it first. npm 10 takes the link away with the Node of another platform. */
function linkNode() {
  const link = inRoot('node_modules/.bin/node')
  if (!fs.existsSync(broughtNode) || fs.existsSync(link)) return
  fs.symlinkSync(path.relative(path.dirname(link), broughtNode), link)
}

/** Builds where the sources are not those of the last build; `always` also where they are. */
export function build({ always = false } = {}) {
  const sources = sourcesHash()
  if (!always && read(inRoot('build/.sources')) === sources) return

  console.error('Building …')
  // Made beside its place and then moved: a build that was broken off leaves no half one behind.
  const fresh = inRoot(`build.${process.pid}`)
  const vite = inRoot('node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']
  const { status } = spawnSync(node(), args, { cwd: root, stdio: toStderr })
  if (status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true })
    stop('The site could not be built: see the message above.')
  }
  fs.writeFileSync(path.join(fresh, '.sources'), sources)
  moveInPlace(fresh, sources)
}

/** Two that build at the same moment make the same; the second finds the place taken and lets it be. */
function moveInPlace(fresh, sources) {
  const place = inRoot('build')
  fs.rmSync(place, { recursive: true, force: true })
  try {
    fs.renameSync(fresh, place)
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true })
    if (read(path.join(place, '.sources')) !== sources) throw error
  }
}

/** Runs a file under a Node that is new enough: here where this one is, else as a child. */
export async function goOn(file, args) {
  if (!isNewEnough) return asChild([inRoot(file), ...args])
  process.argv = [process.execPath, inRoot(file), ...args]
  await import(pathToFileURL(inRoot(file)).href)
}

/** Ends as the child ends. Each signal is passed once, though npm and the terminal repeat it. */
function asChild(args) {
  const child = spawn(node(), args, { stdio: 'inherit' })
  const passed = new Set()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (!passed.has(signal)) child.kill(signal)
      passed.add(signal)
    })
  return new Promise(() =>
    child.on('exit', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal])),
  )
}

/** The Node to run with: this one where it is new enough, else the one that npm brought. */
export function node() {
  if (isNewEnough) return process.execPath
  // It may be there and not run, where the system has another C library than it was made for.
  if (spawnSync(broughtNode, ['--version']).status === 0) return broughtNode
  return stop(
    `Handslag needs Node ${neededNode} and this is Node ${process.versions.node}; npm brings a newer one ` +
      `for Linux on x64 and arm64 only. Install Node ${neededNode} from https://nodejs.org and try again.`,
  )
}

/** The environment for the tools of the project: they find each other and the newer Node first. */
export const environment = () => ({
  ...process.env,
  PATH: [path.dirname(node()), inRoot('node_modules/.bin'), process.env.PATH].join(path.delimiter),
})

const lockHash = () => hashOf([inRoot('package-lock.json')])

function sourcesHash() {
  const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']
  const sources = ['app', 'db'].flatMap((folder) => filesIn(inRoot(folder)))
  return hashOf([...settings.map(inRoot), ...sources.filter((file) => !/\.test\.tsx?$/.test(file))])
}

const filesIn = (folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
        .sort()
    : []

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${path.relative(root, file)}\0${read(file)}\0`)
  return hash.digest('hex')
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const isLink = (file) => Boolean(fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink())
