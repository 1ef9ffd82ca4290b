import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { exampleAgreement } from '#documents/agreement-document.example.ts'
import { agreementJson } from '#documents/agreement-json.ts'
import { commands } from './commands.ts'
import { runWords } from './run-words.ts'

/** Runs words as somebody would type them, in a folder of her own. */
async function typed(...words: string[]) {
  return piped('', ...words)
}

/** The same, with something coming in by the pipe. */
async function piped(given: string, ...words: string[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'test-words-'))
  const said: string[] = []
  const input = async () => Buffer.from(given)
  const desk = { environment: {}, folder, input, say: (line: string) => said.push(line) }
  return {
    folder,
    said,
    run: () => runWords(words, desk),
  }
}

it.each([
  ['nothing', []],
  ['an unknown command', ['gooi-weg']],
  ['half a command', ['history']],
  ['an unknown option', ['doctor', '--luid']],
  ['an option without its value', ['token', '--person']],
  ['a missing option', ['render', 'agreement.json']],
  ['a missing file', ['verify']],
  ['a file where none belongs', ['doctor', 'iets.txt']],
  ['two files', ['verify', 'een.pdf', 'twee.pdf']],
  ['an address that is none', ['token', '--person', 'niemand']],
  ['a number that is none', ['token', '--person', 'a@b.example', '--days', 'veel']],
])('answers %s with 2 and the usage, on stderr', async (_, words) => {
  const { run, said } = await typed(...words)
  expect(await run()).toEqual({ status: 2, out: '' })
  expect(said.join('\n')).toContain('Gebruik: npx handslag')
})

it('lists every command with what it does', async () => {
  const { run, said } = await typed('--help')
  await run()
  for (const { name, does } of commands) {
    expect(said.join('\n')).toContain(name)
    expect(said.join('\n')).toContain(does)
  }
})

it('describes every option that its fields read, and reads every option it describes', () => {
  for (const { name, options, file, fields } of commands)
    expect({ name, reads: Object.keys(fields.shape).toSorted() }).toEqual({
      name,
      reads: [...Object.keys(options), ...(file ? ['file'] : [])].toSorted(),
    })
})

it('finds files from where the person is, and makes the documents of an agreement there', async () => {
  const { run, folder } = await typed(
    'render',
    'a.json',
    '--out',
    'uit',
    '--formats',
    'html,odt',
    '--json',
  )
  writeFileSync(path.join(folder, 'a.json'), agreementJson(exampleAgreement(5)))
  const answer = await run()
  expect(answer).toMatchObject({ status: 0 })
  expect(readdirSync(path.join(folder, 'uit')).toSorted()).toEqual([
    'agreement.html',
    'agreement.odt',
  ])
  expect(readdirSync(folder).toSorted()).toEqual(['a.json', 'uit'])
  expect(JSON.parse(answer === 'goes on' ? '' : answer.out)).toMatchObject({
    agreement: 'voorbeeldstad-2027',
    files: ['agreement.odt', 'agreement.html'].toReversed(),
  })
})

it('refuses an agreement that is none with the place, and leaves nothing', async () => {
  const { run, folder, said } = await typed('render', 'a.json', '--out', 'uit')
  writeFileSync(path.join(folder, 'a.json'), '{"schema":"urn:handslag:agreement:1"}')
  expect(await run()).toEqual({ status: 1, out: '' })
  expect(said).toEqual([expect.stringContaining('a.json is geen overeenkomst. agreement: ')])
  expect(readdirSync(folder)).toEqual(['a.json'])
})

it('refuses a file that is not there, and a folder that is a file', async () => {
  const gone = await typed('render', 'weg.json', '--out', 'uit')
  expect(await gone.run()).toMatchObject({ status: 1 })
  expect(gone.said).toEqual(['weg.json kan niet worden gelezen: het bestaat niet.'])

  const taken = await typed('render', 'a.json', '--out', 'a.json', '--formats', 'html')
  const text = agreementJson(exampleAgreement(1))
  writeFileSync(path.join(taken.folder, 'a.json'), text)
  expect(await taken.run()).toMatchObject({ status: 1 })
  expect(readFileSync(path.join(taken.folder, 'a.json'), 'utf8')).toBe(text)
})

