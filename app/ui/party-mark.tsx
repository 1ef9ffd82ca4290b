/** How an organisation is marked: a shape with its own colour, and an initial. */
export type Mark = { shape: 'circle' | 'square' | 'drop' | 'diamond'; initial: string }

type PartyMarkProps = {
  mark: Mark
  /** Always in words beside the mark: shape and colour alone say nothing to many people. */
  name: string
  size?: 'small' | 'normal'
  /** Marks the reader's own organisation, such as “(u)”. */
  suffix?: string | undefined
}

/** An organisation: its mark and its name. */
export const PartyMark = ({ mark, name, size = 'small', suffix }: PartyMarkProps) => (
  <span className="party">
    <MarkOnly mark={mark} size={size} />
    <span>
      {name}
      {suffix && ` ${suffix}`}
    </span>
  </span>
)

/** The mark without the name, where the name already stands beside it. Not read aloud. */
export const MarkOnly = ({ mark, size = 'normal' }: Pick<PartyMarkProps, 'mark' | 'size'>) => (
  <span
    className={`mark mark--${mark.shape}${size === 'small' ? ' mark--small' : ''}`}
    aria-hidden="true"
  >
    <span>{mark.initial}</span>
  </span>
)
