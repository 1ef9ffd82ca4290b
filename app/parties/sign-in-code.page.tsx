import { z } from 'zod'
import { bases } from '#law/bases.ts'
import { href } from '#routes.ts'
import { Field } from '#ui/field.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page, seeOther } from '#ui/page.tsx'
import { type Problems, readForm } from '#ui/read-form.ts'
import type { Handler } from './handler.ts'
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
type Outcome = { form: Problems<Name>; refusal?: CodeRefusal }

export const get: Handler<typeof path> = ({ request }) => {
  const { searchParams } = new URL(request.url)
  const given = { email: searchParams.get('email') ?? '', terug: searchParams.get('terug') ?? '' }
  return Promise.resolve(show(200, { form: { given, errors: {}, chosen: {} } }))
}

/** Signs in who knows the code. A wrong code counts as a try, and the count stays. */
export const post: Handler<typeof path> = async ({ request, context }) => {
  const form = readForm(fields, await request.formData())
  if (!form.ok) return show(422, { form })

  const { email, code, terug } = form.value
  const kept = await lockCode(context.db, email)
  const checked = checkCode(kept, { codeHash: hashOfToken(code), now: context.now })
  const actor = await actorByEmail(context, email)
  if (!checked.ok || !actor) {
    await countAttempt(context.db, email)
    return show(409, { form, ...(checked.ok ? {} : { refusal: checked.refusal }) })
  }
  await spendCode(context.db, email)
  const cookie = sessionCookie(await openSession(context, actor), context.installation.baseUrl)
  return seeOther(safeReturn(terug), { 'Set-Cookie': cookie })
}

function show(status: number, { form: { given, errors }, refusal }: Outcome): Response {
  return page(
    { title: words.codeTitle, status },
    <>
      {refusal && (
        <RefusalNote words={codeRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <p className="lead">{words.codeLead(given.email ?? '')}</p>
      <form method="post" action={href(path, {})} noValidate>
        <input type="hidden" name="email" value={given.email ?? ''} />
        <input type="hidden" name="terug" value={given.terug ?? ''} />
        <Field
          id="code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          label={words.code}
          hint={words.codeHint}
          error={errors.code}
        />
        <button type="submit" className="button">
          {words.signIn}
        </button>
      </form>
    </>,
  )
}
