import { it } from 'vitest'
import { inWorld } from './worlds.example.ts'

it('x', async () => {
  console.time('w')
  await inWorld('sealed', async (db) => {
    console.timeEnd('w')
    console.log(await db.selectFrom('events').select(['seq', 'move']).orderBy('seq').execute())
  })
}, 60000)
