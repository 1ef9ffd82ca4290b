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

/** Where somebody is going to be missing, with the way to mend it. Nothing where nobody is. */
export function VacanciesNote({ vacancies, own }: VacanciesProps) {
  if (vacancies.length === 0) return null
  return (
    <Note kind="warn" title={words.title}>
      <ul>
        {vacancies.map((vacancy) => (
          <li key={keyOf(vacancy)}>
            {vacancyWords(vacancy)} {consequenceWords(vacancy)}{' '}
            {vacancy.party.organisationId === own && <Mend vacancy={vacancy} />}
          </li>
        ))}
      </ul>
    </Note>
  )
}

const keyOf = ({ party, ...one }: Vacancy) => `${party.id} ${JSON.stringify(one)}`

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
