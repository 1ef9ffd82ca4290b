import { z } from 'zod'
import { commitmentByCode } from '#agreement/commitments.store.ts'
import type { Commitment, Content } from '#agreement/commitments.ts'
import { placeFields, versionOf } from '#agreement/content.commands.ts'
import {
  addContinuation,
  carriedOnIn,
  dispositionsOf,
  type NextRound,
  nextRoundsOf,
} from '#agreement/dispositions.store.ts'
import { type DispositionRefusal, fates } from '#agreement/dispositions.ts'
import { placesIn } from '#agreement/themes.store.ts'
import { command, idField } from '#agreement/turn.commands.ts'
import { saveVersion } from '#agreement/versions.store.ts'
import { type Id, newId } from '#kernel/id.ts'
import { type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#parties/actor.ts'
import { bindableIn, withUmbrellas } from '#parties/participation.ts'
import { type Party, partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'

/**
 * A party takes a promise that goes on into its room of the next round, as a draft with the same
 * text. It keeps its code when it reaches the table there. Nobody else knows of it until then.
 */
export const carryOn = command({
  fields: z.object({ ...placeFields, nextRoundId: idField<'Round'>(z.uuid()) }),
  run: async (context, { roundId, code, nextRoundId }) => {
    const read = await readIn(context, { roundId, code, nextRoundId })
    if (!read.ok) return read
    const { db, now, actor } = context
    const { commitment, next, place, content } = read.value
    const commitmentId = newId<'Commitment'>(now)
    const version = versionOf(content, {
      id: newId(now),
      commitmentId,
      partyId: next.partyId,
      predecessorId: null,
      note: '',
      madeAt: now,
    })
    await addContinuation(db, {
      id: commitmentId,
      roundId: next.id,
      partyId: next.partyId,
      title: commitment.title,
      ...place,
      continuesId: commitment.id,
      madeAt: now,
    })
    await saveVersion(db, { ...version, roundId: next.id, lane: 'room', madeBy: actor.personId })
    return {
      ok: true,
      value: {
        value: { commitmentId, roundId: next.id },
        event: {
          subject: 'commitment',
          subjectId: commitmentId,
          move: 'carryOn',
          payload: { code, continues: commitment.id },
          lane: 'room',
          chain: next.id,
        },
      },
    }
  },
})

type Asked = { roundId: Id<'Round'>; code: string; nextRoundId: Id<'Round'> }

type Carrying = {
  commitment: Commitment
  next: NextRound
  place: { themeId: Id<'Theme'>; layerId: Id<'Layer'> }
  content: Content
}

/** What is carried on and where to, or why it can't be. Only who sits at both tables gets this far. */
async function readIn(
  { db }: Context,
  { roundId, code, nextRoundId }: Asked,
): Promise<Result<Carrying, DispositionRefusal>> {
  const commitment = await commitmentByCode(db, roundId, code)
  if (!commitment) return refuse({ code: 'no-such-commitment', basis: 'lanes' })
  const next = (await nextRoundsOf(db, roundId)).find(({ id }) => id === nextRoundId)
  if (!next) return refuse({ code: 'not-a-next-round', basis: 'lanes' })
  const dispositions = await dispositionsOf(db, roundId)
  const decided = dispositions.find(({ commitmentId }) => commitmentId === commitment.id)
  if (!decided || !fates[decided.outcome].goesOn)
    return refuse({ code: 'not-going-on', basis: 'nothing-vanishes' })
  if ((await carriedOnIn(db, next.id)).includes(commitment.id))
    return refuse({ code: 'already-carried-on', basis: 'one-open-proposal' })
  const { themes, layers } = await placesIn(db, next.id)
  const theme = themes.find((one) => one.code === commitment.themeCode)
  const [layer] = layers
  if (!theme || !layer)
    return refuse({ code: 'theme-missing', theme: commitment.theme, basis: 'input-form' })
  const place = { themeId: theme.id, layerId: layer.id }
  const content = await renewed(db, commitment, { roundId, next: next.id })
  return { ok: true, value: { commitment, next, place, content } }
}

/** The same text, with the parties of the next round in the places of those of the last. */
async function renewed(
  db: Db,
  { tabled }: Commitment,
  rounds: { roundId: Id<'Round'>; next: Id<'Round'> },
): Promise<Content> {
  const before = await partiesOf(db, rounds.roundId)
  const after = await partiesOf(db, rounds.next)
  const inNext = (parties: readonly Id<'Party'>[], among: readonly Party[]) =>
    parties.flatMap((id) => {
      const organisation = before.find((one) => one.id === id)?.organisationId
      const same = among.find(({ organisationId }) => organisationId === organisation)
      return same ? [same.id] : []
    })
  const bindable = bindableIn(after, undefined)
  const holdsFor = inNext(
    tabled.applicability,
    after.filter(({ id }) => bindable.includes(id)),
  )
  const { text, obligation, quantity, quantityMax, unit, deadline, condition } = tabled
  return {
    text,
    obligation,
    owners: inNext(tabled.owners, after),
    applicability: holdsFor.length > 0 ? withUmbrellas(holdsFor, after) : bindable,
    quantity,
    quantityMax,
    unit,
    deadline,
    condition,
  }
}
