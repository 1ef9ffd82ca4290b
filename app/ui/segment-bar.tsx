import type { Status } from './tag.tsx'

type Part = { status: Status | 'brand'; count: number }

type SegmentBarProps = {
  parts: readonly Part[]
  /** Says the same in words: “6 eens, 5 in gesprek, 3 wachten op u.” */
  sentence: string
  /** Only the bar, where the sentence already stands beside it. */
  bare?: boolean
}

/** How a whole is divided, in one bar with its sentence. Without a whole there is only the sentence. */
export function SegmentBar({ parts, sentence, bare }: SegmentBarProps) {
  const filled = parts.filter(({ count }) => count > 0)
  const whole = filled.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="segments">
      {whole > 0 && (
        <svg className="bar" width="100%" height="14" aria-hidden="true" focusable="false">
          {filled.map(({ status, count }, nth) => {
            const before = filled.slice(0, nth).reduce((sum, part) => sum + part.count, 0)
            return (
              <rect
                key={status}
                className={`bar__part bar__part--${status}`}
                x={percent(before / whole)}
                width={percent(count / whole)}
                height="14"
              />
            )
          })}
        </svg>
      )}
      <p className={bare ? 'visually-hidden' : 'segments__words'}>{sentence}</p>
    </div>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`
