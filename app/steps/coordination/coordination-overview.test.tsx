import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { asItsRole } from '#parties/participation.ts'
import { now, partyId, personId, roundId } from '#parties/parties.example.ts'
import type { Party, Round } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import type { Coordinator } from '#process/coordinators.ts'
import { agreementsFor, today } from '#process/plan.example.ts'
import { planOf } from '#process/plan.ts'
import { Coordination } from './coordination-overview.tsx'
import { aVersion } from './process-rules.example.ts'

const round: Round = {
  id: roundId,
  name: 'Prestatieafspraken Voorbeeldstad 2027',
  kind: 'year',
  termFrom: day('2027-01-01'),
  termUntil: day('2027-12-31'),
  regime: 'woningwet-2015',
  switches: [],
  switchesEver: [],
  isExample: false,
  previousId: null,
  agreementId: id('agreement'),
  address: 'voorbeeldstad-2027',
}

const aParty = (name: 'gemeente' | 'hvVoorbeeldwonen'): Party => ({
  id: partyId(name),
  organisationId: id(name),
  name,
  shortName: name,
  kind: name === 'gemeente' ? 'municipality' : 'tenant_organisation',
  role: 'contracting',
  why: '',
  ...asItsRole,
})

const aStanding = (standing: Partial<Standing> = {}): Standing => ({
  roundId,
  party: undefined,
  coordinates: false,
  readsForCouncil: false,
  made: false,
  mandates: {},
  ...standing,
})

const noor: Coordinator = {
  id: id('role'),
  personId: personId('coordinator'),
  name: 'Noor Haddad',
  fromDay: day('2026-01-05'),
  untilDay: null,
  statement: 'Ik kies geen kant.',
  employer: 'Bureau Tussenruimte',
  worksFor: [],
}

type Props = Parameters<typeof Coordination>[0]

const shown = (props: Partial<Props> & { standing?: Standing }) =>
  renderToStaticMarkup(
    <Coordination
      place={{ round, standing: props.standing ?? aStanding() }}
      now={now}
      parties={[aParty('gemeente'), aParty('hvVoorbeeldwonen')]}
      coordinators={[noor]}
      candidates={undefined}
      versions={[]}
      acceptances={[]}
      plan={planOf([], agreementsFor(2027), today)}
      messages={[]}
      problems={{ appoint: undefined, end: undefined }}
      {...props}
    />,
  )

describe('the coordinator', () => {
  it('stands there with since when, and what she says of herself', () => {
    const html = shown({})
    expect(html).toContain('“Ik kies geen kant.”')
    expect(html).toContain('Coördinator sinds 5 januari 2026.')
  })

  it('is asked for where there is none, of who can appoint one', () => {
    expect(shown({ coordinators: [] })).toContain('Wie het traject begon, wijst er een aan.')
    const html = shown({ coordinators: [], candidates: [] })
    expect(html).toContain('Wijs iemand aan die alle partijen vertrouwen.')
    expect(html).toContain('Nodig eerst iemand uit.')
    expect(html).not.toContain('name="statement"')
  })

  it('who stopped stands apart', () => {
    const stopped = { ...noor, untilDay: day('2026-06-30') }
    const html = shown({ coordinators: [stopped] })
    expect(html).toContain('Eerdere coördinatoren')
    expect(html).toContain('van 5 januari 2026 tot en met 30 juni 2026')
  })

  it('can be anybody who does not speak for a party', () => {
    const candidate = { id: personId('adviseur'), name: 'Lotte Vos', organisation: 'Zorggroep' }
    const candidates = [
      { ...candidate, represents: false },
      { ...candidate, id: personId('lid'), name: 'Jan de Wit', represents: true },
    ]
    const html = shown({ candidates })
    expect(html).toContain('Lotte Vos, Zorggroep')
    expect(html).not.toContain('Jan de Wit')
  })
})

describe('the rules in short', () => {
  const asked = aStanding({ party: { id: partyId('gemeente'), role: 'contracting' } })
  const acceptance = {
    versionId: aVersion(1).id,
    partyId: partyId('gemeente'),
    acceptedBy: 'Teun Verbeek',
    acceptedAt: now,
  }

  it('are to be written by who sets up the round', () => {
    expect(shown({ standing: aStanding({ made: true }) })).toContain('Schrijf de spelregels')
    expect(shown({ standing: asked })).not.toContain('Schrijf de spelregels')
  })

  it('are to be accepted by a party that has not', () => {
    const html = shown({ versions: [aVersion(1)], standing: asked })
    expect(html).toContain('Versie 1 is door 0 van de 2 partijen aanvaard.')
    expect(html).toContain('Lees en aanvaard de spelregels')
  })

  it('are only to be read by a party that has', () => {
    const html = shown({ versions: [aVersion(1)], acceptances: [acceptance], standing: asked })
    expect(html).toContain('Versie 1 is door 1 van de 2 partijen aanvaard.')
    expect(html).not.toContain('Lees en aanvaard')
  })

  it('say that all agree once all do', () => {
    const both = [acceptance, { ...acceptance, partyId: partyId('hvVoorbeeldwonen') }]
    const html = shown({ versions: [aVersion(1)], acceptances: both })
    expect(html).toContain('Versie 1 is door alle 2 partijen aanvaard.')
  })
})

describe('the plan in short', () => {
  it('shows the first three dates to come and how many have passed', () => {
    const html = shown({})
    expect(html).toContain('Huurgrenzen voor het nieuwe jaar zijn ingelezen')
    expect(html).toMatch(/\d+ punten zijn over de datum\./)
    expect(html).toContain(`/trajecten/${roundId}/planning.ics`)
  })

  it('says so where nothing is late', () => {
    const onTime = planOf([], agreementsFor(2027), today).filter(({ state }) => state !== 'late')
    expect(shown({ plan: onTime })).toContain('Er is niets over de datum.')
  })
})

describe('the messages in short', () => {
  const message = {
    id: id<'Message'>('message'),
    subject: 'Agenda van 3 december',
    text: 'Volgt.',
    writtenBy: { id: personId('coordinator'), name: 'Noor Haddad' },
    writtenAt: now,
    to: [{ partyId: partyId('gemeente'), name: 'Gemeente', readAt: null }],
  }

  it('say how many wait for the reader', () => {
    const standing = aStanding({ party: { id: partyId('gemeente'), role: 'contracting' } })
    expect(shown({ messages: [message], standing })).toContain('1 bericht wacht op u.')
    expect(shown({ messages: [message] })).not.toContain('wacht op u')
  })

  it('lead the coordinator to write one', () => {
    const html = shown({ standing: aStanding({ coordinates: true }) })
    expect(html).toContain('Er zijn nog geen berichten van de coördinator.')
    expect(html).toContain('Bericht schrijven')
  })
})
