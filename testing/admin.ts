import pg from 'pg'

/** One statement outside any pool, such as `create database`. */
export async function runOnce(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** The same server and role, another database; a Unix socket's address has no host, so URL cannot take it apart. */
export const inDatabase = (url: string, database: string) => url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`)
