import { type Day, day } from '#kernel/day.ts'
import { missingNorms, type NormAmount } from '#law/norm-amounts.ts'
import { normWords } from '#law/norm-amounts.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { missingNormsWords as words } from './account.words.ts'
import { dayWords } from './days.words.ts'

/** Which norm amounts this installation does not have though they are usually known, and since when (CAL-28, CAL-29). */
export function MissingNorms({ today, amounts }: { today: Day; amounts: readonly NormAmount[] }) {
  const groups = Map.groupBy(missingNorms(today, amounts), ({ year, since }) => `${year} ${since}`)
  return (
    <Card
      title={words.title}
      id="normbedragen"
      foot={<a href={href('/beheer/normbedragen', {})}>{words.all}</a>}
    >
      {groups.size === 0 && <p>{words.none}</p>}
      {[...groups].map(([key, missing]) => {
        const [year = '', since = ''] = key.split(' ')
        return (
          <div key={key} className="stack--tight">
            <p>{words.missing(year, dayWords(day(since)))}</p>
            <ul>
              {missing.map(({ norm }) => (
                <li key={norm}>{normWords[norm]}</li>
              ))}
            </ul>
          </div>
        )
      })}
    </Card>
  )
}
