import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import type { Subject } from '#parties/mandates.ts'
import type { Db } from '#platform/db.ts'
import { newestVersion } from './agreement-versions.store.ts'
import { amountsOf, largestOf } from './amounts.ts'
import { textsNamed } from './subjects.store.ts'

/** What a command is about, where its fields don't say: the whole text as it grows, or as it is frozen. */
export type About = 'whole' | 'frozen'

const text = z.string().nullable().catch(null).default(null)

/** The fields by which any command of a round names what it is about. What a command has not is empty. */
const named = z.object({
  code: text,
  commitmentId: text,
  proposalId: text,
  amendmentId: text,
  goalId: text,
  themeId: text,
  seen: text,
})

/** A text of a commitment that comes with the command: what is promised anew. A goal or a figure has no obligation. */
const content = z.object({
  obligation: z.string(),
  quantity: z.number().nullable(),
  quantityMax: z.number().nullable(),
  unit: z.string().nullable(),
})

/**
 * What a command of this round is about: the themes it touches, and how much the text promises that
 * it is given on: the one that comes with it, else the proposal's, else the one that was seen, else the tabled one.
 * About no theme where it names none, such as the plan or a message.
 */
export async function subjectOf(
  db: Db,
  roundId: Id<'Round'>,
  { input, about }: { input: unknown; about: About | undefined },
): Promise<Subject> {
  if (about === 'frozen') return { themes: 'all', amounts: await amountsOfText(db, roundId) }
  if (about === 'whole') return { themes: 'all', amounts: { homes: null, euros: null } }
  const rows = await textsNamed(db, roundId, named.parse(input))
  const brought = content.safeParse(input)
  return {
    themes: [...new Set(rows.map(({ themeId }) => themeId))],
    amounts: brought.success
      ? amountsOf(brought.data)
      : largestOf(rows.filter(({ isCommitment }) => isCommitment)),
  }
}

/** The largest promise in the frozen text; nothing before a text is frozen. */
async function amountsOfText(db: Db, roundId: Id<'Round'>): Promise<Subject['amounts']> {
  const version = await newestVersion(db, roundId)
  return largestOf(version?.document.chapters.flatMap(({ commitments }) => commitments) ?? [])
}
