import { describe, expect, it } from 'vitest'
import { themeCodes } from '#law/themes.ts'
import { organisations } from '#parties/cast.example.ts'
import { demoPeople } from '#parties/demo-people.ts'
import { pathOf } from './brought.ts'
import { contracting, contractors, emailOf } from './cast.ts'
import { demoPromises } from './demo-promises.ts'
import { demoScope } from './demo-scope.ts'

/** The promises of the year that is negotiated now, of the running year and of the one that ended. */
const years = [0, 1, 2].map((before) => ({ before, promises: demoPromises(2027 - before, before) }))

const sentencesOf = (text: string) => text.split(/(?<=[.?!]) /).filter(Boolean)

const numbersIn = (text: string) =>
  [...text.matchAll(/\d[\d.]*(,\d+)?/g)].map(([found]) =>
    Number(found.replace(/\.$/, '').replaceAll('.', '').replace(',', '.')),
  )

describe.each(years)('the promises of the demo, $before years back', ({ before, promises }) => {
  it('are enough to look at, and touch every theme that the round aims at', () => {
    expect(promises.length).toBeGreaterThanOrEqual(27)
    const touched = new Set(promises.map(({ theme }) => theme))
    for (const { theme } of demoScope(2027).aims) expect(touched).toContain(theme)
    expect(touched.size).toBeGreaterThanOrEqual(5)
  })

  it('leave no gap open in a sentence, and end with a full stop', () => {
    for (const { title, text, plain, deadline } of promises) {
      for (const one of [title, text, plain, deadline ?? '']) expect(one).not.toMatch(/[{}]| {2}/)
      expect(text, title).toMatch(/^[A-Z].*\.$/)
      expect(plain, title).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('say in plain words what they are about, in short sentences without a promise of their own', () => {
    for (const { title, plain } of promises)
      for (const sentence of sentencesOf(plain))
        expect(sentence.split(' ').length, `${title}: ${sentence}`).toBeLessThanOrEqual(20)
  })

  it('say their number in the text, where they have one', () => {
    for (const { title, text, quantity } of promises)
      if (quantity !== null) expect(numbersIn(text), `${title}: ${text}`).toContain(quantity)
  })

  it('say no number in plain words that is not in the text', () => {
    for (const { title, text, plain } of promises)
      for (const number of numbersIn(plain)) expect(numbersIn(text), title).toContain(number)
  })

  it('have a unit where they have a number, and neither where they have none', () => {
    for (const { title, quantity, unit } of promises)
      expect(unit === null, title).toBe(quantity === null)
  })

  it('are due in their own year or later', () => {
    for (const { title, deadline } of promises) {
      const year = /^\d{4}/.exec(deadline ?? '')?.[0]
      if (year) expect(Number(year), title).toBeGreaterThanOrEqual(2027 - before)
    }
  })

  it('are measured where they are a result with a number, by who does it, and checked by another', () => {
    for (const { title, obligation, quantity, measure, owners } of promises) {
      if (obligation === 'result' && quantity !== null) expect(measure, title).not.toBeNull()
      if (!measure) continue
      expect(owners, title).toContain(measure.supplier)
      expect(measure.checker, title).not.toBe(measure.supplier)
      expect(measure.target, title).toBe(quantity)
    }
  })

  it('move the way that they are measured in: from where it stands to what is promised', () => {
    for (const { title, measure } of promises) {
      if (!measure) continue
      const { baseline, target, direction, isCumulative } = measure
      if (direction === 'up') expect(target, title).toBeGreaterThanOrEqual(baseline)
      // What is counted from nothing and must stay low has a ceiling above its baseline.
      if (direction === 'down' && !isCumulative) expect(target, title).toBeLessThanOrEqual(baseline)
      expect(pathOf(measure, [2027]).at(-1), title).toBe(target)
    }
  })

  it('are kept apart by title, and name nobody who does not take part', () => {
    expect(new Set(promises.map(({ title }) => title)).size).toBe(promises.length)
    for (const { owners, by } of promises)
      for (const name of [...owners, by]) expect(contractors).toContain(name)
  })

  it('let every party bring something, and be bound by something', () => {
    for (const name of contractors) {
      expect(
        promises.some(({ by }) => by === name),
        name,
      ).toBe(true)
      expect(
        promises.some(({ owners }) => owners.includes(name)),
        name,
      ).toBe(true)
    }
  })
})

it('has other numbers each year: no two rounds are alike', () => {
  const texts = years.map(({ promises }) => promises.map(({ text }) => text))
  for (const [nth, own] of texts.entries())
    for (const other of texts.slice(nth + 1)) {
      const same = own.filter((text) => other.includes(text))
      expect(same.length).toBeLessThan(own.length / 2)
    }
})

it('aims at themes that there are, with a unit and a year where there is a number', () => {
  for (const { theme, quantity, unit, year, source } of demoScope(2027).aims) {
    expect(themeCodes).toContain(theme)
    expect(quantity === undefined).toBe(unit === undefined)
    if (quantity !== undefined) expect(year).toBeGreaterThanOrEqual(2027)
    expect(source).not.toBe('')
  }
})

it('rests on papers that were there before the year began', () => {
  for (const { documentOn } of demoScope(2027).papers) expect(documentOn < '2027-01-01').toBe(true)
})

it('has someone who speaks and someone who signs for every party, and a button for each of them', () => {
  const buttons = demoPeople.map(({ email }) => email as string)
  for (const name of contractors) {
    const { speaker, signatory } = contracting[name]
    expect(buttons).toContain(emailOf(speaker))
    expect(buttons).toContain(emailOf(signatory))
  }
})

it('uses only mail addresses and numbers that nobody has', () => {
  for (const { email } of demoPeople) expect(email).toMatch(/\.example$/)
  for (const { kvk } of Object.values(organisations)) expect(kvk).toMatch(/^9000000\d$/)
})
