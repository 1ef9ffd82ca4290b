import { z } from 'zod'
import { ok, type Result, refuse, statusOf } from '#kernel/result.ts'
import { bases } from '#law/bases.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import { page, seeOther } from '#ui/page.tsx'
import { type Problems, readForm, sentForm } from '#ui/read-form.ts'
import { emailOf } from './account.store.ts'
import { confirmWords as words } from './account.words.ts'
import type { Actor, Visit } from './actor.ts'
import type { Handler } from './handler.ts'
import { memberFrame } from './member-frame.ts'
import { writeMail } from './outbox.store.ts'
import { safeReturn, sessionToken } from './session-cookie.ts'
import {
  actorOfSession,
  confirmSession,
  countAttempt,
  hashOfToken,
  lockCode,
  renewCode,
  spendCode,
} from './sessions.store.ts'
import { type CodeRefusal, checkCode } from './sessions.ts'
import { codeRefusalWords } from './sign-in.words.ts'

const path = '/bevestigen'

type Reader = { actor: Actor; token: string; email: string; terug: string }
type Outcome = {
  status?: number
  sent?: boolean
  problems?: Problems<'code'>
  refusal?: CodeRefusal
}

export const get: Handler<typeof path> = async ({ request, context }) => {
  const terug = new URL(request.url).searchParams.get('terug')
  const reader = await readerOf(request, context, terug)
  return reader ? show(context, reader) : toSignIn()
}

/** Notes that it is still she: by one click in the demo, by a code from her mail elsewhere. */
export const post: Handler<typeof path> = async ({ request, context }) => {
  const body = await sentForm(request)
  const reader = await readerOf(request, context, String(body.get('terug') ?? ''))
  if (!reader) return toSignIn()
  const move = String(body.get('move') ?? '')
  if (!Object.hasOwn(moves, move)) return show(context, reader, { status: 422 })
  return moves[move as keyof typeof moves](context, reader, body)
}

type Answer = (context: Visit, reader: Reader, body: FormData) => Promise<Response>

const moves = { confirmInDemo, send, confirm } satisfies Record<string, Answer>

async function confirmInDemo(context: Visit, reader: Reader): Promise<Response> {
  if (!context.installation.isDemo) return notThere()
  return confirmed(context, reader)
}

async function send(context: Visit, reader: Reader): Promise<Response> {
  const code = await renewCode(context, reader.email)
  if (code) {
    const mail = { to: reader.email, subject: words.mailSubject, text: words.mailText(code) }
    await writeMail(context, mail, null)
  }
  return show(context, reader, { sent: true })
}

const fields = z.object({
  code: z
    .string(words.codeShape)
    .trim()
    .regex(/^\d{6}$/, words.codeShape),
})

async function confirm(context: Visit, reader: Reader, body: FormData): Promise<Response> {
  const form = readForm(fields, body)
  if (!form.ok) return show(context, reader, { status: 422, sent: true, problems: form })
  const tried = await tryCode(context, reader.email, form.value.code)
  if (tried.ok) return confirmed(context, reader)
  const { refusal } = tried
  return show(context, reader, { status: statusOf(refusal), sent: true, problems: form, refusal })
}

async function tryCode(
  { db, now }: Visit,
  email: string,
  code: string,
): Promise<Result<'right', CodeRefusal>> {
  const checked = checkCode(await lockCode(db, email), { codeHash: hashOfToken(code), now })
  if (checked.ok) await spendCode(db, email)
  else await countAttempt(db, email)
  return checked.ok ? ok('right') : refuse(checked.refusal)
}

async function confirmed(context: Visit, { token, terug }: Reader): Promise<Response> {
  await confirmSession(context, token)
  return seeOther(safeReturn(terug))
}

async function readerOf(
  request: Request,
  context: Visit,
  terug: string | null,
): Promise<Reader | undefined> {
  const token = sessionToken(request)
  const actor = token ? await actorOfSession(context, token) : undefined
  if (!token || !actor) return undefined
  const email = await emailOf(context.db, actor.personId)
  return { actor, token, email, terug: safeReturn(terug) }
}

const toSignIn = () => seeOther(`${href('/inloggen', {})}?${new URLSearchParams({ terug: path })}`)

async function show(context: Visit, reader: Reader, outcome: Outcome = {}): Promise<Response> {
  const { actor, email, terug } = reader
  const { status = 200, refusal } = outcome
  return page(
    { ...memberFrame({ ...context, actor }), title: words.title, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={codeRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {context.installation.isDemo ? (
        <Form move="confirmInDemo" hidden={{ terug }}>
          <p>{words.demo}</p>
          <Button>{words.demoButton}</Button>
        </Form>
      ) : (
        <ByMail email={email} terug={terug} outcome={outcome} />
      )}
    </>,
  )
}

type ByMailProps = { email: string; terug: string; outcome: Outcome }

function ByMail({ email, terug, outcome: { sent = false, problems } }: ByMailProps) {
  const field = fieldsOf<'code'>('bevestigen', problems).text('code')
  if (!sent)
    return (
      <Form move="send" hidden={{ terug }}>
        <p>{words.mailLead(email)}</p>
        <Button>{words.send}</Button>
      </Form>
    )
  return (
    <>
      <p role="status">{words.sent(email)}</p>
      <ErrorSummary form="bevestigen" problems={problems} labels={{ code: words.code }} />
      <Form move="confirm" hidden={{ terug }}>
        <Field
          {...field}
          size="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          label={words.code}
          hint={words.codeHint}
        />
        <Button>{words.confirm}</Button>
      </Form>
      <Form move="send" hidden={{ terug }}>
        <Button weight="plain">{words.again}</Button>
      </Form>
    </>
  )
}
