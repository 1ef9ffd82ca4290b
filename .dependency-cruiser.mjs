// The architecture, as a list. A folder may import itself and the folders before it.
const layers = [
  'kernel',
  'platform',
  'ui',
  'law',
  'parties',
  'pades',
  'documents',
  'agreement',
  'process',
  'steps',
  'portal',
  'api',
]

// Inside a folder, the ending of a file name says its role.
const role = (name) => String.raw`\.${name}\.tsx?$`
const whole = String.raw`^app/(app|server)\.ts$`
const test = String.raw`(\.(test|example)\.tsx?$|/testing(\.setup)?\.ts$)`
const domain = '^app/(law|parties|agreement|process|steps)/'
const withRole = String.raw`\.[a-z]+\.tsx?$|\.tsx$` // offers.store.ts has a role, offers.ts is rules

const toTheRight = layers.slice(0, -1).map((layer, n) => ({
  name: `${layer}-looks-left`,
  comment: `${layer}/ may not import ${layers.slice(n + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^app/${layer}/`, pathNot: test },
  to: { path: `^app/(${layers.slice(n + 1).join('|')})/` },
}))

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

export default {
  forbidden: [
    ...toTheRight,
    forbid('routes-stand-alone', { path: '^app/routes' }, { path: '.' }),
    forbid('nobody-imports-the-whole', { path: '^app/[^/]+/', pathNot: test }, { path: whole }),
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
      {
        path: `^app/(platform|ui)/|^node_modules/|${withRole}`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'stores-only-store',
      { path: role('(store|public)') },
      { path: String.raw`\.(commands|words|form|page|api)\.tsx?$|\.tsx$` },
    ),
    forbid(
      'commands-know-no-screen',
      { path: role('commands') },
      { path: String.raw`\.(words|form|page|api)\.tsx?$|\.tsx$` },
    ),
    forbid(
      'views-fetch-nothing',
      { path: String.raw`^app/.*\.tsx$`, pathNot: String.raw`\.(page|test)\.tsx$` },
      {
        path: String.raw`\.(store|commands)\.ts$|^app/platform/`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'portal-sees-the-public-side',
      { path: '^app/portal/' },
      {
        path: '^app/(agreement|process|steps)/',
        pathNot: String.raw`\.(public|words)\.ts$|^app/process/steps\.ts$`,
      },
    ),
    forbid('examples-are-for-tests', { path: '^app/', pathNot: test }, { path: role('example') }),
  ],
  options: {
    parser: 'swc', // TypeScript 7 has no API to read with
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      conditionNames: ['import', 'types'],
    },
  },
}
