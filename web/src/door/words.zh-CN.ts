import door from './door.zh-CN.ts'
import requests from './requests/requests.zh-CN.ts'

/** The words of the first page and of every screen but a request's own; the type of all translations. */
export default { door, requests }
