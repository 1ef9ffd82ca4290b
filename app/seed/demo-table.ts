import { concernMoves } from '#agreement/concerns.commands.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import { positionMoves } from '#agreement/positions.commands.ts'
import { proposalMoves } from '#agreement/proposals.commands.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { advise } from './advising.ts'
import { countPromises, layCascade } from './cascading.ts'
import { emailOf } from './cast.ts'
import { type Contracting, speakerFor } from './casting.ts'
import { enterMeetings, goAway } from './deciding.ts'
import { bid, decideOnBods } from './demo-bod.ts'
import { type DemoPromise, demoPromises } from './demo-promises.ts'
import { demoScope } from './demo-scope.ts'
import { layFacts } from './facts.ts'
import { askAround, inform, layReady } from './informing.ts'
import { drawMaps } from './interests.ts'
import { bringLatePaper } from './late-papers.ts'
import { measure } from './measuring.ts'
import { callMeeting, firstOutcomes, holdMeeting } from './meeting.ts'
import {
  ask,
  bring,
  counter,
  offerTogether,
  type Say,
  type Tabled,
  takePositions,
  worry,
} from './negotiating.ts'
import { keepPlan } from './plan-kept.ts'
import { agreeOnRules, type Carried, gather, inYear } from './preparing.ts'
import { as, type Scene } from './scene.ts'
import { type Places, scope } from './scoping.ts'

type Talks = { year: number; today: Day; previousId: Id<'Round'> }

/** The round that is being negotiated now, for a year to come: agreed points, open ones, and some that everybody must read again. */
export async function negotiatedRound(scene: Scene, { year, today, previousId }: Talks) {
  const { clock } = scene
  clock.to(addDays(today, -150))
  const from = inYear(year, '01-01')
  const until = inYear(year, '12-31')
  const carried = await gather(scene, { kind: 'year', from, until, previousId })
  clock.to(addDays(today, -140))
  await agreeOnRules(scene, carried)
  await drawMaps(scene, carried)
  clock.to(addDays(today, -120))
  const places = await scope(scene, carried, demoScope(year))
  clock.to(addDays(today, -110))
  const bods = await bid(scene, carried, { year, places })
  await inform(scene, carried, { year })
  await layCascade(scene, carried, { places, year })
  clock.to(addDays(today, -90))
  const promises = demoPromises(year, 0)
  const tabled = await bring(scene, carried, { places, brought: promises.slice(0, -2) })
  await meet(scene, carried, { tabled, today })
  await countPromises(scene, carried, { places, tabled })
  await layFacts(scene, carried, { tabled, year })
  await takePositions(scene, carried, { tabled, say })
  clock.to(addDays(today, -24))
  await exchange(scene, carried, tabled)
  await askAround(scene, carried)
  await decideOnBods(scene, carried, { bods, tabled, all: false })
  clock.to(addDays(today, -12))
  const measurable = tabled.filter((_, nth) => nth % 3 !== 2)
  await measure(scene, carried, { tabled: measurable, measuredOn: addDays(today, -60) })
  clock.to(addDays(today, -6))
  await change(scene, carried, tabled)
  await prepare(scene, carried, { places, promises: promises.slice(-2) })
  await enterMeetings(scene, carried, { year, today })
  await keepPlan(scene, carried, today)
  await advise(scene, carried, today)
  clock.to(addDays(today, -4))
  await bringLatePaper(scene, carried, { today, year })
  clock.to(addDays(today, -1))
  await layReady(scene, carried, today)
  await goAway(scene, carried, today)
}

/** What a party says of the nth promise: some are agreed, on some there is a condition, a wish or a breaking point, on some nothing yet. */
const say: Say = (_, nth, party) => stands[nth % 7]?.[party] ?? { position: 'agree' }

type Stands = Partial<Record<Contracting, ReturnType<Say>>>

/** By the rest of seven; who is not named agrees. */
const stands: readonly Stands[] = [
  {},
  {
    hrModelwonen: { position: 'accept' },
    gemeente: { position: 'accept', level: 'reserved' },
  },
  {
    modelwonen: {
      position: 'agree_if',
      condition: 'Als de gemeente de grond vóór de zomer bouwrijp heeft.',
      level: 'decided',
    },
    hvVoorbeeldwonen: { position: 'accept' },
  },
  { hrModelwonen: { position: 'none' }, gemeente: { position: 'accept' } },
  {
    hvVoorbeeldwonen: {
      position: 'otherwise',
      reason: 'Het getal is te laag voor wat huurders nodig hebben.',
    },
  },
  {},
  {
    voorbeeldwonen: {
      position: 'block',
      reason: 'Dit kunnen wij niet betalen zonder andere beloften te breken.',
      level: 'reserved',
    },
    gemeente: { position: 'accept' },
    hrModelwonen: { position: 'none' },
  },
]

