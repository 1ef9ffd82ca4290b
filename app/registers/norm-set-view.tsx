import {
  type NormAmount,
  type NormId,
  type NormSet,
  normAmount,
  normStart,
  normsOf,
  shippedNormAmounts,
} from '#law/norm-amounts.ts'
import { normAmountWords, normWords } from '#law/norm-amounts.words.ts'
import { normChanges } from '#law/norm-entry.ts'
import { dayWords, momentWords } from '#parties/days.words.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { CorrectNormForm, type NormProblems } from './norm-entries.form.tsx'
import { type NormVersion, versionOf } from './norm-entries.ts'
import {
  differenceWords,
  sourceWords,
  valueWords,
  normEntryWords as words,
} from './norm-entries.words.ts'

type SetProps = {
  set: NormSet
  year: number
  amounts: readonly NormAmount[]
  versions: readonly NormVersion[]
  now: Date
  problems: NormProblems['correct']
}

/** The amounts of a year that is there: each with its source, what it was before, and a form to correct it. */
export const NormSetView = (props: SetProps) =>
  normsOf(props.set).map((norm) => <NormCard key={norm} {...props} norm={norm} />)

type OneProps = SetProps & { norm: NormId }

function NormCard({ norm, year, set, amounts, versions, now, problems }: OneProps) {
  const amount = normAmount(norm, normStart(norm, year), amounts)
  if (!amount) return null
  const values = { [norm]: amount.value }
  const change = normChanges({ set, year, values }, amounts).find((one) => one.norm === norm)
  const { found, publishedOn, verified } = amount
  return (
    <Card title={normWords[norm]} id={norm} small>
      <p>
        <strong>{normAmountWords(amount)}</strong>
        {change && change.difference !== null && (
          <span className="muted">
            {` ${words.before(year)}: ${valueWords(norm, change.before)}, ${differenceWords(change)}`}
          </span>
        )}
      </p>
      <p className="muted small">
        {words.on(found, publishedOn ? dayWords(publishedOn) : undefined)}{' '}
        {words.readOver(sourceWords[verified])}
      </p>
      <CorrectNormForm amount={amount} seen={versionOf(versions, norm)} problems={problems} />
      <Past {...{ norm, year, versions, now }} />
    </Card>
  )
}

/** Everything that stood there, the last first: what came with the application stands at the end. */
function Past({ norm, year, versions, now }: Pick<OneProps, 'norm' | 'year' | 'versions' | 'now'>) {
  const own = versions.filter((one) => one.norm === norm)
  if (own.length === 0) return null
  const shipped = normAmount(norm, normStart(norm, year), shippedNormAmounts)
  return (
    <Details summary={words.history}>
      <ul className="stack stack--close">
        {own.map(({ number, value, found, publishedOn, by, at, reason }) => (
          <li key={number}>
            {valueWords(norm, value)}
            <p className="muted small">
              {words.on(found, dayWords(publishedOn))}{' '}
              {words.entered(by, momentWords(at, now), reason)}
            </p>
          </li>
        ))}
        {shipped && (
          <li>
            {valueWords(norm, shipped.value)}
            <p className="muted small">
              {words.on(shipped.found, undefined)} {words.shipped}
            </p>
          </li>
        )}
      </ul>
    </Details>
  )
}
