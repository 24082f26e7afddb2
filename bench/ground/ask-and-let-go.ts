import { Agent, request } from 'node:http'
import { headersOf, type Shot } from './shoot.ts'

const agent = new Agent({ keepAlive: true })

/**
 * One request as a browser sends it, over when the last byte of its answer is there; the bytes are neither kept nor unpacked. Resolves to whether it was answered with 2xx.
 * What measures stands on the same two cores: answers that `fetch` unpacks and keeps made this process collect its garbage twice in three seconds, on both cores, and the server waited for that.
 */
export function askAndLetGo(url: string, shot: Shot): Promise<boolean> {
  const { method, path, body } = shot
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { agent, method, headers: { 'accept-encoding': 'gzip, deflate', ...headersOf(shot) } }, answer => {
      const { statusCode = 0 } = answer
      answer.on('end', () => resolve(statusCode >= 200 && statusCode < 300))
      answer.on('error', reject)
      answer.resume()
    })
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
