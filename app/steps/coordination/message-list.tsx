import type { Id } from '#kernel/id.ts'
import { momentWords } from '#parties/days.words.ts'
import { CoordinatorMark } from '#process/coordinator-mark.tsx'
import { type Coordinator, coordinatorWho } from '#process/coordinators.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Form } from '#ui/form.tsx'
import { Tag } from '#ui/tag.tsx'
import { type Message, waitsFor } from './messages.ts'
import { messagesWords as words } from './messages.words.ts'

type MessageListProps = {
  messages: readonly Message[]
  coordinators: readonly Coordinator[]
  /** The reader's party. */
  partyId: Id<'Party'> | undefined
  writes: boolean
  now: Date
}

/** Everything the coordinators wrote, the newest first, with which parties say they read it. */
export function MessageList({ messages, writes, ...reader }: MessageListProps) {
  if (messages.length === 0)
    return <Empty>{writes ? words.emptyForCoordinator : words.empty}</Empty>
  return (
    <>
      {messages.map((message) => (
        <Letter key={message.id} message={message} {...reader} />
      ))}
    </>
  )
}

type LetterProps = Omit<MessageListProps, 'messages' | 'writes'> & { message: Message }

function Letter({ message, coordinators, partyId, now }: LetterProps) {
  const { id, subject, text, writtenBy, writtenAt, to } = message
  const author = coordinatorWho(coordinators, writtenBy.id)
  const readers = to.filter(({ readAt }) => readAt).map(({ name }) => name)
  const isForReader = waitsFor(message, partyId)
  return (
    <Card
      title={subject}
      id={id}
      beside={isForReader && <Tag status="info">{words.forYou}</Tag>}
      foot={readers.length > 0 ? words.readBy(readers) : words.readByNone}
    >
      <div className="muted small">
        <p>{author ? <CoordinatorMark coordinator={author} /> : writtenBy.name}</p>
        <p>
          <time dateTime={writtenAt.toISOString()}>
            {words.sentTo(
              momentWords(writtenAt, now),
              to.map(({ name }) => name),
            )}
          </time>
        </p>
      </div>
      <div className="text stack stack--close">
        {text.split(/\n{2,}/).map((paragraph, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is nothing but its place
          <p key={nth} className="as-typed">
            {paragraph}
          </p>
        ))}
      </div>
      {isForReader && (
        <Form move="read" hidden={{ messageId: id }} name={`${words.readHint}: ${subject}`}>
          <Button weight="quiet">{words.read}</Button>
        </Form>
      )}
    </Card>
  )
}
