import { describe, expect, it } from 'vitest'
import { calendarIds, calendars } from '#law/calendars.ts'
import { regimeIds } from '#law/regimes.ts'
import { holdsWords, verifiedWords, whenWords } from './rule.words.ts'

describe('when a rule falls, in words', () => {
  it('says of a day before which something must be done that the day itself is too late', () => {
    expect(whenWords({ on: '07-01', year: -1, exclusive: true })).toBe(
      'Vóór 1 juli, in het jaar vóór de afspraken. Op 1 juli zelf is het te laat.',
    )
    expect(whenWords({ on: '12-01', year: -1 })).toBe(
      'Uiterlijk op 1 december, in het jaar vóór de afspraken.',
    )
    expect(whenWords({ on: '01-01', year: 0 })).toBe(
      'Uiterlijk op 1 januari, in het jaar van de afspraken.',
    )
  })

  it('names the event or the step from which a term counts', () => {
    expect(whenWords({ after: 'consultationStarted', add: { months: 6 } })).toBe(
      '6 maanden na deze gebeurtenis: overleg begonnen.',
    )
    expect(whenWords({ after: 'disputeArose', add: { weeks: 4 } })).toBe(
      '4 weken na deze gebeurtenis: geschil ontstaan.',
    )
    expect(whenWords({ afterRule: 'CAL-19', add: { days: 14 } })).toBe(
      '14 dagen na deze stap: afspraken zijn ondertekend (streefdatum).',
    )
    expect(whenWords({ beforeRule: 'CAL-09' })).toBe('Vóór deze stap: bod is verstuurd.')
    expect(whenWords({ sameDayAs: 'CAL-09' })).toBe('Op dezelfde dag als: bod is verstuurd.')
  })

  it('says what comes back, what comes once, and what has no day', () => {
    expect(whenWords({ each: 'quarter', add: { weeks: 4 } })).toBe(
      '4 weken na het einde van elk kwartaal.',
    )
    expect(whenWords({ each: 'halfYear', add: { days: 0 } })).toBe('Op het einde van elk halfjaar.')
    expect(whenWords({ absolute: '2027-07-01' })).toBe('Uiterlijk op 1 juli 2027. Dat is één keer.')
    expect(whenWords('undated')).toBe('Zonder vaste datum.')
  })

  it('says something of every rule under each law, and how sure it is', () => {
    for (const regime of regimeIds)
      for (const id of calendarIds) {
        const rule = calendars[regime][id]
        if (!rule) continue
        expect(whenWords(rule.when), id).toMatch(/^[A-ZÉ0-9].*\.$/)
        expect(holdsWords(rule), id).toMatch(/^(Sinds|Van) .*20\d\d.*\.$/)
        expect(verifiedWords[rule.verified], id).toMatch(/\.$/)
      }
  })
})

it('says from when to when we count with a rule', () => {
  expect(holdsWords({ validFrom: '2026-07-01' })).toBe('Sinds 1 juli 2026.')
  expect(holdsWords({ validFrom: '2015-07-01', validTo: '2027-06-30' })).toBe(
    'Van 1 juli 2015 tot en met 30 juni 2027.',
  )
})
