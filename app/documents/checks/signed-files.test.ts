import { afterAll, expect, it } from 'vitest'
import { exampleCertificates, exampleRequest, must } from '#pades/pades.example.ts'
import { prepareFields } from '#pades/prepare-fields.ts'
import { signPdf } from '#pades/sign-pdf.ts'
import { localSigner } from '#pades/signer.ts'
import {
  exampleAgreement,
  exampleSignatories as signatories,
} from '../agreement-document.example.ts'
import { renderAgreementPdf } from '../pdf.ts'
import { askAbout } from '../read-back.example.ts'
import { stopTypesetting } from '../typst.ts'
import { checkPdf } from './check-pdf.ts'

afterAll(stopTypesetting)

it('finds nothing in a file with places to sign, nor after each signature and the seal', async () => {
  const { pdf, fields } = await renderAgreementPdf(exampleAgreement(6), { signatories })
  const places = fields.map(({ name, page, x, y, width, height }) => ({
    name,
    page,
    rect: [x, y, x + width, y + height] as const,
    label: `Handtekening van ${name}`,
  }))
  const { municipality, association, seal } = await exampleCertificates()
  const signers = { gemeente: municipality, voorbeeldwonen: association, zegel: seal }
  let file = must(await prepareFields(pdf, places))
  expect(await checkPdf(file)).toEqual([])
  for (const [field, key] of Object.entries(signers)) {
    file = must(await signPdf(file, exampleRequest(field, 'A. Yılmaz-Müller'), localSigner(key)))
    expect({ field, findings: await checkPdf(file) }).toEqual({ field, findings: [] })
    expect(askAbout(file, 'qpdf', '--check')).toContain('No syntax or stream encoding errors')
  }
}, 60_000)
