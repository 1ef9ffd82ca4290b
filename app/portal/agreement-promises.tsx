import type { AgreementDocument, DocumentGoal } from '#documents/agreement-document.ts'
import { href } from '#routes.ts'
import { courseCounts, type PublicPromise } from '#steps/publication/promises.public.ts'
import { Details } from '#ui/form.tsx'
import { SegmentBar } from '#ui/segment-bar.tsx'
import { agreementWords as words } from './agreement.words.ts'
import { CourseTag, countsInWords, segmentsOf } from './course.tsx'
import { plainSentence } from './plain-sentence.ts'

type StandingProps = { promises: readonly PublicPromise[]; asOf: string }

/** How all promises stand together, in one bar with its sentence. */
export function Standing({ promises, asOf }: StandingProps) {
  const isMeasured = promises.some(({ measures }) => measures.length > 0)
  const counts = isMeasured ? courseCounts(promises) : []
  return (
    <div className="text">
      <SegmentBar
        parts={segmentsOf(counts)}
        sentence={words.counted(promises.length, countsInWords(counts))}
      />
      <p className="small muted">{asOf}</p>
    </div>
  )
}

type ByThemeProps = {
  address: string
  chapters: AgreementDocument['chapters']
  promises: readonly PublicPromise[]
}

/** The promises under their themes, each as a plain sentence with how it stands. */
export const PromisesByTheme = ({ address, chapters, promises }: ByThemeProps) => (
  <section className="stack" aria-labelledby="beloften">
    <h2 id="beloften">{words.promises}</h2>
    {chapters.map(({ code, title, goals, commitments }) => (
      <section key={code} className="stack stack--close" aria-labelledby={`thema-${code}`}>
        <h3 id={`thema-${code}`}>{title}</h3>
        {goals.length > 0 && <Goals goals={goals} />}
        <ul className="promises">
          {promises
            .filter((promise) => commitments.some((one) => one.code === promise.code))
            .map((promise) => (
              <PromiseRow key={promise.code} address={address} promise={promise} />
            ))}
        </ul>
      </section>
    ))}
  </section>
)

const Goals = ({ goals }: { goals: readonly DocumentGoal[] }) => (
  <Details summary={words.goals}>
    <ul>
      {goals.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  </Details>
)

const PromiseRow = ({ address, promise }: { address: string; promise: PublicPromise }) => (
  <li className="promise">
    <div>
      <h4>
        <a href={href('/afspraken/:agreement/:code', { agreement: address, code: promise.code })}>
          {promise.title}
        </a>
      </h4>
      <p>{plainSentence(promise)}</p>
    </div>
    <CourseTag course={promise.course} />
  </li>
)
