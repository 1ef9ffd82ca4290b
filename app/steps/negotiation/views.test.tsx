import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { aCommitment, aContent, aVersion } from '#agreement/commitments.example.ts'
import type { Commitment } from '#agreement/commitments.ts'
import { differencesBetween } from '#agreement/differences.ts'
import { positionWords } from '#agreement/negotiating.words.ts'
import { type PositionCode, positionCodes } from '#agreement/positions.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type OrganisationName, organisations } from '#parties/cast.example.ts'
import { asItsRole } from '#parties/participation.ts'
import {
  contracting,
  layerId,
  now,
  organisationId,
  partyId,
  roundId,
  themeId,
} from '#parties/parties.example.ts'
import type { Party } from '#parties/rounds.store.ts'
import { AnswerForm, RaiseForm } from './concern.form.tsx'
import { DraftForm } from './draft.form.tsx'
import { AttendanceForm, ItemForm, OutcomeForm, PlanForm } from './meetings.form.tsx'
import type { Meeting, Outcome } from './meetings.ts'
import { Outcomes } from './outcome-list.tsx'
import { PositionForm } from './position.form.tsx'
import { Stance } from './stances.tsx'
import type { Laid } from './table.ts'
import { RowHead } from './table-row.tsx'
import { Changes, TextFacts } from './text-facts.tsx'

const textOf = (node: ReactNode) => renderToStaticMarkup(node)

const names = new Map(
  (Object.keys(organisations) as OrganisationName[]).map((name) => [
    partyId(name),
    organisations[name].shortName as string,
  ]),
)
const nameOf = (party: Commitment['tabled']['partyId']) => names.get(party) ?? ''

const aParty = (name: OrganisationName, role: Party['role'] = 'contracting'): Party => ({
  id: partyId(name),
  organisationId: organisationId(name),
  role,
  name: organisations[name].name,
  shortName: organisations[name].shortName,
  kind: organisations[name].kind,
  why: '',
  ...asItsRole,
})

const parties = [
  aParty('gemeente'),
  aParty('voorbeeldwonen'),
  aParty('zorg', 'adviser'),
  aParty('provincie', 'observer'),
]

const { tabled } = aCommitment()

describe('a stance', () => {
  const said = (code: PositionCode, given: object = {}) => ({
    partyId: partyId('gemeente'),
    contentHash: tabled.contentHash,
    code,
    fulfilledAt: null,
    level: 'official' as const,
    words: 'Daarom.',
    ...given,
  })
  const shown = (latest: ReturnType<typeof said> | undefined, given: object = {}) =>
    textOf(
      <Stance
        tabledHash={tabled.contentHash}
        latest={latest}
        applies
        proposals={[{ partyId: partyId('modelwonen'), contentHash: 'voorstel' }]}
        nameOf={nameOf}
        {...given}
      />,
    )

  it.each(positionCodes)('“%s” stands in words, with its icon', (code) => {
    const text = shown(said(code))
    expect(text).toContain(positionWords[code])
    expect(text).toContain('<svg')
    if (code !== 'none') expect(text).toContain('Daarom.')
  })

  it('looks like agreement once its condition is fulfilled', () => {
    const text = shown(said('agree_if', { fulfilledAt: now }))
    expect(text).toContain('stance--agree')
    expect(text).toContain('Akkoord, voorwaarde vervuld')
  })

  it('says of which text it was, where that is not the one on the table', () => {
    expect(shown(said('agree', { contentHash: 'oud' }))).toContain('gaat over een eerdere tekst')
    expect(shown(said('agree', { contentHash: 'voorstel' }))).toContain(
      'gaat over het voorstel van Modelwonen',
    )
    expect(shown(said('agree'))).not.toContain('Verouderd')
  })

  it('says how firm it is where that is more than at work, and always on its own page', () => {
    expect(shown(said('agree'))).not.toContain('Ambtelijk')
    expect(shown(said('agree'), { whole: true })).toContain('Ambtelijk')
    expect(shown(said('agree', { level: 'decided' }))).toContain('Bestuurlijk vastgesteld')
  })

  it('tells silence from a text that does not hold for the party', () => {
    expect(shown(undefined)).toContain('Nog geen standpunt')
    expect(shown(undefined, { applies: false })).toContain('Geldt niet voor deze partij')
  })

  it('shows at a glance the beginning of a long reason, and all of it on its own page', () => {
    const words = 'woord '.repeat(60)
    expect(shown(said('block', { words }))).toContain('…')
    expect(shown(said('block', { words }), { whole: true })).toContain(words.trim())
  })
})

