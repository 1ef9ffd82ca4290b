import { type Command, type Desk, type Outcome, Refused } from './command.ts'
import { commands } from './commands.ts'
import { readWords } from './usage.ts'

/** What the shell gets: the status, and what goes to stdout. `goes on` for what keeps serving. */
export type Answer = { status: 0 | 1 | 2; out: string } | 'goes on'

/**
 * Runs one line of words: `['history', 'verify', '--json']`. Status 0 done, 1 refused or found
 * wanting, 2 wrong usage. Messages go to `desk.say`, results into `out`.
 */
export async function runWords(words: readonly string[], desk: Desk): Promise<Answer> {
  const read = readWords(commands, words)
  if (!read.ok) {
    for (const line of [read.fault, '', ...read.usage]) desk.say(line)
    return { status: 2, out: '' }
  }
  const outcome = await attempt(read.command, read.input, desk)
  if (outcome === 'goes on') return outcome
  const { isFine, lines, json } = outcome
  const out = read.asJson ? JSON.stringify(json, null, 2) : lines.join('\n')
  return { status: isFine ? 0 : 1, out: out === '' ? '' : `${out}\n` }
}

async function attempt(command: Command, input: object, desk: Desk): Promise<Outcome | 'goes on'> {
  try {
    return await command.run(input, desk)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    desk.say(error.message)
    return { isFine: false, lines: [], json: { refused: error.message } }
  }
}
