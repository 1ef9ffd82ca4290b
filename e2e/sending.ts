import type { Page, Response } from 'playwright-core'

/** The fields of a form, in order. */
export type Sent = { name: string; value: string | { file: string; base64: string } }[]

/** Sends a form from the page it stands on, as its button does; also one that the page does not offer. */
export async function send(page: Page, sent: Sent): Promise<Response> {
  const answered = page.waitForNavigation()
  await page.evaluate(submit, sent)
  const answer = await answered
  if (!answer) throw new Error(`No answer at ${page.url()}`)
  return answer
}

/** Runs in the page. */
function submit(sent: Sent): void {
  const form = document.createElement('form')
  form.method = 'post'
  const hasFile = sent.some(({ value }) => typeof value !== 'string')
  if (hasFile) form.enctype = 'multipart/form-data'
  for (const { name, value } of sent) {
    const input = document.createElement('input')
    input.name = name
    if (typeof value === 'string') input.value = value
    else {
      const bytes = Uint8Array.from(atob(value.base64), (sign) => sign.charCodeAt(0))
      const files = new DataTransfer()
      files.items.add(new File([bytes], value.file))
      input.type = 'file'
      input.files = files.files
    }
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}

/** The same body as `app/requests.example.ts` sends, name by name. */
export async function sentOf(body: Record<string, unknown>): Promise<Sent> {
  const all = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, one })),
  )
  const sent: Sent = []
  for (const { name, one } of all) {
    if (one instanceof File) sent.push({ name, value: await fileOf(one) })
    else if (one !== null && one !== undefined && one !== false)
      sent.push({ name, value: textOf(one) })
  }
  return sent
}

const textOf = (value: unknown): string =>
  value === true ? 'on' : String(value).replace(/^(\d+)\.(\d+)$/, '$1,$2')

const fileOf = async (file: File) => ({
  file: file.name,
  base64: Buffer.from(await file.arrayBuffer()).toString('base64'),
})
