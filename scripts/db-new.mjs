// `npm run db:new <name>`: the next migration, with the two lines that every migration begins with.
import { readdirSync, writeFileSync } from 'node:fs'
import { root, stop } from './ready.mjs'

process.chdir(root)
const folder = 'db/migrations'
const name = (process.argv[2] ?? '').replaceAll('-', '_')
if (!/^[a-z][a-z0-9_]*$/.test(name)) stop('Usage: npm run db:new <name>, such as add_meetings')

const numbers = readdirSync(folder).map((file) => Number.parseInt(file, 10) || 0)
const next = `${Math.max(0, ...numbers) + 1}`.padStart(4, '0')
const file = `${folder}/${next}_${name}.sql`
writeFileSync(
  file,
  '-- What it adds, in words of the domain.\n-- Safe while the site runs: say why.\n\n',
  { flag: 'wx' },
)
console.log(file)
