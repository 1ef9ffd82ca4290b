import type { Content } from '#agreement/commitments.ts'
import type { Difference } from '#agreement/differences.ts'
import { amountWords, differenceWords, obligationMeanings } from '#agreement/differences.words.ts'
import { dayInWords } from '#documents/agreement-document.words.ts'
import type { Id } from '#kernel/id.ts'
import { DescriptionList } from '#ui/card.tsx'
import { Diff } from '#ui/diff.tsx'
import type { Mark } from '#ui/party-mark.tsx'
import { commitmentWords as words } from './commitment.words.ts'

export type NameOf = (party: Id<'Party'>) => string

type FactsProps = {
  content: Content
  /** All parties that make the agreement: where a text is for each of them, one word says so. */
  contracting: readonly Id<'Party'>[]
  nameOf: NameOf
  /** Facts that are no part of what a position is bound to, such as the goal. */
  more?: readonly { term: string; text: string }[]
}

/** What a text says besides its words: what kind of promise, who, for whom, how much, when. */
export function TextFacts({ content, contracting, nameOf, more = [] }: FactsProps) {
  const { obligation, owners, applicability, deadline, condition } = content
  const forAll = contracting.every((party) => applicability.includes(party))
  return (
    <DescriptionList
      items={[
        { term: words.obligation, text: obligationMeanings[obligation] },
        { term: words.owners, text: owners.map(nameOf).join(', ') || words.nobody },
        {
          term: words.applicability,
          text: forAll ? words.everybody : applicability.map(nameOf).join(', '),
        },
        ...(content.quantity === null && content.unit === null
          ? []
          : [{ term: words.amount, text: amountWords(content) }]),
        ...(deadline ? [{ term: words.deadline, text: dayInWords(deadline) }] : []),
        ...(condition ? [{ term: words.condition, text: condition }] : []),
        ...more,
      ]}
    />
  )
}

type ChangesProps = {
  differences: readonly Difference[]
  nameOf: NameOf
  /** Whose change it is. */
  by?: Mark
}

/** The difference between two texts: the text with its marks, and everything that changed in words. */
export function Changes({ differences, nameOf, by }: ChangesProps) {
  const text = differences.find((difference) => difference.what === 'text')
  return (
    <div className="stack--tight">
      {text && (
        <p className="text">
          <Diff parts={text.parts} {...(by && { by })} />
        </p>
      )}
      <ul className="plain">
        {differenceWords(differences, nameOf).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
