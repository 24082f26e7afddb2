import type { Door } from '@yigen/domain/assignments/door.ts'
import type { FileRow } from '@yigen/domain/files/file.ts'
import type { RequestView } from '@yigen/domain/matters/request-view.ts'
import type { Filed, LikelyRequests, RequestList } from '@yigen/domain/requests/request.ts'
import type { ServiceItem } from '@yigen/domain/services/service-item.ts'
import type { ReadBy, Wire } from '@yigen/domain/wire/instant.ts'

/** What the server answers, as the browser sees it: types alone, no schema comes along. */
export type DoorHome = Wire<typeof Door>
export type OwnEnterprise = DoorHome['enterprises'][number]
export type PersonCard = NonNullable<OwnEnterprise['officer']>
export type Rows = ReadBy<typeof RequestList, 'enterprise'>
export type Row = Rows['rows'][number]
export type Matter = ReadBy<typeof RequestView, 'enterprise'>
export type MatterClock = Matter['clocks'][number]
export type Likely = Wire<typeof LikelyRequests>
export type FiledAnswer = Wire<typeof Filed>
export type AttachedFile = Wire<typeof FileRow>
export type Service = Wire<typeof ServiceItem>
