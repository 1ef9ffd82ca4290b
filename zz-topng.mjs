import { chromium } from 'playwright-core'
import { readFileSync, readdirSync } from 'node:fs'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' })
for (const f of readdirSync('/tmp/bodlook').filter((f) => f.endsWith('.jpg'))) {
  const p = await b.newPage()
  const w = /1280/.test(f) ? 1280 : 360
  await p.setViewportSize({ width: w, height: 900 })
  const data = readFileSync('/tmp/bodlook/' + f).toString('base64')
  await p.setContent(`<body style="margin:0"><img src="data:image/jpeg;base64,${data}" style="display:block">`)
  await p.screenshot({ path: '/tmp/bodlook/' + f.replace('.jpg', '.png'), fullPage: true })
  await p.close()
}
await b.close()
