import type { ReactNode } from 'react'

/** A stroke of 2.6 instead of the two pixels that the style sheet gives. */
const bold = { strokeWidth: 2.6 } as const

/** Every icon of the site: strokes on a field of 24 by 24. How they are drawn stands in the style sheet, since a table has hundreds. */
const drawings = {
  ok: <path {...bold} d="M4 12.5l5 5L20 6.5" />,
  warn: (
    <>
      <path d="M12 3.5L22 20.5H2z" />
      <path {...bold} d="M12 10v4.5M12 17.5v.3" />
    </>
  ),
  bad: <path {...bold} d="M6 6l12 12M18 6L6 18" />,
  wait: <circle cx="12" cy="12" r="9" strokeDasharray="4 3" />,
  star: (
    <path
      className="icon__filled"
      d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z"
    />
  ),
  stop: <path {...bold} d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8" />,
  out: <path {...bold} d="M5 12h14" />,
  house: <path d="M4 11l8-7 8 7v9h-5v-6H9v6H4z" />,
  euro: <path d="M18 6.5A7 7 0 1 0 18 17.5M4 10.5h9M4 13.5h9" />,
  leaf: <path d="M5 19c0-9 5-14 15-14 0 10-5 15-13 13M5 21c1-5 4-8 8-10" />,
  people: (
    <>
      <circle cx="9" cy="8" r="3.4" />
      <path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 5a3.2 3.2 0 0 1 0 6.3M18 14.4c2 .8 3.2 2.6 3.5 5.6" />
    </>
  ),
  clock: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2" />,
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  file: <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />,
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10.5 21h3" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** A small drawing beside words. It says nothing by itself, so it is not read aloud. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
    {drawings[name]}
  </svg>
)
