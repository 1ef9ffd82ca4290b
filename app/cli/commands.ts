import { check } from './check.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { historyExport } from './history-export.ts'
import { historyPosition } from './history-position.ts'
import { historyVerify } from './history-verify.ts'
import { importRegister } from './import-register.ts'
import { migrateDatabase, seedDemoRounds, serve } from './operate.ts'
import { render } from './render.ts'
import { token } from './token.ts'
import { verify } from './verify.ts'
import { walk } from './walk.ts'

/** Every command of `npx handslag`, in the order in which the usage lists them. */
export const commands: readonly Command[] = [
  serve,
  migrateDatabase,
  seedDemoRounds,
  walk,
  check,
  render,
  verify,
  historyVerify,
  historyExport,
  historyPosition,
  token,
  importRegister,
  doctor,
]
