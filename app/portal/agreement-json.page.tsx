import { canonical } from '#kernel/canonical.ts'
import type { Handler } from '#parties/handler.ts'
import { fileOf } from './agreement-file.ts'

/** Everything that is public of an agreement, as RFC 8785 JSON: each part has the hash that its publication is listed with. */
export const get: Handler<'/afspraken/:agreement.json'> = fileOf({
  type: 'application/json; charset=utf-8',
  ending: 'json',
  make: ({ agreement, progress }) => canonical({ agreement, progress: progress ?? null }),
})
