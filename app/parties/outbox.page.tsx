import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { page } from '#ui/page.tsx'
import { outboxWords as words } from './account.words.ts'
import { momentWords } from './days.words.ts'
import type { Handler } from './handler.ts'
import { memberFrame } from './member-frame.ts'
import { outboxOfActor } from './outbox.store.ts'

const path = '/postvak'

/** The mail to the reader and the mail that she had sent, on the screen instead of out of the door. Only in the demo. */
export const get: Handler<typeof path> = async ({ context }) => {
  const { db, now, installation } = context
  if (!installation.isDemo) return notThere()
  const mails = await outboxOfActor(db)
  return page(
    { ...memberFrame(context), title: words.title, lead: words.lead },
    <>
      {mails.length === 0 && <Empty>{words.none}</Empty>}
      {mails.map(({ id, to, subject, text, writtenAt }) => (
        <Card key={id} title={subject} id={`mail-${id}`}>
          <p className="muted small">
            {words.to(to)}, {momentWords(writtenAt, now)}
          </p>
          <div className="stack--tight">
            {paragraphsOf(text).map((paragraph) => (
              <p key={paragraph}>{withLinks(paragraph, installation.baseUrl)}</p>
            ))}
          </div>
        </Card>
      ))}
    </>,
  )
}

const paragraphsOf = (text: string): string[] => [...new Set(text.split('\n\n'))]

/** The addresses of this site in a mail become links, as a mail program does. */
const withLinks = (text: string, baseUrl: string) =>
  text.split(/(\s+)/).map((word, nth) =>
    word.startsWith(`${baseUrl}/`) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word is nothing but its place
      <a key={nth} href={word.slice(baseUrl.length)}>
        {word}
      </a>
    ) : (
      word
    ),
  )
