import { hashOf } from '../../../src/usecases/read/load-admission.ts'

export { CONSENT_VERSION as CONSENT } from '../../../src/domain/member.ts'
export const codeHash = hashOf
