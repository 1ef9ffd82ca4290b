// Writes the documents that are made from the tables of the code; with `--check` it only says which
// of them are stale, and fails where one is.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bases } from '../app/law/bases.ts'
import { calendarActorWords, ruleWords } from '../app/law/calendar.words.ts'
import { calendarIds, calendars } from '../app/law/calendars.ts'
import { regimeIds } from '../app/law/regimes.ts'
import { settings } from '../app/platform/env.ts'
import { steps } from '../app/process/steps.ts'
import { routes } from '../app/routes.ts'
import { kinds } from '../app/steps/signing/signatures.ts'
import { layersOf } from './map.ts'

const made = 'Made by `npm run docs` from the tables of the code. Do not change it by hand.'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const process = (): string => `# The process

${made}

## The ten steps

${table(
  ['#', 'folder', 'name on the screen', 'asks', 'phase', 'done when'],
  steps.map(({ id, name, asks, phase, doneWhen }, nth) => [
    String(nth + 1),
    `\`${id}\``,
    name,
    asks,
    phase,
    doneWhen ? `\`${doneWhen}\`` : 'runs all year',
  ]),
)}

## How a party answers on a frozen text

${table(
  ['answer', 'must be said with it', 'fills the field', 'asks for approval', 'basis'],
  Object.entries(kinds).map(([kind, { asks, fillsField, needsApproval, basis }]) => [
    `\`${kind}\``,
    asks ?? '',
    fillsField ? 'yes' : 'no',
    needsApproval ? 'yes' : 'no',
    bases[basis].cite,
  ]),
)}

## The dated rules

A rule whose wording nobody read in the text itself is a default, not the law.

${table(
  ['rule', 'regime', 'what', 'who', 'basis', 'verified'],
  calendarIds.flatMap((id) =>
    regimeIds.flatMap((regime) => {
      const rule = calendars[regime][id]
      if (!rule) return []
      const { actor, basis, verified } = rule
      const { title } = ruleWords(id, regime)
      return [[id, regime, title, calendarActorWords[actor], bases[basis].cite, verified]]
    }),
  ),
)}
`

const operations = (): string => `# Running Handslag for real

${made}

## Settings

All of them are optional in the demo. A wrong value stops the start with a sentence that names the variable.

${table(
  ['variable', 'what it does', 'without it'],
  Object.entries(settings).map(([name, { says, otherwise }]) => [`\`${name}\``, says, otherwise]),
)}

## What runs

One process serves the pages and the API, sends the mail and signs the heads of the history. The database is PostgreSQL 18: the one that
comes with the packages (data in \`VAR_DIR\`, on a Unix socket), or your own by \`DATABASE_URL\`. Files and keys stand in \`VAR_DIR\`.

## The database's roles

Each transaction works as one of the roles of \`db/migrations/0001_roles.sql\`, none of which may pass row-level security. With your own
server the user in \`DATABASE_URL\` must be allowed to make these roles and to work as them.

## Looking after it

| command | does |
|---|---|
| \`npx handslag doctor\` | says what is configured, reachable and expiring; ends with 1 where it needs a person |
| \`npx handslag history verify\` | walks every chain of the history and every signed head |
| \`npx handslag verify FILE.pdf\` | says who signed a file, and whether it was changed since |
| \`/beheer/normbedragen\`, from 25 November | takes the norm amounts of the next year; \`/beheer\` says which are missing |
| \`/healthz\` and \`/readyz\` | 200 while the site and its database answer |
`

const addresses = (): string => `# Addresses

${made}

${table(
  ['address', 'module', 'for'],
  Object.entries(routes).map(([address, route]) => [`\`${address}\``, route.module, route.for]),
)}
`

const mapMark = /<!-- map -->[\s\S]*<!-- \/map -->/

async function architecture(): Promise<string> {
  const text = readFileSync('ARCHITECTURE.md', 'utf8')
  return text.replace(mapMark, `<!-- map -->\n${await layersOf()}\n<!-- /map -->`)
}

const documents: Record<string, () => string | Promise<string>> = {
  'docs/process.md': process,
  'docs/operations.md': operations,
  'docs/addresses.md': addresses,
  'ARCHITECTURE.md': architecture,
}

let stale = 0
for (const [file, text] of Object.entries(documents)) {
  const now = await text()
  if (existsSync(file) && readFileSync(file, 'utf8') === now) continue
  stale += 1
  if (globalThis.process.argv.includes('--check')) console.error(`${file} is stale: npm run docs`)
  else {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, now)
    console.log(`wrote ${file}`)
  }
}
if (globalThis.process.argv.includes('--check')) globalThis.process.exitCode = stale > 0 ? 1 : 0
