import { fileTooBigProblem } from '#agreement/files.api.ts'
import { maxRequestBytes } from '#agreement/files.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { readUpload } from '#platform/upload.ts'
import { placeIn } from '#process/place.store.ts'
import { paperRefusalWords } from './information.words.ts'
import { paperMoves } from './papers.commands.ts'
import { papersOf } from './papers.store.ts'
import type { Delivery, Paper, PaperVersion } from './papers.ts'

const path = '/api/v1/trajecten/:roundId/informatie'

const deliveryJson = ({ partyId, channel, deliveredAt, confirmedAt, despite }: Delivery) => ({
  party: partyId,
  channel,
  given_at: deliveredAt,
  received_at: confirmedAt,
  despite,
})

/** The amounts by what they are for, and nothing that adds them: they stand for each other. */
const versionJson = (version: PaperVersion) => ({
  id: version.id,
  number: version.number,
  document_on: version.documentOn,
  added_at: version.addedAt,
  added_by: version.addedBy,
  reading_minutes: version.readingMinutes,
  url: version.url,
  file_id: version.file?.id ?? null,
  alternatives: version.amounts.map(({ direction, amount }) => ({
    direction,
    euros: amount.inEuros,
  })),
  given: version.deliveries.map(deliveryJson),
})

const paperJson = (paper: Paper) => ({
  id: paper.id,
  kind: paper.kind,
  title: paper.title,
  of_party: paper.partyId,
  withdrawn_at: paper.withdrawn?.at ?? null,
  withdraw_reason: paper.withdrawn?.reason ?? null,
  not_for: paper.exemptions.map(({ partyId, reason }) => ({ party: partyId, reason })),
  versions: paper.versions.map(versionJson),
})

/** What lies in the information room, what was taken back too. A file and amounts only with what the asker received. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table'])
  if (!place) return notThereProblem()
  const papers = await papersOf(context.db, roundId)
  return Response.json({ papers: papers.map(paperJson) })
}

/** Puts a paper in the room, gives it to parties, receives it for the own party, or takes it back. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxRequestBytes)
  return request ? change({ ...ask, request }) : fileTooBigProblem()
}

const version = ({ id, versionId }: { id: string; versionId: string }) => ({
  id,
  version_id: versionId,
})

export const moves = {
  add: asked(paperMoves.add, version),
  revise: asked(paperMoves.revise, version),
  give: asked(paperMoves.give, version),
  confirm: asked(paperMoves.confirm, version),
  exempt: asked(paperMoves.exempt, ({ id }) => ({ id })),
  withdraw: asked(paperMoves.withdraw, ({ id }) => ({ id })),
}

const change: Handler<typeof path> = answering({
  moves,
  words: paperRefusalWords,
  cite: (basis) => bases[basis].cite,
})
