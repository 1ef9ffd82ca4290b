import { beforeAll, describe, expect, it } from 'vitest'
import { roundId } from '#parties/parties.example.ts'
import type { Path } from '#routes.ts'
import { addressOf, siteAt } from './requests.example.ts'
import { telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

/**
 * On which pages everybody at the table reads what a coordinator wrote about a subject; nowhere for what shows only as
 * a part of something else. A subject that is not here fails.
 */
const pagesOf: Record<string, readonly Path[]> = {
  party: ['/trajecten/:roundId/belanghebbenden'],
  relation: ['/trajecten/:roundId/belanghebbenden'],
  message: ['/trajecten/:roundId/coordinatie/berichten'],
  processRules: ['/trajecten/:roundId/coordinatie/spelregels'],
  plan: ['/trajecten/:roundId/coordinatie/planning'],
  regime: ['/trajecten/:roundId/coordinatie/wettelijk-kader'],
  handover: ['/trajecten/:roundId/coordinatie/overdracht/:handoverId'],
  coordinator: ['/trajecten/:roundId/coordinatie'],
  theme: ['/trajecten/:roundId/scope/themas'],
  goal: ['/trajecten/:roundId/scope'],
  fact: ['/trajecten/:roundId/scope/feiten'],
  // In the information room each paper says who put it in, by name.
  paper: [],
  exclusion: ['/trajecten/:roundId/scope/buiten-scope'],
  baseDocument: ['/trajecten/:roundId/scope/documenten'],
  meeting: [
    '/trajecten/:roundId/onderhandeling/overleggen',
    '/trajecten/:roundId/onderhandeling/overleggen/:meetingId',
  ],
  outcome: ['/trajecten/:roundId/onderhandeling/overleggen/:meetingId'],
  agreement_version: ['/trajecten/:roundId/overeenkomst'],
  review_moment: ['/trajecten/:roundId/herziening'],
  invitation: [],
}

describe('a page on which a coordinator wrote something', () => {
  it('says who she is and who pays her', async () => {
    const site = await siteAt('sealed')
    const acts = await site.db
      .selectFrom('events')
      .select('subject')
      .where('chain', '=', roundId)
      .where('lane', '=', 'table')
      .where('roundRole', '=', 'coordinator')
      .groupBy('subject')
      .execute()
    const without: string[] = []
    for (const { subject } of acts)
      for (const path of pagesOf[subject] ?? ['/trajecten/:roundId']) {
        const answer = await site.get('lid', await addressOf(site.db, path))
        const html = await answer.text()
        if (answer.status !== 200 || !html.includes('In dienst van Bureau Tussenruimte.'))
          without.push(`${subject}: ${path} ${answer.status}`)
      }
    expect(acts.length).toBeGreaterThan(7)
    expect(without).toEqual([])
  }, 120_000)
})
