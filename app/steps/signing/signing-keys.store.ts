import { createPrivateKey } from 'node:crypto'
import {
  type IssuedCertificate,
  issueCertificate,
  issueSealCertificate,
  makeAuthority,
} from '#pades/demo-authority.ts'
import { dersOf, pem } from '#pades/pem.ts'
import { localSigner, type Signer } from '#pades/signer.ts'
import type { Actor } from '#parties/actor.ts'
import type { Installation } from '#platform/installation.ts'

/** Kept as one PEM text: the private key, then the certificates, the own one first. */
const keepable = ({ chain, privateKey }: IssuedCertificate): string =>
  [privateKey, ...chain.map((der) => pem('CERTIFICATE', der))].join('\n')

function certificateOf(text: string): IssuedCertificate {
  const [privateKey = '', ...certificates] =
    text.match(/-----BEGIN[\s\S]*?-----END [A-Z ]+-----\n?/g) ?? []
  const [certDer, ...above] = certificates.flatMap(dersOf)
  if (!certDer) throw new Error('A kept key has no certificate')
  const isRsa = createPrivateKey(privateKey).asymmetricKeyType === 'rsa'
  return { certDer, privateKey, algorithm: isRsa ? 'RSA' : 'EC', chain: [certDer, ...above] }
}

const yearsBefore = (now: Date, years: number) => new Date(now.valueOf() - years * 365 * 86_400_000)

/** Demo rounds lie in the past too: a certificate of the demo holds three years before it was made, and three after. */
const heldFrom = (now: Date) => ({ now: yearsBefore(now, 3), years: 6 })

/** The keys that belong to the demo itself and to no signatory: its authority and its seal. */
export const demoKeys = ['demo-authority.pem', 'demo-seal.pem']

/** The demo authority of this installation, made at its first use; older than anything signed under it. */
const authority = async ({ keys }: Installation, now: Date): Promise<IssuedCertificate> =>
  certificateOf(
    await keys.keep('demo-authority.pem', async () =>
      keepable(await makeAuthority(yearsBefore(now, 5))),
    ),
  )

type Signatory = { actor: Actor; now: Date; nth: number }

/**
 * The key of a signatory. In the demo each has a certificate of the demo authority, RSA and EC in
 * turn, made when she first signs.
 *
 * @returns `undefined` outside the demo: there is no key to sign with yet
 */
export async function signerFor(
  installation: Installation,
  { actor, now, nth }: Signatory,
): Promise<Signer | undefined> {
  if (!installation.isDemo) return undefined
  const issued = await installation.keys.keep(`signatory-${actor.personId}.pem`, async () =>
    keepable(
      await issueCertificate(await authority(installation, now), {
        name: actor.name,
        organisation: actor.hat?.organisation ?? '',
        algorithm: nth % 2 === 0 ? 'RSA' : 'EC',
        ...heldFrom(now),
        serial: serialOf(actor.personId),
      }),
    ),
  )
  return localSigner(certificateOf(issued))
}

/** The seal of the installation, which closes a file; `undefined` outside the demo. */
export async function sealFor(installation: Installation, now: Date): Promise<Signer | undefined> {
  if (!installation.isDemo) return undefined
  const issued = await installation.keys.keep('demo-seal.pem', async () =>
    keepable(
      await issueSealCertificate(await authority(installation, now), {
        organisation: 'Handslag',
        algorithm: 'RSA',
        ...heldFrom(now),
        serial: 2,
      }),
    ),
  )
  return localSigner(certificateOf(issued))
}

/** The roots under which the signatures of this installation stand, as PEM; empty outside the demo. */
export async function rootsOf(installation: Installation, now: Date): Promise<string> {
  if (!installation.isDemo) return ''
  const { chain } = await authority(installation, now)
  return pem('CERTIFICATE', chain.at(-1) ?? chain[0])
}

/** A serial number that goes with a person: the last 48 bits of her id. */
const serialOf = (personId: string): number => Number.parseInt(personId.slice(-12), 16)
