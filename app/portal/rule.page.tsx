import { together } from '#kernel/text.ts'
import { bases } from '#law/bases.ts'
import { calendarActorWords, calendarKindWords, regimeWords } from '#law/calendar.words.ts'
import type { CalendarRule } from '#law/calendar-rule.ts'
import { isCalendarId } from '#law/calendars.ts'
import { differsByRegime, type RuleVersion, versionsOfRule } from '#law/rule-versions.words.ts'
import type { Handler } from '#parties/handler.ts'
import { holdsWords, verifiedWords, whenWords } from '#process/rule.words.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, DescriptionList } from '#ui/card.tsx'
import { page } from '#ui/page.tsx'
import { publicFrame } from './public-frame.ts'
import { rulesWords as words } from './rules.words.ts'

/** One rule of the calendar under each regime: when, who, on what ground, how sure, and what follows. */
export const get: Handler<'/regels/:rule'> = ({ params, context }) => {
  const { rule } = params
  if (!isCalendarId(rule)) return Promise.resolve(notThere())
  const versions = versionsOfRule(rule)
  const isSame = !differsByRegime(rule)
  const newest = versions.at(-1)
  return Promise.resolve(
    page(
      {
        ...publicFrame(context),
        title: newest?.title ?? rule,
        lead: rule,
        crumbs: [{ href: href('/regels', {}), name: words.title }],
      },
      <>
        {(isSame ? versions.slice(-1) : versions).map((version) => (
          <Version key={version.regime} version={version} isSame={isSame} />
        ))}
        <p className="muted">{words.never}</p>
        <p>
          <a href={href('/regels', {})}>{words.toAll}</a>
        </p>
      </>,
    ),
  )
}

const Version = ({ version, isSame }: { version: RuleVersion; isSame: boolean }) => (
  <Card title={isSame ? words.both : regimeWords[version.regime].name} id={version.regime}>
    {version.rule ? <Facts {...version} rule={version.rule} /> : <p>{words.absent}</p>}
  </Card>
)

const Facts = ({ rule, title, ifMissed }: RuleVersion & { rule: CalendarRule }) => (
  <DescriptionList
    items={[
      { term: words.what, text: `${title}.` },
      { term: words.when, text: whenWords(rule.when) },
      { term: words.kind, text: `${calendarKindWords[rule.kind]}.` },
      { term: words.who, text: `${calendarActorWords[rule.actor]}.` },
      { term: words.toWhom, text: `${together(rule.to.map((to) => calendarActorWords[to]))}.` },
      { term: words.basis, text: `${bases[rule.basis].cite}.` },
      { term: words.verified, text: verifiedWords[rule.verified] },
      { term: words.holds, text: holdsWords(rule) },
      { term: words.ifMissed, text: ifMissed },
    ]}
  />
)
