import type { SignatureReport } from '#pades/read-signature.ts'
import { conclusionWords, faultWords, findingWords } from '#pades/verification.words.ts'
import type { Verification } from '#pades/verify-pdf.ts'
import type { MadeHere } from '#steps/signing/made-here.store.ts'
import { found, type Outcome } from './command.ts'

/** A file as this installation judges it. */
export type Checked = {
  sha256: string
  verification: Verification
  /** Which file of an agreement it is; `undefined` where this installation keeps no such file. */
  made: MadeHere | undefined
  /** For which party each field is; empty where that is not known. */
  parties: ReadonlyMap<string, string>
  /** Whether the installation's own seal closes exactly these bytes. */
  isSealedHere: boolean
}

/**
 * The check as lines and as JSON. Fine is only a file that this installation made, with a signature,
 * in which each is intact and by somebody known, and after which nothing changed.
 */
export function reported(file: string, checked: Checked): Outcome {
  const { sha256, verification, made, isSealedHere } = checked
  const isMadeHere = made !== undefined || isSealedHere
  const isFine = verification.conclusion === 'trusted' && isMadeHere
  const lines = [
    `${file}: ${conclusionWords[verification.conclusion]}`,
    ...signatureLines(checked),
    ...findingLines(verification),
    madeLine(checked),
  ]
  return found(isFine, lines, {
    file,
    sha256,
    conclusion: verification.conclusion,
    is_made_here: isMadeHere,
    made_here: made ? madeJson(made) : null,
    ...(verification.conclusion === 'unreadable'
      ? { why: verification.why }
      : {
          has_script: verification.hasScript,
          fields: verification.fields.map(({ name, filled }) => ({ name, is_filled: filled })),
          signatures: verification.signatures.map((one) => signatureJson(one, checked)),
          changes: verification.findings.map((one) => ({ ...one, says: findingWords[one.code] })),
        }),
  })
}

const madeJson = ({ agreement, title, version, revision, isSealed }: MadeHere) => ({
  agreement,
  title,
  version,
  revision,
  is_sealed: isSealed,
})

const partyOf = ({ field, signer }: SignatureReport, { parties }: Checked): string | null =>
  parties.get(field) ?? signer?.organisation ?? null

const signatureJson = (one: SignatureReport, checked: Checked) => ({
  field: one.field,
  signer: one.signer?.name ?? null,
  party: partyOf(one, checked),
  says: one.claimed.reason,
  level: one.level === 'none' ? null : `PAdES ${one.level}`,
  algorithm: one.algorithm,
  at: one.claimed.at?.toISOString() ?? null,
  // No authority vouched for the moment: it is what the signer's own clock said.
  time_source: one.claimed.at ? 'clock of the signer' : null,
  is_intact: one.intact,
  chain: one.chain,
  issuer: one.signer?.issuer ?? null,
  certificate_valid_at_that_time: one.validAtClaimedTime,
  faults: one.faults.map((code) => ({ code, says: faultWords[code] })),
})

function signatureLines(checked: Checked): string[] {
  const { verification } = checked
  if (verification.conclusion === 'unreadable') return []
  return verification.signatures.flatMap((one) => [
    `  ${one.signer?.name ?? 'onbekend'}, ${partyOf(one, checked) ?? 'zonder organisatie'}: ${one.claimed.reason ?? 'zonder woorden'}`,
    `    ${one.claimed.at?.toISOString() ?? 'zonder moment'} (klok van de ondertekenaar), ${one.level === 'none' ? 'geen bekend niveau' : `PAdES ${one.level}`}, ${one.algorithm ?? 'onbekende sleutel'}`,
    `    ${one.intact ? 'heel' : one.faults.map((fault) => faultWords[fault]).join(' ')}, ${chainWords(one)}`,
  ])
}

function chainWords({ chain, validAtClaimedTime, signer }: SignatureReport): string {
  if (chain === 'unknown') return 'certificaat van een onbekende uitgever'
  if (validAtClaimedTime !== true) return 'certificaat was toen niet geldig'
  return `certificaat van ${signer?.issuer ?? 'een bekende uitgever'}`
}

const findingLines = (verification: Verification): string[] =>
  verification.conclusion === 'unreadable'
    ? []
    : verification.findings.map(({ code }) => `  ${findingWords[code]}`)

function madeLine({ made, isSealedHere }: Checked): string {
  if (made)
    return `Hier gemaakt: ${made.title}, versie ${made.version}, ${made.revision === 0 ? 'nog niet getekend' : `na ${made.revision} ${made.revision === 1 ? 'handtekening' : 'handtekeningen'}`}.`
  if (isSealedHere) return 'Hier gesloten: het zegel is van deze installatie.'
  return 'Deze installatie kent dit bestand niet.'
}
