import { expect, it } from 'vitest'
import { addPeople, membershipId, now, personId } from '#parties/parties.example.ts'
import { actorOfApiToken } from '#parties/sessions.store.ts'
import { minutesAfter } from '#parties/sessions.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { chainsIn } from './history-verify.ts'
import { issueToken } from './token.ts'

const tomorrow = minutesAfter(now, 24 * 60)

it('lets a program act as the person, with her hat, until its last moment', () =>
  inOwnDatabase(async (db) => {
    await addPeople(db)
    const email = 'strateeg@voorbeeldwonen.example'
    const token = await issueToken(db, { email, now, expiresAt: tomorrow })

    expect(await actorOfApiToken({ db, now }, token)).toMatchObject({
      personId: personId('strateeg'),
      hat: { membershipId: membershipId('strateeg') },
    })
    expect(await actorOfApiToken({ db, now: tomorrow }, token)).toBeUndefined()
    expect(await db.selectFrom('apiTokens').select('tokenHash').execute()).not.toContain(token)
    const chains = await chainsIn(db)
    expect(chains.get('installation')?.lines).toMatchObject([
      { personId: personId('strateeg'), subject: 'api_token', move: 'issue' },
    ])
  }))

it('makes none for an address that nobody has', () =>
  inOwnDatabase(async (db) => {
    const asked = issueToken(db, { email: 'niemand@elders.example', now, expiresAt: tomorrow })
    await expect(asked).rejects.toThrow('Niemand heeft hier het adres niemand@elders.example.')
    expect(await db.selectFrom('apiTokens').select('id').execute()).toEqual([])
  }))
