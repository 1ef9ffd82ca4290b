import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { type Action, stateOfAction } from './actions.ts'
import { actionRefusalWords } from './actions.words.ts'

it.each<[string, Partial<Action>, string]>([
  ['open until the day it is due', { dueOn: day('2026-11-25') }, 'open'],
  ['late the day after', { dueOn: day('2026-11-24') }, 'late'],
  ['done, however late', { dueOn: day('2026-11-01'), doneOn: day('2026-11-20') }, 'done'],
  ['dropped', { dueOn: day('2026-11-01'), droppedAt: new Date(0) }, 'dropped'],
])('an action is %s', (_, given, state) => {
  const action = { dueOn: day('2026-11-25'), doneOn: null, droppedAt: null, ...given }
  expect(stateOfAction(action, day('2026-11-25'))).toBe(state)
})

it('says each “no” in a sentence of its own', () => {
  const codes = [
    'no-such-commitment',
    'no-such-action',
    'no-such-talk',
    'no-party-of-round',
    'day-is-past',
    'day-in-future',
    'not-its-owner',
    'not-the-owner',
    'no-such-round',
  ] as const
  const basis = 'reachable-date'
  const sentences = [
    ...codes.map((code) => actionRefusalWords({ code, basis })),
    actionRefusalWords({ code: 'action-closed', state: 'done', basis }),
    actionRefusalWords({ code: 'action-closed', state: 'dropped', basis }),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
})
