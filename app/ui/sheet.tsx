import type { ReactNode } from 'react'
import { type Mark, MarkOnly } from './party-mark.tsx'

type SheetProps = {
  /** Above the sheet: which version this is, and links to others. */
  bar?: ReactNode
  /** Beside the text: what people say about it. */
  margin?: ReactNode
  /** Names the margin. */
  marginName?: string
  /** The text itself, in serif: what is agreed never looks like what is said about it. */
  children: ReactNode
}

/** A sheet of the document. */
export const Sheet = ({ bar, margin, marginName, children }: SheetProps) => (
  <div className="sheet">
    {bar && <div className="sheet__bar">{bar}</div>}
    <div className={margin ? 'sheet__body sheet__body--margin' : 'sheet__body'}>
      <div className="sheet__text">{children}</div>
      {margin && (
        <aside className="sheet__margin" aria-label={marginName}>
          {margin}
        </aside>
      )}
    </div>
  </div>
)

/** A numbered paragraph of the document. */
export const Clause = ({ number, children }: { number: ReactNode; children: ReactNode }) => (
  <div className="clause">
    <span className="clause__number">{number}</span>
    <div>{children}</div>
  </div>
)

type RemarkProps = { mark: Mark; who: ReactNode; line?: ReactNode; children: ReactNode }

/** What one organisation says about a piece of the text. */
export const Remark = ({ mark, who, line, children }: RemarkProps) => (
  <article className={`remark mark--${mark.shape}`}>
    <div className="remark__head">
      <MarkOnly mark={mark} size="small" />
      <p>
        <strong>{who}</strong>
        {line && <span className="remark__line">{line}</span>}
      </p>
    </div>
    {children}
  </article>
)
