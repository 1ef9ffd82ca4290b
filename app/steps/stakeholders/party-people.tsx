import { periodWords } from '#parties/days.words.ts'
import { measures } from '#parties/mandates.ts'
import { actWords, amountWords } from '#parties/standing.words.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import type { Absence } from './absences.store.ts'
import { partyWords as words } from './party.words.ts'
import { peopleOf, type Register } from './register.ts'
import type { Mandate, Member, Stakeholder } from './stakeholders.store.ts'
import type { StandIn } from './stand-ins.ts'

type PeopleProps = { party: Stakeholder; register: Register; isOwn: boolean; roundId: string }

/** The people of a party with their functions, what each may do in this round, who stands in for them and when they are away. */
export function PartyPeople({ party, register, isOwn, roundId }: PeopleProps) {
  const members = peopleOf(register, party.organisationId)
  return (
    <Card title={words.people} id="mensen">
      {members.length === 0 && <Empty>{words.noPeople}</Empty>}
      <ul className="stack--close">
        {members.map((member) => (
          <li key={member.membershipId}>
            <strong>{member.name}</strong>, {member.function}
            <ul>
              {member.mandates.length === 0 && <li className="muted">{words.noMandates}</li>}
              <Mandates
                mandates={member.mandates}
                register={register}
                proofsIn={isOwn ? roundId : undefined}
              />
              {register.standIns
                .filter(({ membershipId }) => membershipId === member.membershipId)
                .map((standIn) => (
                  <li key={standIn.id}>{standInLine(standIn, members)}</li>
                ))}
              {register.absences
                .filter(({ membershipId }) => membershipId === member.membershipId)
                .map((absence) => (
                  <li key={absence.id}>{awayLine(absence)}</li>
                ))}
            </ul>
            {member.before.length > 0 && (
              <Details summary={words.before(member.before.length)}>
                <ul>
                  <Mandates mandates={member.before} register={register} proofsIn={undefined} />
                </ul>
              </Details>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

type MandatesProps = {
  mandates: readonly Mandate[]
  register: Register
  /** The round in which the reader may open the papers behind the mandates; only of her own organisation. */
  proofsIn: string | undefined
}

function Mandates({ mandates, register, proofsIn }: MandatesProps) {
  return mandatesTogether(mandates).map(({ key, acts, first }) => (
    <li key={key}>
      {acts}
      {reachWords(first, register)}
      <p className="muted small">
        {mandateLine(first)}
        {proofsIn && first.proofFileId && (
          <>
            {', '}
            <a
              href={href('/trajecten/:roundId/bestanden/:fileId', {
                roundId: proofsIn,
                fileId: first.proofFileId,
              })}
            >
              {words.proofFileLink}
            </a>
          </>
        )}
      </p>
    </li>
  ))
}

/** Mandates that were given together, in one line: what they are for, and one of them. */
function mandatesTogether(mandates: readonly Mandate[]) {
  const together = Map.groupBy(mandates, ({ id: _, act: __, ...mandate }) =>
    JSON.stringify(mandate),
  )
  return [...together].flatMap(([key, all]) => {
    const [first] = all
    return first ? [{ key, acts: all.map(({ act }) => actWords[act]).join(', '), first }] : []
  })
}

/** “: alleen Duurzaamheid, tot 100 woningen”; nothing where it goes for everything. */
function reachWords(
  { themeIds, ceilings }: Pick<Mandate, 'themeIds' | 'ceilings'>,
  { themes }: Pick<Register, 'themes'>,
): string {
  const only = themes.filter(({ id }) => themeIds?.includes(id)).map(({ name }) => name)
  const parts = [
    ...(themeIds ? [words.onlyThemes(only.join(', '))] : []),
    ...measures.flatMap((measure) => {
      const most = ceilings[measure]
      return most === null ? [] : [words.upTo(amountWords(most, measure))]
    }),
  ]
  return parts.length > 0 ? `: ${parts.join(', ')}` : ''
}

type Given = Pick<Mandate, 'fromDay' | 'untilDay' | 'grantedBy' | 'proof' | 'withdrawnWhy'>

function mandateLine({ fromDay, untilDay, grantedBy, proof, withdrawnWhy }: Given): string {
  const parts = [
    periodWords(fromDay, untilDay),
    words.grantedBy(grantedBy),
    ...(proof ? [words.proof(proof)] : []),
    ...(withdrawnWhy ? [words.withdrawnWhy(withdrawnWhy)] : []),
  ]
  return parts.join(', ')
}

function standInLine(
  { substituteId, acts, fromDay, untilDay }: StandIn,
  members: readonly Member[],
): string {
  const name = members.find(({ membershipId }) => membershipId === substituteId)?.name ?? ''
  const doing = acts.map((act) => actWords[act]).join(', ')
  return `${words.standsIn(name, doing)}, ${periodWords(fromDay, untilDay)}`
}

const awayLine = ({ note, fromDay, untilDay }: Absence): string =>
  fromDay ? `${words.away(note)} (${periodWords(fromDay, untilDay)})` : words.away(note)
