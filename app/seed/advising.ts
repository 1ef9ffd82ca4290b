import { addDays, type Day } from '#kernel/day.ts'
import { adviceMoves } from '#steps/scope/advice.commands.ts'
import { adviceAnswerMoves } from '#steps/scope/advice-answers.commands.ts'
import { adviceExtensionMoves } from '#steps/scope/advice-extensions.commands.ts'
import { type Contracting, partyOf, speakerFor } from './casting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

type Asked = { by: Contracting; of: Contracting; subject: string; askedOn: Day }

/** Step 3: what tenants are asked to advise on. One is answered, one waits for its reply, one runs, one is late. */
export async function advise(scene: Scene, carried: Carried, today: Day): Promise<void> {
  await sellHomes(scene, carried, today)
  await renovate(scene, carried, today)
  await raiseRents(scene, carried, today)
  await ask(scene, carried, {
    by: 'gemeente',
    of: 'hrModelwonen',
    subject: 'Woningen splitsen in de binnenstad: mag dat ook bij sociale huur?',
    askedOn: addDays(today, -52),
  })
}

async function sellHomes(scene: Scene, carried: Carried, today: Day): Promise<void> {
  const { roundId } = carried
  const adviceId = await ask(scene, carried, {
    by: 'voorbeeldwonen',
    of: 'hvVoorbeeldwonen',
    subject: 'Verkoop van veertien woningen aan de Lindelaan',
    askedOn: addDays(today, -84),
  })
  await as(scene, speakerFor(scene, 'hvVoorbeeldwonen'), ({ play }) =>
    play(adviceAnswerMoves.give, {
      roundId,
      adviceId,
      kind: 'conditional',
      text: 'Verkoop alleen lege woningen. Bouw voor elke verkochte woning een nieuwe in dezelfde wijk.',
      givenOn: addDays(today, -47),
    }),
  )
  await as(scene, speakerFor(scene, 'voorbeeldwonen'), ({ play }) =>
    play(adviceAnswerMoves.reply, {
      roundId,
      adviceId,
      course: 'deviates',
      text: 'Wij verkopen alleen lege woningen. Nieuwbouw in dezelfde wijk kan niet: er is geen grond.',
      repliedOn: addDays(today, -38),
    }),
  )
}

async function renovate(scene: Scene, carried: Carried, today: Day): Promise<void> {
  const { roundId } = carried
  const adviceId = await ask(scene, carried, {
    by: 'modelwonen',
    of: 'hrModelwonen',
    subject: 'Renovatie van de Weidehof, met tijdelijke verhuizing',
    askedOn: addDays(today, -40),
  })
  await as(scene, speakerFor(scene, 'hrModelwonen'), ({ play }) =>
    play(adviceAnswerMoves.give, {
      roundId,
      adviceId,
      kind: 'negative',
      text: 'Bewoners moeten twee keer verhuizen. Verdeel het werk per trappenhuis.',
      givenOn: addDays(today, -9),
    }),
  )
}

/** The tenants want more time: the association has not answered that yet. */
async function raiseRents(scene: Scene, carried: Carried, today: Day): Promise<void> {
  const { roundId } = carried
  const adviceId = await ask(scene, carried, {
    by: 'voorbeeldwonen',
    of: 'hvVoorbeeldwonen',
    subject: 'Nieuw huurbeleid: inkomensafhankelijke verhoging en korting op maat',
    askedOn: addDays(today, -20),
  })
  await as(scene, speakerFor(scene, 'hvVoorbeeldwonen'), ({ play }) =>
    play(adviceExtensionMoves.propose, {
      roundId,
      adviceId,
      untilDay: addDays(today, 36),
      reason: 'Onze ledenvergadering is twee weken later.',
    }),
  )
}

const ask = async (
  scene: Scene,
  { roundId, parties }: Carried,
  { by, of, subject, askedOn }: Asked,
): Promise<string> =>
  as(scene, speakerFor(scene, by), async ({ play }) => {
    const adviserId = partyOf(parties, of)
    return (await play(adviceMoves.ask, { roundId, adviserId, subject, askedOn })).id
  })
