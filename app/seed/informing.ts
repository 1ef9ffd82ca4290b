import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { requestMoves } from '#steps/scope/information-requests.commands.ts'
import { paperMoves } from '#steps/scope/papers.commands.ts'
import type { PaperKind } from '#steps/scope/papers.ts'
import { type Contracting, partyOf, speakerFor } from './casting.ts'
import { type Carried, inYear } from './preparing.ts'
import { as, type Scene } from './scene.ts'

const everybody = ['gemeente', 'voorbeeldwonen', 'modelwonen', 'hvVoorbeeldwonen', 'hrModelwonen']

type Brought = {
  by: Contracting
  kind: PaperKind
  title: string
  documentOn: Day
  /** To whom it goes; to all others where that says nothing. */
  to?: readonly Contracting[]
  /** The words of the file, or the three amounts. */
  text?: string
  amounts?: { newBuild: number; improvement: number; rentModeration: number }
}

type Kept = { id: Id<'Paper'>; versionId: Id<'PaperVersion'> }

/** Step 3: the parties bring their papers, and receive those of each other. One party misses a new version. */
export async function inform(
  scene: Scene,
  carried: Carried,
  { year }: { year: number },
): Promise<void> {
  const before = year - 1
  await bring(scene, carried, {
    by: 'gemeente',
    kind: 'housing_vision',
    title: 'Woonvisie Voorbeeldstad 2040',
    documentOn: inYear(before - 2, '03-14'),
    text: 'Voorbeeldstad groeit. Wij willen dat iedereen er passend en betaalbaar kan wonen.',
  })
  await bring(scene, carried, {
    by: 'voorbeeldwonen',
    kind: 'indicative_spending_room',
    title: `IBW Voorbeeldwonen ${before}`,
    documentOn: inYear(before, '06-15'),
    amounts: { newBuild: 41_300_000, improvement: 38_700_000, rentModeration: 2_900_000 },
  })
  const forecast = await bring(scene, carried, {
    by: 'voorbeeldwonen',
    kind: 'forecast_report',
    title: `Vooruitblik Voorbeeldwonen ${year}`,
    documentOn: inYear(before - 1, '12-12'),
    text: 'In vijf jaar bouwen wij 210 woningen en verbeteren wij er 640.',
  })
  const to = ['gemeente', 'modelwonen', 'hrModelwonen']
  await renew(scene, carried, { paperId: forecast.id, to, documentOn: inYear(before, '05-02') })
  const { id: paperId } = await bring(scene, carried, {
    by: 'modelwonen',
    kind: 'benchmark',
    title: `Benchmark Modelwonen ${before - 1}`,
    documentOn: inYear(before - 1, '11-27'),
    to: ['gemeente', 'voorbeeldwonen', 'hrModelwonen'],
    text: 'De kosten per woning zijn lager dan het gemiddelde.',
  })
  const exemption = { paperId, partyId: partyOf(carried.parties, 'hvVoorbeeldwonen') }
  const reason = 'Het gaat alleen over de woningen van Modelwonen.'
  await as(scene, speakerFor(scene, 'modelwonen'), ({ play }) =>
    play(paperMoves.exempt, { roundId: carried.roundId, ...exemption, reason }),
  )
}

async function bring(scene: Scene, carried: Carried, paper: Brought): Promise<Kept> {
  const { by, kind, title, documentOn, text, amounts } = paper
  const to = paper.to ?? everybody.filter((party) => party !== by)
  const kept = await as(scene, speakerFor(scene, by), ({ play }) =>
    play(paperMoves.add, {
      roundId: carried.roundId,
      kind,
      title,
      documentOn,
      ...(text && { file: new File([text], `${title.toLowerCase().replaceAll(' ', '-')}.txt`) }),
      ...amounts,
      partyIds: to.map((party) => partyOf(carried.parties, party)),
    }),
  )
  await receive(scene, carried, { versionId: kept.versionId, by: to })
  return kept
}

type Renewal = { paperId: Id<'Paper'>; to: readonly Contracting[]; documentOn: Day }

async function renew(scene: Scene, carried: Carried, { paperId, to, documentOn }: Renewal) {
  const text = 'In vijf jaar bouwen wij 240 woningen en verbeteren wij er 600.'
  const { versionId } = await as(scene, speakerFor(scene, 'voorbeeldwonen'), ({ play }) =>
    play(paperMoves.revise, {
      roundId: carried.roundId,
      paperId,
      documentOn,
      file: new File([text], 'vooruitblik-bijgesteld.txt'),
      partyIds: to.map((party) => partyOf(carried.parties, party)),
    }),
  )
  await receive(scene, carried, { versionId, by: to })
}

type Receiving = { versionId: Id<'PaperVersion'>; by: readonly Contracting[] }

async function receive(scene: Scene, { roundId }: Carried, { versionId, by }: Receiving) {
  for (const party of by)
    await as(scene, speakerFor(scene, party), ({ play }) =>
      play(paperMoves.confirm, { roundId, versionId }),
    )
}

/** Tenants ask an association and the municipality: the one does not answer in time, the other does. */
export async function askAround(scene: Scene, { roundId, parties }: Carried): Promise<void> {
  const ask = (by: Contracting, of: Contracting, text: string) =>
    as(scene, speakerFor(scene, by), ({ play }) =>
      play(requestMoves.ask, { roundId, askedPartyId: partyOf(parties, of), text }),
    )
  await ask(
    'hvVoorbeeldwonen',
    'voorbeeldwonen',
    'Hoeveel woningen staan langer dan drie maanden leeg, en waarom?',
  )
  const { id: requestId } = await ask(
    'hrModelwonen',
    'gemeente',
    'Welke bouwlocaties zijn van de gemeente?',
  )
  await as(scene, speakerFor(scene, 'gemeente'), ({ play }) =>
    play(requestMoves.answer, {
      roundId,
      requestId,
      answer: 'Drie: Station-Oost, het Melkfabriekterrein en de Weidehof.',
    }),
  )
}

/** A paper of this week: it lies ready for the one tenants’ organisation, the others received it. */
export async function layReady(scene: Scene, carried: Carried, today: Day) {
  const { roundId, parties } = carried
  const text = 'Per locatie staat hier wanneer er gebouwd kan worden. '.repeat(400)
  const { versionId } = await as(scene, speakerFor(scene, 'gemeente'), ({ play }) =>
    play(paperMoves.add, {
      roundId,
      kind: 'other',
      title: 'Planning van de bouwlocaties',
      documentOn: addDays(today, -3),
      file: new File([text], 'planning-bouwlocaties.txt'),
      despite: 'Wij kregen de planning pas gisteren van de ontwikkelaars.',
      partyIds: everybody
        .filter((party) => party !== 'gemeente')
        .map((party) => partyOf(parties, party)),
    }),
  )
  const by = ['voorbeeldwonen', 'modelwonen', 'hrModelwonen']
  await receive(scene, carried, { versionId, by })
}
