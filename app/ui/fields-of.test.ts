import { expect, it } from 'vitest'
import { fieldsOf, idOf } from './fields-of.ts'

const stored = { name: 'Bo', homes: 60, themes: ['rent'], sure: true, none: null }

it('shows what is stored in a form that was not sent', () => {
  const field = fieldsOf<'name' | 'homes' | 'themes' | 'sure' | 'none'>('f', undefined, stored)
  expect(field.text('name')).toEqual({
    id: 'f-name',
    name: 'name',
    error: undefined,
    defaultValue: 'Bo',
  })
  expect(field.text('homes').defaultValue).toBe('60')
  expect(field.text('none').defaultValue).toBeUndefined()
  expect(field.list('themes').defaultValues).toEqual(['rent'])
  expect(field.box('sure').defaultChecked).toBe(true)
})

it('shows what was typed in a form that came back, also where that is nothing', () => {
  const problems = {
    given: { name: '' },
    chosen: { name: [''], planned: ['3', 'veel'] },
    errors: { name: 'Vul dit in.', 'planned[1]': 'Vul een getal in.' },
  }
  const field = fieldsOf<'name' | 'themes' | 'sure' | 'planned'>('f', problems, stored)
  expect(field.text('name')).toMatchObject({ defaultValue: '', error: 'Vul dit in.' })
  expect(field.list('themes').defaultValues).toEqual([])
  expect(field.box('sure').defaultChecked).toBe(false)
  expect(field.row('planned', 1)).toEqual({
    id: 'f-planned-1',
    name: 'planned',
    error: 'Vul een getal in.',
    defaultValue: 'veel',
  })
})

it('gives each row of a repeated field an id of its own', () => {
  expect([idOf('f', 'planned'), idOf('f', 'planned[2]')]).toEqual(['f-planned', 'f-planned-2'])
})
