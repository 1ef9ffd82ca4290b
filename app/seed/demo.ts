import { chains, noteHead } from '#agreement/history.store.ts'
import { addDays, type Day, dayOf } from '#kernel/day.ts'
import { type Db, inRole } from '#platform/db.ts'
import type { Installation } from '#platform/installation.ts'
import { addPlayers, demoCast } from './cast.ts'
import { endedRound, runningRound } from './demo-monitored.ts'
import { negotiatedRound } from './demo-table.ts'
import { inYear } from './preparing.ts'
import { readRegisters } from './registers.ts'
import { clockFrom, type Scene } from './scene.ts'

type Place = { db: Db; installation: Installation; now: Date }

/**
 * Fills an empty database with the people of the demo and a round in each stage: one in evaluation,
 * one signed and followed, one that is being negotiated. All of it by the commands of the pages, on
 * days before today.
 *
 * @param say told of each round as it is done
 */
export async function seedDemo(
  { db, installation, now }: Place,
  say: (line: string) => void,
): Promise<void> {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  // Early in a year nothing of it has been followed yet: then the running agreement began a year earlier.
  const begun = Number(today.slice(5, 7)) < 5 ? year - 1 : year
  const from = (day: Day): Scene => ({ db, installation, clock: clockFrom(day), cast: demoCast })
  await addPlayers(db, inYear(begun - 4, '01-01'))

  say('Voorbeeld 1 van 3: een overeenkomst die wordt geëvalueerd.')
  await endedRound(from(inYear(begun - 2, '02-01')), { year: begun - 1, today })
  say('Voorbeeld 2 van 3: een getekende overeenkomst die wordt gevolgd.')
  const running = await runningRound(from(inYear(begun - 1, '02-01')), {
    first: begun,
    last: year,
    today,
  })
  say('Voorbeeld 3 van 3: een traject waarin wordt onderhandeld.')
  const { roundId: previousId } = running.carried
  const scene = from(addDays(today, -151))
  await negotiatedRound(scene, { year: year + 1, today, previousId })
  await readRegisters(from(addDays(today, -20)), year)
  await signHistory({ db, installation, now })
}

/** Signs how far every chain has come, as the site does every night: a tail that is cut off is missed from now on. */
export const signHistory = ({ db, installation, now }: Place): Promise<void> =>
  inRole(db, { role: 'handslag_worker' }, async (db) => {
    for (const chain of await chains(db))
      await noteHead(db, installation.keys, { chain, reason: 'daily', now })
  })
