import type { SchoolProfileSay } from '../../../src/conversation/vocabulary/school-profile.ts'
import { half } from '../people.ts'
import type { Samples } from './facts.ts'

const profile = { staff: 82, partyMembers: 31, classes: 24, pupils: 1020 }
const template = 'Trường có {staff} cán bộ, trong đó có {partyMembers} đảng viên; {classes} lớp với {pupils} học sinh.'

export const SCHOOL_PROFILE: Samples<SchoolProfileSay> = {
  'school-profile': [
    { say: 'school-profile', period: half, template },
    ...[true, false].map(confirmed => ({
      say: 'school-profile' as const,
      period: half,
      template,
      kept: { ...profile, confirmed },
    })),
  ],
  'school-profile-read': [true, false].map(odd => ({ say: 'school-profile-read', profile, odd, template })),
  'school-profile-missing': [{}, { staff: 82 }, { staff: 82, pupils: 1020 }, profile].map(told => ({
    say: 'school-profile-missing',
    told,
  })),
}
