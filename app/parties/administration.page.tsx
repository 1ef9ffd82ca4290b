import { dayOf } from '#kernel/day.ts'
import { href } from '#routes.ts'
import { Card, DescriptionList, Stat } from '#ui/card.tsx'
import { page } from '#ui/page.tsx'
import about from '../../package.json' with { type: 'json' }
import { type InstallationCounts, installationCounts } from './account.store.ts'
import { administrationWords as words } from './account.words.ts'
import { momentWords } from './days.words.ts'
import type { Handler } from './handler.ts'
import { memberFrame } from './member-frame.ts'
import { MissingNorms } from './missing-norms.tsx'
import { normAmountsKnown } from './norm-amounts.store.ts'

const path = '/beheer'

/** How the installation is doing. Nothing of what parties negotiate is in it. */
export const get: Handler<typeof path> = async ({ context }) => {
  const { db, now, installation } = context
  const counts = await installationCounts(db)
  return page(
    { ...memberFrame(context), title: words.title, lead: words.lead },
    <>
      <section aria-labelledby="aantallen" className="stack--close">
        <h2 id="aantallen">{words.counts}</h2>
        <div className="grid">
          <Stat figure={counts.organisations}>{words.organisations}</Stat>
          <Stat figure={counts.people}>{words.people}</Stat>
          <Stat figure={counts.memberships}>{words.memberships}</Stat>
          <Stat figure={counts.sessions}>{words.sessions}</Stat>
        </div>
      </section>
      <p>
        <a href={href('/beheer/registers', {})}>{words.registers}</a>
      </p>
      <div className="columns columns--half">
        <Mail counts={counts} now={now} isDemo={installation.isDemo} />
        <MissingNorms today={dayOf(now)} amounts={await normAmountsKnown(db)} />
        <Card title={words.about} id="installatie">
          <DescriptionList
            items={[
              { term: words.version, text: about.version },
              { term: words.address, text: installation.baseUrl },
              { term: words.kind, text: installation.isDemo ? words.isDemo : words.isReal },
            ]}
          />
        </Card>
      </div>
    </>,
  )
}

type MailProps = { counts: InstallationCounts; now: Date; isDemo: boolean }

const Mail = ({ counts, now, isDemo }: MailProps) => (
  <Card title={words.mail} id="mail" foot={isDemo ? words.demoMail : undefined}>
    {counts.bounced > 0 && <p>{words.bounced(counts.bounced)}</p>}
    {counts.mailsWaiting === 0 || !counts.oldestWaiting ? (
      <p>{words.noMail}</p>
    ) : (
      <DescriptionList
        items={[
          { term: words.mailsWaiting, text: counts.mailsWaiting },
          { term: words.mailsFailed, text: counts.mailsFailed },
          { term: words.oldest, text: momentWords(counts.oldestWaiting, now) },
        ]}
      />
    )}
  </Card>
)
