import type { FastifyInstance } from 'fastify'
import type { Env } from './env.ts'
import { StartRefusal } from './start-refusal.ts'

export async function listen(app: FastifyInstance, { host, port, publicUrl }: Env) {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new StartRefusal(
        `已在 ${publicUrl} 运行（或端口 ${port} 被占用，可用 PORT=… 换一个）。Already running at ${publicUrl}, or port ${port} is taken: choose another with PORT=….`,
        { cause: error },
      )
    if (code === 'EACCES') throw new StartRefusal(`没有权限使用端口 ${port}。Not allowed to listen on port ${port}.`, { cause: error })
    throw error
  }
}
