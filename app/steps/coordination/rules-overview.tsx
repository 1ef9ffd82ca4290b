import { momentWords } from '#parties/days.words.ts'
import type { Party } from '#parties/rounds.store.ts'
import { type Charter, settingNames } from '#process/charter.ts'
import { settingInWords, settingNamesInWords } from '#process/charter.words.ts'
import type { Place } from '#process/place.store.ts'
import { href } from '#routes.ts'
import { Card, DescriptionList, Empty } from '#ui/card.tsx'
import { Buttons, LinkButton } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { AcceptanceCard } from './acceptance-card.tsx'
import { type Acceptance, acceptationBy, type RulesVersion } from './process-rules.ts'
import { rulesWords as words } from './process-rules.words.ts'
import { RulesChanges } from './rules-changes.tsx'

type RulesProps = {
  place: Place
  /** The organisation for which the reader would accept. */
  organisation: string
  now: Date
  /** The number of the version that is asked for; the newest where none is. */
  shown: number | undefined
  parties: readonly Party[]
  versions: readonly RulesVersion[]
  acceptances: readonly Acceptance[]
  /** What holds now. */
  charter: Charter
}

/** One version of the rules, who accepted the newest, and what changed. */
export function Rules({ place, now, shown, versions, acceptances, ...props }: RulesProps) {
  const { round, standing } = place
  const [newest] = versions
  const version = versions.find(({ number }) => number === shown) ?? newest
  const writes = standing.coordinates || standing.made
  const writeHref = href('/trajecten/:roundId/coordinatie/spelregels/schrijven', {
    roundId: round.id,
  })
  if (!newest || !version)
    return (
      <Empty action={writes && <LinkButton href={writeHref}>{words.write}</LinkButton>}>
        {writes ? words.empty : words.emptyForOthers}
      </Empty>
    )
  const yours = version === newest ? acceptedBefore(standing, versions, acceptances) : undefined
  const before = yours ?? versions.find(({ number }) => number === version.number - 1)
  return (
    <div className="columns">
      <div className="stack">
        {version !== newest && <Older place={place} version={version} newest={newest} />}
        {before && <RulesChanges before={before} after={version} isYours={yours !== undefined} />}
        <SettingsCard version={version} charter={props.charter} />
        <Text version={version} now={now} />
      </div>
      <div className="stack">
        <AcceptanceCard
          {...props}
          standing={standing}
          newest={newest}
          versions={versions}
          acceptances={acceptances}
        />
        <Versions place={place} versions={versions} now={now} />
        {writes && (
          <Buttons>
            <LinkButton weight="quiet" href={writeHref}>
              {words.change}
            </LinkButton>
          </Buttons>
        )}
      </div>
    </div>
  )
}

/** The older version that the reader's party accepted, where it has not accepted the newest. */
function acceptedBefore(
  { party }: Place['standing'],
  versions: readonly RulesVersion[],
  acceptances: readonly Acceptance[],
): RulesVersion | undefined {
  const own = party && acceptationBy(party.id, versions, acceptances)
  return own?.kind === 'stale'
    ? versions.find(({ id }) => id === own.acceptance.versionId)
    : undefined
}

const Text = ({ version, now }: { version: RulesVersion; now: Date }) => (
  <Card
    title={words.version(version.number)}
    id="spelregels"
    foot={words.by(version.madeBy.name, momentWords(version.madeAt, now))}
  >
    <ol className="stack text">
      {version.rules.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p className="as-typed">{text}</p>
        </li>
      ))}
    </ol>
  </Card>
)

const SettingsCard = ({ version, charter }: { version: RulesVersion; charter: Charter }) => (
  <Card
    title={words.settings}
    id="instellingen"
    foot={
      charter.version?.id === version.id
        ? words.settingsHold
        : words.settingsWait(charter.version?.number)
    }
  >
    <DescriptionList
      items={settingNames.map((name) => ({
        term: settingNamesInWords[name],
        text: settingInWords(name, version.settings),
      }))}
    />
  </Card>
)

type OlderProps = Pick<RulesProps, 'place'> & { version: RulesVersion; newest: RulesVersion }

const Older = ({ place, version, newest }: OlderProps) => (
  <Note kind="warn" title={words.older(version.number, newest.number)}>
    <p>
      <a href={href('/trajecten/:roundId/coordinatie/spelregels', { roundId: place.round.id })}>
        {words.toNewest}
      </a>
    </p>
  </Note>
)

function Versions({ place, versions, now }: Pick<RulesProps, 'place' | 'versions' | 'now'>) {
  const all = href('/trajecten/:roundId/coordinatie/spelregels', { roundId: place.round.id })
  return (
    <Card title={words.versions} id="versies" small>
      <ol className="stack stack--close">
        {versions.map(({ id, number, note, madeAt }) => (
          <li key={id}>
            <a href={`${all}?versie=${number}`}>{words.version(number)}</a>{' '}
            <span className="muted small">{momentWords(madeAt, now)}</span>
            {note && <p className="small">{note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
