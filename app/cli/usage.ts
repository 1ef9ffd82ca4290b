import { parseArgs } from 'node:util'
import type { Command, Option } from './command.ts'

/** What was asked for, or what is wrong with how it was asked, with the usage that helps. */
export type Read =
  | { ok: true; command: Command; input: object; asJson: boolean }
  | { ok: false; fault: string; usage: string[] }

/** Finds the command that the words begin with, and reads its options and its file. */
export function readWords(commands: readonly Command[], words: readonly string[]): Read {
  const command = commands.find(({ name }) => startsWith(words, name.split(' ')))
  if (!command) return { ok: false, fault: unknown(words), usage: usageOfAll(commands) }
  try {
    const rest = words.slice(command.name.split(' ').length)
    const { json, ...given } = givenIn(rest, command)
    const fields = command.fields.safeParse(given)
    if (fields.success) return { ok: true, command, input: given, asJson: json === true }
    return wrong(
      command,
      fields.error.issues.map(({ path, message }) => said(path, message)),
    )
  } catch (error) {
    return wrong(command, [wordsOf(error)])
  }
}

const startsWith = (words: readonly string[], name: readonly string[]) =>
  name.every((word, nth) => words[nth] === word)

const unknown = ([first = '']: readonly string[]) =>
  first === '' || first === '--help' ? 'Kies een opdracht.' : `Onbekende opdracht: ${first}.`

const wrong = (command: Command, faults: readonly string[]): Read => ({
  ok: false,
  fault: faults.join(' '),
  usage: usageOf(command),
})

const said = ([name = '']: readonly PropertyKey[], message: string) =>
  name === 'file' ? message : `--${String(name)}: ${message}`

type Given = Record<string, string | boolean | undefined>

function givenIn(words: readonly string[], { options, file }: Command): Given {
  const described = Object.entries(options).map(([name, { takes }]) => [
    name,
    { type: takes ? ('string' as const) : ('boolean' as const) },
  ])
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { ...Object.fromEntries(described), json: { type: 'boolean' as const } },
    allowPositionals: file !== undefined,
  })
  const [first, ...more] = positionals
  if (more.length > 0) throw new Error(`Te veel: ${more.join(' ')}.`)
  return { ...(values as Given), ...(first !== undefined && { file: first }) }
}

function usageOfAll(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map((command) => lineOf(command).length))
  return [
    'Gebruik: npx handslag <opdracht> [--json]',
    '',
    ...commands.map((command) => `  ${lineOf(command).padEnd(width)}  ${command.does}`),
  ]
}

function usageOf(command: Command): string[] {
  const options = Object.entries(command.options).map(
    ([name, { takes = '', says }]) => `  --${name} ${takes}`.padEnd(24) + says,
  )
  return [`Gebruik: npx handslag ${lineOf(command)} [--json]`, '', `  ${command.does}`, ...options]
}

const lineOf = (command: Command) =>
  [
    command.name,
    ...(command.file ? [command.file] : []),
    ...Object.entries(command.options).map((option) => optionOf(command, option)),
  ].join(' ')

/** In brackets where it may be left out. */
function optionOf({ fields }: Command, [name, { takes }]: [string, Option]): string {
  const asked = takes ? `--${name} ${takes}` : `--${name}`
  const isOptional = fields.shape[name]?.safeParse(undefined).success ?? true
  return isOptional ? `[${asked}]` : asked
}

/** What Node says in English of words that it could not read. */
function wordsOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return 'Deze optie bestaat hier niet.'
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return 'Bij een optie ontbreekt de waarde.'
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return 'Hier hoort geen bestand bij.'
  return error instanceof Error ? error.message : String(error)
}
