import { howCounted, levelWords, signersWords } from '#agreement/goal-cascade.words.ts'
import type { PlaceSaid } from '#agreement/goal-places.store.ts'
import { type Split, splitSums } from '#agreement/goal-splits.ts'
import { thousands } from '#agreement/goals.words.ts'
import { momentWords } from '#parties/days.words.ts'
import { Details } from '#ui/form.tsx'
import { cascadeWords, goalWords as words } from './cascade.words.ts'

type PastProps = { splits: readonly Split[]; places: readonly PlaceSaid[]; now: Date }

/** Every split of a goal with who made it and why, and the places before the one that holds now: nothing vanishes. */
export function GoalPast({ splits, places, now }: PastProps) {
  const earlierPlaces = places.slice(1)
  return (
    <>
      {splits.length > 0 && (
        <Details summary={words.earlier} card>
          <ul className="stack stack--close">
            {splits.map((split) => (
              <li key={split.number}>
                <SplitLine split={split} now={now} />
              </li>
            ))}
          </ul>
        </Details>
      )}
      {earlierPlaces.length > 0 && (
        <Details summary={words.earlierPlaces} card>
          <ul className="stack stack--close">
            {earlierPlaces.map((place) => (
              <li key={place.number}>
                <PlaceLine place={place} now={now} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

const SplitLine = ({ split, now }: { split: Split; now: Date }) => (
  <>
    {split.shares.length === 0
      ? words.takenBack
      : words.earlierSplit(thousands(splitSums(split.shares).total))}{' '}
    {split.reason && words.because(split.reason)}
    <p className="muted small">{words.said(split.by, momentWords(split.at, now))}</p>
  </>
)

function PlaceLine({ place, now }: { place: PlaceSaid; now: Date }) {
  const counted = howCounted(place)
  const { parent, ownShare } = place
  return (
    <>
      {levelWords[place.level]}. {parent !== null && `${cascadeWords.under(parent)}. `}
      {counted && `${counted}. `}
      {ownShare !== null && `${cascadeWords.ownShare(thousands(ownShare))} `}
      {signersWords(place.signedBy, place.notSignedBy)}
      <p className="muted small">{words.said(place.by, momentWords(place.at, now))}</p>
    </>
  )
}
