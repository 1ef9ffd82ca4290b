import { describe, expect, it } from 'vitest'
import { aFact, agrees, disputes } from '#agreement/facts.example.ts'
import type { Fact } from '#agreement/facts.ts'
import { exampleAgreement } from '#documents/agreement-document.example.ts'
import { id } from '#kernel/id.ts'
import type { OrganisationName } from '#parties/cast.example.ts'
import { partyId } from '#parties/parties.example.ts'
import { draftFlags, flagsInText } from './draft-flags.ts'
import { draftNotesOf } from './draft-notes.words.ts'

const party = (name: OrganisationName) => ({
  id: partyId(name),
  role: 'contracting' as const,
  shortName: name,
})

const parties = [party('voorbeeldwonen'), party('hvVoorbeeldwonen')]

const under = (code: string, fact: Fact, isTabled = true) => ({
  ...fact,
  commitmentId: id<'Commitment'>(code),
  code,
  isTabled,
})

const underGoal = (goal: string, fact: Fact) => ({ ...fact, goalId: id<'Goal'>(goal), goal })

const disputed = aFact([disputes('hvVoorbeeldwonen')])
const agreed = aFact([agrees('voorbeeldwonen'), agrees('hvVoorbeeldwonen')])

describe('what in a text needs care', () => {
  it('is what builds on a disputed or a withdrawn fact, and not on one that all agree with', () => {
    const withdrawn = aFact([], { id: id('weg'), withdrawn: 'Te oud.' })
    const used = [under('A-01', disputed), under('A-01', withdrawn), under('A-02', agreed)]
    const flags = draftFlags({ used, goalFacts: [], parties })
    expect(flags.commitments).toMatchObject([
      {
        code: 'A-01',
        facts: [{ status: { kind: 'disputed' } }, { status: { kind: 'withdrawn' } }],
      },
    ])
  })

  it('is no commitment that was withdrawn from the table', () => {
    const used = [under('A-01', disputed, false)]
    expect(draftFlags({ used, goalFacts: [], parties }).commitments).toEqual([])
  })

  it('is a goal too', () => {
    const goalFacts = [underGoal('doel', disputed), underGoal('ander', agreed)]
    expect(draftFlags({ used: [], goalFacts, parties }).goals).toMatchObject([
      { id: 'doel', text: 'doel', facts: [{ id: disputed.id }] },
    ])
  })

  it('is in the text only what stands in the text', () => {
    const document = exampleAgreement(10)
    const [code = ''] = document.chapters.flatMap(({ commitments }) =>
      commitments.map((one) => one.code),
    )
    const used = [under(code, disputed), under('Z-99', disputed)]
    const goalFacts = [underGoal('niet in de tekst', disputed)]
    const flags = flagsInText(draftFlags({ used, goalFacts, parties }), document)
    expect(flags.commitments.map((one) => one.code)).toEqual([code])
    expect(flags.goals).toEqual([])
  })
})

it('says in the draft by whom a fact is disputed, and why', () => {
  const flags = draftFlags({ used: [under('A-01', disputed)], goalFacts: [], parties })
  expect(draftNotesOf(flags, parties).commitments.get('A-01')).toEqual([
    'Dit rust op een feit dat ter discussie staat. “Er staan 4.120 sociale huurwoningen.” ' +
      'Betwist door hvVoorbeeldwonen. hvVoorbeeldwonen: “Wij tellen anders.”',
  ])
})

it('says of a withdrawn fact once that it was withdrawn', () => {
  const withdrawn = aFact([], { withdrawn: 'Te oud.' })
  const flags = draftFlags({ used: [], goalFacts: [underGoal('doel', withdrawn)], parties })
  expect(draftNotesOf(flags, parties).goals.get('doel')).toEqual([
    'Dit rust op een feit dat ter discussie staat. “Er staan 4.120 sociale huurwoningen.” ' +
      'Ingetrokken: “Te oud.”',
  ])
})
