import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { levelWords } from '#documents/published-agreement.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Checkbox, Radios } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form, LinkButton } from '#ui/form.tsx'
import { ErrorSummary, Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { type SignatureKind, signatureLevel } from './signatures.ts'
import { kindWords } from './signatures.words.ts'
import { signingWords as words } from './signing.words.ts'

type Name = 'version' | 'kind' | 'reservation' | 'reason' | 'read'
const labels: Partial<Record<Name, string>> = {
  kind: words.answer,
  reservation: words.reservation,
  reason: words.reason,
}

type SignFormProps = {
  answers: readonly SignatureKind[]
  version: AgreementVersion
  isProofRecent: boolean
  problems: Problems<Name> | undefined
}

/** That she has read it holds for the version she read: where a newer one came, she ticks again. */
function unread(problems: SignFormProps['problems'], number: number): SignFormProps['problems'] {
  if (!problems || problems.given.version === String(number)) return problems
  const { read: _, ...given } = problems.given
  const { read: __, ...chosen } = problems.chosen
  return { ...problems, given, chosen }
}

/** A signatory's answer on the text she has just read. First she proves again who she is. */
export function SignForm({ version, answers, isProofRecent, problems }: SignFormProps) {
  const { number, sha256, roundId } = version
  const here = href('/trajecten/:roundId/ondertekening/tekenen', { roundId })
  const fields = fieldsOf<Name>('sign', unread(problems, number))
  if (!isProofRecent)
    return (
      <Note kind="warn" title={words.confirmFirst}>
        <LinkButton href={`${href('/bevestigen', {})}?terug=${encodeURIComponent(here)}`}>
          {words.confirm}
        </LinkButton>
      </Note>
    )
  return (
    <Card title={words.answer} id="antwoord">
      <Form move="sign" hidden={{ version: String(number), sha256 }} name={words.answer}>
        <ErrorSummary form="sign" problems={problems} labels={labels} />
        <Radios
          {...fields.text('kind')}
          label={words.answer}
          choices={answers.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        />
        <TextArea
          {...fields.text('reservation')}
          label={words.reservation}
          hint={words.reservationHint}
          optional
        />
        <TextArea
          {...fields.text('reason')}
          label={words.reason}
          hint={words.reasonHint}
          optional
        />
        <Checkbox {...fields.box('read')} label={words.read} />
        <p className="muted">{words.level(levelWords[signatureLevel])}</p>
        <Button>{words.signNow}</Button>
      </Form>
    </Card>
  )
}
