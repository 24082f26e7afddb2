import { openDatabase } from '@yigen/server/database/database.ts'
import { distributionStatements } from '@yigen/server/distribution.ts'

const url = process.env.DATABASE_OWNER_URL
if (!url) throw new Error('DATABASE_OWNER_URL names no database')
const { db, close } = openDatabase(url, { max: 1 })
console.log((await distributionStatements(db)).join('\n'))
await close()
