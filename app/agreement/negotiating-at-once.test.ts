import { expect, it } from 'vitest'
import { anActor, testInstallation } from '#parties/acting.example.ts'
import { type Context, identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, roundId, themeId } from '#parties/parties.example.ts'
import { type Db, inRole, inTransaction } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { commitmentsOf } from './commitments.store.ts'
import { draft, table } from './drafts.commands.ts'
import { draftsOf } from './drafts.store.ts'
import { chainOf } from './history.store.ts'
import { takePosition } from './positions.commands.ts'
import { adopt, propose, withdrawProposal } from './proposals.commands.ts'
import { openProposalsOn } from './proposals.store.ts'

/** Somebody of the example on a connection of her own, in a transaction that commits. */
const as = <T>(db: Db, name: PersonName, work: (context: Context) => Promise<T>): Promise<T> => {
  const actor = anActor(name)
  return inRole(db, identityOf(actor, now), (own) =>
    work({ db: own, now, installation: testInstallation(), actor }),
  )
}

const place = { roundId, code: 'VBS-BES-01' }

async function tableWithProposal(db: Db) {
  const commitment = await inTransaction(db, async (own) => {
    await addRound(own)
    return addTabledCommitment(own)
  })
  const seen = commitment.tabled.contentHash
  const input = propose.fields.parse({ ...commitment.tabled, ...place, seen, quantity: 260 })
  await as(db, 'lid', (context) => propose.run(context, input))
  const [proposal] = await as(db, 'lid', (own) => openProposalsOn(own.db, commitment.id))
  if (!proposal) throw new Error('The proposal is not there')
  return { commitment, seen, proposal }
}

it('lets one of two people adopt a proposal, and tells the other what changed', () =>
  inOwnDatabase(async (db) => {
    const { seen, proposal } = await tableWithProposal(db)
    const input = { ...place, proposalId: proposal.id, seen, supports: false }
    const answers = await Promise.all(
      (['strateeg', 'directeurVoorbeeld'] as const).map((name) =>
        as(db, name, (context) => adopt.run(context, input)),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'text-changed', differences: [{ what: 'amount' }] },
    })
    const moves = await as(db, 'lid', ({ db: own }) => chainOf(own, roundId))
    expect(moves.map(({ move }) => move)).toEqual(['propose', 'adopt'])
  }))

it('either adopts a proposal or lets it be withdrawn, never both', () =>
  inOwnDatabase(async (db) => {
    const { seen, proposal, commitment } = await tableWithProposal(db)
    const input = { ...place, proposalId: proposal.id }
    const answers = await Promise.all([
      as(db, 'strateeg', (own) => adopt.run(own, { ...input, seen, supports: false })),
      as(db, 'lid', (own) => withdrawProposal.run(own, input)),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const [after] = await as(db, 'lid', ({ db: own }) => commitmentsOf(own, roundId))
    const adopted = after?.tabled.id === proposal.version.id
    expect(answers[0].ok).toBe(adopted)
    expect(await as(db, 'lid', (own) => openProposalsOn(own.db, commitment.id))).toEqual([])
  }))

it('keeps no position on a text that another replaced at the same moment', () =>
  inOwnDatabase(async (db) => {
    const { seen, proposal } = await tableWithProposal(db)
    const saying = takePosition.fields.parse({ ...place, seen, position: 'agree' })
    const [adopted, said] = await Promise.all([
      as(db, 'strateeg', (own) =>
        adopt.run(own, { ...place, proposalId: proposal.id, seen, supports: false }),
      ),
      as(db, 'ambtenaar', (own) => takePosition.run(own, saying)),
    ])
    expect(adopted).toMatchObject({ ok: true })
    // She spoke before it was replaced, or is told that it was.
    if (!said.ok) expect(said.refusal.code).toBe('text-changed')
  }))

it('gives two commitments that are tabled at once a code each', () =>
  inOwnDatabase(async (db) => {
    await inTransaction(db, (own) => addRound(own))
    const people = ['strateeg', 'ambtenaar', 'lid', 'secretaris'] as const
    for (const name of people)
      await as(db, name, (context) =>
        draft.run(
          context,
          draft.fields.parse({ roundId, title: name, themeId, text: name, obligation: 'effort' }),
        ),
      )
    await Promise.all(
      people.map((name) =>
        as(db, name, async (context) => {
          const [own] = await draftsOf(context.db, roundId)
          if (!own) throw new Error('The draft is not there')
          const seen = own.version.contentHash
          const input = { roundId, commitmentId: own.id, seen, supports: false }
          expect(await table.run(context, input)).toMatchObject({ ok: true })
        }),
      ),
    )
    const all = await as(db, 'lid', ({ db: own }) => commitmentsOf(own, roundId))
    expect(all.map(({ code }) => code).toSorted()).toEqual([
      'VBS-BES-01',
      'VBS-BES-02',
      'VBS-BES-03',
      'VBS-BES-04',
    ])
  }))
