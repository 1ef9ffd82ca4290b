import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { Note } from '#ui/note.tsx'
import type { Vacancy } from './vacancies.ts'
import { consequenceWords, vacancyWords, vacanciesWords as words } from './vacancies.words.ts'

type VacanciesProps = {
  vacancies: readonly Vacancy[]
  /** The organisation of the reader, who can mend what is missing in it. */
  own: Id<'Organisation'> | undefined
}

/** Where somebody is going to be missing, said once for all rounds in which that is so, with the way to mend it. Nothing where nobody is. */
export function VacanciesNote({ vacancies, own }: VacanciesProps) {
  if (vacancies.length === 0) return null
  const severalRounds = new Set(vacancies.map(({ party }) => party.roundId)).size > 1
  return (
    <Note kind="warn" title={words.title}>
      <ul>
        {[...Map.groupBy(vacancies, saidOf)].map(([said, same]) => (
          <li key={said}>
            {said}{' '}
            {severalRounds && (
              <span className="muted">{words.rounds(same.map(({ party }) => party.round))}</span>
            )}{' '}
            {same.slice(0, 1).map((one) => {
              const isOwn = one.party.organisationId === own
              return isOwn && <Mend key={one.party.id} vacancy={one} />
            })}
          </li>
        ))}
      </ul>
    </Note>
  )
}

const saidOf = (vacancy: Vacancy) => `${vacancyWords(vacancy)} ${consequenceWords(vacancy)}`

const Mend = ({ vacancy: { code, party } }: { vacancy: Vacancy }) => (
  <a
    href={`${href('/trajecten/:roundId/belanghebbenden/:partyId', {
      roundId: party.roundId,
      partyId: party.id,
    })}#mandaten`}
  >
    {words.mend[code]}
  </a>
)
