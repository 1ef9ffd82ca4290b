import { describe, expect, it } from 'vitest'
import { exampleAgreement } from './agreement-document.example.ts'
import { agreementHash } from './agreement-json.ts'
import { agreementManuscript } from './agreement-manuscript.ts'
import { type DraftNotes, draftManuscript } from './draft-manuscript.ts'

const agreement = exampleAgreement(10)

const noNotes: DraftNotes = { commitments: new Map(), goals: new Map() }

const said = (notes: DraftNotes) => JSON.stringify(draftManuscript(agreement, notes))

const [chapter] = agreement.chapters.filter(({ commitments }) => commitments.length > 0)
const code = chapter?.commitments[0]?.code ?? ''

describe('a draft', () => {
  it('has the whole text of the agreement, and nothing else, where nothing is to be noted', () => {
    expect(draftManuscript(agreement, noNotes).blocks).toEqual(
      agreementManuscript(agreement, []).blocks,
    )
  })

  it('says on every page that it is one, and claims no version and no hash', () => {
    const { facts, running, notice } = draftManuscript(agreement, noNotes)
    expect(running).toContain('concept van')
    expect(notice).toContain('nog niet vastgesteld')
    expect(facts.map(({ label }) => label)).toEqual(['Kenmerk', 'Soort', 'Looptijd', 'Stand'])
    expect(said(noNotes)).not.toContain(agreementHash(agreement))
    expect(said(noNotes)).not.toContain(`versie ${agreement.version}`)
  })

  it('puts a note right under the heading of its commitment', () => {
    const notes = { ...noNotes, commitments: new Map([[code, ['Betwist.']]]) }
    const { blocks } = draftManuscript(agreement, notes)
    const at = blocks.findIndex((one) => one.kind === 'heading' && one.text.includes(`(${code})`))
    expect(blocks[at + 1]).toEqual({
      kind: 'facts',
      facts: [{ label: 'Let op', value: 'Betwist.' }],
    })
    expect(blocks).toHaveLength(agreementManuscript(agreement, []).blocks.length + 1)
  })

  it('puts a note on a goal by its number under the goals of its theme', () => {
    const withGoal = agreement.chapters.find(({ goals }) => goals.length > 0)
    const goal = withGoal?.goals[0]?.id ?? ''
    const notes = { ...noNotes, goals: new Map([[goal, ['Betwist.']]]) }
    expect(said(notes)).toMatch(/"Let op bij D\d+","value":"Betwist\."/)
  })

  it('leaves out a note on what is not in the text', () => {
    const notes = { ...noNotes, commitments: new Map([['VBS-XXX-99', ['Betwist.']]]) }
    expect(said(notes)).not.toContain('Let op')
  })
})
