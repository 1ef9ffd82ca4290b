import type { ComponentProps } from 'react'
import { adviceListWords } from '#process/advice.words.ts'
import { AdviceList } from '#process/advice-list.tsx'
import { href } from '#routes.ts'
import { planPageWords as words } from './plan-page.words.ts'

/** The clocks that run by themselves, one for each request for advice. Only the way there where none was asked. */
export const PlanAdvice = (props: ComponentProps<typeof AdviceList>) => (
  <section aria-labelledby="adviezen" className="stack stack--close">
    <div>
      <h2 id="adviezen">{adviceListWords.title}</h2>
      <p className="muted">
        {words.adviceHint}{' '}
        <a href={href('/trajecten/:roundId/scope/advies', { roundId: props.roundId })}>
          {words.toAdvice}
        </a>
      </p>
    </div>
    {props.requests.length > 0 && <AdviceList {...props} />}
  </section>
)
