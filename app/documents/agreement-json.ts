import { createHash } from 'node:crypto'
import { canonical } from '#kernel/canonical.ts'
import type { AgreementDocument } from './agreement-document.ts'

/**
 * The agreement as its file `agreement.json`: RFC 8785 JSON in UTF-8. The SHA-256 of exactly these
 * bytes is what parties decide on, so anyone can check it without our software.
 */
export const agreementJson = (document: AgreementDocument): string => canonical(document)

/** The SHA-256 of {@link agreementJson}, in lower-case hex. */
export const agreementHash = (document: AgreementDocument): string =>
  createHash('sha256').update(agreementJson(document)).digest('hex')
