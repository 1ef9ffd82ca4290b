import { buffer } from 'node:stream/consumers'
import { runWords } from '#cli/run-words.ts'

// A fault that nobody foresaw is said in one line; where it came from is for whoever mends it.
const answer = await runWords(process.argv.slice(2), {
  environment: process.env,
  folder: process.env.INIT_CWD ?? process.cwd(),
  input: () => buffer(process.stdin),
  say: (line) => console.error(line),
}).catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  return { status: 1 as const, out: '' }
})

if (answer !== 'goes on') process.stdout.write(answer.out, () => process.exit(answer.status))
