import { z } from 'zod'
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

const kept = z.object({
  chain: z.string(),
  privateKey: z.string(),
  algorithm: z.enum(['RSA', 'EC']),
})

const keepable = ({ chain, privateKey, algorithm }: IssuedCertificate): string =>
  JSON.stringify({
    chain: chain.map((der) => pem('CERTIFICATE', der)).join(''),
    privateKey,
    algorithm,
  })

function certificateOf(text: string): IssuedCertificate {
  const { chain, privateKey, algorithm } = kept.parse(JSON.parse(text))
  const [certDer, ...above] = dersOf(chain)
  if (!certDer) throw new Error('A kept key has no certificate')
  return { certDer, privateKey, algorithm, chain: [certDer, ...above] }
}

const threeYears = 3 * 365 * 86_400_000

/** The demo authority of this installation, made at its first use; older than anything signed under it. */
const authority = async ({ keys }: Installation, now: Date): Promise<IssuedCertificate> =>
  certificateOf(
    await keys.keep('demo-authority.json', async () =>
      keepable(await makeAuthority(new Date(now.valueOf() - threeYears))),
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
  const issued = await installation.keys.keep(`signatory-${actor.personId}.json`, async () =>
    keepable(
      await issueCertificate(await authority(installation, now), {
        name: actor.name,
        organisation: actor.hat?.organisation ?? '',
        algorithm: nth % 2 === 0 ? 'RSA' : 'EC',
        now,
        serial: serialOf(actor.personId),
      }),
    ),
  )
  return localSigner(certificateOf(issued))
}

/** The seal of the installation, which closes a file; `undefined` outside the demo. */
export async function sealFor(installation: Installation, now: Date): Promise<Signer | undefined> {
  if (!installation.isDemo) return undefined
  const issued = await installation.keys.keep('demo-seal.json', async () =>
    keepable(
      await issueSealCertificate(await authority(installation, now), {
        organisation: 'Handslag',
        algorithm: 'RSA',
        now,
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