it('says what is wrong in the environment before it starts anything', async () => {
  const { folder, said } = await typed()
  const input = async () => Buffer.from('')
  const environment = { PORT: 'poort' }
  const desk = { environment, folder, input, say: (line: string) => said.push(line) }
  expect(await runWords(['history', 'verify'], desk)).toMatchObject({ status: 1 })
  expect(said).toEqual([expect.stringMatching(/^PORT moet een poort zijn/)])
})

it('reads sentences by the pipe or from a file, and answers in the words of the corpus, line by line', async () => {
  const line = '{"id":"a","text":"De corporaties bouwen in 2027 ruim 175 woningen."}'
  const { run, folder } = await piped(`${line}\n\n${line}\n`, 'check', '--jsonl')
  const answer = await run()
  const out = answer === 'goes on' ? '' : answer.out
  expect(out.split('\n')).toHaveLength(3)
  expect(JSON.parse(out.split('\n')[0] ?? '')).toEqual({
    id: 'a',
    theme: 'nieuwbouw',
    actors: ['corporatie'],
    quantity: 175,
    quantity_max: null,
    unit: 'woningen',
    deadline: '2027',
    relative_deadline: null,
    obligation: 'resultaat',
    vague_terms: ['ruim'],
    smart: { specific: true, measurable: true, time_bound: true, assigned: true },
  })
  writeFileSync(path.join(folder, 'zinnen.jsonl'), line)
  const desk = { environment: {}, folder, input: async () => Buffer.from(''), say: () => {} }
  expect(await runWords(['check', '--jsonl', 'zinnen.jsonl'], desk)).toMatchObject({ status: 0 })
})

it('refuses a line without a text, by its number', async () => {
  const { run, said } = await piped('{"id":1,"text":"x"}\n{"id":2}\n', 'check', '--jsonl')
  expect(await run()).toEqual({ status: 1, out: '' })
  expect(said).toEqual(['de invoer, regel 2: Er is geen tekst.'])
})

it.each(['hallo', '5', 'null', '[]', '{"id":1,"text":"x"'])(
  'says in Dutch that a line %s is no sentence',
  async (given) => {
    const { run, said } = await piped(`${given}\n`, 'check', '--jsonl')
    expect(await run()).toEqual({ status: 1, out: '' })
    expect(said).toEqual(['de invoer, regel 1: Dit is geen zin als JSON.'])
  },
)

it('says of what is no agreement that it is no JSON, or what is wrong with it', async () => {
  const { run, folder, said } = await typed('render', 'a.json', '--out', 'uit')
  writeFileSync(path.join(folder, 'a.json'), '{')
  await run()
  expect(said).toEqual(['a.json is geen overeenkomst. Dit is geen JSON.'])
})

it('refuses a format that does not exist before it writes any', async () => {
  const { run, folder, said } = await typed(
    'render',
    'a.json',
    '--out',
    'uit',
    '--formats',
    'odt,rtf',
  )
  writeFileSync(path.join(folder, 'a.json'), agreementJson(exampleAgreement(1)))
  expect(await run()).toMatchObject({ status: 2 })
  expect(said[0]).toContain('Kies uit pdf, docx, odt, html.')
  expect(readdirSync(folder)).toEqual(['a.json'])
})

it('gives a refusal as JSON to who asked for JSON', async () => {
  const { run } = await typed('render', 'weg.json', '--out', 'uit', '--json')
  const answer = await run()
  expect(answer).toMatchObject({ status: 1 })
  expect(JSON.parse(answer === 'goes on' ? '' : answer.out)).toEqual({
    refused: 'weg.json kan niet worden gelezen: het bestaat niet.',
  })
})

it('reads lines from a Windows computer, with a mark at the start', async () => {
  const line = '{"id":"a","text":"De gemeente wijst in 2027 tien kavels aan."}'
  const { run } = await piped(`\ufeff${line}\r\n${line}\r\n`, 'check', '--jsonl', '--json')
  const answer = await run()
  const read = JSON.parse(answer === 'goes on' ? '' : answer.out)
  expect(read).toHaveLength(2)
  expect(read[0]).toMatchObject({ id: 'a', actors: ['gemeente'], deadline: '2027' })
})
