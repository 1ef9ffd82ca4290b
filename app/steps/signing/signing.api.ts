import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { currentFile } from '#agreement/signed-file.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { recordDecision } from './decide.commands.ts'
import { sign } from './sign.commands.ts'
import { decisionsOn, signaturesOn } from './signatures.store.ts'
import type { Decision, Signature } from './signatures.ts'
import { signingRefusalWords } from './signing.words.ts'

const path = '/api/v1/trajecten/:roundId/ondertekening'

const decisionJson = ({ partyId, outcome, body, decidedOn, reference }: Decision) => ({
  party_id: partyId,
  outcome,
  body,
  decided_on: decidedOn,
  reference,
})

const signatureJson = (signature: Signature) => ({
  party_id: signature.partyId,
  kind: signature.kind,
  reservation: signature.reservation,
  reason: signature.reason,
  name: signature.name,
  function: signature.function,
  level: signature.level,
  signed_at: signature.signedAt,
})

/** The newest version with what each party decided and how it answered. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const version = await newestVersion(db, id<'Round'>(params.roundId))
  if (!version) return notThereProblem()
  const [decisions, signatures] = [
    await decisionsOn(db, version.id),
    await signaturesOn(db, version.id),
  ]
  return Response.json({
    version: version.number,
    sha256: version.sha256,
    is_sealed: (await currentFile(db, version)).isSealed,
    decisions: decisions.map(decisionJson),
    signatures: signatures.map(signatureJson),
  })
}

export const moves = {
  record: asked(recordDecision, ({ id }) => ({ id })),
  sign: asked(sign, ({ id, isSealed }) => ({ id, is_sealed: isSealed })),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: signingRefusalWords,
  cite: (basis) => bases[basis].cite,
})
