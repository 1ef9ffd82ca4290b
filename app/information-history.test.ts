import { mkdtempSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { OrganisationName } from '#parties/cast.example.ts'
import { addPeople, now, organisationId } from '#parties/parties.example.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { roomFromHistory } from '#steps/scope/information-history.ts'
import { roomOf } from '#steps/scope/information-position.store.ts'
import { positionReport } from '#steps/scope/information-position.ts'
import { reportJson } from '#steps/scope/information-report.words.ts'
import { requestMoves } from '#steps/scope/information-requests.commands.ts'
import { go } from '#steps/scope/overviews.example.ts'
import { paperMoves } from '#steps/scope/papers.commands.ts'
import { roundMoves } from '#steps/stakeholders/new-round.commands.ts'
import { partyMoves } from '#steps/stakeholders/stakeholders.commands.ts'
import { type Chain, historyFile, readHistoryFile } from './cli/history-file.ts'
import { historyPosition } from './cli/history-position.ts'
import { chainsIn, judged } from './cli/history-verify.ts'
import { runWords } from './cli/run-words.ts'

type Table = {
  roundId: Id<'Round'>
  partyOf: (name: OrganisationName) => Id<'Party'>
}

const members = ['voorbeeldwonen', 'hvVoorbeeldwonen', 'hrModelwonen', 'provincie'] as const

/** A round begun as people do it, so that the history tells of its parties too. */
async function begin(db: Db): Promise<Table> {
  await addPeople(db)
  const { roundId } = await go(db, 'ambtenaar', [
    roundMoves.start,
    {
      municipalities: ['GM9901'],
      kind: 'year',
      termFrom: '2027-01-01',
      termUntil: '2027-12-31',
      why: 'Het college maakt het woonbeleid.',
    },
  ])
  for (const name of members)
    await go(db, 'ambtenaar', [
      partyMoves.addParty,
      { roundId, organisationId: organisationId(name), role: 'contracting', why: 'Doet mee.' },
    ])
  const parties = await partiesOf(db, roundId)
  const partyOf: Table['partyOf'] = (name) => {
    const party = parties.find((one) => one.organisationId === organisationId(name))
    if (!party) throw new Error(`${name} has no seat`)
    return party.id
  }
  const role = { partyId: partyOf('provincie'), role: 'observer' as const, why: 'Kijkt mee.' }
  await go(db, 'ambtenaar', [partyMoves.changeParty, { roundId, ...role }])
  return { roundId, partyOf }
}

const aPaper = (title: string) => ({
  kind: 'forecast_report' as const,
  title,
  documentOn: '2026-06-01',
  url: 'https://voorbeeldwonen.example/stuk',
})

/** Papers given to some, received by fewer, renewed, corrected and taken back; questions with every end. */
async function inform(db: Db, { roundId, partyOf }: Table): Promise<void> {
  const [municipality, tenants, others] = [
    partyOf('gemeente'),
    partyOf('hvVoorbeeldwonen'),
    partyOf('hrModelwonen'),
  ]
  const put = (title: string, partyIds: Id<'Party'>[], channel: 'room' | 'by_hand' = 'room') =>
    go(db, 'strateeg', [paperMoves.add, { roundId, ...aPaper(title), partyIds, channel }])
  const receive = (name: 'ambtenaar' | 'lid', { versionId }: { versionId: Id<'PaperVersion'> }) =>
    go(db, name, [paperMoves.confirm, { roundId, versionId }])

  const forecast = await put('Aan twee van de drie', [municipality, tenants])
  await receive('ambtenaar', forecast)
  await receive('lid', forecast)
  const { id: paperId } = await put('Met twee versies', [municipality, tenants], 'by_hand')
  const { title: _, ...renewal } = aPaper('')
  const renewed = await go(db, 'strateeg', [
    paperMoves.revise,
    { roundId, paperId, ...renewal, partyIds: [municipality] },
  ])
  await receive('ambtenaar', renewed)
  await go(db, 'strateeg', [paperMoves.give, { roundId, paperId, partyIds: [tenants] }])

  const wrong = await put('Verkeerd', [municipality])
  const reason = 'Van een ander jaar.'
  await go(db, 'strateeg', [paperMoves.withdraw, { roundId, paperId: wrong.id, reason }])
  const exempted = await put('Niet voor iedereen', [municipality])
  for (const partyId of [tenants, others])
    await go(db, 'strateeg', [
      paperMoves.exempt,
      { roundId, paperId: exempted.id, partyId, reason: 'Huurt daar niet.' },
    ])
  const after = { roundId, paperId: exempted.id, partyIds: [others] }
  await go(db, 'strateeg', [paperMoves.give, after])

  const ask = () =>
    go(db, 'lid', [
      requestMoves.ask,
      { roundId, askedPartyId: partyOf('voorbeeldwonen'), text: 'Hoeveel staat er leeg?' },
    ])
  await ask()
  const [answered, refused, back] = [await ask(), await ask(), await ask()]
  const of = ({ id: requestId }: typeof answered) => ({ roundId, requestId })
  await go(db, 'strateeg', [requestMoves.answer, { ...of(answered), answer: 'Veertig.' }])
  await go(db, 'strateeg', [requestMoves.refuse, { ...of(refused), reason: 'Niet bekend.' }])
  await go(db, 'lid', [requestMoves.withdraw, { ...of(back), reason: 'Gevonden.' }])
}

const told = (chain: Chain | undefined) =>
  (chain?.lines ?? []).map((line) => ({ ...line, payload: chain?.kept.get(line.seq) }))

/** The chain of a round as somebody gets it who has the exported file and nothing else. */
async function exported(db: Db, roundId: Id<'Round'>): Promise<{ text: string; chain: Chain }> {
  await asOwner(db)
  const kept = (await chainsIn(db)).get(roundId)
  const text = kept ? historyFile(kept) : ''
  const chain = readHistoryFile(text).get(roundId)
  if (!chain) throw new Error('The round has no history')
  return { text, chain }
}

it('gives the same report from the exported history alone as from the tables, after corrections too', () =>
  inDatabase(async (db) => {
    const table = await begin(db)
    await inform(db, table)
    await acting('ambtenaar', db)
    const room = await roomOf(db, table.roundId)
    const { chain } = await exported(db, table.roundId)
    expect(roomFromHistory(told(chain))).toEqual(room)
    for (const on of [dayOf(now), day('2026-12-10')]) {
      const report = positionReport(room, on)
      expect(reportJson(positionReport(roomFromHistory(told(chain)), on), [])).toEqual(
        reportJson(report, []),
      )
      expect(report.gaps.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['missing', 'unreceived']),
      )
    }
  }))

