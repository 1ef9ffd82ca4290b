import { expect, it } from 'vitest'
import { z } from 'zod'
import { readForm } from './read-form.ts'

const form = (entries: [string, string | File][]) => {
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, value)
  return body
}

it('keeps the rows of a repeated field in line, also where one is empty', () => {
  const path = z.object({ planned: z.array(z.number().nullish()) })
  const read = readForm(
    path,
    form([
      ['planned', ''],
      ['planned', '12'],
      ['planned', '1.250,5'],
    ]),
  )
  expect(read.ok && read.value.planned).toEqual([undefined, 12, 1250.5])
  expect(read.chosen.planned).toEqual(['', '12', '1.250,5'])
})

it('takes one ticked box for a list of one, and none for an empty list', () => {
  const themes = z.object({ themes: z.array(z.string()) })
  const one = readForm(themes, form([['themes', 'rent']]))
  const none = readForm(themes, form([]))
  expect(one.ok && one.value.themes).toEqual(['rent'])
  expect(none.ok && none.value.themes).toEqual([])
})

it('says at which row of a repeated field something is wrong', () => {
  const path = z.object({ planned: z.array(z.number()) })
  const read = readForm(
    path,
    form([
      ['planned', '3'],
      ['planned', 'veel'],
    ]),
  )
  expect(read.errors).toEqual({ 'planned[1]': 'Vul een getal in. U vulde ‘veel’ in.' })
  expect(read.chosen.planned).toEqual(['3', 'veel'])
})

it('lets a file through and gives back the text beside it', () => {
  const upload = z.object({ proof: z.file(), title: z.string().max(3) })
  const proof = new File(['%PDF'], 'proof.pdf')
  const good = readForm(
    upload,
    form([
      ['proof', proof],
      ['title', 'Abc'],
    ]),
  )
  expect(good.ok && good.value.proof.name).toBe('proof.pdf')
  const wrong = readForm(
    upload,
    form([
      ['proof', proof],
      ['title', 'Abcd'],
    ]),
  )
  expect(wrong.given).toEqual({ title: 'Abcd' })
  expect(wrong.errors).toEqual({ title: 'Vul hoogstens 3 tekens in.' })
})

it('takes an empty file field for no file', () => {
  const upload = z.object({ proof: z.file().optional() })
  const read = readForm(upload, form([['proof', new File([], '')]]))
  expect(read.ok && read.value.proof).toBeUndefined()
})

it('speaks Dutch where the form has no words of its own', () => {
  const all = z.object({
    name: z.string(),
    email: z.email(),
    from: z.iso.date(),
    homes: z.number().min(1),
    kind: z.enum(['a', 'b']),
    agreed: z.boolean().default(false),
    note: z.string().default(''),
  })
  const read = readForm(
    all,
    form([
      ['name', ' '],
      ['email', 'x'],
      ['from', '1-2'],
      ['homes', '0'],
      ['kind', 'c'],
    ]),
  )
  expect(read.errors).toEqual({
    name: 'Vul dit in.',
    email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    from: 'Vul een datum in: dag, maand en jaar.',
    homes: 'Vul minstens 1 in.',
    kind: 'Kies een van de mogelijkheden.',
  })
})

it('shows the first message of a field, and that of the whole form under no name', () => {
  const term = z
    .object({ from: z.string().min(3, 'eerste').regex(/^\d+$/, 'tweede'), until: z.string() })
    .refine(({ from, until }) => from < until, 'Het begin ligt na het einde.')
  expect(
    readForm(
      term,
      form([
        ['from', 'x'],
        ['until', 'y'],
      ]),
    ).errors.from,
  ).toBe('eerste')
  const turned = readForm(
    term,
    form([
      ['from', '2030'],
      ['until', '2027'],
    ]),
  )
  expect(turned.errors).toEqual({ '': 'Het begin ligt na het einde.' })
})
