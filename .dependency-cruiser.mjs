// The architecture, as a list. A folder may import itself and the folders before it.
export const layers = [
  'kernel',
  'platform',
  'ui',
  'law',
  'parties',
  'pades',
  'documents',
  'agreement',
  'registers',
  'process',
  'steps',
  'portal',
  'api',
  'seed',
  'cli',
  'bench',
]

// Inside a folder, the ending of a file name says its role.
const role = (name) => String.raw`\.(${name})\.tsx?$`
const test = String.raw`(\.(test|example)\.tsx?$|/testing(\.setup)?\.ts$)`
const domain = '^app/(law|parties|agreement|registers|process|steps)/'
const withRole = String.raw`\.[a-z]+\.tsx?$|\.tsx$` // offers.store.ts has a role, offers.ts is rules
const npm = '(^|/)node_modules/'
const screen = String.raw`\.(words|form|page|api)\.tsx?$|\.tsx$`

const toTheRight = layers.slice(0, -1).map((layer, n) => ({
  name: `${layer}-looks-left`,
  comment: `${layer}/ may not import ${layers.slice(n + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^app/${layer}/`, pathNot: test },
  to: { path: `^app/(${layers.slice(n + 1).join('|')})/` },
}))

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })
const atRunTime = { dependencyTypesNot: ['type-only'] }

/** Which packages a role may use while it runs; their types are free. */
const onlyPackages = (name, path, packages) =>
  forbid(
    name,
    { path, pathNot: test },
    {
      path: npm,
      pathNot: `${npm}(@types|${packages})/`,
      ...atRunTime,
    },
  )

export default {
  forbidden: [
    ...toTheRight,
    forbid('routes-stand-alone', { path: '^app/routes' }, { path: '.' }),
    forbid(
      'nobody-imports-the-whole',
      { path: '^app/[^/]+/', pathNot: `${test}|^app/(cli|bench)/` },
      { path: String.raw`^app/[^/]+\.tsx?$`, pathNot: String.raw`^app/routes\.ts$` },
    ),
    // What is not found is not judged either, so it may not be.
    forbid('import-is-there', {}, { couldNotResolve: true }),
    forbid('no-circles', {}, { circular: true }),
    forbid(
      'platform-and-ui-are-strangers',
      { path: '^app/(platform|ui)/' },
      { path: '^app/(platform|ui)/', pathNot: '^app/$1/' },
    ),
    forbid(
      'steps-are-strangers',
      { path: '^app/steps/([^/]+)/' },
      { path: '^app/steps/', pathNot: '^app/steps/$1/' },
    ),
    forbid(
      'rules-are-pure',
      { path: domain, pathNot: `${withRole}|${test}` },
      { path: `^app/(platform|ui)/|${npm}|${withRole}`, ...atRunTime },
    ),
    forbid(
      'rules-touch-no-machine',
      { path: `^app/kernel/|${domain}`, pathNot: `${withRole}|${test}` },
      { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    ),
    forbid(
      'stores-only-store',
      { path: role('store|public') },
      { path: `\\.commands\\.ts$|${screen}` },
    ),
    forbid('commands-know-no-screen', { path: role('commands') }, { path: screen }),
    forbid(
      'words-are-words',
      { path: role('words'), pathNot: test },
      {
        path: `^app/(platform|ui)/|${npm}|${role('store|public|commands|form|page|api')}|\\.tsx$`,
        ...atRunTime,
      },
    ),
    forbid(
      'views-fetch-nothing',
      { path: String.raw`^app/.*\.tsx$`, pathNot: String.raw`\.(page|test)\.tsx$` },
      { path: String.raw`\.(store|commands|api)\.ts$|^app/platform/`, ...atRunTime },
    ),
    forbid('pages-know-no-api', { path: role('page') }, { path: role('api') }),
    // An API takes its fields from the form, so that both ask the same.
    forbid(
      'api-knows-no-page',
      { path: role('api') },
      { path: String.raw`\.tsx$`, pathNot: role('form'), ...atRunTime },
    ),
    onlyPackages('packages-of-the-kernel', '^app/kernel/', 'uuid'),
    onlyPackages('packages-of-a-store', role('store|public'), 'kysely'),
    onlyPackages('packages-of-a-command', role('commands'), 'zod'),
    onlyPackages('packages-of-a-screen', role('form|page'), 'react|zod'),
    onlyPackages('packages-of-an-api', role('api'), 'zod'),
    forbid(
      'portal-sees-the-public-side',
      { path: '^app/portal/', pathNot: test },
      {
        path: '^app/(agreement|process|steps)/',
        pathNot: String.raw`\.(public|words)\.ts$|^app/process/steps\.ts$`,
      },
    ),
    forbid(
      'api-sees-the-api-side',
      { path: '^app/api/', pathNot: test },
      { path: '^app/(ui|steps|portal)/', pathNot: String.raw`^app/steps/.*\.(api|public)\.ts$` },
    ),
    forbid(
      'examples-are-for-tests',
      { path: '^app/', pathNot: `${test}|^app/(seed|bench)` },
      { path: role('example') },
    ),
  ],
  options: {
    parser: 'swc', // TypeScript 7 has no API to read with
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
