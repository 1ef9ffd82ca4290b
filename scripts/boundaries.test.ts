import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsIn } from './imports.ts'

const house = mkdtempSync('/tmp/house-')
afterAll(() => rmSync(house, { recursive: true }))

/** Who imports whom, and the rule against it; no rule where it is allowed. */
const imports: [from: string, to: string, rule?: string][] = [
  ['kernel/day.ts', '#law/calendar.ts', 'kernel-looks-left'],
  ['kernel/id.ts', 'uuid'],
  ['kernel/result.ts', 'zod', 'packages-of-the-kernel'],
  ['kernel/sum.ts', 'node:fs', 'rules-touch-no-machine'],
  ['ui/read.ts', '#platform/db.ts', 'platform-and-ui-are-strangers'],
  ['platform/pool.ts', 'kysely'],
  ['documents/typst.ts', 'node:child_process'],
  ['law/bases.ts', '#platform/db.ts', 'rules-are-pure'],
  ['law/duties.ts', 'zod', 'rules-are-pure'],
  ['law/hashes.ts', 'node:crypto'],
  ['parties/people.ts', './people.store.ts', 'rules-are-pure'],
  ['parties/links.ts', '#routes.ts'],
  ['parties/people.store.ts', 'kysely'],
  ['parties/people.store.ts', './turns.words.ts', 'stores-only-store'],
  ['parties/rounds.store.ts', 'zod', 'packages-of-a-store'],
  ['parties/people.words.ts', './people.ts'],
  ['parties/rounds.words.ts', './people.store.ts', 'words-are-words'],
  ['parties/roles.words.ts', 'zod', 'words-are-words'],
  ['parties/mandates.words.ts', '#ui/page.tsx', 'words-are-words'],
  ['parties/invite.ts', '#app.ts', 'nobody-imports-the-whole'],
  ['parties/accept.test.ts', '#app.ts'],
  ['agreement/offers.commands.ts', 'zod'],
  ['agreement/offers.commands.ts', './offers.words.ts', 'commands-know-no-screen'],
  ['agreement/moves.commands.ts', 'kysely', 'packages-of-a-command'],
  ['agreement/offers.public.ts', '#platform/db.ts'],
  ['agreement/moves.store.ts', './moves.example.ts', 'examples-are-for-tests'],
  ['agreement/moves.test.ts', './moves.example.ts'],
  ['steps/scope/goals.ts', '#steps/signing/signatures.ts', 'steps-are-strangers'],
  ['steps/scope/goals.form.tsx', './goals.store.ts', 'views-fetch-nothing'],
  ['steps/scope/goals.form.tsx', 'react'],
  ['steps/scope/themes.form.tsx', 'kysely', 'packages-of-a-screen'],
  ['steps/scope/goals.page.tsx', './goals.store.ts'],
  ['steps/scope/goals.page.tsx', './goals.api.ts', 'pages-know-no-api'],
  ['steps/scope/goals.api.ts', './goals.form.tsx'],
  ['steps/scope/themes.api.ts', './goals.page.tsx', 'api-knows-no-page'],
  ['steps/scope/years.api.ts', 'hono', 'packages-of-an-api'],
  ['portal/home.page.tsx', '#agreement/offers.public.ts'],
  ['portal/list.page.tsx', '#agreement/offers.store.ts', 'portal-sees-the-public-side'],
  ['portal/map.page.tsx', '#process/steps.ts'],
  ['portal/feed.ts', '#process/plan.ts', 'portal-sees-the-public-side'],
  ['api/open.ts', '#steps/scope/goals.api.ts'],
  ['api/closed.ts', '#steps/scope/goals.store.ts', 'api-sees-the-api-side'],
  ['api/pages.ts', '#portal/home.page.tsx', 'api-sees-the-api-side'],
  ['routes.ts', '#parties/roles.ts', 'routes-stand-alone'],
  ['seed.ts', '#agreement/moves.example.ts'],
  ['money/euro.ts', '#kernel/id.ts', 'no-such-layer'],
  ['law/law.manager.ts', '#kernel/id.ts', 'no-such-role'],
  ['law/index.ts', '#kernel/id.ts', 'name-says-nothing'],
  ['steps/shared/euro.ts', '#kernel/id.ts', 'name-says-nothing'],
]

let faults: string[] = []

beforeAll(async () => {
  symlinkSync(path.resolve('node_modules'), `${house}/node_modules`)
  writeFileSync(`${house}/package.json`, '{"type":"module","imports":{"#*":"./app/*"}}')
  for (const [from, to] of imports) {
    write(from, `import '${to}'\n`)
    if (/^[#.]/.test(to)) write(path.join(to.startsWith('.') ? path.dirname(from) : '', to), '')
  }
  write('law/lost.ts', "import '#law/nowhere.ts'\n")
  write('law/one.ts', "import './two.ts'\n")
  write('law/two.ts', "import './one.ts'\n")
  write('law/types.test.ts', "import { z } from 'zod'\nexport type A = z.ZodType\n")
  write('law/shape.ts', "import type { z } from 'zod'\nexport type A = z.ZodType\n")
  faults = (await faultsIn(house)).faults
}, 30_000)

it.each(imports)('%s imports %s: %s', (from, to, rule) => {
  const target = to.replace('#', 'app/').replace(/^(\.\/|node:)/, '')
  const found = faults.filter((fault) => fault.includes(`app/${from}`) && fault.includes(target))
  const ofFile = rule?.startsWith('no-such') || rule === 'name-says-nothing'
  const rules = (ofFile ? faults.filter((fault) => fault.endsWith(`app/${from}`)) : found).map(
    (fault) => fault.split(':')[0],
  )
  expect(rules).toEqual(rule ? [rule] : [])
})

it('finds a circle', () => {
  expect(faults).toContainEqual(expect.stringMatching(/^no-circles: app\/law\/(one|two)\.ts/))
})

it('finds an import of what is not there', () => {
  expect(faults).toContainEqual('import-is-there: app/law/lost.ts → #law/nowhere.ts')
})

it('lets rules use the types of a package', () => {
  expect(faults.filter((fault) => fault.includes('law/shape.ts'))).toEqual([])
})

function write(file: string, content: string): void {
  const target = path.join(house, 'app', file.replace(/^#/, ''))
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, content, { flag: 'a' })
}
