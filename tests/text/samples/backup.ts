import type { BackupSay } from '../../../src/conversation/vocabulary/backup.ts'
import { caption } from '../../../src/text/documents/orders.ts'
import { at } from '../../support/facts.ts'
import type { Samples } from './facts.ts'

const shown = { at: at('7/5/2026'), mine: true }

export const BACKUP: Samples<BackupSay> = {
  'backup-code': [true, false].map(again => ({ say: 'backup-code', code: '7KQM-2XWP-AB3D-EFGH-JKLM-NPQR', again })),
  'backup-under-way': [shown, { at: shown.at, mine: false, by: 'thầy Bình' }, { at: shown.at, mine: false }].map(
    code => ({ say: 'backup-under-way', shown: code }),
  ),
  'backup-change': [{ say: 'backup-change', shown }],
  'export-under-way': [{ say: 'export-under-way' }],
  'file-kept': [
    {
      say: 'file-kept',
      channel: 'Telegram',
      name: 'Sao-luu-2026-05-07-1205.saoluu',
      about: caption.backup(at('7/5/2026')),
      place: 'sao-luu-ma-hoa',
      megabytes: 61,
      limit: 50,
    },
  ],
}
