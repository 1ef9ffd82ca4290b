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
  const asked = { ...options, ruleSet, validate: true, baseDir: folder }
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
function misplaced(path: string): string[] {
  const [, layer = '', ...rest] = path.split('/')
  const [name = '', ...ending] = (rest.at(-1) ?? layer).replace(/\.(tsx?|css|json)$/, '').split('.')
  const words = [...rest.slice(0, -1), name]
  return [
    ...(rest.length === 0 || layers.includes(layer) ? [] : [`no-such-layer: ${path}`]),
    ...(ending.length === 0 || endings.includes(ending.join('.')) ? [] : [`no-such-role: ${path}`]),
    ...(words.some((word) => nameless.test(word)) ? [`name-says-nothing: ${path}`] : []),
  ]
}
