#!/usr/bin/env node
// `npx handslag <command>`: installs and builds what is missing or stale, then runs the command.
import { build, goOn, install, root } from './ready.mjs'

// Where the person is; the command finds the files that she names from there.
process.env.INIT_CWD ??= process.cwd()
process.chdir(root)
install()
build()
await goOn('build/cli.js', process.argv.slice(2))
