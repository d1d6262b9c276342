import { afterEach, beforeEach, describe } from 'vitest'
import type { Storage } from '../../src/storage/storage.ts'
import { documentsContract } from './storage/documents.contract.ts'
import type { Opened } from './storage/given.ts'
import { peopleContract } from './storage/people.contract.ts'
import { queuesContract } from './storage/queues.contract.ts'
import { reportsContract } from './storage/reports.contract.ts'

/** What every implementation of the storage port must do. @param open a new, empty storage. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(`storage: ${name}`, () => {
    let storage: Storage
    const opened: Opened = { storage: () => storage, run: work => storage.transaction(work) }
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())

    documentsContract(opened)
    queuesContract(opened)
    reportsContract(opened)
    peopleContract(opened)
  })
}
