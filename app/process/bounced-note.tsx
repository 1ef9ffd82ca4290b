import { dayOf } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import { Note } from '#ui/note.tsx'
import type { Bounced } from './mail-level.store.ts'
import { bounceWords as words } from './mail-level.words.ts'

/** Whose mail came back, for who can mend it. Nothing where all mail arrives. */
export function BouncedNote({ bounced }: { bounced: readonly Bounced[] }) {
  if (bounced.length === 0) return null
  return (
    <Note kind="warn" title={words.title}>
      <p>{words.lead}</p>
      <ul>
        {bounced.map(({ personId, name, email, bouncedAt }) => (
          <li key={personId}>
            {name}, {email}: {words.since(dayWords(dayOf(bouncedAt)))}
          </li>
        ))}
      </ul>
    </Note>
  )
}
