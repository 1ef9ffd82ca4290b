import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'

const settings = new URL('../.dependency-cruiser.mjs', import.meta.url).href
const { default: config, layers } = await import(settings)

/**
 * Who imports whom although the architecture forbids it, and which files have no place in it.
 *
 * @param folder where `app/` stands
 */
export async function faultsIn(folder: string): Promise<{ modules: number; faults: string[] }> {
  const { options, ...ruleSet } = config
  // A folder that is not said in full leaves every import that begins with # unresolved.
  const asked = { ...options, ruleSet, validate: true, baseDir: path.resolve(folder) }
  const { output } = await cruise(['app'], asked)
  if (typeof output === 'string') throw new Error(output)
  const paths = pathsIn(output)
  const { violations, totalCruised } = output.summary
  const forbidden = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  return { modules: totalCruised, faults: [...forbidden, ...paths.flatMap(misplaced)] }
}

const pathsIn = ({ modules }: ICruiseResult) =>
  modules.map(({ source }) => source).filter((path) => path.startsWith('app/'))

const roles = ['store', 'commands', 'public', 'words', 'form', 'page', 'api', 'example', 'test']
const endings = [...roles, 'gen', 'setup', 'slow.test', ...roles.map((role) => `${role}.test`)]
const nameless = /^(index|utils?|helpers?|shared|common|types|misc)$/

/** The set of layers and of endings is closed; a name says what is in the file. */
function misplaced(file: string): string[] {
  const [, layer = '', ...rest] = file.split('/')
  const [name = '', ...ending] = (rest.at(-1) ?? layer)
    .replace(/\.(tsx?|css|json|typ)$/, '')
    .split('.')
  const words = [...rest.slice(0, -1), name]
  return [
    ...(rest.length === 0 || layers.includes(layer) ? [] : [`no-such-layer: ${file}`]),
    ...(ending.length === 0 || endings.includes(ending.join('.')) ? [] : [`no-such-role: ${file}`]),
    ...(words.some((word) => nameless.test(word)) ? [`name-says-nothing: ${file}`] : []),
  ]
}
