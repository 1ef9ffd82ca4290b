import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Remark } from '#ui/sheet.tsx'
import type { EvaluationAnswer, Question } from './evaluation.ts'
import { evaluationWords as words } from './review.words.ts'

type GivenProps = {
  questions: readonly Question[]
  /** Those on the table. */
  answers: readonly EvaluationAnswer[]
  parties: readonly Party[]
}

/** What the parties answered, side by side under each question; and who is still asked. */
export function GivenAnswers({ questions, answers, parties }: GivenProps) {
  const contracting = parties.filter(({ role }) => role === 'contracting')
  const waiting = contracting.filter(({ id }) => !answers.some(({ partyId }) => partyId === id))
  const asked = answers.length > 0 ? questions : []
  const nameOf = (id: Party['id'] | null) => parties.find((party) => party.id === id)?.shortName
  return (
    <section className="stack" aria-labelledby="antwoorden">
      <h2 id="antwoorden">{words.answers}</h2>
      {answers.length === 0 && <Empty>{words.noneGiven}</Empty>}
      {waiting.length > 0 && (
        <p>{words.waiting(waiting.map(({ shortName }) => shortName).join(', '))}</p>
      )}
      {asked.map(({ id, text, partyId }) => (
        <Card key={id}>
          <h3>
            {text}
            {partyId && (
              <span className="muted small"> ({words.addedBy(nameOf(partyId) ?? '')})</span>
            )}
          </h3>
          {contracting.map((party) => {
            const answer = answers.find((one) => one.questionId === id && one.partyId === party.id)
            return (
              answer && (
                <Remark
                  key={party.id}
                  mark={organisationMark(party.kind, party.name)}
                  who={party.name}
                >
                  <p className="text">{answer.text}</p>
                </Remark>
              )
            )
          })}
        </Card>
      ))}
    </section>
  )
}
