import { serveSite } from './server.ts'

/** What `npx handslag <command>` does, by name. */
const commands: Record<string, (words: string[]) => Promise<void>> = {
  serve: serveSite,
}

const [name = '', ...words] = process.argv.slice(2)
const chosen = commands[name]
if (chosen) await chosen(words)
else {
  console.error(`Onbekend: ${name}. Kies uit: ${Object.keys(commands).join(', ')}.`)
  process.exitCode = 2
}
