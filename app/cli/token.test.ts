import { expect, it } from 'vitest'
import { addPeople, membershipId, now, personId } from '#parties/parties.example.ts'
import { actorOfApiToken } from '#parties/sessions.store.ts'
import { minutesAfter } from '#parties/sessions.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { chainsIn } from './history-verify.ts'
import { issueToken, revokeTokens } from './token.ts'

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

it('takes back every token of somebody, and of nobody else', () =>
  inOwnDatabase(async (db) => {
    await addPeople(db)
    const email = 'strateeg@voorbeeldwonen.example'
    const other = 'lid@hv-voorbeeldwonen.example'
    const tokens = [
      await issueToken(db, { email, now, expiresAt: tomorrow }),
      await issueToken(db, { email, now, expiresAt: tomorrow }),
    ]
    const kept = await issueToken(db, { email: other, now, expiresAt: tomorrow })
    expect(await revokeTokens(db, { email, now })).toBe(2)
    for (const token of tokens) expect(await actorOfApiToken({ db, now }, token)).toBeUndefined()
    expect(await actorOfApiToken({ db, now }, kept)).toMatchObject({ personId: personId('lid') })
    await expect(revokeTokens(db, { email, now })).rejects.toThrow('geen sleutel die nog geldt')
    const moves = (await chainsIn(db)).get('installation')?.lines.map(({ move }) => move)
    expect(moves).toEqual(['issue', 'issue', 'issue', 'revoke', 'revoke'])
  }))
