import type { Words } from '#shared/words.ts'
import requests from './requests/requests.en.ts'
import door from './shared/door.en.ts'
import type zhCN from './words.zh-CN.ts'

export default { door, requests } satisfies Words<typeof zhCN>
