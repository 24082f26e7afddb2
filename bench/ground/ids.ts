/** Officer number `n` of the filled district: a restricted role, about 100 enterprises and 30 open requests. */
export const officerId = (n: number) => `0190bbbb-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const leaderId = '0190cccc-0000-7000-8000-000000000001'
export const ministerId = (n: number) => `0190aaaa-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
/** The clerks of unit `u`, whose inbox is measured where u is 1: they hold its tasks. */
export const clerkId = (u: number) => `0190cc02-0000-7000-8000-${(2 * u + 1).toString(16).padStart(12, '0')}`
export const officerName = (n: number) => `服务官${n + 1}`
export const contactId = (n: number) => `0190dddd-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const enterpriseId = (n: number) => `01900001-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const requestId = (n: number) => `01900004-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const messageId = (n: number) => `01900005-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const projectId = (n: number) => `01900050-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
