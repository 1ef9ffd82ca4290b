import { afterAll, expect, it } from 'vitest'
import {
  exampleAgreement,
  exampleSignatories as signatories,
} from '../agreement-document.example.ts'
import { exampleEvidence } from '../evidence-document.example.ts'
import { renderAgreementPdf, renderEvidencePdf } from '../pdf.ts'
import { stopTypesetting } from '../typst.ts'
import { brokenPdfs } from './broken-pdfs.example.ts'
import { checkPdf } from './check-pdf.ts'
import { Draft, takenApart } from './draft.example.ts'
import { pdfChecks } from './pdf-checks.ts'

afterAll(stopTypesetting)

let sound: Promise<string> | undefined

/** An agreement of three commitments, made and taken apart once. */
const agreement = () =>
  (sound ??= renderAgreementPdf(exampleAgreement(3), { signatories }).then(({ pdf }) =>
    takenApart(pdf),
  ))

// A file of 500 commitments has 200 pages and takes half a minute to check.
const counts = process.env.LONG ? [1, 30, 500] : [1, 30]

it.each(counts)(
  'finds nothing in an agreement of %d commitments',
  async (commitments) => {
    const { pdf } = await renderAgreementPdf(exampleAgreement(commitments), { signatories })
    expect(await checkPdf(pdf)).toEqual([])
  },
  60_000,
)

it('finds nothing in evidence', async () => {
  expect(await checkPdf(await renderEvidencePdf(exampleEvidence))).toEqual([])
})

it('finds nothing in a file that was only taken apart and put together', async () => {
  expect(await checkPdf(new Draft(await agreement()).write())).toEqual([])
})

it('has a broken file for every check', () => {
  expect(Object.keys(brokenPdfs).toSorted()).toEqual(Object.keys(pdfChecks).toSorted())
})

it.each(Object.entries(brokenPdfs))(
  'sees that the rule "%s" is broken, and no other',
  async (name, how) => {
    const draft = new Draft(await agreement())
    how.objects?.(draft)
    const written = draft.write(...(how.options ?? []))
    const findings = await checkPdf(how.bytes?.(Buffer.from(written)) ?? written)
    expect(findings.map(({ check }) => check)).toEqual([name])
    expect(findings[0]?.places).not.toEqual([])
  },
)
