import type { AgreementText, TextPart } from '#agreement/agreement-text.ts'
import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import type { Commitment } from '#agreement/commitments.ts'
import type { Id } from '#kernel/id.ts'
import type { Standing } from '#parties/standing.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Buttons, Details, Form, LinkButton } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { SegmentBar } from '#ui/segment-bar.tsx'
import { partGroupWords, draftingWords as words } from './drafting.words.ts'
import { AddTextForm, ChangeTextForm, type TextProblems } from './texts.form.tsx'
import { VersionList } from './version-list.tsx'

type DraftProps = {
  roundId: Id<'Round'>
  standing: Standing
  agreed: readonly Commitment[]
  open: readonly Commitment[]
  texts: readonly AgreementText[]
  versions: readonly AgreementVersion[]
  now: Date
  problems: TextProblems
}

/** What the text is made of now, its frozen versions, and what someone in this standing may do with it. */
export const Draft = ({ roundId, standing, agreed, open, ...props }: DraftProps) => (
  <>
    <Card title={words.draft} id="concept">
      {agreed.length + open.length === 0 ? (
        <Empty
          action={
            <LinkButton href={href('/trajecten/:roundId/onderhandeling', { roundId })}>
              {words.toTable}
            </LinkButton>
          }
        >
          {words.noCommitments}
        </Empty>
      ) : (
        <Contents roundId={roundId} standing={standing} agreed={agreed} open={open} />
      )}
    </Card>
    <Versions versions={props.versions} roundId={roundId} now={props.now} />
    <Texts standing={standing} texts={props.texts} problems={props.problems} />
  </>
)

/** The frozen versions, for everybody who knows the round. */
export const Versions = (props: Pick<DraftProps, 'versions' | 'roundId' | 'now'>) => (
  <Card title={words.versions} id="versies">
    <VersionList {...props} />
  </Card>
)

type ContentsProps = Pick<DraftProps, 'roundId' | 'standing' | 'agreed' | 'open'>

const Contents = ({ roundId, standing, agreed, open }: ContentsProps) => (
  <>
    <SegmentBar
      sentence={words.agreed(agreed.length, open.length)}
      parts={[
        { status: 'ok', count: agreed.length },
        { status: 'wait', count: open.length },
      ]}
    />
    {open.length > 0 && (
      <>
        <h3>{words.open}</h3>
        <ul className="plain-list">
          {open.map(({ code, title }) => (
            <li key={code}>
              <a href={href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}>
                {code} {title}
              </a>
            </li>
          ))}
        </ul>
        <p className="muted">{words.openHint}</p>
      </>
    )}
    <Buttons>
      <LinkButton
        weight="quiet"
        href={href('/trajecten/:roundId/overeenkomst/concept', { roundId })}
      >
        {words.readDraft}
      </LinkButton>
    </Buttons>
    {standing.coordinates && (
      <Form move="freeze" name={words.freeze}>
        <p className="muted">{words.freezeHint}</p>
        <Button>{words.freeze}</Button>
      </Form>
    )}
  </>
)

const order: TextPart[] = ['preamble', 'definition', 'clause', 'annex']

type TextsProps = Pick<DraftProps, 'standing' | 'texts' | 'problems'>

function Texts({ standing, texts, problems }: TextsProps) {
  const writes = standing.party?.role === 'contracting' && standing.mandates.negotiate !== undefined
  return (
    <section aria-labelledby="algemeen" className="stack">
      <h2 id="algemeen">{words.texts}</h2>
      <p className="muted">{words.textsHint}</p>
      <Unsaved texts={texts} change={problems.change} />
      {texts.length === 0 && <Empty action={writes && <DefaultsForm />}>{words.noTexts}</Empty>}
      {order
        .filter((part) => texts.some((piece) => piece.part === part))
        .map((part) => (
          <Details
            key={part}
            card
            id={`deel-${part}`}
            open={problems.change !== undefined}
            summary={`${partGroupWords[part]} (${texts.filter((piece) => piece.part === part).length})`}
          >
            {texts
              .filter((piece) => piece.part === part)
              .map((piece) => (
                <Piece key={piece.id} piece={piece} writes={writes} problems={problems} />
              ))}
          </Details>
        ))}
      {writes && <AddTextForm problems={problems.add} />}
    </section>
  )
}

/** What somebody typed over a piece that another changed in the meantime: it is hers to copy. */
const Unsaved = ({ texts, change }: Pick<TextsProps, 'texts'> & Pick<TextProblems, 'change'>) =>
  change?.given.text && !texts.some(({ id }) => id === change.given.textId) ? (
    <Note kind="warn" title={words.yours}>
      {change.given.title && <h3>{change.given.title}</h3>}
      <p className="as-typed">{change.given.text}</p>
    </Note>
  ) : null

const DefaultsForm = () => (
  <Form move="use_defaults">
    <Button>{words.useDefaults}</Button>
  </Form>
)

type PieceProps = { piece: AgreementText; writes: boolean; problems: TextProblems }

function Piece({ piece, writes, problems: { change } }: PieceProps) {
  return (
    <div className="piece">
      {piece.title && <h3>{piece.title}</h3>}
      {piece.text.split('\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {writes && (
        <ChangeTextForm
          piece={piece}
          problems={change?.given.textId === piece.id ? change : undefined}
        />
      )}
    </div>
  )
}
