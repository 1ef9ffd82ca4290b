import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Checkbox, Checkboxes, Radios, Select } from './choice.tsx'
import { Field, FileField, TextArea } from './field.tsx'

it('ties hint and error to the input, so that they are read aloud with it', () => {
  const field = html(
    <Field id="homes" name="homes" label="Aantal" hint="Een getal" error="Vul dit in." />,
  )
  expect(field).toContain('<label for="homes">Aantal</label>')
  expect(field).toContain('aria-describedby="homes-hint homes-error"')
  expect(field).toContain('aria-invalid="true"')
  expect(field).toContain('<span class="visually-hidden">Fout: </span>Vul dit in.')
})

it('says nothing of hints and errors where there are none', () => {
  const field = html(<Field id="name" name="name" label="Naam" />)
  expect(field).not.toContain('aria-')
})

it('asks for a number with a number keyboard, but lets people type it in Dutch', () => {
  const field = html(<Field id="n" name="n" label="Aantal" type="number" unit="woningen" />)
  expect(field).toContain('type="text"')
  expect(field).toContain('inputMode="decimal"')
  expect(field).toContain('<span>woningen</span>')
})

it('keeps what was typed in a field of more lines', () => {
  const area = html(<TextArea id="why" name="why" label="Waarom?" defaultValue="Omdat" optional />)
  expect(area).toContain('>Omdat</textarea>')
  expect(area).toContain('(niet verplicht)')
})

it('says how large a file may be', () => {
  const field = html(<FileField id="f" name="f" label="Bewijs" megabytes={10} accept=".pdf" />)
  expect(field).toContain('Hoogstens 10 MB.')
  expect(field).toContain('accept=".pdf"')
  expect(field).toContain('aria-describedby="f-hint"')
})

const choices = [
  { value: 'a', label: 'Akkoord' },
  { value: 'b', label: 'Niet akkoord', hint: 'Zeg waarom.' },
]

it('asks one choice as a group with a legend, the first at the id of the field', () => {
  const group = html(
    <Radios
      id="s"
      name="s"
      label="Wat vindt u?"
      choices={choices}
      defaultValue="b"
      error="Kies."
    />,
  )
  expect(group).toContain('<fieldset class="field field--wrong" aria-describedby="s-error">')
  expect(group).toContain('<legend>Wat vindt u?</legend>')
  expect(group).toMatch(/<input type="radio" name="s" id="s" value="a"|id="s"/)
  expect(group.match(/checked=""/g)).toHaveLength(1)
  expect(group).toMatch(/id="s-1"[^>]*aria-describedby="s-1-hint"/)
})

it('ticks every box that was chosen', () => {
  const group = html(
    <Checkboxes id="t" name="t" label="Welke?" choices={choices} defaultValues={['a', 'b']} />,
  )
  expect(group.match(/checked=""/g)).toHaveLength(2)
})

it('ticks one box that is on', () => {
  const box = html(<Checkbox id="c" name="c" label="Ja" defaultChecked error="Vink dit aan." />)
  expect(box).toContain('checked=""')
  expect(box).toContain('aria-describedby="c-error"')
})

it('offers a list to choose from by group, with an empty first choice', () => {
  const list = html(
    <Select
      id="o"
      name="o"
      label="Wie?"
      defaultValue="b"
      choices={[
        { value: 'a', label: 'Voorbeeldwonen', group: 'Corporaties' },
        { value: 'b', label: 'Gemeente', group: 'Gemeente' },
      ]}
    />,
  )
  expect(list).toContain('<option value="">Maak een keuze</option>')
  expect(list).toContain('<optgroup label="Corporaties">')
  expect(list).toContain('<option value="b" selected="">Gemeente</option>')
  expect(html(<Select id="o" name="o" label="Wie?" empty={false} choices={[]} />)).not.toContain(
    'Maak een keuze',
  )
})
