import { Fragment } from 'react'
import type { Mark } from './party-mark.tsx'
import { uiWords as words } from './ui.words.ts'

/** A piece of text: kept, taken away or new. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

type DiffProps = {
  parts: readonly DiffPart[]
  /** Whose change it is: the marks take that colour. */
  by?: Mark
}

/** The difference between two texts, in marks that are also read aloud. */
export const Diff = ({ parts, by }: DiffProps) => (
  <span className={by && `mark--${by.shape}`}>
    {parts.map(({ kind, text }, nth) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is nothing but its place in the text
      <Fragment key={nth}>{kind === 'same' ? text : <Change kind={kind} text={text} />}</Fragment>
    ))}
  </span>
)

function Change({ kind, text }: { kind: 'removed' | 'added'; text: string }) {
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="visually-hidden">{words[kind]}</span>
      {text}
      <span className="visually-hidden">{words.endOf}</span>
    </Tag>
  )
}
