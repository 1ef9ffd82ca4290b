import { copiesIn } from './copies.ts'
import * as measure from './measure.ts'
import type { Source } from './syntax.ts'

/** One figure of the house: how it is spread, from where on it fails, and what fails. */
export type Figure = { name: string; values: number[]; failsAt: string; faults: string[] }

const isTest = ({ path }: Source) => /\.test\.tsx?$/.test(path) || path.startsWith('e2e/')
const isTestHelp = ({ path }: Source) => /\.example\.tsx?$|\/testing(\.setup)?\.tsx?$/.test(path)
/** Vitest looks for the default export of the file that sets up a run. */
const isOurs = ({ path }: Source) => !path.endsWith('/testing.setup.ts')
/** The list of all addresses is one table, however long it gets: see docs/decisions/0007. */
const isNoList = ({ path }: Source) => path !== 'app/routes.ts'
const linesOf = ({ text }: Source) => text.split('\n').length - 1
const round = (value: number) => Math.round(value * 100) / 100

/** The figures of the house over all its files, in the order in which they are shown. */
export function figuresOf(files: Source[]): Figure[] {
  const tests = files.filter((file) => isTest(file) || isTestHelp(file))
  const sources = files.filter((file) => !tests.includes(file))
  return [
    sizeFigure('lines of a source', sources.filter(isNoList), 250),
    sizeFigure('lines of a test', tests, 400),
    ...functionFigures(sources),
    ...fileFigures(sources, files),
    ...countedFigures(sources, files),
    castFigure(sources),
    copyFigure(sources),
    folderFigure(sources),
    testFigure(sources, tests),
  ]
}

function sizeFigure(name: string, files: Source[], most: number): Figure {
  const places = files.map((file) => ({ at: file.path, value: linesOf(file) }))
  return spread(name, places, most)
}

type Measured = { at: string; value: number }

function spread(name: string, measured: Measured[], most: number): Figure {
  const faults = measured
    .filter(({ value }) => value > most)
    .map(({ at, value }) => `${at} ${value}`)
  return { name, values: measured.map(({ value }) => value), failsAt: `> ${most}`, faults }
}

function functionFigures(sources: Source[]): Figure[] {
  const all = sources.flatMap((source) =>
    measure.functionsIn(source).map((fn) => ({
      ...fn,
      at: `${source.path}:${fn.line} ${fn.name}`,
      isPlain: !fn.isComponent,
    })),
  )
  const plain = all.filter(({ isComponent }) => !isComponent)
  const components = all.filter(({ isComponent }) => isComponent)
  const of = (list: typeof all, field: 'lines' | 'nesting' | 'branches' | 'params') =>
    list.map((fn) => ({ at: fn.at, value: fn[field] }))
  return [
    spread('lines of a function', of(plain, 'lines'), 50),
    spread('lines of a component', of(components, 'lines'), 80),
    spread('nesting', of(all, 'nesting'), 3),
    spread('branches of a function', of(all, 'branches'), 12),
    spread('parameters', of(all, 'params'), 3),
  ]
}

function fileFigures(sources: Source[], files: Source[]): Figure[] {
  const importing = sources.filter(({ path }) => !/(^|\/)routes\.ts$/.test(path))
  return [
    spread(
      'imports of a file',
      importing.map((file) => ({ at: file.path, value: measure.importsOf(file).length })),
      25,
    ),
    spread(
      'depth of a path',
      files.map(({ path }) => ({ at: path, value: path.split('/').length })),
      6,
    ),
  ]
}

type Find = (source: Source) => measure.Place[]

/** What may not be there at all. */
function countedFigures(sources: Source[], files: Source[]): Figure[] {
  const none = (name: string, among: Source[], find: Find): Figure => {
    const faults = among.flatMap((file) =>
      find(file).map(({ line, what }) => `${file.path}:${line} ${what}`),
    )
    return { name, values: [faults.length], failsAt: '1', faults }
  }
  return [
    none('any, ! and @ts-ignore', files, measure.holesIn),
    none('default exports', files.filter(isOurs), measure.defaultExportsIn),
    none('TODO without an issue', files, measure.looseEndsIn),
    none('module mocks', files, measure.moduleMocksIn),
    none('without a docstring', sources.filter(mustExplain), undocumentedIn),
  ]
}

const domain = /^app\/(kernel|law|parties|pades|documents|agreement|process|steps)\//
const mustExplain = ({ path }: Source) =>
  /\.(commands|public|store)\.ts$/.test(path) || (domain.test(path) && /\/[^.]+\.ts$/.test(path))

/** A write of a store says with its name all there is to say. */
const isWrite = /^(save|add|insert|remove|delete)/

const undocumentedIn: Find = (source) =>
  measure
    .exportedFunctionsOf(source)
    .filter(({ isDocumented }) => !isDocumented)
    .filter(({ name }) => !(source.path.endsWith('.store.ts') && isWrite.test(name)))
    .map(({ line, name }) => ({ line, what: name }))

/** The kernel makes the brands, and there is no other way to make one. */
function castFigure(sources: Source[]): Figure {
  const places = sources
    .filter(({ path }) => !path.startsWith('app/kernel/'))
    .flatMap((source) => measure.castsIn(source).map(({ line }) => `${source.path}:${line}`))
  const share = round(places.length / (sum(sources.map(linesOf)) / 1000 || 1))
  const faults = share > 2 ? [`${share} per 1000 lines: ${places.join(' ')}`] : []
  return { name: 'casts per 1000 lines', values: [share], failsAt: '> 2', faults }
}

function copyFigure(sources: Source[]): Figure {
  const faults = copiesIn(sources, 10).map(
    ({ lines, one, other }) =>
      `${lines} lines, ${one.path}:${one.number} = ${other.path}:${other.number}`,
  )
  return { name: 'copies of 10 lines', values: [faults.length], failsAt: '1', faults }
}

const folderOf = (path: string) => /^app\/steps\/[^/]+|^app\/[^/]+(?=\/)/.exec(path)?.[0] ?? path

/** Two folders that import each other are one folder with two names. */
function folderFigure(sources: Source[]): Figure {
  const ways = new Set(
    sources.flatMap((source) =>
      measure
        .importsOf(source)
        .filter(({ from }) => from.startsWith('#'))
        .map(({ from }) => `${folderOf(source.path)} ${folderOf(from.replace('#', 'app/'))}`),
    ),
  )
  const faults = [...ways].filter((way) => {
    const [one = '', other = ''] = way.split(' ')
    return one < other && ways.has(`${other} ${one}`)
  })
  return { name: 'folders that import each other', values: [faults.length], failsAt: '1', faults }
}

/** Tests with the data they stand on, beside what they test. Where it stands now and where it should be: docs/decisions/0008. */
function testFigure(sources: Source[], tests: Source[]): Figure {
  const share = round(sum(tests.map(linesOf)) / (sum(sources.map(linesOf)) || 1))
  const faults = share < leastTests ? [`${share} lines of test per line of source`] : []
  return {
    name: 'lines of test per line of source',
    values: [share],
    failsAt: `< ${leastTests}`,
    faults,
  }
}

/** Only ever higher, until it is the house's 0.8. */
const leastTests = 0.65

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
