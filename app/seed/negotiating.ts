import { contentHash } from '#agreement/commitments.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { conditionMoves } from '#agreement/conditions.commands.ts'
import type { ConditionKind } from '#agreement/conditions.ts'
import { contentOf } from '#agreement/content.commands.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import type { MandateLevel } from '#agreement/mandate-levels.ts'
import { packageMoves } from '#agreement/packages.commands.ts'
import { positionMoves } from '#agreement/positions.commands.ts'
import type { PositionCode } from '#agreement/positions.ts'
import { proposalMoves } from '#agreement/proposals.commands.ts'
import type { Brought } from './brought.ts'
import { boundIn, type Contracting, contractorsOf, partyOf, speakerFor } from './casting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene, type Turn } from './scene.ts'
import type { Places } from './scoping.ts'

/** A promise on the table: its code, and the hash of the text that lies there. */
export type Tabled = Brought & { code: string; seen: string }

/** Step 4, first half: each party prepares in its own room what it brings, and puts it on the table with its support. */
export async function bring(
  scene: Scene,
  carried: Carried,
  { places, brought }: { places: Places; brought: readonly Brought[] },
): Promise<Tabled[]> {
  const tabled: (Tabled | undefined)[] = brought.map(() => undefined)
  const numbered = brought.map((one, nth) => ({ one, nth }))
  for (const [party, ofParty] of Map.groupBy(numbered, ({ one }) => one.by))
    await as(scene, speakerFor(scene, party), async (turn) => {
      for (const { one, nth } of ofParty)
        tabled[nth] = await putOnTable(turn, carried, {
          places,
          one,
          seen: seenOf(scene, carried, one),
        })
    })
  return tabled.filter((one) => one !== undefined)
}

async function putOnTable(
  { play }: Turn,
  carried: Carried,
  { places, one, seen }: { places: Places; one: Brought; seen: string },
): Promise<Tabled> {
  const { roundId } = carried
  const content = contentIn(carried, one)
  const { commitmentId } = await play(draftMoves.draft, {
    roundId,
    title: one.title,
    themeId: places.themes.get(one.theme),
    goalId: places.goals.get(one.theme) ?? null,
    ...content,
  })
  const { code } = await play(draftMoves.table, { roundId, commitmentId, seen, supports: true })
  return { ...one, code, seen }
}

/** What is filled in for a text: for whom it holds, done by its owners. */
function contentIn({ parties }: Carried, one: Brought) {
  const { text, obligation, owners, appliesTo, quantity, quantityMax, unit, deadline } = one
  const ids = (names: readonly Contracting[]) => names.map((name) => partyOf(parties, name))
  const whom = { owners: ids(owners), applicability: ids(appliesTo ?? []) }
  return { text, obligation, ...whom, quantity, quantityMax, unit, deadline }
}

/** The hash of a text as it will lie on the table. */
function seenOf(scene: Scene, carried: Carried, one: Brought): string {
  const all = boundIn(scene, one.theme).map((name) => partyOf(carried.parties, name))
  const given = { ...contentIn(carried, one), condition: null, note: '' }
  return contentHash(contentOf({ ...given, text: one.text.trim() }, all))
}

type Stand = {
  position: PositionCode
  reason?: string
  condition?: string
  level?: MandateLevel
}

/** What a party says of a text: a stand, or nothing where it has none yet. */
export type Say = (one: Tabled, nth: number, party: Contracting) => Stand | undefined

/** Step 4, second half: every party but the one that brought it says where it stands. */
export async function takePositions(
  scene: Scene,
  { roundId }: Carried,
  { tabled, say }: { tabled: readonly Tabled[]; say: Say },
): Promise<void> {
  for (const party of contractorsOf(scene))
    await as(scene, speakerFor(scene, party), async ({ play }) => {
      for (const [nth, one] of tabled.entries()) {
        const stand =
          one.by === party || !isFor(scene, one, party) ? undefined : say(one, nth, party)
        const { code, seen } = one
        if (stand) await play(positionMoves.takePosition, { roundId, code, seen, ...stand })
      }
    })
}

/** Whether a promise holds for a party; where nobody is named it holds for all who take part in its theme. */
export const isFor = (scene: Scene, one: Brought, party: Contracting): boolean =>
  (one.appliesTo ?? boundIn(scene, one.theme)).includes(party)

type Exchange = { one: Tabled; party: Contracting; says: string; answers: string }

/** A party worries about a text, its owner answers, and the worry is gone. */
export async function worry(scene: Scene, { roundId }: Carried, exchange: Exchange) {
  const { one, party, says, answers } = exchange
  const { code } = one
  const { concernId } = await as(scene, speakerFor(scene, party), ({ play }) =>
    play(concernMoves.raiseConcern, { roundId, code, concern: says }),
  )
  await as(scene, speakerFor(scene, one.by), ({ play }) =>
    play(concernMoves.answerConcern, { roundId, code, concernId, answer: answers }),
  )
  return concernId
}

/** A party puts another text beside the tabled one. */
export const counter = (
  scene: Scene,
  carried: Carried,
  { one, party, text, note }: { one: Tabled; party: Contracting; text: string; note: string },
) =>
  as(scene, speakerFor(scene, party), ({ play }) =>
    play(proposalMoves.propose, {
      roundId: carried.roundId,
      code: one.code,
      seen: one.seen,
      supports: true,
      ...contentIn(carried, { ...one, text }),
      note,
    }),
  )

/** The tenants offer some of their open proposals as one package. */
export const offerTogether = (scene: Scene, { roundId }: Carried, proposalIds: string[]) =>
  as(scene, speakerFor(scene, 'hvVoorbeeldwonen'), ({ play }) =>
    play(packageMoves.offerPackage, {
      roundId,
      proposalIds,
      title: 'Huurders op de hoogte',
      why: 'Horen hoe het ervoor staat helpt pas als het overal gebeurt. Daarom samen, of niet.',
    }),
  )

type Demand = { one: Tabled; party: Contracting; kind: ConditionKind; demand: string }

/** A party sets a condition or a wish, apart from its position. */
export const ask = (scene: Scene, { roundId }: Carried, { one, party, kind, demand }: Demand) =>
  as(scene, speakerFor(scene, party), ({ play }) =>
    play(conditionMoves.setCondition, { roundId, code: one.code, kind, demand }),
  )