it('is drawn up by who has nothing but the file: the third of three stands as “niet ontvangen”', () =>
  inDatabase(async (db) => {
    const table = await begin(db)
    await inform(db, table)
    const { text } = await exported(db, table.roundId)
    const folder = mkdtempSync('/tmp/test-history-')
    writeFileSync(`${folder}/history.jsonl`, text)
    const desk = { environment: {}, folder, input: async () => Buffer.of(), say: () => undefined }
    const words = ['history', 'position', 'history.jsonl', '--today', '2026-12-10']
    const answer = await runWords(words, desk)
    expect(answer).toMatchObject({ status: 0 })
    const third = table.partyOf('hrModelwonen')
    expect(answer !== 'goes on' && answer.out).toContain(
      `${third} heeft “Aan twee van de drie” niet ontvangen.`,
    )
    expect(historyPosition.fields.safeParse({ file: 'x', today: 'morgen' }).success).toBe(false)

    writeFileSync(`${folder}/history.jsonl`, text.replace('Aan twee van', 'Aan drie van'))
    const forged = await runWords(words, desk)
    expect(forged).toMatchObject({ status: 1, out: '' })
  }))

it('finds that something else was kept than what was said', () =>
  inDatabase(async (db) => {
    const { roundId } = await begin(db)
    const { chain } = await exported(db, roundId)
    expect(judged(new Map([[roundId, chain]]), '').isFine).toBe(true)
    const [seq = 0] = chain.kept.keys()
    chain.kept.set(seq, { parties: [] })
    expect(judged(new Map([[roundId, chain]]), '')).toMatchObject({
      isFine: false,
      json: { chains: [{ fault: { code: 'line-changed', seq } }] },
    })
  }))
