import { describe, expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import {
  asItsRole,
  bindableIn,
  coversTheme,
  formOf,
  formRules,
  keptForm,
  participationForms,
  withUmbrellas,
} from './participation.ts'
import { partWords } from './participation.words.ts'
import { partyId, themeId } from './parties.example.ts'

const otherTheme = id<'Theme'>('00000000-0000-7000-9000-e00000000002')

const contractor = { ...asItsRole, role: 'contracting' as const }
const municipality = { ...contractor, id: partyId('gemeente'), name: 'Gemeente' }
const umbrella = { ...contractor, id: partyId('hvVoorbeeldwonen'), name: 'Koepel Noord' }
const member = {
  ...asItsRole,
  ...keptForm('via_umbrella'),
  viaId: umbrella.id,
  id: partyId('hrModelwonen'),
  name: 'Huurdersraad',
}
const ofOneTheme = {
  ...asItsRole,
  ...keptForm('themes'),
  themeIds: [themeId],
  id: partyId('modelwonen'),
  name: 'Modelwonen',
}
const byItsBod = {
  ...asItsRole,
  ...keptForm('bod_counts'),
  limitedTo: 'Bod van 2 juli',
  id: partyId('voorbeeldwonen'),
  name: 'Voorbeeldwonen',
}
const all = [municipality, umbrella, member, ofOneTheme, byItsBod]

describe('a form of taking part', () => {
  it.each(participationForms)('%s is kept with its role, and read back', (form) => {
    expect(formOf(keptForm(form))).toBe(form)
    expect(bases[formRules[form].basis]).toBeDefined()
  })

  it('is asked for a signature of its own only where it makes the agreement itself', () => {
    const signing = participationForms.filter((form) =>
      ['own', 'seen'].includes(formRules[form].signature),
    )
    const making = participationForms.filter((form) => formRules[form].role === 'contracting')
    expect(signing).toEqual(making)
  })

  it('binds nobody without a word that counts: its own, or that of its umbrella', () => {
    for (const form of participationForms)
      expect(formRules[form].isBindable).toBe(
        ['own', 'umbrella'].includes(formRules[form].position),
      )
  })
})

describe('for whom a commitment can hold', () => {
  it('is everybody who makes the agreement, and members through their umbrella', () => {
    expect(bindableIn(all, undefined)).toEqual(
      [municipality, umbrella, member, ofOneTheme].map((party) => party.id),
    )
  })

  it('leaves out who takes no part in its theme', () => {
    expect(bindableIn(all, otherTheme)).not.toContain(ofOneTheme.id)
    expect(bindableIn(all, themeId)).toContain(ofOneTheme.id)
    expect(coversTheme(municipality, otherTheme)).toBe(true)
  })

  it('asks the umbrella where it holds for a member', () => {
    expect(withUmbrellas([member.id], all)).toEqual([member.id, umbrella.id])
    expect(withUmbrellas([municipality.id], all)).toEqual([municipality.id])
    expect(withUmbrellas([umbrella.id, member.id], all)).toEqual([umbrella.id, member.id])
  })
})

describe('what is said of a part', () => {
  const themes = [{ id: themeId, name: 'Wonen en zorg' }]
  it.each([
    [municipality, 'maakt de afspraken'],
    [member, 'doet mee via Koepel Noord'],
    [ofOneTheme, 'maakt de afspraken over Wonen en zorg'],
    [byItsBod, 'maakt geen afspraken; haar bod geldt (Bod van 2 juli)'],
  ])('$0.name: $1', (party, words) => {
    expect(partWords(party, { parties: all, themes })).toBe(words)
  })
})
