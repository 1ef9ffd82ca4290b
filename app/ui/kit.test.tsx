import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BesideKit, FiguresKit, HomeKit, kitFrame, PartsKit, TextKit } from './kit.example.tsx'
import { FormKit, kitFields, NotesKit, WrongKit } from './kit-forms.example.tsx'
import { MatrixKit } from './kit-matrix.example.tsx'
import { page } from './page.tsx'
import { readForm } from './read-form.ts'
import { style } from './style.ts'

const problems = readForm(
  kitFields,
  new URLSearchParams([
    ['homes', 'ongeveer 260'],
    ['planned', '12'],
    ['planned', 'veel'],
    ['why', 'Zo <b>niet</b>'],
  ]),
)

const kits: Record<string, ReactNode> = {
  home: <HomeKit />,
  figures: <FiguresKit />,
  beside: <BesideKit />,
  text: <TextKit />,
  parts: <PartsKit />,
  form: <FormKit />,
  wrong: <WrongKit problems={problems} />,
  notes: <NotesKit />,
  'three parties': <MatrixKit count={3} />,
  'thirteen parties': <MatrixKit count={13} />,
}

const htmlOf = (content: ReactNode) =>
  page(
    {
      ...kitFrame,
      title: 'Onderdelen',
      crumbs: [{ name: 'Trajecten', href: '/trajecten' }],
      step: { nth: 4, of: 10 },
    },
    content,
  ).text()

const all = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, text = '']) => text)

/** What is plain already, and has a name for who reads the code. */
const plain = ['button--primary', 'note--info', 'rail__segment--todo']

describe.each(Object.entries(kits))('the kit of %s', (_, content) => {
  it('has every id once, and refers to none that is not there', async () => {
    const html = await htmlOf(content)
    const ids = all(html, / id="([^"]+)"/g)
    expect(ids).toEqual([...new Set(ids)])
    const referred = [
      ...all(html, / for="([^"]+)"/g),
      ...all(html, / aria-(?:labelledby|describedby)="([^"]+)"/g).flatMap((list) =>
        list.split(' '),
      ),
    ]
    expect(referred.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('needs no script, and no style that a strict site forbids', async () => {
    expect(await htmlOf(content)).not.toMatch(/<script| style="| on[a-z]+="/)
  })

  it('has a rule in the style sheet for every class', async () => {
    const classes = all(await htmlOf(content), / class="([^"]+)"/g).flatMap((list) =>
      list.split(' '),
    )
    const known = new Set(all(style, /\.([a-z][\w-]*)/g))
    expect(classes.filter((name) => !known.has(name) && !plain.includes(name))).toEqual([])
  })

  it('skips no level of heading', async () => {
    const levels = all(await htmlOf(content), /<h(\d)/g).map(Number)
    const jumps = levels.filter((level, nth) => level > (levels[nth - 1] ?? 0) + 1)
    expect(jumps).toEqual([])
  })
})

it('leads from each message of a wrong form to its field, and keeps what was typed', () => {
  const html = renderToStaticMarkup(<WrongKit problems={problems} />)
  const targets = all(html, /<a href="#([^"]+)"/g)
  expect(targets).toEqual([
    'kit-stance',
    'kit-homes',
    'kit-planned-1',
    'kit-themes',
    'kit-owner',
    'kit-by',
  ])
  expect(targets.filter((id) => !html.includes(` id="${id}"`))).toEqual([])
  expect(html).toContain('Aantal huizen: Vul een getal in. U vulde ‘ongeveer 260’ in.')
  expect(html).toContain('Wie doet dit? Vul dit in.')
  expect(html).toContain('value="ongeveer 260"')
  expect(html).toContain('value="veel"')
  expect(html).toContain('Zo &lt;b&gt;niet&lt;/b&gt;</textarea>')
})
