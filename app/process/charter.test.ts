import { describe, expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import {
  type CharterVersion,
  charterFrom,
  charterSettings,
  settingNames,
  settingsChanged,
  usualCharter,
} from './charter.ts'
import { settingInWords, settingLabels } from './charter.words.ts'

const version = (number: number, given: Partial<CharterVersion> = {}): CharterVersion => ({
  ...usualCharter,
  id: id(`version-${number}`),
  number,
  isAccepted: false,
  ...given,
})

describe('the charter that holds', () => {
  it('is the usual one while nothing was written', () => {
    expect(charterFrom([])).toEqual({ ...usualCharter, version: null })
  })

  it('is the newest that everybody accepted, not a newer one that some have still to accept', () => {
    const versions = [
      version(3, { paperWorkingDays: 3 }),
      version(2, { paperWorkingDays: 15, isAccepted: true }),
      version(1, { isAccepted: true }),
    ]
    expect(charterFrom(versions)).toMatchObject({ paperWorkingDays: 15, version: { number: 2 } })
  })

  it('is the usual one while somebody has still to accept: writing alone loosens nothing', () => {
    const versions = [version(2, { paperWorkingDays: 0 }), version(1, { readingMinutes: 2400 })]
    expect(charterFrom(versions)).toEqual({ ...usualCharter, version: null })
  })
})

describe('the settings', () => {
  it('take silence for no answer, unless the parties agree otherwise', () => {
    expect(usualCharter.silence).toBe('no_answer')
  })

  it('rest on what this application or practice holds to, never on a law', () => {
    for (const { basis } of Object.values(charterSettings))
      expect(bases[basis].kind).not.toBe('law')
  })

  it('each have their place and their words', () => {
    expect(settingNames.toSorted()).toEqual(Object.keys(charterSettings).toSorted())
    for (const name of settingNames) {
      expect(settingLabels[name]).toMatch(/\?$/)
      expect(settingInWords(name, usualCharter)).not.toBe('')
    }
    expect(settingInWords('paperWorkingDays', { ...usualCharter, paperWorkingDays: 1 })).toBe(
      '1 werkdag',
    )
  })

  it('differ by name', () => {
    const after = { ...usualCharter, silence: 'consent', readingMinutes: 90 } as const
    expect(settingsChanged(usualCharter, after)).toEqual(['silence', 'readingMinutes'])
    expect(settingsChanged(usualCharter, usualCharter)).toEqual([])
  })
})
