/** Binary data as a PEM block, e.g. the root certificate that `roots.pem` offers to other verifiers. */
export function pem(label: 'CERTIFICATE' | 'PRIVATE KEY', der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** Every block of a PEM file as DER, in order; none when there are no blocks. */
export const dersOf = (text: string): readonly Uint8Array<ArrayBuffer>[] =>
  [...text.matchAll(/-----BEGIN ([A-Z ]+)-----([^-]+)-----END \1-----/g)].map(
    ([, , body]) => new Uint8Array(Buffer.from(body ?? '', 'base64')),
  )

/** The first block of a PEM file as DER; empty when there is none. */
export const derOf = (text: string): Uint8Array<ArrayBuffer> => dersOf(text)[0] ?? new Uint8Array()
