import { z } from 'zod'
import { serveSite } from '../server.ts'
import { found, toolCommand } from './command.ts'
import { atInstallation } from './installation.ts'

/** Starts the site, and keeps it until it is told to stop. */
export const serve = toolCommand({
  name: 'serve',
  does: 'Start de site, zoals npm start dat doet.',
  options: {},
  fields: z.object({}),
  run: async () => {
    await serveSite()
    return 'goes on'
  },
})

/** Brings the database up to the newest migration, and says which ran. */
export const migrateDatabase = toolCommand({
  name: 'migrate',
  does: 'Werkt de database bij tot de nieuwste migratie.',
  options: {},
  fields: z.object({}),
  run: (_, desk) =>
    atInstallation(desk, async ({ migrated }) => {
      const lines = migrated.length > 0 ? migrated : ['De database was al bijgewerkt.']
      return found(true, lines, { migrated })
    }),
})
