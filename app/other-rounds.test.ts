import { beforeAll, describe, expect, it } from 'vitest'
import type { Body } from './canonical.example.ts'
import { elsewhereRoundId } from './elsewhere.example.ts'
import { addressOf, cookiesAt, siteAt, siteOf } from './requests.example.ts'
import { answersTo, movesAt, paths } from './route-moves.example.ts'
import type { VisitorName } from './visitors.example.ts'
import { atStage, telling, theWorld, undone } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

const withId = paths.filter((path) => /:\w+Id/.test(path))
const ofRounds = paths.filter((path) => path.includes('/:roundId'))

describe('an id that is none', () => {
  it.each(withId.filter((path) => answersTo(path, 'get')))('is not there: %s', async (path) => {
    const { db, get } = await siteAt('sealed')
    const right = await addressOf(db, path)
    const ids = right.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids)
      for (const wrong of ['geen-id', `${id}0`, id.replace(/^./, 'g'), "'--", '%00'])
        expect((await get('strateeg', right.replace(id, wrong))).status).toBe(404)
  })
})

/** A party of the other round. */
const theirs: Body = { partyId: '00000000-0000-7000-b000-d00000000001' }

describe('what belongs to another round', () => {
  it.each(ofRounds.filter((path) => answersTo(path, 'get') && (path.match(/:/g)?.length ?? 0) > 1))(
    'is not there in one’s own: %s',
    async (path) => {
      const { db, get } = await siteAt('sealed')
      const ours = await addressOf(db, path, { roundId: elsewhereRoundId })
      expect((await get('vreemde', ours)).status).toBe(404)
      if (!path.includes(':partyId')) return
      expect((await get('strateeg', await addressOf(db, path, theirs))).status).toBe(404)
    },
  )

  const posts = ofRounds
    .filter((path) => answersTo(path, 'post'))
    .flatMap((path) => movesAt(path).map((move) => [`${path} ${move.name}`, path, move] as const))

  it.each(posts)('cannot be moved from one’s own: %s', (_, path, { name, canonical }) =>
    atStage(canonical.at, async (db) => {
      await canonical.before?.(db)
      const body = await canonical.body(db)
      if (!namesSomething(body)) return
      const cookies = await cookiesAt(canonical.at)
      const moved = { ...body, move: name, roundId: elsewhereRoundId }
      const address = await addressOf(db, path, moved)
      for (const visitor of strangers)
        await undone(db, async (db) => {
          const { post } = siteOf({ db: () => db, stage: canonical.at, cookies })
          const { status } = await post(visitor, address, moved)
          expect([visitor, status]).toEqual([visitor, status === 409 ? 409 : 404])
        })
    }),
  )
})

const strangers = ['vreemde', 'vreemdeVoorzitter'] as const satisfies readonly VisitorName[]

/** Whether a body names a row of the example, besides its round. An organisation is of no round. */
function namesSomething({ roundId: _, organisationId: __, ...body }: Body): boolean {
  const text = JSON.stringify(body)
  return /"[0-9a-f]{8}-[0-9a-f-]{27}"|"VBS-/.test(text)
}
