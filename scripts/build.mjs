// `npm run build`: what `npm start` and `npx handslag` do by themselves where it is needed.
import { build, install } from './ready.mjs'

install()
build({ always: true })
