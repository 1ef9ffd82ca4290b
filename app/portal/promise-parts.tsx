import type { DocumentParty } from '#documents/agreement-document.ts'
import { quantity } from '#documents/agreement-document.words.ts'
import type { PublishedSignature } from '#documents/published-agreement.ts'
import type { PublicPromise } from '#steps/publication/promises.public.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { Clause, Sheet } from '#ui/sheet.tsx'
import { partyMarkOf } from './party-mark.ts'
import { answerWords, byWhen, momentDay, obligationWords } from './portal.words.ts'
import { promiseWords as words } from './promise.words.ts'

type PromiseProps = { promise: PublicPromise }

/** Who does it, for whom, how much, by when, and what kind of promise it is. */
export function PromiseFacts({ promise }: PromiseProps) {
  const { commitment, owners, appliesTo } = promise
  const howMuch = quantity(commitment.quantity, commitment.quantityMax, commitment.unit)
  return (
    <Card>
      <DescriptionList
        items={[
          {
            term: words.who,
            text: owners.length > 0 ? <Parties parties={owners} /> : words.nobody,
          },
          { term: words.forWhom, text: <Parties parties={appliesTo} /> },
          ...(howMuch ? [{ term: words.howMuch, text: howMuch }] : []),
          { term: words.when, text: byWhen(commitment.deadline) },
          ...(commitment.condition ? [{ term: words.condition, text: commitment.condition }] : []),
          { term: words.kind, text: obligationWords[commitment.obligation] },
          { term: words.code, text: `${commitment.number}, ${commitment.code}` },
        ]}
      />
    </Card>
  )
}

const Parties = ({ parties }: { parties: readonly DocumentParty[] }) => (
  <ul className="parties">
    {parties.map((party) => (
      <li key={party.id}>
        <PartyMark mark={partyMarkOf(party)} name={party.name} />
      </li>
    ))}
  </ul>
)

/** The text to which the parties bound themselves, letter for letter. */
export const Agreed = ({ promise: { commitment, text } }: PromiseProps) => (
  <section className="stack stack--close" aria-labelledby="tekst">
    <h2 id="tekst">{words.text}</h2>
    <Sheet>
      <Clause number={commitment.number}>
        {commitment.text.split(/\n+/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Clause>
    </Sheet>
    <p className="small muted">{text === null ? words.derivedPlain : words.writtenPlain}</p>
  </section>
)

type SignedProps = PromiseProps & { signatures: readonly PublishedSignature[] }

/** How the parties for whom it holds answered when they were asked to sign. */
export const SignedFor = ({ promise, signatures }: SignedProps) => (
  <section className="stack stack--close" aria-labelledby="getekend">
    <h2 id="getekend">{words.signed}</h2>
    <ul className="stack stack--tight">
      {promise.appliesTo.flatMap((party) =>
        signatures
          .filter((signature) => signature.party === party.id)
          .map(({ kind, reservation, reason, name, function: role, signedAt }) => (
            <li key={party.id}>
              <PartyMark mark={partyMarkOf(party)} name={party.name} />
              <br />
              {answerWords[kind]}: {name}, {role}, {momentDay(signedAt)}. {reservation} {reason}
            </li>
          )),
      )}
    </ul>
  </section>
)
