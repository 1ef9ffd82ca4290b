import { z } from 'zod'
import { bases } from '#law/bases.ts'
import { href } from '#routes.ts'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button } from '#ui/form.tsx'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import { page, seeOther } from '#ui/page.tsx'
import { type Problems, readForm, sentForm } from '#ui/read-form.ts'
import type { Visit } from './actor.ts'
import type { Handler } from './handler.ts'
import { visitorFrame } from './member-frame.ts'
import { safeReturn, sessionCookie } from './session-cookie.ts'
import {
  actorByEmail,
  countAttempt,
  hashOfToken,
  lockCode,
  openSession,
  spendCode,
} from './sessions.store.ts'
import { type CodeRefusal, checkCode } from './sessions.ts'
import { codeRefusalWords, signInWords as words } from './sign-in.words.ts'

const path = '/inloggen/code'
const fields = z.object({
  email: z.email(words.emailWrong).transform((text) => text.toLowerCase()),
  terug: z.string().default(''),
  code: z
    .string('')
    .trim()
    .regex(/^\d{6}$/, words.codeShape),
})

type Name = keyof typeof fields.shape
type Outcome = { status?: number; form: Problems<Name>; refusal?: CodeRefusal }

export const get: Handler<typeof path> = ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  const given = { email: searchParams.get('email') ?? '', terug: searchParams.get('terug') ?? '' }
  return Promise.resolve(show(context, { form: { given, errors: {}, chosen: {} } }))
}

/** Signs in who knows the code. A wrong code counts as a try, and the count stays. */
export const post: Handler<typeof path> = async ({ request, context }) => {
  const form = readForm(fields, await sentForm(request))
  if (!form.ok) return show(context, { status: 422, form })

  const { email, code, terug } = form.value
  const kept = await lockCode(context.db, email)
  const checked = checkCode(kept, { codeHash: hashOfToken(code), now: context.now })
  const actor = await actorByEmail(context, email)
  if (!checked.ok || !actor) {
    await countAttempt(context.db, email)
    return show(context, { status: 409, form, ...(checked.ok ? {} : { refusal: checked.refusal }) })
  }
  await spendCode(context.db, email)
  const cookie = sessionCookie(await openSession(context, actor), context.installation.baseUrl)
  return seeOther(safeReturn(terug), { 'Set-Cookie': cookie })
}

function show(visit: Visit, { status = 200, form, refusal }: Outcome): Response {
  const { given } = form
  return page(
    {
      ...visitorFrame(visit),
      title: words.codeTitle,
      lead: words.codeLead(given.email ?? ''),
      status,
    },
    <>
      {refusal && (
        <RefusalNote words={codeRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <form method="post" className="form" action={href(path, {})} noValidate>
        <ErrorSummary form="code" problems={form} labels={{ code: words.code }} />
        <input type="hidden" name="email" value={given.email ?? ''} />
        <input type="hidden" name="terug" value={given.terug ?? ''} />
        <Field
          {...fieldsOf<Name>('code', form).text('code')}
          size="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          label={words.code}
          hint={words.codeHint}
        />
        <Button>{words.signIn}</Button>
      </form>
    </>,
  )
}
