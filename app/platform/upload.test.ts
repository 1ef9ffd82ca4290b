import { expect, it } from 'vitest'
import { readUpload } from './upload.ts'

const sent = (pieces: readonly string[], announced?: number) => {
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      for (const piece of pieces) stream.enqueue(new TextEncoder().encode(piece))
      stream.close()
    },
  })
  const headers = announced === undefined ? {} : { 'Content-Length': String(announced) }
  const asStream = { method: 'POST', headers, body, duplex: 'half' }
  return new Request('http://localhost/', asStream)
}

it('gives back a body within the limit, whole', async () => {
  const read = await readUpload(sent(['een', ' twee']), 8)
  expect(await read?.text()).toBe('een twee')
})

it.each([
  ['that says so', sent(['een', ' twee'], 9)],
  ['that does not say how big it is', sent(['een', ' twee', '!'])],
])('has no body that is too big, %s', async (_, request) => {
  expect(await readUpload(request, 8)).toBeUndefined()
})

it('keeps the form that was sent', async () => {
  const form = new FormData()
  form.append('titel', 'Woonvisie')
  form.append('bestand', new File(['%PDF-1.7'], 'visie.pdf'))
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const read = await (await readUpload(request, 10_000))?.formData()
  expect(read?.get('titel')).toBe('Woonvisie')
  expect(read?.get('bestand')).toMatchObject({ name: 'visie.pdf', size: 8 })
})
