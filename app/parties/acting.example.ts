import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import type { Db } from '#platform/db.ts'
import { filesIn } from '#platform/files.ts'
import type { Installation } from '#platform/installation.ts'
import { keysIn } from '#platform/keys.ts'
import { becomeForTest } from '#platform/testing.ts'
import { type Actor, type Context, identityOf } from './actor.ts'
import { organisations, type PersonName, people } from './cast.example.ts'
import { membershipId, now, organisationId, personId } from './parties.example.ts'

let folder: string | undefined

/** An installation with files and keys of its own, for the tests of this worker. */
export function testInstallation(): Installation {
  folder ??= mkdtempSync('/tmp/test-installation-')
  return {
    baseUrl: 'http://localhost',
    isDemo: true,
    files: filesIn(path.join(folder, 'files')),
    keys: keysIn(path.join(folder, 'keys')),
  }
}

/** Someone of the example, with her own hat on. */
export function anActor(name: PersonName): Actor {
  const person = people[name]
  const at = 'at' in person ? person.at : undefined
  return {
    personId: personId(name),
    name: person.name,
    isAdministrator: 'runs' in person,
    confirmedAt: now,
    hat:
      at && !('ended' in person)
        ? {
            membershipId: membershipId(name),
            organisationId: organisationId(at),
            organisation: organisations[at].name,
            kind: organisations[at].kind,
            function: person.function,
          }
        : undefined,
  }
}

/**
 * Someone of the example who acts: from here on the transaction of the test works as she does,
 * under row-level security. Call it again for the next person.
 */
export async function acting(name: PersonName, db: Db): Promise<Context> {
  const actor = anActor(name)
  await becomeForTest(db, identityOf(actor, now))
  return { db, now, installation: testInstallation(), actor }
}
