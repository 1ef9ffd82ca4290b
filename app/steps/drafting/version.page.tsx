import { type AgreementVersion, versionByNumber } from '#agreement/agreement-versions.store.ts'
import { agreementManuscript } from '#documents/agreement-manuscript.ts'
import { ManuscriptView } from '#documents/manuscript-view.tsx'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { roundById } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { page } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { draftingWords as words } from './drafting.words.ts'
import { forms } from './forms.ts'

const path = '/trajecten/:roundId/overeenkomst/versie/:version'

/** A frozen version to read, for everybody who knows the round; the council reader too. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const number = /^\d{1,4}$/.test(params.version) ? Number(params.version) : 0
  const version = await versionByNumber(context.db, roundId, number)
  if (!version) return notThere()

  const round = await roundById(context.db, roundId)
  return page(
    stepFrame({ context, round, step: 'drafting', title: words.version(number) }),
    <Sheet bar={<Bar version={version} />}>
      <ManuscriptView {...agreementManuscript(version.document, [])} />
    </Sheet>,
  )
}

const Bar = ({ version: { roundId, number, sha256 } }: { version: AgreementVersion }) => (
  <>
    <p>
      <strong>{words.version(number)}</strong>{' '}
      <span className="muted">
        {words.hash} <code>{sha256.slice(0, 12)}</code>
      </span>
    </p>
    <ul className="inline-list" aria-label={words.downloads}>
      {forms.map((form) => (
        <li key={form}>
          <a
            download
            href={href('/trajecten/:roundId/overeenkomst/bestand/:file', {
              roundId,
              file: `${number}.${form}`,
            })}
          >
            {form.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  </>
)
