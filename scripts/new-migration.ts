// npm run migration -- add-reminder-notes : writes the next migration from what changed in prisma/schema.prisma.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder, schemaDiff } from './schema-diff.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('usage: npm run migration -- name-in-lower-case')
  process.exit(64)
}
const sql = await schemaDiff()
if (sql === '') {
  console.log('The migrations already say what the schema says.')
} else {
  const count = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder).filter(entry => /^\d/.test(entry)).length
    : 0
  const folder = join(migrationsFolder, `${String(count + 1).padStart(4, '0')}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  console.log(`Wrote prisma/migrations/${String(count + 1).padStart(4, '0')}_${name}/migration.sql`)
}
