import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCms } from './cms.ts'
import type { IssuedCertificate } from './demo-authority.ts'
import { lacks, runTool, workFolder } from './foreign-tools.example.ts'
import { exampleCertificates, must } from './pades.example.ts'
import { pem } from './pem.ts'
import { readCms } from './read-cms.ts'
import { sha256, signedAttributes } from './signed-attributes.ts'
import { localSigner } from './signer.ts'

const content = new TextEncoder().encode('Wij bouwen 40 woningen.')
const folder = workFolder()
let issued: Record<'municipality' | 'association' | 'seal', IssuedCertificate>

beforeAll(async () => {
  issued = await exampleCertificates()
  writeFileSync(join(folder, 'in.bin'), content)
  for (const [name, { certDer, privateKey }] of Object.entries(issued)) {
    writeFileSync(join(folder, `${name}.pem`), pem('CERTIFICATE', certDer))
    writeFileSync(join(folder, `${name}.key`), privateKey)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

async function ours(by: IssuedCertificate, over: Uint8Array = content): Promise<Uint8Array> {
  const attributes = signedAttributes(sha256(over), by.certDer).der
  const { chain, algorithm } = by
  const value = await localSigner(by).sign(attributes)
  return must(buildCms({ attributes, chain, algorithm, value }))
}

const theirs = (name: string, ...options: readonly string[]): Uint8Array => {
  const key = ['-signer', `${name}.pem`, '-inkey', `${name}.key`]
  const args = ['cms', '-sign', '-binary', '-in', 'in.bin', ...key, ...options]
  runTool(folder, 'openssl', ...args, '-outform', 'DER', '-out', 'out.p7')
  return new Uint8Array(readFileSync(join(folder, 'out.p7')))
}

describe('a container of our own', () => {
  it('names its signer and is a baseline, for RSA and for EC', async () => {
    const { municipality, association } = issued
    for (const [by, algorithm] of [
      [municipality, 'RSA'],
      [association, 'EC'],
    ] as const)
      expect(readCms(await ours(by), content)).toMatchObject({
        certificate: by.certDer,
        algorithm,
        baseline: true,
        faults: [],
      })
  })

  it('may be padded with zeros, and with nothing else', async () => {
    const cms = await ours(issued.seal)
    expect(readCms(Buffer.concat([cms, new Uint8Array(99)]), content)?.faults).toEqual([])
    expect(readCms(Buffer.concat([cms, new Uint8Array([0, 1])]), content)).toBeNull()
  })

  it('does not fit other content', async () => {
    expect(readCms(await ours(issued.seal), sha256(content))?.faults).toEqual(['digest'])
  })

  it('does not fit another certificate of the same name and number', async () => {
    const { municipality } = await exampleCertificates()
    const swapped = Buffer.from(await ours(issued.municipality)).toString('latin1')
    const [from, to] = [issued.municipality, municipality].map(({ certDer }) =>
      Buffer.from(certDer).toString('latin1'),
    )
    const answer = readCms(
      Buffer.from(
        swapped.replace(from ?? '', () => to ?? ''),
        'latin1',
      ),
      content,
    )
    if (answer !== null) expect(answer.faults).toContain('signing-certificate')
  })

  it('is nothing when it is something else', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(40), content, issued.seal.certDer])
      expect(readCms(bytes, content)).toBeNull()
  })
})

describe.skipIf(lacks('openssl'))('a container of openssl', () => {
  it.each([
    ['RSA with SHA-512', 'municipality', ['-md', 'sha512'], 'RSA'],
    ['RSA-PSS', 'municipality', ['-keyopt', 'rsa_padding_mode:pss'], 'RSA-PSS'],
    ['EC with SHA-384', 'association', ['-md', 'sha384'], 'EC'],
  ])(
    'with %s is right, but no baseline: it has a time among what is signed',
    (_, by, more, algorithm) => {
      const cms = theirs(by, '-cades', ...more)
      expect(readCms(cms, content)).toMatchObject({ algorithm, baseline: false, faults: [] })
      expect(readCms(cms, new Uint8Array(3))?.faults).toEqual(['digest'])
    },
  )

  it('is no baseline without the certificate among what is signed', () => {
    expect(readCms(theirs('seal'), content)).toMatchObject({ baseline: false, faults: [] })
  })

  it('is refused when it carries its content with it', () => {
    expect(readCms(theirs('seal', '-cades', '-nodetach'), content)?.faults).toContain('container')
  })

  it('is nothing without attributes, without its certificate or with two signers', () => {
    expect(readCms(theirs('seal', '-noattr'), content)).toBeNull()
    expect(readCms(theirs('seal', '-nocerts'), content)).toBeNull()
    const second = ['-signer', 'association.pem', '-inkey', 'association.key']
    expect(readCms(theirs('seal', ...second), content)).toBeNull()
  })
})
