import { hashOf } from '../../../src/usecases/read/load-door.ts'

export { CONSENT_VERSION as CONSENT } from '../../../src/domain/member.ts'
export const codeHash = hashOf
