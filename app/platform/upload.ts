const patience = 100_000_000

/**
 * A request whose body is read into memory as far as `limit` bytes, so that it can be read as a
 * form; `undefined` where it is bigger. The rest of a body that is too big is let go as it comes
 * in: a browser shows the answer only after it has sent everything.
 */
export async function readUpload(request: Request, limit: number): Promise<Request | undefined> {
  const announced = Number(request.headers.get('Content-Length') ?? 0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (announced <= limit && size <= limit) chunks.push(chunk)
    else chunks.length = 0
    if (size > patience) break
  }
  if (announced > limit || size > limit) return undefined
  const { url, method, headers } = request
  return new Request(url, { method, headers, body: Buffer.concat(chunks) })
}
