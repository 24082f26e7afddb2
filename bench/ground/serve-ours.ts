import { openDatabase } from '@yigen/server/database/database.ts'
import { answerParent } from './answer-parent.ts'
import { countStatements } from './count-statements.ts'
import { startServer } from './server.ts'

// Our whole server in a process of its own, with the pool it has in production: started by start-side.ts with the address of the database.
const counting = countStatements()
const database = openDatabase(process.argv[2] as string)
const server = await startServer(database)
answerParent(server.url, database.pool, counting, async () => {
  await server.stop()
  await database.close()
})
