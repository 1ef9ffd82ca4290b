import { describe, expect, it } from 'vitest'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const api = `/api/v1/trajecten/${roundId}/besluitdata`
const board = {
  move: 'addMeetingDay',
  year: 2027,
  partyId: partyId('voorbeeldwonen'),
  body: 'supervisory_board',
  onDay: '2026-12-16',
  leadDays: 10,
}

type Site = Awaited<ReturnType<typeof visiting>>

const entered = async ({ postJson }: Site, changed: object = {}): Promise<string> =>
  (await (await postJson(api, { ...board, ...changed })).json()).series_id

describe('days of deciding bodies over the API', () => {
  it('say by when papers must be there, and whether signing slips', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const site = await visiting(db, 'strateeg')
      const seriesId = await entered(site)
      const told = await (await site.get(`${api}?jaar=2027`)).json()
      expect(told).toMatchObject({
        year: 2027,
        signed_on: null,
        plan: {
          signable_on: '2026-12-16',
          days_late: 15,
          bottleneck: { party_id: partyId('voorbeeldwonen'), body: 'supervisory_board' },
        },
        days: [{ series_id: seriesId, number: 1, lead_days: 10, withdrawn_at: null }],
      })
      const bodies = told.plan.parties.flatMap(({ bodies }: { bodies: object[] }) => bodies)
      expect(bodies).toContainEqual(
        expect.objectContaining({
          first_reachable: { meets_on: '2026-12-16', papers_by: '2026-12-02' },
        }),
      )
    }))

  it('keep each version of a day that moved, and why one lapsed', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const site = await visiting(db, 'strateeg')
      const seriesId = await entered(site)
      const later = { move: 'moveMeetingDay', seriesId, onDay: '2026-12-09', leadDays: 5 }
      expect((await site.postJson(api, later)).status).toBe(200)
      const lapse = { move: 'withdrawDay', seriesId, reason: 'De raad vergadert niet.' }
      expect((await site.postJson(api, lapse)).status).toBe(200)
      const { days } = await (await site.get(api)).json()
      const versions = days.map((one: Record<string, unknown>) => [
        one.number,
        one.on_day,
        one.withdrawn_because,
      ])
      expect(versions).toContainEqual([1, '2026-12-16', null])
      expect(versions).toContainEqual([2, '2026-12-09', 'De raad vergadert niet.'])
      expect((await site.postJson(api, lapse)).status).toBe(404)
    }))

  it('are refused with the rule that they break', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const site = await visiting(db, 'strateeg')
      const recess = { ...board, move: 'addRecess', body: undefined, leadDays: undefined }
      for (const [body, type] of [
        [{ ...board, body: 'council' }, 'not-a-body-of-it'],
        [{ ...board, partyId: partyId('modelwonen') }, 'not-your-party'],
        [{ ...board, year: 2031 }, 'year-outside-term'],
        [{ ...recess, untilDay: '2026-12-15' }, 'recess-backwards'],
      ] as const)
        expect(await (await site.postJson(api, body)).json(), type).toMatchObject({
          type: `/problems/${type}`,
        })
      expect((await site.postJson(api, { ...board, leadDays: 61 })).status).toBe(422)
      expect((await site.postJson(api, { ...board, leadDays: -1 })).status).toBe(422)
      expect(await (await site.get(api)).json()).toMatchObject({ days: [] })
    }))

  it('are entered for any party by the coordinator, and moved by no other party', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const seriesId = await entered(await visiting(db, 'coordinator'))
      expect(seriesId).toBeDefined()
      const other = await visiting(db, 'directeurModel')
      const moved = { move: 'moveMeetingDay', seriesId, onDay: '2026-12-09', leadDays: 5 }
      expect((await other.postJson(api, moved)).status).toBe(404)
      const recess = { move: 'addRecess', year: 2027, partyId: partyId('voorbeeldwonen') }
      const own = await visiting(db, 'strateeg')
      const { series_id: recessId } = await (
        await own.postJson(api, { ...recess, onDay: '2026-12-21', untilDay: '2027-01-01' })
      ).json()
      const shifted = await own.postJson(api, { ...moved, seriesId: recessId })
      expect(await shifted.json()).toMatchObject({ type: '/problems/recess-not-moved' })
    }))
})
