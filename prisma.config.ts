import { defineConfig } from 'prisma/config'

// `prisma generate` asks for a schema engine it never runs, and would download it. Any existing file satisfies it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