describe('a row of the table', () => {
  const row: Laid<never> = {
    ...aCommitment(),
    ...tabled,
    id: aCommitment().id,
    concerns: 1,
    number: '1.1',
    latest: [],
    proposals: [],
    facts: [],
    stands: 'waiting',
  }

  it('asks the party for which it waits to react, and tells others how it stands', () => {
    const own = textOf(<RowHead row={row} hasVoice roundId={roundId} nameOf={nameOf} />)
    expect(own).toContain('1.1 · VBS-BES-01')
    expect(own).toContain('Geef uw reactie')
    expect(own).toContain('1 zorg')
    const neutral = textOf(<RowHead row={row} hasVoice={false} roundId={roundId} nameOf={nameOf} />)
    expect(neutral).toContain('Wacht op partijen')
    expect(neutral).not.toContain('Geef uw reactie')
  })

  it.each([
    ['agreed', 'Iedereen akkoord'],
    ['talking', 'In gesprek'],
    ['withdrawn', 'Ingetrokken'],
  ] as const)('that is %s says so', (stands, words) => {
    expect(
      textOf(<RowHead row={{ ...row, stands }} hasVoice roundId={roundId} nameOf={nameOf} />),
    ).toContain(words)
  })
})

describe('what a text says besides its words', () => {
  const facts = (given: Parameters<typeof aContent>[0] = {}) =>
    textOf(<TextFacts content={aContent(given)} contracting={contracting} nameOf={nameOf} />)

  it('is for whom it holds, by name or in one word', () => {
    expect(facts()).toContain('Alle partijen die de afspraken maken')
    const some = facts({ applicability: [partyId('gemeente'), partyId('modelwonen')] })
    expect(some).toContain('Gemeente, Modelwonen')
  })

  it('says so where nobody was named, and leaves out what was not filled in', () => {
    expect(facts({ owners: [] })).toContain('Nog niet ingevuld')
    const bare = facts({ quantity: null, unit: null, deadline: null })
    expect(bare).not.toContain('Hoeveel')
    expect(bare).not.toContain('Wanneer klaar')
    expect(facts({ condition: 'mits er grond is' })).toContain('mits er grond is')
  })

  it('shows what changed in the text itself in marks, and all of it in words', () => {
    const differences = differencesBetween(
      aContent(),
      aContent({ text: 'Voorbeeldwonen bouwt in 2027 260 huizen.', deadline: '2028' }),
    )
    const text = textOf(<Changes differences={differences} nameOf={nameOf} />)
    expect(text).toContain('<del>')
    expect(text).toContain('de termijn ‘2027’ werd ‘2028’')
    const only = differencesBetween(aContent(), aContent({ deadline: '2028' }))
    expect(textOf(<Changes differences={only} nameOf={nameOf} />)).not.toContain('<del>')
  })
})

const levels = ['official', 'decided'] as const

describe('the form of a position', () => {
  it('offers the seven in words, with what each means', () => {
    const text = textOf(<PositionForm name="op-tafel" seen="hash" levels={levels} mayTake />)
    for (const code of positionCodes) expect(text).toContain(`value="${code}"`)
    expect(text).toContain('Met deze tekst tekenen wij de afspraken niet.')
    expect(text).toContain('name="seen" value="hash"')
  })

  it('lets who has no mandate only prepare', () => {
    const text = textOf(
      <PositionForm name="op-tafel" seen="hash" levels={levels} mayTake={false} />,
    )
    expect(text).not.toContain('takePosition')
    expect(text).toContain('preparePosition')
    expect(text).toContain('geen mandaat')
  })

  it('shows what was said or prepared before', () => {
    const stored = { position: 'block', reason: 'Te duur.', condition: '', level: 'decided' }
    const text = textOf(
      <PositionForm name="op-tafel" seen="hash" levels={levels} mayTake stored={stored} />,
    )
    expect(text).toContain('Te duur.')
    expect(text).toMatch(/<input[^>]*value="block"[^>]*checked=""|checked=""[^>]*value="block"/)
    expect(text).toMatch(/checked=""[^>]*value="decided"/)
  })

  it('asks how firm it is only where there is something to choose', () => {
    const form = { name: 'op-tafel', seen: 'hash', mayTake: true }
    expect(textOf(<PositionForm {...form} levels={levels} />)).toContain('name="level"')
    expect(textOf(<PositionForm {...form} levels={['official']} />)).not.toContain('name="level"')
  })
})

describe('the form of a draft', () => {
  const places = {
    themes: [{ id: themeId, code: 'BES', name: 'Beschikbaarheid', position: 1 }],
    goals: [{ id: id<'Goal'>('doel'), themeId, text: 'Meer huizen' }],
    layers: [
      { id: layerId, year: null },
      { id: id<'Layer'>('2027'), year: 2027 },
    ],
  }

  it('asks for goal and layer only where there is something to choose', () => {
    const all = textOf(<DraftForm move="draft" places={places} parties={parties} />)
    expect(all).toContain('Meer huizen')
    expect(all).toContain('Het kader')
    const one = { ...places, goals: [], layers: places.layers.slice(0, 1) }
    const few = textOf(<DraftForm move="draft" places={one} parties={parties} />)
    expect(few).not.toContain('name="goalId"')
    expect(few).not.toContain('name="layerId"')
  })

  it('lets advisers act and not be bound, and observers neither', () => {
    const text = textOf(<DraftForm move="draft" places={places} parties={parties} />)
    const boxes = (name: string, party: OrganisationName) =>
      new RegExp(`name="${name}"[^>]* value="${partyId(party)}"`).test(text)
    expect(boxes('owners', 'zorg')).toBe(true)
    expect(boxes('applicability', 'zorg')).toBe(false)
    expect(boxes('owners', 'provincie')).toBe(false)
    expect(boxes('applicability', 'gemeente')).toBe(true)
  })

  it('comes back with a number as people type it', () => {
    const version = aVersion({ quantity: 2.5, unit: 'procent' })
    const stored = { ...aCommitment(), partyId: partyId('gemeente'), version }
    const text = textOf(<DraftForm move="revise" {...{ places, parties, stored }} />)
    expect(text).toContain('value="2,5"')
    expect(text).toContain(`value="${version.contentHash}"`)
  })
})

