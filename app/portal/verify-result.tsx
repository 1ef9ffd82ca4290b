import type { SignatureReport } from '#pades/read-signature.ts'
import { conclusionWords, faultWords, findingWords } from '#pades/verification.words.ts'
import type { Verification } from '#pades/verify-pdf.ts'
import { href } from '#routes.ts'
import type { KnownFile } from '#steps/publication/snapshots.public.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { Note } from '#ui/note.tsx'
import { momentWords } from './moment.ts'
import { verifyWords as words } from './verify.words.ts'

type Readable = Exclude<Verification, { conclusion: 'unreadable' }>

type VerifiedProps = { verification: Readable; sha256: string; made: KnownFile | undefined }

const kinds = { trusted: 'good', sound: 'warn', faulty: 'bad', unsigned: 'info' } as const

/** What the check of a file came to: the conclusion first, then where it was made, then every signature. */
export function Verified({ verification, sha256, made }: VerifiedProps) {
  const { conclusion, findings, signatures, fields, hasScript } = verification
  const empty = fields.filter(({ filled }) => !filled).length
  return (
    <>
      <Note kind={kinds[conclusion]} title={conclusionWords[conclusion]}>
        {findings.length > 0 && (
          <ul>
            {findings.map(({ code }, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings can say the same
              <li key={`${code} ${nth}`}>{findingWords[code]}</li>
            ))}
          </ul>
        )}
        {empty > 0 && <p>{words.empties(empty)}</p>}
      </Note>
      {hasScript && <Note kind="bad" title={words.hasScript} />}
      <Origin made={made} />
      {signatures.length > 0 && (
        <section className="stack stack--close" aria-labelledby="handtekeningen">
          <h2 id="handtekeningen">{words.signatures}</h2>
          {signatures.map((signature, nth) => (
            <SignatureCard key={signature.field} signature={signature} nth={nth + 1} />
          ))}
        </section>
      )}
      <p className="small muted">
        {words.hash}: <code>{sha256}</code>
      </p>
    </>
  )
}

const Origin = ({ made }: Pick<VerifiedProps, 'made'>) =>
  made ? (
    <Note kind="good" title={words.madeHere}>
      <p>
        {words.madeHereText({ ...made, version: made.agreementVersion })}{' '}
        <a href={href('/afspraken/:agreement', { agreement: made.address })}>{words.toAgreement}</a>
      </p>
    </Note>
  ) : (
    <Note kind="warn" title={words.notMadeHere}>
      <p>{words.notMadeHereText}</p>
    </Note>
  )

function SignatureCard({ signature, nth }: { signature: SignatureReport; nth: number }) {
  const { signer, claimed, level, intact, faults, field } = signature
  const name = signer?.name ?? claimed.name ?? words.unknownSigner
  return (
    <Card id={`veld-${field}`} title={words.signature(nth, name)} small>
      <DescriptionList
        items={[
          { term: words.forParty, text: signer?.organisation ?? words.noParty },
          ...(claimed.reason ? [{ term: words.said, text: claimed.reason }] : []),
          {
            term: words.time,
            text: claimed.at ? words.timeSource(momentWords(claimed.at)) : words.noTime,
          },
          { term: words.level, text: words.levelText[level] },
          {
            term: words.intact,
            text: intact ? words.isIntact : faults.map((fault) => faultWords[fault]).join(' '),
          },
          { term: words.chain, text: chainOf(signature) },
        ]}
      />
    </Card>
  )
}

function chainOf({ chain, signer, validAtClaimedTime }: SignatureReport): string {
  const issuer = signer?.issuer ?? words.unknownSigner
  const known = chain === 'trusted' ? words.trusted(issuer) : words.untrusted(issuer)
  return validAtClaimedTime === false ? `${known} ${words.expired}` : known
}
