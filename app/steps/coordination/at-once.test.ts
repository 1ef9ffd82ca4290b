import { expect, it } from 'vitest'
import { themeMoves } from '#agreement/themes.commands.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { anActor, testInstallation } from '#parties/acting.example.ts'
import { type Context, identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, personId, roundId } from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { coordinatorMoves } from './coordinators.commands.ts'
import { rulesMoves } from './process-rules.commands.ts'
import { written } from './process-rules.example.ts'

type Answer = { ok: true } | { ok: false; refusal: { code: string } }

/** Everybody does it at the same moment, each on a connection of her own; says what came of it. */
async function atOnce(
  db: Db,
  names: readonly PersonName[],
  doing: (context: Context) => Promise<Answer>,
): Promise<string[]> {
  const answers = names.map((name) => {
    const actor = anActor(name)
    return inRole(db, identityOf(actor, now), (own) =>
      doing({ db: own, now, installation: testInstallation(), actor }),
    )
  })
  return (await Promise.all(answers)).map((one) => (one.ok ? 'done' : one.refusal.code)).toSorted()
}

it('lets one of two colleagues accept the rules', () =>
  inOwnDatabase(async (db) => {
    await addRound(db)
    const coordinator = anActor('coordinator')
    const version = await inRole(db, identityOf(coordinator, now), (own) =>
      rulesMoves.write.run(
        { db: own, now, installation: testInstallation(), actor: coordinator },
        written(),
      ),
    )
    if (!version.ok) throw new Error('The rules were refused')
    const accept = { roundId, versionId: version.value.id }
    const answers = await atOnce(db, ['voorzitter', 'lid'], (context) =>
      rulesMoves.accept.run(context, accept),
    )
    expect(answers).toEqual(['already-accepted', 'done'])
  }))

it('appoints the same person once', () =>
  inOwnDatabase(async (db) => {
    await addRound(db)
    const appoint = {
      roundId,
      personId: personId('adviseur'),
      statement: 'Ik kies geen kant.',
      employer: 'Zorggroep',
    }
    const answers = await atOnce(db, ['ambtenaar', 'coordinator'], (context) =>
      coordinatorMoves.appoint.run(context, appoint),
    )
    expect(answers).toEqual(['already-coordinates', 'done'])
  }))

it('gives two themes of one name one place, and two of other names a code each', () =>
  inOwnDatabase(async (db) => {
    await addRound(db)
    const add = (name: string) => (context: Context) =>
      themeMoves.add.run(context, { roundId, name })
    expect(await atOnce(db, ['lid', 'strateeg'], add('Leefbaarheid'))).toEqual([
      'done',
      'theme-exists',
    ])
    const both = await Promise.all([
      atOnce(db, ['lid'], add('Betaalbaarheid')),
      atOnce(db, ['strateeg'], add('Betrokkenheid')),
    ])
    expect(both).toEqual([['done'], ['done']])
    await inRole(db, identityOf(anActor('lid'), now), async (own) => {
      const codes = (await themesOf(own, roundId)).map(({ code }) => code)
      expect(new Set(codes).size).toBe(4)
    })
  }))
