import { createPrivateKey, sign } from 'node:crypto'

/** The two kinds of key that sign here: RSA with PKCS#1 v1.5, and ECDSA on P-256, both with SHA-256. */
export type KeyAlgorithm = 'RSA' | 'EC'

/**
 * Somebody's key, wherever it is kept. `chain` holds certificates as DER, the signer's own first.
 * `sign` gets the signed attributes as DER, hashes them with SHA-256 and answers the signature
 * value, for ECDSA as DER too.
 */
export type Signer = {
  chain: readonly [Uint8Array, ...Uint8Array[]]
  algorithm: KeyAlgorithm
  sign(attributes: Uint8Array): Promise<Uint8Array>
}

/** A signer whose private key is at hand as PKCS#8 PEM. */
export function localSigner(key: {
  chain: Signer['chain']
  algorithm: KeyAlgorithm
  privateKey: string
}): Signer {
  const privateKey = createPrivateKey(key.privateKey)
  return {
    chain: key.chain,
    algorithm: key.algorithm,
    sign: async (attributes) => new Uint8Array(sign('sha256', attributes, privateKey)),
  }
}
