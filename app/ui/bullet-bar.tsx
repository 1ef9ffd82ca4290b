import type { Status } from './tag.tsx'

type BulletBarProps = {
  value: number
  /** Where it should be now. */
  plan?: number | undefined
  target: number
  status: Status
  /** The same in words: “186 van 240; volgens plan nu 150”. */
  sentence: string
}

/** How far something is: the bar is now, the grey field the plan to date, the stripe the target. */
export function BulletBar({ value, plan = 0, target, status, sentence }: BulletBarProps) {
  const most = Math.max(value, plan, target, 1) * 1.12
  const at = (figure: number) => `${((Math.max(0, figure) / most) * 100).toFixed(1)}%`
  return (
    <>
      <span className="visually-hidden">{sentence}</span>
      <svg
        className={`bullet status--${status}`}
        width="220"
        height="22"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="bullet__ground" y="4" width="100%" height="14" rx="3" />
        <rect className="bullet__plan" y="4" width={at(plan)} height="14" rx="3" />
        <rect className="bullet__value" y="7.5" width={at(value)} height="7" rx="2" />
        <line className="bullet__target" x1={at(target)} x2={at(target)} y1="1" y2="21" />
      </svg>
    </>
  )
}