async function meet(
  scene: Scene,
  carried: Carried,
  { tabled, today }: { tabled: readonly Tabled[]; today: Day },
): Promise<void> {
  await holdMeeting(scene, carried, {
    title: 'Eerste ronde: alles op tafel',
    level: 'official',
    heldOn: addDays(today, -62),
    place: 'Stadhuis Voorbeeldstad',
    items: [
      { kind: 'inform', item: 'Wat elke partij inbrengt' },
      { kind: 'discuss', item: 'Betaalbaarheid: wat is haalbaar?' },
    ],
    absent: ['hrModelwonen'],
    outcomes: firstOutcomes(today),
  })
  scene.clock.to(addDays(today, -50))
  const open = tabled.filter((_, nth) => nth % 7 === 4 || nth % 7 === 6).slice(0, 3)
  await callMeeting(scene, carried, {
    title: 'Tweede ronde: de open punten',
    level: 'political',
    heldOn: addDays(today, 12),
    place: 'Buurthuis De Vogel',
    items: open.map(({ code, title }) => ({ kind: 'discuss', item: title, about: code })),
  })
}

/** Other texts beside the tabled ones, and worries; some are answered and some are not. */
async function exchange(scene: Scene, carried: Carried, tabled: readonly Tabled[]): Promise<void> {
  const { roundId } = carried
  const told: string[] = []
  for (const [nth, one] of tabled.entries()) {
    if (nth % 7 === 4 && one.by !== 'hvVoorbeeldwonen') {
      const { proposalId } = await counter(scene, carried, {
        one,
        party: 'hvVoorbeeldwonen',
        text: `${one.text} Huurders horen elk kwartaal hoe het ervoor staat.`,
        note: 'Dan weten huurders eerder waar zij aan toe zijn.',
      })
      told.push(proposalId)
    }
    if (nth % 7 === 6 && one.by !== 'voorbeeldwonen')
      await worry(scene, carried, {
        one,
        party: 'voorbeeldwonen',
        says: 'Wie betaalt dit als de kosten hoger uitvallen?',
        answers: 'Dat bespreken we in het volgende overleg, met de cijfers erbij.',
      })
  }
  await offerTogether(scene, carried, told.slice(-2))
  const [first] = tabled.filter(({ by }) => by !== 'hrModelwonen')
  if (!first) return
  const asks = { one: first, party: 'hvVoorbeeldwonen' } as const
  await ask(scene, carried, { ...asks, kind: 'wish', demand: 'Een lift in elk gebouw.' })
  await ask(scene, carried, { ...asks, kind: 'must_not', demand: 'Sloop zonder terugkeer.' })
  await as(scene, speakerFor(scene, 'hrModelwonen'), ({ play }) =>
    play(concernMoves.raiseConcern, {
      roundId,
      code: first.code,
      concern: 'Blijven de nieuwe woningen ook betaalbaar na de eerste verhuring?',
    }),
  )
  await as(scene, emailOf('adviseur'), ({ play }) =>
    play(positionMoves.takePosition, {
      roundId,
      code: first.code,
      seen: first.seen,
      position: 'agree_if',
      condition: 'Als een vijfde deel zonder drempels is.',
    }),
  )
}

/** Texts that changed after everybody had spoken: what was said of the old one is out of date. */
async function change(scene: Scene, carried: Carried, tabled: readonly Tabled[]): Promise<void> {
  for (const one of tabled.filter((_, nth) => nth % 7 === 5).slice(0, 3)) {
    const party = one.by === 'gemeente' ? 'hvVoorbeeldwonen' : 'gemeente'
    const { code, seen } = one
    const { proposalId } = await counter(scene, carried, {
      one,
      party,
      text: `${one.text} Partijen kijken halverwege het jaar of dit genoeg is.`,
      note: 'Een moment om bij te sturen.',
    })
    await as(scene, speakerFor(scene, one.by), ({ play }) =>
      play(proposalMoves.adopt, {
        roundId: carried.roundId,
        code,
        seen,
        proposalId,
        supports: true,
      }),
    )
  }
}

type Preparing = { places: Places; promises: readonly DemoPromise[] }

/** What two parties still write in their own rooms; nobody else knows of it. */
async function prepare(scene: Scene, { roundId }: Carried, { places, promises }: Preparing) {
  for (const [nth, party] of (['voorbeeldwonen', 'hvVoorbeeldwonen'] as const).entries()) {
    const one = promises[nth]
    if (one)
      await as(scene, speakerFor(scene, party), ({ play }) =>
        play(draftMoves.draft, {
          roundId,
          title: one.title,
          themeId: places.themes.get(one.theme),
          text: one.text,
          obligation: one.obligation,
        }),
      )
  }
}
