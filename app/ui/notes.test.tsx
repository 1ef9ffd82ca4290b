import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, it } from 'vitest'
import { fault, notFromHere, notThere } from './answers.tsx'
import { Button, Details, Form, LinkButton } from './form.tsx'
import { DoneNote, ErrorSummary, Note, RefusalNote } from './note.tsx'

it('sends the move and what belongs to it, and leaves the checks to the server', () => {
  const form = html(
    <Form move="invite" hidden={{ partyId: 'p1' }} multipart name="Partij uitnodigen">
      <Button weight="quiet">Uitnodigen</Button>
    </Form>,
  )
  expect(form).toContain('method="post"')
  expect(form).toContain('noValidate=""')
  expect(form).toContain('encType="multipart/form-data"')
  expect(form).toContain('<input type="hidden" name="move" value="invite"/>')
  expect(form).toContain('<input type="hidden" name="partyId" value="p1"/>')
  expect(form).toContain('<button type="submit" class="button button--quiet">Uitnodigen</button>')
})

it('opens a second form that came back wrong', () => {
  expect(
    html(
      <Details summary="Meer" open>
        …
      </Details>,
    ),
  ).toContain('<details open=""')
  expect(html(<Details summary="Meer">…</Details>)).not.toContain('open')
})

it('looks like a button where a link is the next thing to do', () => {
  expect(html(<LinkButton href="/verder">Verder</LinkButton>)).toBe(
    '<a class="button button--primary" href="/verder">Verder</a>',
  )
})

it('says a no with what it rests on, at once', () => {
  const note = html(<RefusalNote words="Dit doet de coördinator." cite="Spelregels, regel 3" />)
  expect(note).toContain('role="alert"')
  expect(note).toContain('Waarom? <cite>Spelregels, regel 3</cite>')
  expect(html(<RefusalNote words="Nee." />)).not.toContain('cite')
})

it('shows no summary for a form without errors', () => {
  const none = { given: { a: 'x' }, chosen: {}, errors: {} }
  expect(html(<ErrorSummary form="f" problems={none} />)).toBe('')
  expect(html(<ErrorSummary form="f" problems={undefined} />)).toBe('')
})

it('names what is wrong with a form as a whole without leading to a field', () => {
  const whole = { given: {}, chosen: {}, errors: { '': 'Het begin ligt na het einde.' } }
  expect(html(<ErrorSummary form="f" problems={whole} />)).toContain(
    '<li>Het begin ligt na het einde.</li>',
  )
})

it('tells good news without interrupting', () => {
  expect(html(<DoneNote />)).toContain('role="status"')
  expect(html(<DoneNote>Verstuurd</DoneNote>)).toContain('Verstuurd')
  expect(html(<Note kind="warn" title="Let op" />)).not.toContain('role')
})

it('gives nothing away about what is not there', async () => {
  expect([notThere().status, notFromHere().status, fault('ab12').status]).toEqual([404, 403, 500])
  expect(await fault('ab12').text()).toContain('ab12')
})
