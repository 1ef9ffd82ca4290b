/** In what forms a frozen version can be taken along. The PDF is as far as it is signed. */
export const forms = ['pdf', 'docx', 'odt', 'html', 'json'] as const

export type Form = (typeof forms)[number]

export const mediaTypes: Record<Form, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** What a file name such as `2.docx` asks for; `undefined` for what no version has. */
export function fileAsked(name: string): { number: number; form: Form } | undefined {
  const [, number = '', ending = ''] = /^(\d{1,4})\.([a-z]+)$/.exec(name) ?? []
  const form = forms.find((known) => known === ending)
  return form && { number: Number(number), form }
}
