import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { holderOf, leadsToRoot } from './certificate-chain.ts'
import { issueCertificate, makeAuthority } from './demo-authority.ts'
import { exampleCertificates, exampleNow } from './pades.example.ts'
import { derOf, dersOf, pem } from './pem.ts'

const moment = exampleNow

describe('the demo authority', () => {
  it('says DEMO in every name it gives', async () => {
    const { authority, municipality, association, seal } = await exampleCertificates()
    expect(holderOf(authority.certDer).name).toBe('Handslag DEMO certificaatautoriteit')
    for (const { certDer } of [municipality, association, seal])
      expect(new X509Certificate(certDer).subject).toMatch(/OU=DEMO[\s\S]*\(DEMO\)/)
  })

  it('issues certificates that lead to its root, and to no other', async () => {
    const { authority, municipality, seal } = await exampleCertificates()
    const other = await makeAuthority(new Date('2026-01-01T00:00:00Z'))
    for (const { certDer } of [municipality, seal]) {
      expect(leadsToRoot(certDer, { others: [], roots: [authority.certDer], moment })).toBe(true)
      expect(leadsToRoot(certDer, { others: [], roots: [other.certDer], moment })).toBe(false)
      expect(
        leadsToRoot(certDer, { others: [authority.certDer], roots: [other.certDer], moment }),
      ).toBe(false)
    }
  })

  it('is itself valid for ten years, and what it issues for three', async () => {
    const { authority, association } = await exampleCertificates()
    expect(holderOf(authority.certDer)).toMatchObject({
      validFrom: new Date('2026-11-01T00:00:00Z'),
      validUntil: new Date('2036-11-01T00:00:00Z'),
    })
    expect(holderOf(association.certDer)).toMatchObject({
      serial: '03',
      validUntil: new Date('2029-11-01T00:00:00Z'),
    })
  })
})

describe('a chain', () => {
  it('does not pass through a certificate that may not issue others', async () => {
    const { authority, municipality } = await exampleCertificates()
    const forged = await issueCertificate(
      { ...authority, certDer: municipality.certDer },
      { name: 'Ander', organisation: 'Ander', algorithm: 'EC', now: moment, serial: 9 },
    )
    const given = { others: [municipality.certDer], roots: [authority.certDer], moment }
    expect(leadsToRoot(forged.certDer, given)).toBe(false)
  })

  it('is doubtful when a certificate came along that has no part in it', async () => {
    const { authority, municipality, seal } = await exampleCertificates()
    const roots = [authority.certDer]
    const { certDer } = municipality
    expect(leadsToRoot(certDer, { others: [authority.certDer], roots, moment })).toBe(true)
    expect(leadsToRoot(certDer, { others: [seal.certDer], roots, moment })).toBe(false)
    expect(leadsToRoot(certDer, { others: [new Uint8Array(9)], roots, moment })).toBe(false)
  })

  it('is nothing before its root was valid', async () => {
    const { authority, municipality } = await exampleCertificates()
    const early = new Date('2026-10-31T00:00:00Z')
    const given = { others: [], roots: [authority.certDer], moment: early }
    expect(leadsToRoot(municipality.certDer, given)).toBe(false)
  })
})

describe('PEM', () => {
  it('gives back every certificate that was put in, and nothing from other text', async () => {
    const { authority, seal } = await exampleCertificates()
    const text = pem('CERTIFICATE', authority.certDer) + pem('CERTIFICATE', seal.certDer)
    expect(dersOf(text).map((der) => Buffer.from(der))).toEqual(
      [authority.certDer, seal.certDer].map((der) => Buffer.from(der)),
    )
    expect(dersOf('niets')).toEqual([])
    expect(derOf('niets')).toHaveLength(0)
  })
})
