import type { z } from 'zod'

/** An option: what it takes, `DIR`, or nothing for one that is there or not; and what it does. */
export type Option = { takes?: string; says: string }

/** Where a command works: what surrounds it comes in here, so that a test can call it too. */
export type Desk = {
  environment: NodeJS.ProcessEnv
  /** The folder of the person at the keyboard: the files that she names are found from there. */
  folder: string
  /** What comes in by the pipe. */
  input: () => Promise<Buffer>
  /** Progress and messages; results go out with the outcome. */
  say: (line: string) => void
}

/** What came of it. `isFine` false: refused, or found wanting; the lines say why. */
export type Outcome = { isFine: boolean; lines: readonly string[]; json: object }

/** A command of `npx handslag`, as the table lists it. */
export type Command = {
  /** One or two words. */
  name: string
  does: string
  options: Record<string, Option>
  /** How the file that may follow is called in the usage, `FILE.pdf`; in brackets where it may be left out. */
  file?: string
  fields: z.ZodObject
  run: (input: object, desk: Desk) => Promise<Outcome | 'goes on'>
}

type Doing<Fields extends z.ZodObject> = Omit<Command, 'fields' | 'run'> & {
  /** Everything that may be given, the file as `file`. */
  fields: Fields
  run: (input: z.output<Fields>, desk: Desk) => Promise<Outcome | 'goes on'>
}

/** A command with its fields: what is given is read before it runs, so wrong usage changes nothing. */
export const toolCommand = <Fields extends z.ZodObject>({
  fields,
  run,
  ...described
}: Doing<Fields>): Command => ({
  ...described,
  fields,
  run: (input, desk) => run(fields.parse(input), desk),
})

/** A refusal that a command throws where it found something that a person must mend; no fault of ours. */
export class Refused extends Error {}

export const found = (isFine: boolean, lines: readonly string[], json: object): Outcome => ({
  isFine,
  lines,
  json,
})
