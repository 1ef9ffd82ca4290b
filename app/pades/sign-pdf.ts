import type { Result } from '#kernel/result.ts'
import { buildCms } from './cms.ts'
import { finishSignature, type PreparedSignature } from './placeholder.ts'
import { prepareSignature, type SignatureRequest } from './prepare-signature.ts'
import type { SigningRefusal } from './refusal.ts'
import { signedAttributes } from './signed-attributes.ts'
import type { Signer } from './signer.ts'

/** Phase two for a signer whose key answers at once: signs what was prepared and finishes the file. */
export async function signPrepared(
  prepared: PreparedSignature,
  signer: Signer,
): Promise<Result<Uint8Array, SigningRefusal>> {
  const attributes = signedAttributes(prepared.docHash, signer.chain[0]).der
  const { chain, algorithm } = signer
  const cms = buildCms({ attributes, chain, algorithm, value: await signer.sign(attributes) })
  return cms.ok ? finishSignature(prepared, cms.value) : cms
}

/** Both phases in one go: fills the field of the request with a PAdES baseline B-B signature. */
export async function signPdf(
  bytes: Uint8Array,
  request: SignatureRequest,
  signer: Signer,
): Promise<Result<Uint8Array, SigningRefusal>> {
  const prepared = await prepareSignature(bytes, request)
  return prepared.ok ? signPrepared(prepared.value, signer) : prepared
}
