import { connectOnce } from '#database/wait-for-database.ts'
import { findOwnTools, majorOf, namedFolder, type OwnTools } from './own-tools.ts'

/** `pg_dump` and its like, where they are there and know the server; else null, and it is said why the backup is written without them. */
export async function newEnoughTools(url: string, folder: string = namedFolder()): Promise<OwnTools | null> {
  const tools = await findOwnTools(folder)
  const client = await connectOnce(url, 'yigen backup')
  const major = await majorOf(client).finally(() => client.end())
  if (tools && tools.major >= major) return tools
  const why = tools
    ? `pg_dump ${tools.major} 比数据库 ${major} 旧。pg_dump ${tools.major} is older than the database ${major}.`
    : `没有找到 pg_dump（可设 YIGEN_PG_BIN）。There is no pg_dump here (YIGEN_PG_BIN names its folder).`
  console.warn(`${why} 改由本程序逐表写出，同样完整。This program writes the tables itself; the backup is as whole.`)
  return null
}