describe('the forms of a meeting', () => {
  const meeting: Meeting = {
    id: id('overleg'),
    roundId,
    title: 'Nieuwbouw',
    level: 'political',
    heldOn: day('2026-12-02'),
    fromTime: '19:30',
    untilTime: null,
    place: 'Stadhuis',
    cancelledAt: null,
  }

  it('show what was planned, and what can be chosen', () => {
    const text = textOf(<PlanForm move="replan" stored={meeting} />)
    expect(text).toContain('value="2026-12-02"')
    expect(text).toContain('Bestuurlijk overleg')
    expect(textOf(<ItemForm />)).toContain('Besluiten')
    const present = textOf(<AttendanceForm parties={parties} present={[partyId('gemeente')]} />)
    expect(present.match(/checked=""/g)).toHaveLength(1)
  })

  it('ask about an item of the agenda only where there is one', () => {
    const item = { meetingId: meeting.id, kind: 'decide', partyId: null, code: null } as const
    const agenda = [{ id: id<'AgendaItem'>('punt'), title: 'Locaties', ...item }]
    expect(textOf(<OutcomeForm parties={parties} agenda={agenda} />)).toContain('Locaties')
    expect(textOf(<OutcomeForm parties={parties} agenda={[]} />)).not.toContain('agendaItemId')
  })
})

describe('what came of meetings', () => {
  const outcome: Outcome = {
    id: id('uitkomst'),
    meetingId: id('overleg'),
    agendaItemId: null,
    kind: 'promise',
    text: 'De kaart komt.',
    ownerPartyId: partyId('gemeente'),
    toPartyId: partyId('modelwonen'),
    dueOn: day('2026-11-20'),
    closedAt: null,
    code: null,
    concernId: null,
    factId: null,
  }
  const shown = (given: Partial<Outcome>, own?: OrganisationName) =>
    textOf(
      <Outcomes
        roundId={id('traject')}
        outcomes={[{ ...outcome, ...given }]}
        nameOf={nameOf}
        today={day('2026-11-25')}
        own={own && partyId(own)}
        actionOf={() => '/overleg'}
      />,
    )

  it('says who owes what to whom, and whether it is late', () => {
    expect(shown({})).toContain('Gemeente aan Modelwonen, voor 20 november 2026')
    expect(shown({})).toContain('Te laat')
    expect(shown({ dueOn: day('2026-12-01') })).toContain('Open')
    expect(shown({ closedAt: now })).toContain('Gebeurd')
    expect(shown({ kind: 'action', toPartyId: null })).toContain('Gemeente, voor 20 november')
  })

  it('leads to where a concern or a fact stands at the table', () => {
    const concern = shown({ kind: 'concern', code: 'VBS-BES-01', toPartyId: null, dueOn: null })
    expect(concern).toContain('Genoemd door Gemeente')
    expect(concern).toContain('/onderhandeling/VBS-BES-01')
    expect(concern).not.toContain('Open')
    expect(shown({ kind: 'fact', factId: id('feit') })).toContain('/scope/feiten#feit-feit')
  })

  it('has a button for the party that may say that it happened', () => {
    expect(shown({}, 'modelwonen')).toContain('action="/overleg"')
    expect(shown({}, 'gemeente')).not.toContain('Dit is gebeurd')
    expect(shown({ closedAt: now }, 'modelwonen')).not.toContain('Dit is gebeurd')
  })

  it('leaves a decision without owner, day or state', () => {
    const text = shown({ kind: 'decision', ownerPartyId: null, toPartyId: null, dueOn: null })
    expect(text).toContain('Besluit:')
    expect(text).not.toContain('Open')
  })
})

it('gives an answer to a concern back at that concern alone', () => {
  const problems = {
    given: { concernId: 'een', answer: 'Dit typte ik.' },
    chosen: {},
    errors: { answer: 'Vul dit in.' },
  }
  expect(textOf(<AnswerForm concernId="een" problems={problems} />)).toContain('Dit typte ik.')
  expect(textOf(<AnswerForm concernId="twee" problems={problems} />)).not.toContain('typte')
  expect(textOf(<RaiseForm />)).toContain('Een zorg houdt de afspraak niet tegen.')
})
