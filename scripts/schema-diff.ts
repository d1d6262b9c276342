import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

/** Node has it; the types of a program without a browser do not. */
type WebAssemblyRuntime = {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>
}

const prismaFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'prisma')
export const migrationsFolder = join(prismaFolder, 'migrations')

/** The engine asks how an index of part of a table was made by its name in the quotes of a column, which SQLite refuses. */
const quoted = (sql: string): string => sql.replace(/(FROM sqlite_master .* name = )"([^"]+)"/, "$1'$2'")

/** The engine hands a whole migration to executeRaw, which takes one statement: run it as the script it is. */
function scriptTolerant(factory: PrismaBetterSqlite3): PrismaBetterSqlite3 {
  const connect = factory.connectToShadowDb.bind(factory)
  factory.connectToShadowDb = async () => {
    const adapter = await connect()
    const executeRaw = adapter.executeRaw.bind(adapter)
    adapter.executeRaw = async query => {
      if (query.args.length > 0) return executeRaw(query)
      await adapter.executeScript(query.sql)
      return 0
    }
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = query => queryRaw({ ...query, sql: quoted(query.sql) })
    return adapter
  }
  return factory
}

/** Prisma's own schema engine as WebAssembly: the native one would have to be downloaded. */
async function schemaEngine(schema: string) {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await (globalThis as unknown as { WebAssembly: WebAssemblyRuntime }).WebAssembly.instantiate(
    wasm,
    { './schema_engine_bg.js': engine },
  )
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  const factory = bindMigrationAwareSqlAdapterFactory(scriptTolerant(new PrismaBetterSqlite3({ url: ':memory:' })))
  return engine.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, factory)
}

/** SQL that leads from the migrations on disk to the schema; empty when they say the same. */
export async function schemaDiff(): Promise<string> {
  const schema = readFileSync(join(prismaFolder, 'schema.prisma'), 'utf8')
  const engine = await schemaEngine(schema)
  const names = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder)
        .filter(name => /^\d/.test(name))
        .sort()
    : []
  const lock = join(migrationsFolder, 'migration_lock.toml')
  const result = await engine.diff({
    from: {
      tag: 'migrations',
      baseDir: migrationsFolder,
      lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
      shadowDbInitScript: '',
      migrationDirectories: names.map(name => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
        },
      })),
    },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.exitCode === 0 ? '' : (result.stdout ?? '')
}
