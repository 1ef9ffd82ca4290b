import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import type { Id } from '#kernel/id.ts'
import { momentWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Empty } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { draftingWords as words } from './drafting.words.ts'

type VersionListProps = {
  versions: readonly AgreementVersion[]
  roundId: Id<'Round'>
  now: Date
}

/** The frozen versions, the newest first, each with its hash and its files. */
export const VersionList = ({ versions, roundId, now }: VersionListProps) =>
  versions.length === 0 ? (
    <Empty>{words.noVersions}</Empty>
  ) : (
    <ul className="plain-list">
      {versions.map((version, nth) => (
        <li key={version.id}>
          <p>
            <a
              href={href('/trajecten/:roundId/overeenkomst/versie/:version', {
                roundId,
                version: String(version.number),
              })}
            >
              <strong>{words.version(version.number)}</strong>
            </a>{' '}
            {nth === 0 && <Tag status="ok">{words.newest}</Tag>}
          </p>
          <p className="muted">
            {words.frozen(momentWords(version.frozenAt, now))} · {words.hash}{' '}
            <code>{version.sha256.slice(0, 12)}</code>
          </p>
        </li>
      ))}
    </ul>
  )
