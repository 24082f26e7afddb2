import requests from './requests/requests.zh-CN.ts'
import door from './shared/door.zh-CN.ts'

/** The words of the first page and of every screen but a request's own; the type of all translations. */
export default { door, requests }
